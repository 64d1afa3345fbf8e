import type { Known } from '../formula/evaluate';
import { METRICS } from '../metrics/catalogue';
import type { FormulaMetric } from '../metrics/metric';
import { readCell } from './cell';
import { messages } from './messages';
import { metricValue, refuseZeroWhole, type Values } from './metric-call';
import { isPercentageCall, percentageScore } from './percentages';
import { cellAt, commonSize, mapSize, type Passed } from './range';
import { isRatingsCall, ratingsValue } from './ratings-call';

/** What a custom function puts into its cell, or spills over a range; null is blank. */
export type CellResult = Known | string;
export type FunctionResult = CellResult | CellResult[][];

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

function checkCount(metric: FormulaMetric, got: number): void {
  const fn = metric.functionName;
  const names = metric.arguments.map((argument) => argument.name);
  const due = metric.arguments.filter((argument) => !argument.isOptional);
  if (got > names.length) throw new Error(messages.tooManyArguments({ fn, names, got }));
  if (got >= due.length) return;
  throw new Error(
    messages.missingArguments({ fn, names: due.map((argument) => argument.name), got }),
  );
}

/** Each argument with its value: one left out at the end is 0, a blank cell stays blank. */
function passedTo(metric: FormulaMetric, args: ArrayLike<unknown>): Passed {
  return metric.arguments.map(({ name }, index) => ({
    name,
    value: index < args.length ? args[index] : 0,
  }));
}

function countsForm(metric: FormulaMetric, args: ArrayLike<unknown>): FunctionResult {
  const fn = metric.functionName;
  checkCount(metric, args.length);
  const passed = passedTo(metric, args);
  const asked = metric.arguments.map(({ name, unit }) => ({ fn, name, unit }));
  const size = commonSize(fn, passed);
  if (size !== null) {
    return mapSize(size, (place) => {
      const values = asked.map((ask, index) =>
        readCell(cellAt(passed[index]?.value, place), ask, place),
      );
      return metricValue(metric, values, place);
    });
  }
  return single(
    metric,
    asked.map((ask, index) => readCell(passed[index]?.value, ask)),
  );
}

function single(metric: FormulaMetric, values: Values): Known {
  const value = metricValue(metric, values);
  if (value === null) refuseZeroWhole(metric, values);
  return value;
}

/**
 * Works out a custom function of the catalogue.
 *
 * Single values give a single value; ranges of one shape give a range of that shape, element by
 * element (single values repeat); one range of ratings gives the metric of those ratings.
 * @param args the function's own `arguments`, since a left-out argument is not a blank cell
 * @returns null, which is a blank cell, where something it needs is blank
 * @throws with a sentence that names the function, the argument, the value and the row
 */
export function callFunction(functionName: string, args: ArrayLike<unknown>): FunctionResult {
  const metric = metricOf(functionName);
  if (isRatingsCall(metric, args)) return ratingsValue(metric, args);
  if (isPercentageCall(metric, args)) return percentageScore(metric, args);
  return countsForm(metric, args);
}
