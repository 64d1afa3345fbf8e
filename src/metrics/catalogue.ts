import { argumentsOf } from '../formula/fold';
import { asOthersPrintMetrics } from './as-others-print';
import { backlogMetrics } from './backlog';
import { costMetrics } from './cost';
import { effortMetrics } from './effort';
import { feedbackMetrics } from './feedback';
import { growthMetrics } from './growth';
import { type Input, THEMES } from './input';
import { INPUTS } from './inputs';
import { loyaltyMetrics } from './loyalty';
import type { Metric } from './metric';
import { npsMetrics } from './nps';
import { outcomeMetrics } from './outcome';
import { peopleMetrics } from './people';
import { phoneMetrics } from './phone';
import { resolutionMetrics } from './resolution';
import { responseMetrics } from './response';
import { reviewMetrics } from './reviews';
import { satisfactionMetrics } from './satisfaction';
import { selfServiceMetrics } from './self-service';
import { speedMetrics } from './speed';
import { tableExpression } from './table-expression';
import { teamMetrics } from './team';
import { valueMetrics } from './value';
import { volumeMetrics } from './volume';

export { INPUTS, MONTHS } from './inputs';
export { boundArgument, tableExpression } from './table-expression';

const FAMILIES: readonly (readonly Metric[])[] = [
  volumeMetrics,
  backlogMetrics,
  speedMetrics,
  responseMetrics,
  resolutionMetrics,
  outcomeMetrics,
  effortMetrics,
  npsMetrics,
  satisfactionMetrics,
  feedbackMetrics,
  reviewMetrics,
  loyaltyMetrics,
  valueMetrics,
  growthMetrics,
  costMetrics,
  teamMetrics,
  peopleMetrics,
  phoneMetrics,
  selfServiceMetrics,
  asOthersPrintMetrics,
];

const themeRank = (metric: Metric): number => THEMES.indexOf(metric.theme);

/** Every metric in the order in which it stands everywhere: by theme, then as its family lists it. */
export const METRICS: readonly Metric[] = FAMILIES.flat()
  .map((metric, place) => ({ metric, place }))
  .sort((a, b) => themeRank(a.metric) - themeRank(b.metric) || a.place - b.place)
  .map((entry) => entry.metric);

const metrics = new Map(METRICS.map((metric) => [metric.id, metric]));
const inputs = new Map(INPUTS.map((input) => [input.id, input]));

/** @returns undefined where there is no such metric */
export function metricById(id: string): Metric | undefined {
  return metrics.get(id);
}

/** @returns undefined where there is no such input, as for `months` and rows of categories */
export function inputById(id: string): Input | undefined {
  return inputs.get(id);
}

/** Ids of the inputs a metric is made of, `months` among them; none for a table. */
export function inputsOf(metric: Metric): string[] {
  return metric.kind === 'table' ? [] : argumentsOf(tableExpression(metric));
}
