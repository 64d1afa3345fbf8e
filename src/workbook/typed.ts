import { columnOf, hasRow, type Layout, rowOf } from './layout';
import type { Plan, PlannedCell, TabPlan } from './plan';
import type { Scalar, Snapshot, TabSnapshot } from './snapshot';
import { stateOf } from './state';
import type { TabId } from './tab';
import { layoutOf, planWorkbook } from './workbook';

/** What people type into a workbook, by the keys of rows and columns. */
export interface Typed {
  /** Months that have a column: 12 × year + month − 1, in any order. */
  readonly months: readonly number[];
  /** Numbers and notes by month and by row of Monthly; rows that there are not are left out. */
  readonly entries: Readonly<Record<number, Readonly<Record<string, Scalar>>>>;
  /** Targets by metric. */
  readonly targets: Readonly<Record<string, number>>;
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
  const state = stateOf(empty(running), { columns: typed.months });
  const layout = layoutOf(state);
  const first = withTyped(planWorkbook(state, layout), layout, typed);
  // Which lines the charts draw, and how far back, follows from the numbers.
  const tabs = Object.fromEntries(first.tabs.map((tab) => [tab.tab, snapshotOf(tab)]));
  const filled = stateOf({ ...empty(running), tabs, hidden: [...state.hidden] });
  return withTyped(planWorkbook(filled, layoutOf(filled)), layout, typed);
}

function withTyped(plan: Plan, layout: Layout, typed: Typed): Plan {
  const cells: Partial<Record<TabId, PlannedCell[]>> = {
    monthly: typed.months.flatMap((month) => monthCells(layout, month, typed.entries[month] ?? {})),
    metrics: Object.entries(typed.targets)
      .filter(([metric]) => hasRow(layout.metrics, metric))
      .map(([metric, value]) => ({
        row: rowOf(layout.metrics, metric),
        column: columnOf(layout.metrics, 'target'),
        value,
        isOnce: true,
      })),
  };
  const tabs = plan.tabs.map((tab) => ({
    ...tab,
    cells: [...tab.cells, ...(cells[tab.tab] ?? [])],
  }));
  return { ...plan, tabs };
}

function monthCells(
  layout: Layout,
  month: number,
  entries: Readonly<Record<string, Scalar>>,
): PlannedCell[] {
  const column = columnOf(layout.monthly, month);
  return Object.entries(entries)
    .filter(([key]) => hasRow(layout.monthly, key))
    .map(([key, value]) => ({ row: rowOf(layout.monthly, key), column, value, isOnce: true }));
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
