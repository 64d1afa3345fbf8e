import { evaluate, type Known } from '../formula/evaluate';
import { inputById, MONTHS } from '../metrics/catalogue';
import type { FormulaMetric, InputMetric } from '../metrics/metric';
import { tableExpression } from '../metrics/table-expression';
import { entryAt, type MonthlyTab } from './monthly-tab';

/** The value of an input in one month as formulas use it: its effective one where it has one. */
function inputValue(monthly: MonthlyTab, id: string, month: number): Known {
  if (id === MONTHS) return 1;
  const typed = (name: string): Known => {
    const entry = entryAt(monthly, name, month);
    return typeof entry === 'number' ? entry : null;
  };
  const effective = inputById(id)?.effective;
  return effective === undefined ? typed(id) : evaluate(effective, typed);
}

/** A metric in one month, worked out from what is typed; null where it is not known. */
export function metricIn(
  monthly: MonthlyTab,
  metric: FormulaMetric | InputMetric,
  month: number,
): Known {
  return evaluate(tableExpression(metric), (id) => inputValue(monthly, id, month));
}
