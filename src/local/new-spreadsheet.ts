import type { SheetModel, SpreadsheetModel } from './model';

export interface NewSpreadsheetOptions {
  name?: string;
  /** Default "en_US". */
  locale?: string;
  /** IANA zone of the spreadsheet; default "Etc/UTC". */
  timeZone?: string;
  /** Default: one tab, "Sheet1". */
  sheetNames?: string[];
}

/** An empty spreadsheet as Google makes one; its first tab has the id 0, as there. */
export function newSpreadsheet(options: NewSpreadsheetOptions = {}): SpreadsheetModel {
  const names = options.sheetNames ?? ['Sheet1'];
  return {
    id: 'local-spreadsheet',
    name: options.name ?? 'Untitled spreadsheet',
    locale: options.locale ?? 'en_US',
    timeZone: options.timeZone ?? 'Etc/UTC',
    sheets: names.map((name, id) => newSheet(id, name)),
    activeSheetId: 0,
    metadata: [],
    properties: {},
    nextId: names.length,
  };
}

/** An empty tab of 1000 rows and 26 columns. */
export function newSheet(id: number, name: string): SheetModel {
  return {
    id,
    name,
    type: 'GRID',
    isHidden: false,
    rows: 1000,
    columns: 26,
    cells: {},
    columnWidths: {},
    rowHeights: {},
    hiddenRows: {},
    hiddenColumns: {},
    frozenRows: 0,
    frozenColumns: 0,
    hasHiddenGridlines: false,
    validations: [],
    rules: [],
    protections: [],
    metadata: [],
    charts: [],
  };
}
