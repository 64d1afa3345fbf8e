import { evaluate, type Known } from '../formula/evaluate';
import { effectiveInput } from '../metrics/effective';
import type { FormulaMetric, InputMetric } from '../metrics/metric';
import { tableExpression } from '../metrics/table-expression';
import { entryAt, type MonthlyTab } from './monthly-tab';

function inputValue(monthly: MonthlyTab, id: string, month: number): Known {
  return effectiveInput(id, (typed) => {
    const entry = entryAt(monthly, typed, month);
    return typeof entry === 'number' ? entry : null;
  });
}

/** A metric in one month, worked out from what is typed; null where it is not known. */
export function metricIn(
  monthly: MonthlyTab,
  metric: FormulaMetric | InputMetric,
  month: number,
): Known {
  return evaluate(tableExpression(metric), (id) => inputValue(monthly, id, month));
}
