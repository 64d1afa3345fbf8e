import { evaluate, type Known } from '../formula/evaluate';
import type { Expression } from '../formula/expression';
import { effectiveInput } from '../metrics/effective';
import type { FormulaMetric, InputMetric } from '../metrics/metric';
import { tableExpression } from '../metrics/table-expression';
import { type TabSnapshot, valueAt } from './snapshot';

/** The tab Monthly with the keys of its rows and columns, by position. */
export interface MonthlyTab {
  readonly tab: TabSnapshot;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Where an entry stands; column 0 where the month has none yet. */
export function placeOf(
  { rows, columns }: MonthlyTab,
  id: string,
  month: number,
): { row: number; column: number } {
  return { row: rows.indexOf(id) + 1, column: columns.indexOf(String(month)) + 1 };
}

/** What is typed for a month; null where the cell is blank or not there. */
export function entryAt(monthly: MonthlyTab, id: string, month: number): number | string | null {
  const { row, column } = placeOf(monthly, id, month);
  const value = row === 0 || column === 0 ? null : valueAt(monthly.tab, row, column);
  return typeof value === 'boolean' ? String(value) : value;
}

function inputValue(monthly: MonthlyTab, id: string, month: number): Known {
  return effectiveInput(id, (typed) => {
    const entry = entryAt(monthly, typed, month);
    return typeof entry === 'number' ? entry : null;
  });
}

/** A number over input ids in one month; null where it is not known. */
export const valueIn = (monthly: MonthlyTab, tree: Expression, month: number): Known =>
  evaluate(tree, (id) => inputValue(monthly, id, month));

/** A metric in one month, worked out from what is typed; null where it is not known. */
export function metricIn(
  monthly: MonthlyTab,
  metric: FormulaMetric | InputMetric,
  month: number,
): Known {
  return valueIn(monthly, tableExpression(metric), month);
}
