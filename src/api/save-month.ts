import type { Known } from '../formula/evaluate';
import { inputById } from '../metrics/catalogue';
import { effectiveInput } from '../metrics/effective';
import { INPUT_LIMITS, type InputLimit } from '../workbook/checks';
import { columnOf, rowOf, type TabLayout } from '../workbook/layout';
import { messages } from '../workbook/messages';
import { longMonth } from '../workbook/month';
import type { Scalar } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import type { Step } from '../workbook/steps';
import type { Change, Conflict, Entry, Field } from './contract';
import { entriesOf, entryAt, fieldsOf, isLocked, type MonthlyTab, monthlyTab } from './monthly-tab';

/** Above it a number is a slip of the keyboard. */
const MOST = 1e12;
const LONGEST_NOTE = 500;
const FIRST_MONTH = 12 * 2000;

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

/** @throws a sentence where it is no month, or one that has not begun */
export function checkMonth(month: number, running: number): void {
  if (!Number.isInteger(month) || month < FIRST_MONTH) throw new Error(messages.noMonth(month));
  if (month > running) throw new Error(messages.future(longMonth(month), longMonth(running)));
}

const labelOf = (fields: readonly Field[], id: string): string =>
  fields.find((field) => field.id === id)?.label ?? id;

function checkChange(
  monthly: MonthlyTab,
  fields: readonly Field[],
  month: number,
  { id, value }: Change,
): void {
  if (!fields.some((field) => field.id === id)) throw new Error(messages.rowMissing(id));
  const label = labelOf(fields, id);
  if (isLocked(monthly, id, month)) throw new Error(messages.ownFormula(label, longMonth(month)));
  if (value === null) return;
  const isNote = inputById(id)?.unit === 'text';
  if (isNote) {
    checkNote(label, value);
    return;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new Error(messages.notANumber(label, String(value)));
  }
  if (value < 0) throw new Error(messages.negative(label, value));
  if (value > MOST) throw new Error(messages.tooLarge(label, value));
  if ((inputById(id)?.isWhole ?? true) && !Number.isInteger(value)) {
    throw new Error(messages.notWhole(label, value));
  }
}

function checkOnce(fields: readonly Field[], changes: readonly Change[]): void {
  const ids = changes.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new Error(messages.sentTwice(labelOf(fields, twice)));
}

function checkNote(label: string, value: Entry): void {
  if (String(value).length > LONGEST_NOTE) throw new Error(messages.longNote(label, LONGEST_NOTE));
}

/** Parts above their whole: an error among the limits, a sentence each among the hints. */
function checkLimits(
  fields: readonly Field[],
  values: Readonly<Record<string, Entry>>,
  changes: readonly Change[],
  isHint: boolean,
): string[] {
  const touched = new Set(changes.map((change) => change.id));
  const broken = INPUT_LIMITS.filter((limit) => {
    const ids = [...limit.parts, ...limit.wholes];
    return limit.isHint === isHint && ids.some((id) => touched.has(id)) && isBroken(limit, values);
  });
  const sentences = broken.map((limit) => limitSentence(fields, values, limit));
  if (!isHint && sentences[0] !== undefined) throw new Error(sentences[0]);
  return sentences;
}

type Values = Readonly<Record<string, Entry>>;

/** As metrics use it: star counts win over typed totals. */
function valueIn(values: Values, id: string): Known {
  return effectiveInput(id, (typed) => {
    const value = values[typed];
    return typeof value === 'number' ? value : null;
  });
}

const sumOf = (ids: readonly string[], values: Values): number =>
  ids.reduce((sum, id) => sum + (valueIn(values, id) ?? 0), 0);

function isBroken(limit: InputLimit, values: Values): boolean {
  const areKnown = [...limit.parts, ...limit.wholes].every((id) => valueIn(values, id) !== null);
  return areKnown && sumOf(limit.parts, values) > sumOf(limit.wholes, values);
}

function limitSentence(
  fields: readonly Field[],
  values: Readonly<Record<string, Entry>>,
  limit: InputLimit,
): string {
  const name = (ids: readonly string[]): string => ids.map((id) => labelOf(fields, id)).join(' + ');
  const sentence = limit.isHint ? messages.partAboveHint : messages.partAbove;
  return sentence(
    name(limit.parts),
    sumOf(limit.parts, values),
    name(limit.wholes),
    sumOf(limit.wholes, values),
  );
}

/** Cells that somebody else changed since the form was opened. */
function conflictsIn(
  monthly: MonthlyTab,
  fields: readonly Field[],
  month: number,
  changes: readonly Change[],
): Conflict[] {
  return changes.flatMap(({ id, was, value }) => {
    const theirs = entryAt(monthly, id, month);
    return theirs === was ? [] : [{ id, label: labelOf(fields, id), theirs, yours: value }];
  });
}

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
