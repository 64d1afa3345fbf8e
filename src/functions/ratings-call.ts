import type { Known } from '../formula/evaluate';
import type { FormulaMetric, RatingScale, RatingsForm } from '../metrics/metric';
import { describeCell, errorValueOf, isBlank } from './cell';
import { messages } from './messages';
import { metricValue } from './metric-call';
import { isRange } from './range';
import { argumentOfTally, tallyRatings } from './ratings';

/** The highest ratings of the scales to choose from, e.g. 3, 5, 7, 10. */
export function scalesOf(ratings: RatingsForm): number[] {
  return Object.keys(ratings.scales).map(Number);
}

/** Where several scales are known, the one after the last argument chooses: `=CSAT(A2:A500; ; 7)`. */
function scaleIndex(metric: FormulaMetric): number | null {
  const hasChoice = metric.ratings !== undefined && scalesOf(metric.ratings).length > 1;
  return hasChoice ? metric.arguments.length : null;
}

/** One argument alone is ratings; so is a call that chooses a scale. */
export function isRatingsCall(metric: FormulaMetric, args: ArrayLike<unknown>): boolean {
  if (metric.ratings === undefined) return false;
  const index = scaleIndex(metric);
  return args.length === 1 || (index !== null && args.length === index + 1);
}

/** @returns null where the scale is a blank cell, so that it is not known */
function chosenScale(
  metric: FormulaMetric,
  ratings: RatingsForm,
  args: ArrayLike<unknown>,
): RatingScale | null {
  const index = scaleIndex(metric);
  if (index === null || args.length === 1) return ratings.scales[ratings.standard] ?? null;
  const chosen = args[index];
  if (isBlank(chosen)) return null;
  const scale = typeof chosen === 'number' ? ratings.scales[chosen] : undefined;
  if (scale !== undefined) return scale;
  const got = errorValueOf(chosen) ?? describeCell(chosen);
  throw new Error(
    messages.unknownScale({ fn: metric.functionName, got, scales: scalesOf(ratings) }),
  );
}

function refuseCounts(metric: FormulaMetric, args: ArrayLike<unknown>): void {
  metric.arguments.forEach(({ name }, index) => {
    const value = args[index];
    if (index === 0 || isBlank(value)) return;
    const got = errorValueOf(value) ?? describeCell(value);
    throw new Error(messages.scaleAndCount({ fn: metric.functionName, name, got }));
  });
}

/**
 * A metric of raw ratings, one rating a cell; blank where there is none.
 * @throws where a cell is not on the scale, with its row
 */
export function ratingsValue(metric: FormulaMetric, args: ArrayLike<unknown>): Known {
  if (metric.ratings === undefined) return null;
  refuseCounts(metric, args);
  const scale = chosenScale(metric, metric.ratings, args);
  if (scale === null) return null;
  const range = isRange(args[0]) ? args[0] : [[args[0]]];
  const tally = tallyRatings(metric.functionName, range, scale);
  return metricValue(
    metric,
    metric.arguments.map(({ name }) => argumentOfTally(tally, scale, name)),
  );
}
