import type { CallName, Calls, Change, Entry, Reply, SaveResult } from '../../src/api/contract';
import { editBetween, editEvent } from '../../src/local/edit-event';
import type { CellModel, CellValue, SheetModel, SpreadsheetModel } from '../../src/local/model';
import type { TabId } from '../../src/workbook/tab';
import { type Calculation, calculateWorkbook, type Result } from './calculation';
import { type HostOptions, openHost } from './host';

/** July 2026: the month before the noon at which tests take place. */
export const JULY = 12 * 2026 + 6;

type Key = string | number;

/** A tab of the workbook as a person with an eye on the hidden keys sees it. */
export interface TabView {
  readonly sheet: SheetModel;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  rowOf(key: Key): number;
  columnOf(key: Key): number;
  cell(row: Key, column: Key): CellModel | undefined;
  /** As somebody types it; a text with leading "=" is a formula, null clears. */
  type(row: Key, column: Key, value: CellValue | null): void;
}

function markerPlace(sheet: SheetModel, id: TabId): { row: number; column: number } | null {
  for (const [row, cells] of Object.entries(sheet.cells)) {
    for (const [column, { value }] of Object.entries(cells)) {
      if (value === `support-metrics:${id}`) return { row: Number(row), column: Number(column) };
    }
  }
  return null;
}

/** Puts into a cell what somebody types; its style stays. */
export function typeInto(
  sheet: SheetModel,
  row: number,
  column: number,
  value: CellValue | null,
): void {
  const line = sheet.cells[row] ?? {};
  const { style, note } = line[column] ?? {};
  const content =
    value === null
      ? {}
      : typeof value === 'string' && value.startsWith('=')
        ? { formula: value }
        : { value };
  line[column] = { ...content, ...(style && { style }), ...(note !== undefined && { note }) };
  sheet.cells[row] = line;
}

/** Looks a tab up by the marker in its cells: the first in order, as the add-on does. */
export function viewTab(model: SpreadsheetModel, id: TabId): TabView {
  const sheet = model.sheets.find((each) => markerPlace(each, id) !== null);
  const marker = sheet && markerPlace(sheet, id);
  if (!sheet || !marker) throw new Error(`The spreadsheet has no tab ${id}`);
  const textAt = (row: number, column: number): string =>
    String(sheet.cells[row]?.[column]?.value ?? '');
  const rows = Array.from({ length: sheet.rows }, (_, index) => textAt(index + 1, marker.column));
  const columns = Array.from({ length: sheet.columns }, (_, i) => textAt(marker.row, i + 1));
  rows[marker.row - 1] = 'keys';
  columns[marker.column - 1] = 'keys';
  const place = (keys: readonly string[], key: Key): number => {
    const index = keys.indexOf(String(key));
    if (index < 0) throw new Error(`${sheet.name} has no ${key}`);
    return index + 1;
  };
  const rowOf = (key: Key): number => place(rows, key);
  const columnOf = (key: Key): number => place(columns, key);
  return {
    sheet,
    rows,
    columns,
    rowOf,
    columnOf,
    cell: (row, column) => sheet.cells[rowOf(row)]?.[columnOf(column)],
    type: (row, column, value) => typeInto(sheet, rowOf(row), columnOf(column), value),
  };
}

/** The add-on at work on a spreadsheet, with what people do to it. */
export function openAddon(options: HostOptions = {}) {
  const host = openHost(options);
  const { model, counter, recording } = host;
  const ask = <Name extends CallName>(call: Name, request: Calls[Name]['request']): Reply<Name> =>
    JSON.parse(String(host.call('sidebarCall', JSON.stringify({ call, request }))));
  /** Chooses an entry of the menu. @returns what was told in windows */
  const choose = (name: string): string[] => {
    const before = recording.alerts.length;
    host.call(name);
    return recording.alerts.slice(before).map(({ prompt }) => prompt);
  };
  const save = (month: number, entries: Readonly<Record<string, Entry>>): Reply<'saveMonth'> => {
    const opened = answerOf(ask('openMonth', { month }));
    return ask('saveMonth', { month, changes: changesFrom(opened.values, entries) });
  };
  /** Types into a cell as a user does, so that the script's trigger runs. */
  const edit = (tab: TabId, row: Key, column: Key, value: CellValue | null): void => {
    const before = JSON.parse(JSON.stringify(viewTab(model, tab).sheet));
    viewTab(model, tab).type(row, column, value);
    const made = editBetween(before, viewTab(model, tab).sheet);
    if (made) host.call('onEdit', editEvent(host.services, made));
  };
  return {
    ...host,
    edit,
    ask,
    save,
    choose,
    setUp: () => choose('setUpOrRepair'),
    refresh: () => choose('refreshCharts'),
    tab: (id: TabId) => viewTab(model, id),
    /** How many service calls the work takes. */
    callsOf: (work: () => void): number => {
      counter.reset();
      work();
      return counter.total;
    },
    /** How many blocks of cells the work writes. */
    writesOf: (work: () => void): number => {
      counter.reset();
      work();
      const { byMethod } = counter;
      return (byMethod['Range.setValues'] ?? 0) + (byMethod['Range.setValue'] ?? 0);
    },
  };
}

export type Addon = ReturnType<typeof openAddon>;

/** The add-on at work on a copy of a model: quicker than setting one up anew. */
export const openCopy = (model: SpreadsheetModel): Addon =>
  openAddon({ model: JSON.parse(JSON.stringify(model)) });

/** Switches every metric on, since only what is shown is judged. */
export function showAll(addon: Addon): Addon {
  answerOf(addon.ask('saveChoices', { hidden: [] }));
  return addon;
}

/** Changes that set these entries, given what the form showed. */
export function changesFrom(
  shown: Readonly<Record<string, Entry>>,
  entries: Readonly<Record<string, Entry>>,
): Change[] {
  return Object.entries(entries).map(([id, value]) => ({ id, was: shown[id] ?? null, value }));
}

/** The answer of a call that worked. @throws the sentence of one that did not */
export function answerOf<Name extends CallName>(reply: Reply<Name>): Calls[Name]['answer'] {
  if (!reply.ok) throw new Error(reply.message);
  return reply.answer;
}

/** The sentence of a call that was refused. @throws where it was not */
export function sentenceOf(reply: Reply<CallName>): string {
  if (reply.ok) throw new Error(`It was not refused: ${JSON.stringify(reply.answer)}`);
  return reply.message;
}

type Saved = Extract<SaveResult, { outcome: 'saved' }>;

/** What a save that went through says. @throws otherwise */
export function savedOf(reply: Reply<'saveMonth'>): Saved {
  const answer = answerOf(reply);
  if (answer.outcome !== 'saved') throw new Error(`Not saved: ${JSON.stringify(answer.conflicts)}`);
  return answer;
}

/**
 * A calculation of the workbook in which cells are found by their keys.
 * @param tabs where only some are wanted, those and what they refer to
 */
export function calculateTabs(model: SpreadsheetModel, tabs?: readonly TabId[]) {
  const names = tabs?.map((id) => viewTab(model, id).sheet.name);
  const calculation = calculateWorkbook(model, names);
  const value = (tab: TabId, row: Key, column: Key): Result => {
    const view = viewTab(model, tab);
    return calculation.value(view.sheet.name, view.rowOf(row), view.columnOf(column));
  };
  return { ...calculation, of: value };
}

export type TabCalculation = Calculation & ReturnType<typeof calculateTabs>;
