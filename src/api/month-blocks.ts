import { columnOf, rowOf, type TabLayout } from '../workbook/layout';
import { isMonthKey } from '../workbook/month';
import { formulaAt, valueAt } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import { type Content, rectangles, type Step } from '../workbook/steps';
import type { Entry } from './contract';
import { monthlyTab } from './monthly-tab';

/** A value for a row of Monthly; the column is a month or one of the fixed ones. */
export interface Placed {
  readonly row: string;
  readonly column: number | string;
  readonly value: Entry;
}

/** Rows without anything of ours in the columns of months. */
const isBare = (key: string): boolean => /^($|section:|end:)/.test(key);

/**
 * What a cell that is not to change can be written with, so that one block covers it; `undefined`
 * where it cannot be told: formulas, and text or dates of the user's own.
 */
function fillers(
  state: State,
  layout: TabLayout,
  typed: ReadonlySet<string>,
): (row: number, column: number) => Content | undefined {
  const { tab, rows, columns } = monthlyTab(state);
  return (row, column) => {
    const [rowKey, columnKey] = [layout.rows.keys[row - 1] ?? '', layout.columns.keys[column - 1]];
    if (columnKey === undefined || !isMonthKey(columnKey)) return undefined;
    const before = columns.indexOf(columnKey) + 1;
    const isTyped = typed.has(rowKey);
    if (before === 0) return isTyped || isBare(rowKey) ? null : undefined;
    if (!isTyped && !/^(section|end):/.test(rowKey)) return undefined;
    const formerRow = rows.indexOf(rowKey) + 1;
    if (formerRow === 0) return null;
    if (formulaAt(tab, formerRow, before) !== '') return undefined;
    const value = valueAt(tab, formerRow, before);
    return value === null || (typeof value === 'number' && value >= 0) ? value : undefined;
  };
}

const span = (positions: readonly number[]): number[] => {
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

/**
 * Steps that write cells of many months in few blocks: numbers and blanks between them are written
 * as they are.
 * @param layout of Monthly as it is when the steps are carried out
 * @param typed keys of the rows that can be typed into
 */
export function blockSteps(
  state: State,
  layout: TabLayout,
  placed: readonly Placed[],
  typed: ReadonlySet<string>,
): Step[] {
  const changed = new Map<number, Map<number, Content>>();
  const put = (row: number, column: number, content: Content): void => {
    changed.set(row, (changed.get(row) ?? new Map<number, Content>()).set(column, content));
  };
  const cells = placed.map(({ row, column, value }) => ({
    row: rowOf(layout, row),
    column: columnOf(layout, column),
    value,
  }));
  for (const { row, column, value } of cells) put(row, column, value);
  const filler = fillers(state, layout, typed);
  const columns = span(cells.map(({ column }) => column));
  for (const row of span(cells.map((cell) => cell.row))) {
    for (const column of columns) {
      const content = changed.get(row)?.has(column) ? undefined : filler(row, column);
      if (content !== undefined) put(row, column, content);
    }
  }
  return rectangles(changed).map(({ area, cells: lines }) => ({
    do: 'write',
    tab: 'monthly',
    area,
    cells: lines,
  }));
}
