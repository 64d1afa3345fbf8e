import { evaluate, type Known } from '../formula/evaluate';
import type { Expression } from '../formula/expression';
import { fold } from '../formula/fold';
import { inWords } from '../formula/words';
import type { FormulaMetric, Limit } from '../metrics/metric';
import { messages, type Place } from './messages';

/** Values of a metric's arguments in their order; null is a blank. */
export type Values = readonly Known[];

function valueReader(metric: FormulaMetric, values: Values): (name: string) => Known {
  return (name) => values[metric.arguments.findIndex((argument) => argument.name === name)] ?? null;
}

function total(names: readonly string[], valueOf: (name: string) => Known): Known {
  return names.reduce<Known>((sum, name) => {
    const value = valueOf(name);
    return sum === null || value === null ? null : sum + value;
  }, 0);
}

function checkLimit(
  fn: string,
  { parts, wholes }: Limit,
  valueOf: (name: string) => Known,
  place?: Place,
): void {
  const part = total(parts, valueOf);
  const whole = total(wholes, valueOf);
  if (part === null || whole === null || part <= whole) return;
  throw new Error(messages.aboveWhole({ fn, parts, wholes, part, whole, place }));
}

/** Everything a tree divides by, inner wholes first. */
function wholesOf(tree: Expression): Expression[] {
  const wholes: Expression[] = [];
  fold<Expression>(tree, {
    number: (node) => node,
    argument: (node) => node,
    plus: (node) => node,
    minus: (node) => node,
    times: (node) => node,
    ratio: (node) => {
      wholes.push(node.whole);
      return node;
    },
    root: (node) => node,
    firstKnown: (node) => node,
    notNegative: (node) => node,
  });
  return wholes;
}

/**
 * The metric's value for these arguments; null where one it needs is blank or it would divide by 0.
 * @throws where a part is above its whole, as more satisfied answers than answers
 */
export function metricValue(metric: FormulaMetric, values: Values, place?: Place): Known {
  const valueOf = valueReader(metric, values);
  for (const limit of metric.limits ?? []) {
    checkLimit(metric.functionName, limit, valueOf, place);
  }
  return evaluate(metric.expression, valueOf);
}

/** @throws where the metric is blank because it would divide by 0, naming what is 0 */
export function refuseZeroWhole(metric: FormulaMetric, values: Values): void {
  const valueOf = valueReader(metric, values);
  const zero = wholesOf(metric.expression).find((whole) => evaluate(whole, valueOf) === 0);
  if (zero === undefined) return;
  const name = inWords(zero, (argument) => argument);
  throw new Error(messages.nothingToDivideBy({ fn: metric.functionName, name }));
}
