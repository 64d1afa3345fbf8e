import { type Axis, placeKeys } from './axis';
import { END } from './keys';
import { isMonthKey } from './month';
import type { Area } from './reference';
import { at, fixed, fixedArea, fixedRow, on } from './reference';
import type { State } from './state';
import { TAB_NAMES, type TabId } from './tab';

/** In which row each key and in which column each month or heading of a tab stands. */
export interface TabLayout {
  readonly tab: TabId;
  /** What the user calls the tab. */
  readonly name: string;
  readonly isNew: boolean;
  readonly rows: Axis;
  readonly columns: Axis;
}

export type Layout = Readonly<Record<TabId, TabLayout>>;

function freeName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean =>
    taken.some((other) => other.toLowerCase() === name.toLowerCase());
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if (!isTaken(name)) return name;
  }
}

/** Places the keys that are due on a tab among those that are there. */
export function layTab(
  state: State,
  tab: TabId,
  due: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): TabLayout {
  const found = state.found[tab];
  return {
    tab,
    name: state.snapshot.tabs[tab]?.name ?? freeName(TAB_NAMES[tab], state.snapshot.takenNames),
    isNew: found === undefined,
    rows: placeKeys(due.rows, found?.rows ?? []),
    columns: placeKeys(due.columns, found?.columns ?? []),
  };
}

function position(axis: Axis, key: string, layout: TabLayout): number {
  const found = axis.at[key];
  if (found === undefined) throw new Error(`${layout.name} has no place for ${key}`);
  return found;
}

/** The row of a key. @throws where the tab has none: a fault of ours */
export const rowOf = (layout: TabLayout, key: string): number => position(layout.rows, key, layout);

/** The column of a key; months by their ordinal. */
export const columnOf = (layout: TabLayout, key: string | number): number =>
  position(layout.columns, String(key), layout);

export const hasRow = (layout: TabLayout, key: string): boolean =>
  layout.rows.at[key] !== undefined;

/** One row from one column to another, both included; END stands behind every month. */
export function rowArea(layout: TabLayout, row: string, from: string, to: string): Area {
  const column = columnOf(layout, from);
  const last = to === END ? lastMonthColumn(layout) : columnOf(layout, to);
  return { row: rowOf(layout, row), column, rows: 1, columns: last - column + 1 };
}

/** The sentinel's, or that of a month which the user put behind it. */
function lastMonthColumn(layout: TabLayout): number {
  const months = layout.columns.keys.flatMap((key, index) => (isMonthKey(key) ? [index + 1] : []));
  return Math.max(columnOf(layout, END), ...months);
}

/** One column from one row to another, both included. */
export function columnArea(layout: TabLayout, column: string, from: string, to: string): Area {
  const row = rowOf(layout, from);
  return { row, column: columnOf(layout, column), rows: rowOf(layout, to) - row + 1, columns: 1 };
}

/** Addresses on one tab, written for formulas that stand on another (or, without, on the same). */
export function referencesTo(layout: TabLayout, isSameTab: boolean) {
  const here = (text: string): string => (isSameTab ? text : on(layout.name, text));
  return {
    /** Monthly!C7 */
    cell: (row: string, column: string | number): string =>
      here(at(rowOf(layout, row), columnOf(layout, column))),
    /** Monthly!$C$7 */
    fixed: (row: string, column: string | number): string =>
      here(fixed(rowOf(layout, row), columnOf(layout, column))),
    /** Monthly!C$7 */
    fixedRow: (row: string, column: string | number): string =>
      here(fixedRow(rowOf(layout, row), columnOf(layout, column))),
    /** Monthly!$L$7:$Z$7 */
    row: (row: string, from: string, to: string): string =>
      here(fixedArea(rowArea(layout, row, from, to))),
    /** Monthly!$B$7:$B$12 */
    column: (column: string, from: string, to: string): string =>
      here(fixedArea(columnArea(layout, column, from, to))),
  };
}

export type References = ReturnType<typeof referencesTo>;
