import type { Entry, MonthForm } from '../api/contract';
import { BREAKDOWNS } from '../metrics/breakdowns';
import { inputById, MONTHS } from '../metrics/catalogue';
import { type Input, THEMES, type Theme } from '../metrics/input';
import { workingDaysIn } from './months';
import type { Asked } from './number-entry';

/** What a blank field shows, grey and editable. */
export interface Offer {
  readonly value: number;
  readonly from: 'monthBefore' | 'calendar';
}

/** One field of the form for one month. */
export interface FormField extends Asked {
  /** Input id, or `category:` / `channel:` and a name. */
  readonly id: string;
  readonly theme: Theme;
  readonly whereFrom: string;
  readonly howToCollect: string;
  /** False where its pack is off: one click away. */
  readonly isChosen: boolean;
  /** Holds a formula of the user's own. */
  readonly isLocked: boolean;
  /** What the cell held when the form was opened. */
  readonly stored: Entry;
  readonly offer: Offer | null;
}

type Described = Pick<Input, 'theme' | 'unit' | 'isWhole' | 'whereFrom' | 'howToCollect'> &
  Pick<Input, 'carriesOver'>;

/** Rows that nobody types: `months` is worked out, `source` is written by imports. */
const NOT_TYPED: readonly string[] = [MONTHS, 'source'];

function describe(id: string): Described | undefined {
  const breakdown = BREAKDOWNS.find((one) => id.startsWith(one.keyPrefix));
  return breakdown ? { ...breakdown, unit: 'count', isWhole: true } : inputById(id);
}

function offerFor(form: MonthForm, described: Described): Offer | null {
  if (described.carriesOver === undefined) return null;
  if (described.carriesOver === 'workingDays') {
    return { value: workingDaysIn(form.month), from: 'calendar' };
  }
  const before = form.previous[described.carriesOver.from];
  return typeof before === 'number' ? { value: before, from: 'monthBefore' } : null;
}

function fieldOf(form: MonthForm, id: string, label: string): FormField | null {
  const described = NOT_TYPED.includes(id) ? undefined : describe(id);
  if (!described) return null;
  const { theme, unit, isWhole, whereFrom, howToCollect } = described;
  const stored = form.values[id] ?? null;
  const isLocked = form.locked.includes(id);
  const offer = stored === null && !isLocked ? offerFor(form, described) : null;
  const isChosen = !form.unchosen.includes(id);
  const said = { id, label, theme, unit, isWhole, whereFrom, howToCollect };
  return { ...said, isChosen, isLocked, stored, offer };
}

/** Notes come last in the form: numbers first, then what explains them. */
const themeRank = (theme: Theme): number =>
  theme === 'notes' ? THEMES.length : THEMES.indexOf(theme);

/**
 * The fields of a month by theme, and within a theme in the order of the rows on Monthly. Rows that
 * the catalogue does not know are left out.
 */
export function formFields(form: MonthForm): FormField[] {
  return form.fields
    .map((field) => fieldOf(form, field.id, field.label))
    .filter((field): field is FormField => field !== null)
    .map((field, place) => ({ field, place }))
    .sort((a, b) => themeRank(a.field.theme) - themeRank(b.field.theme) || a.place - b.place)
    .map((entry) => entry.field);
}
