import { argumentsOf } from '../formula/fold';
import { BREAKDOWNS, type Breakdown } from '../metrics/breakdowns';
import { INPUTS, inputById, inputsOf, METRICS } from '../metrics/catalogue';
import { type Input, THEMES, type Theme } from '../metrics/input';

/** The first key of every tab: the hidden key row, the hidden key column. */
export const KEYS = 'keys';

/** Behind the last month: roll-ups end here, so that inserted months are inside. */
export const END = 'end';

/** The columns with a value for a period, on Metrics, Monthly and Workings. */
export const PERIODS = ['this', 'previous', 'yearAgo'] as const;
export type Period = (typeof PERIODS)[number];

/** The hidden row that opens the figures by category and channel on Monthly. */
export const FIGURES_SECTION = 'section:figures';

/** The hidden row of Monthly that says whether a month is in a period. */
export const insideKey = (period: Period): string => `in:${period}`;

/** The row that opens a theme. */
export const sectionKey = (theme: Theme): string => `section:${theme}`;

/** The hidden row with what imports wrote, month by month: JSON by row key. */
export const IMPORTED = 'imported';

/** The hidden row that says, month by month, what an optional input comes to. */
export const effectiveKey = (id: string): string => `effective:${id}`;

/** The hidden row with the sum of all categories, or of all channels. */
export const sumKey = (breakdown: Breakdown): string => `sum:${breakdown.id}`;

/** The row of Monthly from which formulas take an input: its effective one where it has one. */
export function sourceKey(id: string): string {
  return inputById(id)?.effective === undefined ? id : effectiveKey(id);
}

/** Closes a breakdown: a row inserted above it is inside the sums. */
export const endKey = (breakdown: Breakdown): string => `end:${breakdown.id}`;

export const breakdownOf = (theme: Theme): Breakdown | undefined =>
  BREAKDOWNS.find((breakdown) => breakdown.theme === theme);

/** Ids of inputs with those that their effective values are made of. */
export function withEffective(ids: readonly string[]): readonly string[] {
  const more = ids.flatMap((id) => {
    const effective = inputById(id)?.effective;
    return effective === undefined ? [] : argumentsOf(effective);
  });
  const all = [...new Set([...ids, ...more])];
  return all.length === ids.length ? all : withEffective(all);
}

const needed = new Set(withEffective([...new Set(METRICS.flatMap(inputsOf))]));

/** Inputs that have a row on Monthly: the notes and all that some metric is made of. */
export const monthlyInputs: readonly Input[] = INPUTS.filter(
  (input) => input.theme === 'notes' || needed.has(input.id),
);

/** Themes that have rows of their own on Monthly, after the notes. */
export const monthlyThemes: readonly Theme[] = THEMES.filter(
  (theme) =>
    theme !== 'notes' &&
    (breakdownOf(theme) !== undefined || monthlyInputs.some((input) => input.theme === theme)),
);

export const THEME_TITLES: Readonly<Record<Theme, string>> = {
  notes: 'Notes',
  tickets: 'Tickets',
  categories: 'Tickets by category',
  channels: 'Tickets by channel',
  speed: 'Speed',
  resolution: 'Resolution',
  satisfaction: 'Satisfaction',
  customers: 'Customers & money',
  team: 'Team & cost',
  phone: 'Phone',
  help: 'Help centre & bots',
};
