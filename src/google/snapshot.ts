import { monthOfDay, ordinalOf } from '../workbook/month';
import type { Scalar, Snapshot, TabSnapshot } from '../workbook/snapshot';
import { markerOf, TABS, type TabId } from '../workbook/tab';
import { type Memory, readMemory } from './memory';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What was read, with the sheets it was read from. */
export interface Reading {
  readonly spreadsheet: Spreadsheet;
  readonly snapshot: Snapshot;
  readonly sheets: Readonly<Partial<Record<TabId, Sheet>>>;
  readonly memory: Memory | null;
}

/** Dates matter in the first rows alone, where a user may type a month; each costs a call. */
const ROWS_WITH_MONTHS = 12;

/**
 * Reads what the spreadsheet holds.
 * @param wanted the tabs to read; all others count as not there
 */
export function readSnapshot(wanted: readonly TabId[] = TABS): Reading {
  const spreadsheet = SpreadsheetApp.getActive();
  const memory = readMemory(spreadsheet);
  const sheets = findSheets(spreadsheet, memory, wanted);
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const tabs: Partial<Record<TabId, TabSnapshot>> = {};
  for (const tab of wanted) {
    const sheet = sheets[tab];
    if (sheet !== undefined) tabs[tab] = readTab(sheet, zone);
  }
  const missing = wanted.filter((tab) => tabs[tab] === undefined);
  return {
    spreadsheet,
    sheets,
    memory,
    snapshot: {
      tabs,
      missing: missing.filter((tab) => memory?.tabs[tab] !== undefined),
      takenNames: missing.length === 0 ? [] : spreadsheet.getSheets().map((each) => each.getName()),
      running: runningMonth(zone),
      separator: separatorOf(spreadsheet.getSpreadsheetLocale()),
      charts: memory?.charts ?? {},
    },
  };
}

/** By the ids remembered; else, where the file came without memory, by the marker in the corner. */
function findSheets(
  spreadsheet: Spreadsheet,
  memory: Memory | null,
  wanted: readonly TabId[],
): Partial<Record<TabId, Sheet>> {
  const sheets: Partial<Record<TabId, Sheet>> = {};
  for (const tab of wanted) {
    const id = memory?.tabs[tab];
    const sheet = id === undefined ? null : spreadsheet.getSheetById(id);
    if (sheet !== null) sheets[tab] = sheet;
  }
  const sought = wanted.filter((tab) => sheets[tab] === undefined);
  return sought.length === 0 ? sheets : { ...byMarker(spreadsheet, sought, sheets), ...sheets };
}

function byMarker(
  spreadsheet: Spreadsheet,
  sought: readonly TabId[],
  known: Readonly<Partial<Record<TabId, Sheet>>>,
): Partial<Record<TabId, Sheet>> {
  const found: Partial<Record<TabId, Sheet>> = {};
  const knownIds = Object.values(known).map((sheet) => sheet.getSheetId());
  for (const sheet of spreadsheet.getSheets()) {
    // A chart on a tab of its own has no cells and throws when asked for one.
    if (sheet.getType() !== SpreadsheetApp.SheetType.GRID) continue;
    const marker = sheet.getRange(1, 1).getValue();
    const tab = sought.filter((each) => markerOf(each) === marker)[0];
    const isFirst = tab !== undefined && found[tab] === undefined;
    if (isFirst && knownIds.indexOf(sheet.getSheetId()) < 0) found[tab] = sheet;
  }
  return found;
}

function readTab(sheet: Sheet, zone: string): TabSnapshot {
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  const values = (range.getValues() as unknown[][]).map((line, row) =>
    line.map((value, column) => {
      const isOurs = (formulas[row]?.[column] ?? '') !== '' || row >= ROWS_WITH_MONTHS;
      return scalar(value, isOurs ? null : zone);
    }),
  );
  return { sheetId: sheet.getSheetId(), name: sheet.getName(), values, formulas };
}

function scalar(value: unknown, zone: string | null): Scalar {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') {
    return value;
  }
  const date = value as GoogleAppsScript.Base.Date;
  return zone === null ? String(value) : Utilities.formatDate(date, zone, 'yyyy-MM-dd');
}

/** The month that is not over yet where the spreadsheet is, not where the script runs. */
function runningMonth(zone: string): number {
  const today = Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd');
  return monthOfDay(today) ?? ordinalOf(new Date().getFullYear(), new Date().getMonth() + 1);
}

/** Languages that write decimals with a point, so that arguments are parted by commas. */
const POINT_LANGUAGES = ['en', 'ja', 'ko', 'zh', 'th', 'he', 'iw', 'hi', 'bn', 'ta', 'te', 'ml', 'fil', 'ms'];
const POINT_LOCALES = ['es_MX', 'es_US', 'de_CH', 'de_LI', 'it_CH'];
const COMMA_LOCALES = ['en_ZA'];

export function separatorOf(locale: string): ';' | ',' {
  if (COMMA_LOCALES.indexOf(locale) >= 0) return ';';
  if (POINT_LOCALES.indexOf(locale) >= 0) return ',';
  return POINT_LANGUAGES.indexOf(locale.split('_')[0] ?? '') >= 0 ? ',' : ';';
}
