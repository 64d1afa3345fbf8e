import type { Reading } from './snapshot';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Tabs with cells that the add-on did not make. */
export function otherTabs({ spreadsheet, memory }: Reading): Sheet[] {
  const ours = Object.values(memory?.tabs ?? {});
  return spreadsheet
    .getSheets()
    .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID)
    .filter((sheet) => ours.indexOf(sheet.getSheetId()) < 0);
}

function cellText(value: unknown, zone: string): string {
  if (value === null || value === undefined) return '';
  const isDate = Object.prototype.toString.call(value) === '[object Date]';
  if (!isDate) return String(value);
  return Utilities.formatDate(value as GoogleAppsScript.Base.Date, zone, 'yyyy-MM-dd HH:mm:ss');
}

/** The cells of a tab as text; how many there are where they are too many; null where it is gone. */
export function textOf(reading: Reading, name: string, most: number): string[][] | number | null {
  const sheet = otherTabs(reading).filter((each) => each.getName() === name)[0];
  if (sheet === undefined) return null;
  const range = sheet.getDataRange();
  const cells = range.getNumRows() * range.getNumColumns();
  if (cells > most) return cells;
  const values = range.getValues() as unknown[][];
  return values.map((line) => line.map((value) => cellText(value, reading.zone)));
}
