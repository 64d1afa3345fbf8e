import { AVERAGES } from '../metrics/averages';
import { inputsOf, METRICS } from '../metrics/catalogue';
import type { AveragesForm, Theme } from '../metrics/input';
import type { FormulaMetric, InputMetric } from '../metrics/metric';
import type { FormField } from './fields';

export type ShownMetric = FormulaMetric | InputMetric;

/** Fields that stand together, and the metrics they make. */
export interface FieldGroup {
  readonly id: string;
  readonly theme: Theme;
  readonly fields: readonly FormField[];
  /** Where the group can also be typed as averages. */
  readonly averages: AveragesForm | null;
  readonly metrics: readonly ShownMetric[];
}

type Bare = Omit<FieldGroup, 'metrics'>;

const averagesOf = (id: string): AveragesForm | null =>
  AVERAGES.find((form) => form.inputs.includes(id)) ?? null;

/** Fields of one averages form together at the place of its first; runs of others in between. */
function cutGroups(fields: readonly FormField[]): Bare[] {
  const groups: Bare[] = [];
  for (const field of fields) {
    const { theme, id } = field;
    const averages = averagesOf(id);
    const known = averages && groups.find((group) => group.averages === averages);
    const last = groups[groups.length - 1];
    const isRun = !averages && last?.averages === null && last.theme === theme;
    const group = known || (isRun ? last : undefined);
    if (group) groups[groups.indexOf(group)] = { ...group, fields: [...group.fields, field] };
    else groups.push({ id: averages?.id ?? `${theme}:${id}`, theme, fields: [field], averages });
  }
  return groups;
}

function placeOf(metric: ShownMetric, groups: readonly Bare[]): Bare | undefined {
  const ids = inputsOf(metric);
  const countIn = (group: Bare) => group.fields.filter((field) => ids.includes(field.id)).length;
  const feeding = groups.filter((group) => countIn(group) > 0);
  const own = feeding.filter((group) => group.theme === metric.theme);
  const [first, ...rest] = own.length > 0 ? own : feeding;
  return rest.reduce((best, group) => {
    return best === undefined || countIn(group) > countIn(best) ? group : best;
  }, first);
}

/**
 * The fields in groups, in form order. Each metric stands once: in its own theme, under the group
 * that holds most of its inputs.
 */
export function groupFields(fields: readonly FormField[]): FieldGroup[] {
  const groups = cutGroups(fields);
  const shown = METRICS.filter((metric): metric is ShownMetric => metric.kind !== 'table');
  const placed = shown.map((metric) => ({ metric, group: placeOf(metric, groups) }));
  return groups.map((group) => ({
    ...group,
    metrics: placed.filter((one) => one.group === group).map((one) => one.metric),
  }));
}
