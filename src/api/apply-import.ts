import {
  BREAKDOWNS,
  type Breakdown,
  breakdownKey,
  figureKey,
  figureOf,
  isBreakdown,
} from '../metrics/breakdowns';
import { IMPORTED } from '../workbook/keys';
import type { TabLayout } from '../workbook/layout';
import { messages } from '../workbook/messages';
import { longMonth } from '../workbook/month';
import { type Renaming, renameKeys } from '../workbook/rename';
import { type Categories, type Category, type Due, type State, stateOf } from '../workbook/state';
import type { Step } from '../workbook/steps';
import type { Change, Conflict, Entry, Field } from './contract';
import type { ImportRequest, MonthImport, NewName } from './import-contract';
import { importedIn, monthsOf } from './import-desk';
import { blockSteps, type Placed } from './month-blocks';
import { checkChange, checkLimits, checkMonth, checkOnce, conflictsIn } from './month-checks';
import {
  entriesOf,
  entryAt,
  fieldsOf,
  figureFields,
  isLocked,
  type MonthlyTab,
  monthlyTab,
} from './monthly-tab';
import { runningStep } from './save-month';

/** Rows of a breakdown that a workbook can hold and still be read. */
const MOST_NAMES = 30;

/** An import checked against the workbook as it is now; nothing is written yet. */
export interface CheckedImport {
  readonly conflicts: readonly (Conflict & { readonly month: number })[];
  readonly hints: readonly string[];
  /** Months without a column, or that get their first number. */
  readonly filling: readonly number[];
  /** Rows that come in anew, with what they are called. */
  readonly categories: Categories;
  /** Keys of the figures by category and channel that it writes. */
  readonly figures: readonly string[];
  readonly renaming: Renaming;
  /** The request with only the cells that differ. */
  readonly request: ImportRequest;
}

const namesOf = (request: ImportRequest, { id }: Breakdown): readonly NewName[] =>
  id === 'category' ? request.categories : request.channels;

function newRows(request: ImportRequest): Categories {
  const rows = (breakdown: Breakdown): Category[] =>
    namesOf(request, breakdown).map(({ name }) => ({
      key: breakdownKey(breakdown, name),
      label: name,
    }));
  const [category = [], channel = []] = BREAKDOWNS.map(rows);
  return { category, channel };
}

/** @throws a sentence where a name is there already, or there would be too many */
function renamingOf(monthly: MonthlyTab, request: ImportRequest): Renaming {
  const renaming = new Map<string, string>();
  for (const breakdown of BREAKDOWNS) {
    const names = namesOf(request, breakdown);
    const keys = names.map(({ name }) => breakdownKey(breakdown, name));
    const twice = keys.findIndex(
      (key, place) => keys.indexOf(key) !== place || monthly.rows.includes(key),
    );
    if (twice >= 0) throw new Error(messages.nameThere(names[twice]?.name ?? '', monthly.tab.name));
    names.forEach(({ instead }, place) => {
      if (instead !== null) renaming.set(instead, keys[place] ?? '');
    });
    const there = monthly.rows.filter((key) => key.startsWith(breakdown.keyPrefix)).length;
    const count = there + names.filter(({ instead }) => instead === null).length;
    if (count > Math.max(MOST_NAMES, there)) {
      throw new Error(messages.tooManyNames(breakdown.plural, count, MOST_NAMES));
    }
  }
  return renaming;
}

/** @throws a sentence where a row that a name takes holds something that the request leaves there */
function checkTaken(
  before: MonthlyTab,
  after: MonthlyTab,
  request: ImportRequest,
  renaming: Renaming,
) {
  const cleared = new Set(
    request.months.flatMap(({ month, changes }) =>
      changes.filter(({ value }) => value === null).map(({ id }) => `${month} ${id}`),
    ),
  );
  for (const [old, key] of renaming) {
    const isEmpty = (month: number): boolean =>
      cleared.has(`${month} ${key}`) ||
      (entryAt(after, key, month) === null && !isLocked(after, key, month));
    const isFree = isBreakdown(old) && before.rows.includes(old) && monthsOf(after).every(isEmpty);
    if (!isFree) throw new Error(messages.rowInUse(key, old));
  }
}

/** Rows as they are called once the import is in. */
function fieldsAfter(monthly: MonthlyTab, { category, channel }: Categories): Field[] {
  const added = [...category, ...channel].map(({ key, label }) => ({ id: key, label }));
  const names = new Set(added.map(({ id }) => id));
  return [...fieldsOf(monthly).filter(({ id }) => !names.has(id)), ...added];
}

const hasNumber = (values: readonly Entry[]): boolean =>
  values.some((value) => typeof value === 'number');

function checkMonthImport(
  monthly: MonthlyTab,
  fields: readonly Field[],
  { month, changes }: MonthImport,
): { readonly differing: Change[]; readonly hints: string[]; readonly isFirst: boolean } {
  for (const change of changes) checkChange(monthly, fields, month, change);
  checkOnce(fields, changes);
  const before = entriesOf(monthly, fields, month);
  const after = { ...before };
  for (const { id, value } of changes) after[id] = value;
  const inMonth = (sentence: string): string => `${longMonth(month)}: ${sentence}`;
  try {
    checkLimits(fields, after, changes, false);
  } catch (error) {
    throw new Error(inMonth(error instanceof Error ? error.message : String(error)));
  }
  const differing = changes.filter(({ id, value }) => before[id] !== value);
  const hadNumber = hasNumber(Object.values(before));
  const isFirst =
    !monthly.columns.includes(String(month)) ||
    (!hadNumber && hasNumber(differing.map(({ value }) => value)));
  return { differing, hints: checkLimits(fields, after, changes, true).map(inMonth), isFirst };
}

