/**
 * A spreadsheet as plain data: the truth of the workbench. SpreadsheetApp's stand-in writes it, the
 * grid shows it, and as JSON it is kept in the browser. Rows and columns count from 1, as Google's.
 */

export type CellValue = number | string | boolean;

export interface CellModel {
  /** What was typed; a date is its serial number with a date format. Absent where there is a formula. */
  value?: CellValue;
  /** With its leading "=", arguments separated by ",", as Google shows it in an en_US spreadsheet. */
  formula?: string;
  /** The last result of the formula, where a calculation engine told it. Never written by scripts. */
  computed?: CellValue;
  style?: StyleModel;
  note?: string;
}

export interface StyleModel {
  numberFormat?: string;
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  align?: 'left' | 'center' | 'right';
  verticalAlign?: 'top' | 'middle' | 'bottom';
  /** Default: overflow. */
  wrap?: 'overflow' | 'clip' | 'wrap';
}

export interface RangeModel {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ValidationModel {
  range: RangeModel;
  /** As Google's criteria; `list` with words, `listRange` with a range in A1 notation and its tab. */
  kind: 'atLeast' | 'between' | 'list' | 'listRange' | 'checkbox' | 'formula';
  values: (number | string)[];
  help?: string;
  /** Whether a value that does not fit is refused; else it only gets a warning mark. */
  isStrict: boolean;
  /** Of lists: whether the cell offers them. Default: true. */
  hasDropdown?: boolean;
}

/** A conditional format by formula: where it holds for a cell of `ranges`, the style is laid on. */
export interface RuleModel {
  ranges: RangeModel[];
  formula: string;
  background?: string;
  color?: string;
  bold?: boolean;
}

export interface ChartModel {
  id: number;
  kind: 'line';
  /** The tab that the chart floats over is the one whose `charts` hold it. */
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  /** The first is the domain (months); one single-column range a series, headers included. */
  ranges: (RangeModel & { sheetId: number })[];
  /** Google's chart options by dotted path, e.g. "title", "vAxis.title", "series.0.color". */
  options: Record<string, unknown>;
  /** Rows at the head of each range that name the series. */
  headers?: number;
  /** Default: MERGE_COLUMNS. */
  mergeStrategy?: 'MERGE_COLUMNS' | 'MERGE_ROWS';
  /** Which hidden rows and columns are left out; default: IGNORE_BOTH. */
  hiddenDimensionStrategy?: 'IGNORE_BOTH' | 'IGNORE_COLUMNS' | 'IGNORE_ROWS' | 'SHOW_BOTH';
}

export interface ProtectionModel {
  range: RangeModel | null;
  description: string;
  isWarningOnly: boolean;
  /** Ranges of a protected sheet that stay free to edit. */
  unprotected: RangeModel[];
}

export interface MetadataModel {
  id: number;
  key: string;
  value: string;
  visibility: 'DOCUMENT' | 'PROJECT';
}

export interface SheetModel {
  id: number;
  name: string;
  /** OBJECT: a chart on a tab of its own, which throws on getRange. */
  type: 'GRID' | 'OBJECT';
  isHidden: boolean;
  rows: number;
  columns: number;
  /** By row, then by column; both sparse. */
  cells: Record<number, Record<number, CellModel>>;
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenRows: Record<number, true>;
  hiddenColumns: Record<number, true>;
  frozenRows: number;
  frozenColumns: number;
  hasHiddenGridlines: boolean;
  validations: ValidationModel[];
  rules: RuleModel[];
  protections: ProtectionModel[];
  metadata: MetadataModel[];
  charts: ChartModel[];
  tabColor?: string;
  /** The table that has filter buttons on its headings. */
  filter?: RangeModel;
}

export interface SpreadsheetModel {
  id: string;
  name: string;
  /** E.g. "en_US". */
  locale: string;
  /** Of the spreadsheet, e.g. "Europe/Berlin"; the script's may differ. */
  timeZone: string;
  sheets: SheetModel[];
  activeSheetId: number;
  /** Developer metadata of the spreadsheet itself. */
  metadata: MetadataModel[];
  /** Document properties. */
  properties: Record<string, string>;
  /** The next number for a sheet, chart or metadata id. */
  nextId: number;
}
