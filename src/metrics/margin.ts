import { type Expression, minus, plus, ratio, root, times } from '../formula/expression';
import { substitute } from '../formula/fold';
import type { FormulaMetric, Margin } from './metric';
import { boundArgument } from './table-expression';

/** Below it chance moves a share of answers too much to judge it. */
export const FEWEST_ANSWERS = 30;

/** 1.96 standard deviations hold 95 % of what chance does. */
const SCALE = 196;

function sumOf(names: readonly string[]): Expression {
  const [first, ...rest] = names;
  return first === undefined ? plus(0) : plus(first, ...rest);
}

/** The number of answers, over the metric's arguments. */
const answers = (margin: Margin): Expression => sumOf(margin.all);

/**
 * The 95 % margin of a share or score, over the metric's arguments, in points:
 * 196 × √((p + d − (p − d)²) ÷ n), with p and d the shares for and against. With no answers against
 * it is the margin of a plain share, 196 × √(p(1 − p) ÷ n).
 */
function width(margin: Margin): Expression {
  const n = answers(margin);
  const hasMinus = margin.minus.length > 0;
  const plusShare = ratio(sumOf(margin.plus), n);
  const difference = hasMinus
    ? ratio(minus(sumOf(margin.plus), sumOf(margin.minus)), n)
    : plusShare;
  const both = hasMinus ? ratio(plus(sumOf(margin.plus), sumOf(margin.minus)), n) : plusShare;
  return times(SCALE, root(ratio(minus(both, times(difference, difference)), n)));
}

const overInputs = (metric: FormulaMetric, tree: Expression): Expression =>
  substitute(tree, (name) => boundArgument(metric, name));

/** Over input ids: the number of answers, and the margin. Null where the metric has none. */
export function marginExpressions(
  metric: FormulaMetric,
): { readonly answers: Expression; readonly width: Expression } | null {
  const { margin } = metric;
  if (margin === undefined) return null;
  return {
    answers: overInputs(metric, answers(margin)),
    width: overInputs(metric, width(margin)),
  };
}