/**
 * Checks all of an import before anything of it is written.
 * @throws one sentence naming the month, the thing and the rule
 */
export function checkImport(state: State, request: ImportRequest): CheckedImport {
  const before = monthlyTab(state);
  const renaming = renamingOf(before, request);
  const categories = newRows(request);
  const monthly = monthlyTab(stateOf(renameKeys(state.snapshot, renaming)));
  checkTaken(before, monthly, request, renaming);
  const named = fieldsAfter(monthly, categories);
  const sent = request.months.flatMap(({ changes }) => changes.map(({ id }) => id));
  const figures = figureFields(named, sent);
  const fields = [...named, ...figures];
  const numbers = request.months.map(({ month }) => month);
  const twice = numbers.find((month, place) => numbers.indexOf(month) !== place);
  if (twice !== undefined) throw new Error(messages.sentTwice(longMonth(twice)));
  for (const month of numbers) checkMonth(month, state.snapshot.running);
  const months = request.months.map((each) => ({
    ...each,
    ...checkMonthImport(monthly, fields, each),
  }));
  return {
    conflicts: months.flatMap(({ month, differing }) =>
      conflictsIn(monthly, fields, month, differing).map((each) => ({ ...each, month })),
    ),
    hints: months.flatMap(({ hints }) => hints),
    filling: months.filter(({ isFirst }) => isFirst).map(({ month }) => month),
    categories,
    figures: figures.map(({ id }) => id),
    renaming,
    request: {
      ...request,
      months: months.map(({ month, source, imported, differing }) => ({
        month,
        source,
        ...(imported !== undefined && { imported }),
        changes: differing.map((change) => ({
          ...change,
          was: entryAt(monthly, change.id, month),
        })),
      })),
    },
  };
}

/** What is known to be imported once a month's changes are in: JSON by row. */
function importedAfter(monthly: MonthlyTab, { month, changes, imported }: MonthImport): string {
  if (imported !== undefined) return imported;
  const known: Record<string, unknown> = { ...importedIn(monthly, month) };
  for (const { id, value } of changes) known[id] = value;
  return JSON.stringify(known);
}

function placedIn(monthly: MonthlyTab, months: readonly MonthImport[]): Placed[] {
  return months.flatMap((each): Placed[] => {
    const { month, changes, source } = each;
    const imported = importedAfter(monthly, each);
    return [
      ...changes.map(({ id, value }) => ({ row: id, column: month, value })),
      ...(source === null ? [] : [{ row: 'source', column: month, value: source || null }]),
      ...(changes.length === 0 ? [] : [{ row: IMPORTED, column: month, value: imported || null }]),
    ];
  });
}

/** What the snapshot means once the import's rows, months and whatever else is due are there. */
export function stateWith(state: State, checked: CheckedImport, due: Due): State {
  const { filling, categories, figures, renaming } = checked;
  return stateOf(renameKeys(state.snapshot, renaming), {
    ...due,
    filling,
    categories,
    figures,
  });
}

/**
 * Steps that write an import into Monthly once its rows and columns are there.
 * @param state with the import's rows and months
 * @param layout of Monthly once they are there
 */
export function importSteps(state: State, layout: TabLayout, checked: CheckedImport): Step[] {
  const monthly = monthlyTab(state);
  const added = [...checked.categories.category, ...checked.categories.channel];
  const typed = new Set([
    ...fieldsOf(monthly).map(({ id }) => id),
    ...added.map(({ key }) => key),
    ...state.figures,
  ]);
  const taken = new Set(checked.renaming.values());
  const renamed = added
    .filter(({ key }) => taken.has(key))
    .map(({ key, label }): Placed => ({ row: key, column: 'label', value: label }));
  return [
    ...(renamed.length > 0 ? blockSteps(state, layout, renamed, typed) : []),
    ...blockSteps(state, layout, placedIn(monthly, checked.request.months), typed),
    ...runningStep(state, layout),
  ];
}

/** Applying this takes the import back. @param state before the import */
export function undoOf(state: State, { request, renaming }: CheckedImport): ImportRequest {
  const monthly = monthlyTab(state);
  const former = new Map([...renaming].map(([old, key]) => [key, old]));
  const keyBack = (id: string): string => {
    const { figure, row } = figureOf(id);
    const key = former.get(row) ?? row;
    return figure === null ? key : figureKey(figure, key);
  };
  const namesBack = (prefix: string): NewName[] =>
    [...renaming]
      .filter(([old]) => old.startsWith(prefix))
      .map(([old, key]) => ({ name: old.slice(prefix.length), instead: key }));
  const [categories = [], channels = []] = BREAKDOWNS.map(({ keyPrefix }) => namesBack(keyPrefix));
  return {
    categories,
    channels,
    months: request.months.map(({ month, changes, source }) => ({
      month,
      changes: changes.map(({ id, was, value }) => ({
        id: keyBack(id),
        was: value,
        value: was,
      })),
      source: source === null ? null : String(entryAt(monthly, 'source', month) ?? ''),
      imported: String(entryAt(monthly, IMPORTED, month) ?? ''),
    })),
    agents: [],
    days: [],
    choices: {},
  };
}

/** "Imported 3 months: 112 numbers." */
export function importedSentence({ request }: CheckedImport): string {
  const filled = request.months.filter(({ changes }) => changes.length > 0);
  const count = filled.reduce((sum, { changes }) => sum + changes.length, 0);
  return count === 0 ? messages.nothingImported : messages.imported(filled.length, count);
}
