import { inputsOf, METRICS } from '../metrics/catalogue';
import { THEMES, type Theme } from '../metrics/input';
import type { FieldReading } from './field-reading';
import type { FormReading } from './form-reading';
import type { FormState } from './form-state';
import { type FieldGroup, groupFields } from './groups';
import { say } from './messages';

/** A group with the fields of it that are shown now. */
export interface GroupView {
  readonly group: FieldGroup;
  readonly shown: readonly FieldReading[];
  readonly isAverages: boolean;
  /** The switch "I have" makes sense only where all fields of it are there. */
  readonly hasSwitch: boolean;
}

export interface ThemeView {
  readonly theme: Theme;
  readonly title: string;
  readonly groups: readonly GroupView[];
  /** Fields without a value. */
  readonly left: number;
  /** Fields that can be folded away since they were filled when the month was opened. */
  readonly foldable: number;
  readonly isUnfolded: boolean;
}

export interface FormView {
  readonly chosen: readonly ThemeView[];
  /** Fields of packs that are off; shown on demand. */
  readonly more: readonly ThemeView[];
  readonly moreCount: number;
  /** How many fields a search found; null where nobody searches. */
  readonly found: number | null;
}

const TITLES: Readonly<Record<Theme, string>> = {
  notes: say('theme_notes'),
  tickets: say('theme_tickets'),
  categories: say('theme_categories'),
  channels: say('theme_channels'),
  speed: say('theme_speed'),
  resolution: say('theme_resolution'),
  satisfaction: say('theme_satisfaction'),
  customers: say('theme_customers'),
  team: say('theme_team'),
  phone: say('theme_phone'),
  help: say('theme_help'),
};

const ORDER: readonly Theme[] = [...THEMES.filter((theme) => theme !== 'notes'), 'notes'];

/** Filled when the month was opened, and neither changed nor in trouble since. */
function isFoldable(reading: FieldReading, state: FormState, form: FormReading): boolean {
  if (state.missing.includes(reading.field.id) || reading.isChanged || reading.problem)
    return false;
  const inTrouble = form.findings.filter((finding) => finding.kind === 'error');
  return !inTrouble.some((finding) => finding.ids.includes(reading.field.id));
}

function viewGroup(
  group: FieldGroup,
  form: FormReading,
  isShown: (reading: FieldReading) => boolean,
): GroupView {
  const readings = group.fields
    .map((field) => form.fields.get(field.id))
    .filter((reading): reading is FieldReading => reading !== undefined);
  const { averages } = group;
  const ids = group.fields.filter((field) => !field.isLocked).map((field) => field.id);
  const hasSwitch = averages?.inputs.every((id) => ids.includes(id)) ?? false;
  const isAverages = hasSwitch && averages !== null && form.averages.has(averages.id);
  return { group, shown: readings.filter(isShown), isAverages, hasSwitch };
}

function viewTheme(
  theme: Theme,
  groups: readonly FieldGroup[],
  state: FormState,
  form: FormReading,
): ThemeView {
  const isUnfolded = state.unfolded.includes(theme) || state.search.trim() !== '';
  const folds = (reading: FieldReading) => isFoldable(reading, state, form);
  const ids = groups.flatMap((group) => group.fields.map((field) => field.id));
  const readings = ids.flatMap((id) => form.fields.get(id) ?? []);
  const isBlank = (one: FieldReading) => one.value === null && one.field.unit !== 'text';
  return {
    theme,
    title: TITLES[theme],
    groups: groups
      .map((group) => viewGroup(group, form, (one) => isUnfolded || !folds(one)))
      .filter((view) => view.shown.length > 0),
    left: readings.filter(isBlank).length,
    foldable: readings.filter(folds).length,
    isUnfolded,
  };
}

function viewThemes(
  readings: readonly FieldReading[],
  state: FormState,
  form: FormReading,
): ThemeView[] {
  const groups = groupFields(readings.map((reading) => reading.field));
  return ORDER.map((theme) => groups.filter((group) => group.theme === theme))
    .filter((own) => own.length > 0)
    .map((own) => viewTheme(own[0]?.theme ?? 'notes', own, state, form));
}

/** True where every typed word begins a word of the label, the theme, the help or a metric. */
function isFound({ field }: FieldReading, search: string): boolean {
  const fed = METRICS.filter((metric) => inputsOf(metric).includes(field.id));
  const metrics = fed.map((one) => `${one.name} ${one.abbreviation ?? ''}`).join(' ');
  const text = ` ${field.label} ${TITLES[field.theme]} ${field.whereFrom} ${metrics}`.toLowerCase();
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.replace(/[("“]/g, ' ').includes(` ${word}`));
}

/** What of the form is shown: what is missing first, the rest folded, other packs on demand. */
export function viewForm(state: FormState, form: FormReading): FormView {
  const readings = [...form.fields.values()];
  if (state.search.trim() !== '') {
    const found = readings.filter((reading) => isFound(reading, state.search));
    return { chosen: viewThemes(found, state, form), more: [], moreCount: 0, found: found.length };
  }
  const chosen = readings.filter((reading) => reading.field.isChosen);
  const others = readings.filter((reading) => !reading.field.isChosen);
  const opened = others.filter((reading) => state.isMoreShown || reading.isChanged);
  const more = viewThemes(opened, state, form).map((theme) => ({
    ...theme,
    title: say('themeMore', { title: theme.title }),
  }));
  return { chosen: viewThemes(chosen, state, form), more, moreCount: others.length, found: null };
}
