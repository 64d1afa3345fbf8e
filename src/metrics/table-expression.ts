import { type Expression, expression } from '../formula/expression';
import { substitute } from '../formula/fold';
import type { FormulaMetric, InputMetric } from './metric';

/** What the monthly table passes for one argument, over input ids (`months` among them). */
export function boundArgument(metric: FormulaMetric, name: string): Expression {
  return metric.bindings[name] ?? expression(name);
}

/**
 * The metric over input ids (`months` among them), as the monthly table works it out. Optional
 * inputs stand for their effective value; optional arguments are not left out here.
 */
export function tableExpression(metric: FormulaMetric | InputMetric): Expression {
  if (metric.kind === 'input') return expression(metric.input);
  return substitute(metric.expression, (name) => boundArgument(metric, name));
}
