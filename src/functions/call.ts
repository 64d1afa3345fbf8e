import type { Known } from '../formula/evaluate';
import { METRICS } from '../metrics/catalogue';
import type { FormulaMetric } from '../metrics/metric';
import { giveArguments, readValues } from './given';
import { JUDGEMENTS } from './judgements';
import { messages } from './messages';
import { metricValue, refuseZeroWhole, type Values } from './metric-call';
import { isPercentageCall, percentageScore } from './percentages';
import { commonSize, mapSize } from './range';
import { isRatingsCall, ratingsValue } from './ratings-call';
import type { FunctionResult } from './result';

let metricsByFunction: Map<string, FormulaMetric> | undefined;

/** Metrics that share a function (PER_DAY) have the same arguments and expression. */
function metricOf(fn: string): FormulaMetric {
  metricsByFunction = metricsByFunction ?? indexByFunction();
  const metric = metricsByFunction.get(fn);
  if (metric === undefined) throw new Error(messages.unknownFunction({ fn }));
  return metric;
}

function indexByFunction(): Map<string, FormulaMetric> {
  const index = new Map<string, FormulaMetric>();
  for (const metric of METRICS) {
    if (metric.kind === 'formula' && !index.has(metric.functionName)) {
      index.set(metric.functionName, metric);
    }
  }
  return index;
}

function countsForm(metric: FormulaMetric, args: ArrayLike<unknown>): FunctionResult {
  const given = giveArguments(metric.functionName, metric.arguments, args);
  const size = commonSize(metric.functionName, given);
  if (size === null) return single(metric, readValues(given));
  return mapSize(size, (place) => metricValue(metric, readValues(given, place), place));
}

function single(metric: FormulaMetric, values: Values): Known {
  const value = metricValue(metric, values);
  if (value === null) refuseZeroWhole(metric, values);
  return value;
}

/**
 * Works out a custom function: a metric of the catalogue, or a judgement about numbers.
 *
 * Single values give a single value; ranges of one shape give a range of that shape, element by
 * element (single values repeat); one range of ratings gives the metric of those ratings.
 * @param args the function's own `arguments`, since a left-out argument is not a blank cell
 * @returns null, which is a blank cell, where something it needs is blank
 * @throws with a sentence that names the function, the argument, the value and the row
 */
export function callFunction(functionName: string, args: ArrayLike<unknown>): FunctionResult {
  const judgement = JUDGEMENTS.find((each) => each.functionName === functionName);
  if (judgement !== undefined) {
    return judgement.call(...giveArguments(functionName, judgement.arguments, args));
  }
  const metric = metricOf(functionName);
  if (isRatingsCall(metric, args)) return ratingsValue(metric, args);
  if (isPercentageCall(metric, args)) return percentageScore(metric, args);
  return countsForm(metric, args);
}
