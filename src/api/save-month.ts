import { columnOf, rowOf, type TabLayout } from '../workbook/layout';
import { messages } from '../workbook/messages';
import { longMonth } from '../workbook/month';
import type { Scalar } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import type { Step } from '../workbook/steps';
import type { Change, Conflict, Entry } from './contract';
import { checkChange, checkLimits, checkMonth, checkOnce, conflictsIn } from './month-checks';
import { entriesOf, fieldsOf, monthlyTab } from './monthly-tab';

/** What a save comes to before anything is written. */
export interface CheckedSave {
  readonly conflicts: readonly Conflict[];
  readonly hints: readonly string[];
  /** Whether the month needs a column, or gets its first number, which the charts have to show. */
  readonly isFirst: boolean;
  /** Cells that differ from what is there. */
  readonly changes: readonly Change[];
}

/**
 * Checks a save against the workbook as it is now.
 * @throws one sentence naming the thing, its value and the rule; nothing is written then
 */
export function checkSave(state: State, month: number, changes: readonly Change[]): CheckedSave {
  const monthly = monthlyTab(state);
  const fields = fieldsOf(monthly);
  checkMonth(month, state.snapshot.running);
  for (const change of changes) checkChange(monthly, fields, month, change);
  checkOnce(fields, changes);
  const before = entriesOf(monthly, fields, month);
  const after = { ...before };
  for (const change of changes) after[change.id] = change.value;
  checkLimits(fields, after, changes, false);
  const hasColumn = monthly.columns.includes(String(month));
  const hadNumber = hasNumber(Object.values(before));
  const differing = changes.filter((change) => before[change.id] !== change.value);
  return {
    conflicts: conflictsIn(monthly, fields, month, differing),
    hints: [
      ...(month === state.snapshot.running ? [messages.notOver(longMonth(month))] : []),
      ...checkLimits(fields, after, changes, true),
    ],
    isFirst: !hasColumn || (hasNumber(differing.map(({ value }) => value)) && !hadNumber),
    changes: differing.map((change) => ({ ...change, was: before[change.id] ?? null })),
  };
}

const hasNumber = (values: readonly Entry[]): boolean =>
  values.some((value) => typeof value === 'number');

interface Placed {
  readonly row: number;
  readonly value: Entry;
}

/** Few runs are written one by one; many are joined over cells that hold no formula. */
const MOST_RUNS = 4;

/**
 * Steps that write a month's changed entries, and the running month where it has moved on.
 * @param layout of Monthly as it is when the steps are carried out
 */
export function saveSteps(
  state: State,
  layout: TabLayout,
  month: number,
  changes: readonly Change[],
): Step[] {
  const column = columnOf(layout, month);
  const placed = changes
    .map(({ id, value }) => ({ row: rowOf(layout, id), value }))
    .sort((a, b) => a.row - b.row);
  const runs = runsOf(placed, []);
  const bridged = runs.length > MOST_RUNS ? runsOf(placed, fillers(state, layout, month)) : runs;
  const writes = bridged.map((run): Step => {
    const area = { row: run[0]?.row ?? 1, column, rows: run.length, columns: 1 };
    return { do: 'write', tab: 'monthly', area, cells: run.map((cell) => [cell.value]) };
  });
  return [...writes, ...runningStep(state, layout)];
}

/**
 * Cells between the changed ones that can be written as they are: blanks, and plain numbers that
 * the validation lets pass.
 */
function fillers(state: State, layout: TabLayout, month: number): Placed[] {
  const monthly = monthlyTab(state);
  const column = monthly.columns.indexOf(String(month));
  if (column < 0) {
    const ids = new Set(fieldsOf(monthly).map(({ id }) => id));
    const isBlank = (key: string): boolean => ids.has(key) || /^($|section:|end:)/.test(key);
    return layout.rows.keys.flatMap((key, index) =>
      isBlank(key) ? [{ row: index + 1, value: null }] : [],
    );
  }
  if (layout.rows.inserts.length > 0) return [];
  return layout.rows.keys.flatMap((_, index) => {
    const value: Scalar = monthly.tab.values[index]?.[column] ?? null;
    const hasFormula = (monthly.tab.formulas[index]?.[column] ?? '') !== '';
    const isPlain = value === null || (typeof value === 'number' && value >= 0);
    return isPlain && !hasFormula ? [{ row: index + 1, value }] : [];
  });
}

function runsOf(placed: readonly Placed[], between: readonly Placed[]): Placed[][] {
  const filler = new Map(between.map((cell) => [cell.row, cell]));
  const runs: Placed[][] = [];
  for (const cell of placed) {
    const run = runs[runs.length - 1];
    const bridge = run === undefined ? null : bridgeTo(run, cell.row, filler);
    if (run !== undefined && bridge !== null) run.push(...bridge, cell);
    else runs.push([cell]);
  }
  return runs;
}

function bridgeTo(
  run: readonly Placed[],
  row: number,
  filler: ReadonlyMap<number, Placed>,
): Placed[] | null {
  const bridge: Placed[] = [];
  for (let next = (run[run.length - 1]?.row ?? row) + 1; next < row; next += 1) {
    const cell = filler.get(next);
    if (cell === undefined) return null;
    bridge.push(cell);
  }
  return bridge;
}

/** The month that is not over, as a constant: TODAY() would leave formulas loading. */
export function runningStep(state: State, layout: TabLayout): Step[] {
  const { running } = state.snapshot;
  const monthly = monthlyTab(state);
  const row = monthly.rows.indexOf('running');
  const column = monthly.columns.indexOf('this');
  // Where the user deleted them, a repair brings them back.
  if (row < 0 || column < 0 || monthly.tab.values[row]?.[column] === running) return [];
  const area = {
    row: rowOf(layout, 'running'),
    column: columnOf(layout, 'this'),
    rows: 1,
    columns: 1,
  };
  return [{ do: 'write', tab: 'monthly', area, cells: [[running]] }];
}
