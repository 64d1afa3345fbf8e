import { monthOfDay, ordinalOf } from '../workbook/month';
import type { Scalar, Snapshot, TabSnapshot } from '../workbook/snapshot';
import { SEARCHED } from '../workbook/state';
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
  /** The spreadsheet's time zone, not the script's. */
  readonly zone: string;
}

/**
 * Reads what the spreadsheet holds.
 * @param wanted the tabs to read; all others count as not there
 */
export function readSnapshot(wanted: readonly TabId[] = TABS): Reading {
  const spreadsheet = SpreadsheetApp.getActive();
  const memory = readMemory(spreadsheet);
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const empty: Snapshot = {
    tabs: {},
    missing: [],
    takenNames: [],
    running: runningMonth(zone),
    separator: ';',
    charts: memory?.charts ?? {},
    hidden: memory?.hidden ?? null,
    remembered: TABS.filter((tab) => memory?.tabs[tab] !== undefined),
    ...(memory?.importChoices !== undefined && { importChoices: memory.importChoices }),
  };
  return readMore({ spreadsheet, memory, zone, sheets: {}, snapshot: empty }, wanted);
}

/** The same reading with more tabs. Only the definitions show formulas as people type them. */
export function readMore(reading: Reading, wanted: readonly TabId[]): Reading {
  const { spreadsheet, memory, zone, snapshot } = reading;
  const more = wanted.filter((tab) => snapshot.tabs[tab] === undefined);
  const remembered = rememberedSheets(spreadsheet, memory, more);
  // Where the memory knows every other tab, Daily Volume was never made: no need to look for it.
  const isKnown = (tab: TabId): boolean => memory?.tabs[tab] !== undefined;
  const isNever = TABS.every((tab) => isKnown(tab) !== (tab === 'daily'));
  const isSought = (tab: TabId): boolean => tab !== 'daily' || !isNever;
  const sought = more.filter((tab) => remembered[tab] === undefined && isSought(tab));
  const marked = sought.length === 0 ? {} : byMarker(spreadsheet, sought, remembered);
  const found = { ...marked, ...remembered };
  const known = more.filter((tab) => remembered[tab] !== undefined);
  // Notes are ours on Metrics alone, and follow when the whole workbook is built anew.
  const isWhole = more.length === TABS.length;
  const tabs: Partial<Record<TabId, TabSnapshot>> = { ...snapshot.tabs };
  for (const tab of more) {
    const sheet = found[tab];
    if (sheet !== undefined) tabs[tab] = readTab(sheet, zone, isWhole && tab === 'metrics');
  }
  const gone = more.filter((tab) => tabs[tab] === undefined);
  const isShown = more.includes('definitions');
  return {
    ...reading,
    sheets: { ...reading.sheets, ...found },
    snapshot: {
      ...snapshot,
      tabs,
      ids: { ...snapshot.ids, ...Object.fromEntries(known.map((tab) => [tab, memory?.tabs[tab]])) },
      missing: [...snapshot.missing, ...gone.filter((tab) => memory?.tabs[tab] !== undefined)],
      takenNames: gone.length === 0 ? [] : spreadsheet.getSheets().map((each) => each.getName()),
      separator: isShown ? separatorOf(spreadsheet.getSpreadsheetLocale()) : snapshot.separator,
    },
  };
}

/** By the ids remembered; where the file came without memory, the marker in the corner tells. */
function rememberedSheets(
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
  return sheets;
}

/** Rows and columns of the user's own may stand before ours; a smaller tab is read at A1. */
function cornerOf(sheet: Sheet): unknown[] {
  try {
    const values = sheet.getRange(1, 1, SEARCHED, SEARCHED).getValues() as unknown[][];
    return values.reduce((all, line) => all.concat(line), []);
  } catch {
    return [sheet.getRange(1, 1).getValue()];
  }
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
    const corner = cornerOf(sheet);
    const tab = sought.filter((each) => corner.indexOf(markerOf(each)) >= 0)[0];
    const isFirst = tab !== undefined && found[tab] === undefined;
    if (isFirst && knownIds.indexOf(sheet.getSheetId()) < 0) found[tab] = sheet;
  }
  return found;
}

/** @param hasNotes whether its notes are wanted, which costs a call */
function readTab(sheet: Sheet, zone: string, hasNotes: boolean): TabSnapshot {
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  const dayOf = dayReader(zone);
  const values = (range.getValues() as unknown[][]).map((line) =>
    line.map((value) => scalar(value, dayOf)),
  );
  const notes = hasNotes ? { notes: range.getNotes() } : {};
  return { name: sheet.getName(), values, formulas, ...notes };
}

type DayReader = (date: GoogleAppsScript.Base.Date) => string;

/**
 * ISO days where the spreadsheet is. A table may hold hundreds of dates and each costs a call, so
 * the zone's offset is asked for once; clocks that were put forward or back since are allowed for.
 */
function dayReader(zone: string): DayReader {
  let offset: number | null = null;
  return (date) => {
    offset = offset ?? offsetAt(date, zone);
    const local = new Date(date.getTime() + offset + CLOCK_CHANGE);
    return local.toISOString().slice(0, 10);
  };
}

/** More than any clock is put forward or back. */
const CLOCK_CHANGE = 2 * 60 * 60 * 1000;

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(date: GoogleAppsScript.Base.Date, zone: string): number {
  const text = Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm:ss');
  const [year = 0, month = 1, ...rest] = text.split(/\D/).map(Number);
  const [day = 1, hour = 0, minute = 0, second = 0] = rest;
  const ahead = Date.UTC(year, month - 1, day, hour, minute, second) - date.getTime();
  return Math.round(ahead / 60_000) * 60_000;
}

function scalar(value: unknown, dayOf: DayReader): Scalar {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') {
    return value;
  }
  return dayOf(value as GoogleAppsScript.Base.Date);
}

/** The month that is not over yet where the spreadsheet is, not where the script runs. */
function runningMonth(zone: string): number {
  const today = Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd');
  return monthOfDay(today) ?? ordinalOf(new Date().getFullYear(), new Date().getMonth() + 1);
}

/** Languages that write decimals with a point, so that arguments are parted by commas. */
const POINT_LANGUAGES = [
  'en',
  'ja',
  'ko',
  'zh',
  'th',
  'he',
  'iw',
  'hi',
  'bn',
  'ta',
  'te',
  'ml',
  'fil',
  'ms',
];
const POINT_LOCALES = ['es_MX', 'es_US', 'de_CH', 'de_LI', 'it_CH'];
const COMMA_LOCALES = ['en_ZA'];

export function separatorOf(locale: string): ';' | ',' {
  if (COMMA_LOCALES.indexOf(locale) >= 0) return ';';
  if (POINT_LOCALES.indexOf(locale) >= 0) return ',';
  return POINT_LANGUAGES.indexOf(locale.split('_')[0] ?? '') >= 0 ? ',' : ';';
}
