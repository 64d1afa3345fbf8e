import { columnOf, hasRow, type Layout, rowOf } from './layout';
import type { Plan, PlannedCell, TabPlan } from './plan';
import type { Scalar, Snapshot, TabSnapshot } from './snapshot';
import { stateOf } from './state';
import type { TabId } from './tab';
import { layoutOf, planWorkbook } from './workbook';

/** A value in a cell, found by the keys of its row and column; months by their ordinal. */
export interface TypedCell {
  readonly tab: TabId;
  readonly row: string;
  readonly column: string | number;
  readonly value: Scalar;
}

/** What people type into a workbook. */
export interface Typed {
  /** Months that have a column: 12 × year + month − 1, in any order. */
  readonly months: readonly number[];
  /** Cells in rows that there are not are left out. */
  readonly cells: readonly TypedCell[];
}

const empty = (running: number): Snapshot => ({
  tabs: {},
  missing: [],
  takenNames: [],
  running,
  separator: ',',
  hidden: null,
  charts: {},
});

/**
 * A new workbook with what was typed into it.
 * @param running the month that is not over yet
 */
export function planTyped(typed: Typed, running: number): Plan {
  const state = stateOf(empty(running), { columns: typed.months, daily: [] });
  const layout = layoutOf(state);
  const first = withTyped(planWorkbook(state, layout), layout, typed);
  // Which lines the charts draw, and how far back, follows from the numbers.
  const tabs = Object.fromEntries(first.tabs.map((tab) => [tab.tab, snapshotOf(tab)]));
  const filled = stateOf({ ...empty(running), tabs, hidden: [...state.hidden] });
  return withTyped(planWorkbook(filled, layoutOf(filled)), layout, typed);
}

function withTyped(plan: Plan, layout: Layout, typed: Typed): Plan {
  const cellsOf = (tab: TabId): PlannedCell[] =>
    typed.cells
      .filter((cell) => cell.tab === tab && hasRow(layout[tab], cell.row))
      .map(({ row, column, value }) => ({
        row: rowOf(layout[tab], row),
        column: columnOf(layout[tab], column),
        value,
        isOnce: true,
      }));
  const tabs = plan.tabs.map((tab) => ({ ...tab, cells: [...tab.cells, ...cellsOf(tab.tab)] }));
  return { ...plan, tabs };
}

/** A planned tab as it would be read; results of formulas are not read anyway. */
function snapshotOf(plan: TabPlan): TabSnapshot {
  const rows = Math.max(...plan.cells.map((cell) => cell.row));
  const columns = Math.max(...plan.cells.map((cell) => cell.column));
  const values = grid<Scalar>(rows, columns, null);
  const formulas = grid(rows, columns, '');
  for (const { row, column, value, formula } of plan.cells) {
    const [valueLine, formulaLine] = [values[row - 1], formulas[row - 1]];
    if (valueLine === undefined || formulaLine === undefined) continue;
    valueLine[column - 1] = value ?? null;
    formulaLine[column - 1] = formula ?? '';
  }
  return { name: plan.name, values, formulas };
}

const grid = <T>(rows: number, columns: number, fill: T): T[][] =>
  Array.from({ length: rows }, () => new Array<T>(columns).fill(fill));
