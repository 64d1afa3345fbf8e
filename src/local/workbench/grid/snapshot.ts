/** The model as a Univer workbook: what the grid opens with. */

import {
  type IColumnData,
  type IFreeze,
  type IObjectArrayPrimitiveType,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { SheetModel, SpreadsheetModel } from '../../model';
import { type KeepStyle, toGridCell } from './cell';
import { rowHeight } from './fit';
import { COLUMN_WIDTH, ROW_HEIGHT } from './sizes';
import { DEFAULT_STYLE } from './style';

/** The whole spreadsheet; rules, validations and notes follow as mutations. */
export function workbookData(
  model: SpreadsheetModel,
  gridIdOf: (sheetId: number) => string,
): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const keep = styleKeeper(styles);
  const sheets = model.sheets.map((sheet) => worksheetData(sheet, gridIdOf(sheet.id), keep));
  return {
    id: model.id,
    name: model.name,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

/** One tab, complete: Univer's insert-sheet mutation accepts nothing less. */
export function worksheetData(
  sheet: SheetModel,
  id: string,
  keepStyle: KeepStyle = withoutNull,
): IWorksheetData {
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.isHidden ? 1 : 0,
    freeze: freezeOf(sheet),
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: [],
    cellData: cellData(sheet, keepStyle),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    defaultStyle: DEFAULT_STYLE,
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    showGridlines: sheet.hasHiddenGridlines ? 0 : 1,
    rightToLeft: 0,
  };
}

/** Frozen panes as Univer counts them; -1 where nothing is frozen. */
export function freezeOf(sheet: SheetModel): IFreeze {
  return {
    xSplit: sheet.frozenColumns,
    ySplit: sheet.frozenRows,
    startColumn: sheet.frozenColumns || -1,
    startRow: sheet.frozenRows || -1,
  };
}

/** Each style once, under a name: Univer would otherwise compare tens of thousands. */
function styleKeeper(styles: Record<string, IStyleData>): KeepStyle {
  const names = new Map<string, string>();
  return (style) => {
    const text = JSON.stringify(style);
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    styles[name] ??= withoutNull(style);
    return name;
  };
}

function withoutNull(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null));
}

function cellData(sheet: SheetModel, keepStyle: KeepStyle): IWorksheetData['cellData'] {
  const rows: IWorksheetData['cellData'] = {};
  for (const [row, cells] of Object.entries(sheet.cells)) {
    const places = Object.entries(cells).map(([at, cell]) => [
      Number(at) - 1,
      toGridCell(cell, keepStyle),
    ]);
    rows[Number(row) - 1] = Object.fromEntries(places);
  }
  return rows;
}

/** Every row with a height of its own: Univer would shrink filled rows to their text. */
function rowData(sheet: SheetModel): IObjectArrayPrimitiveType<IRowData> {
  const rows: IObjectArrayPrimitiveType<IRowData> = {};
  for (let row = 1; row <= sheet.rows; row++) {
    const hidden = sheet.hiddenRows[row] ? { hd: 1 } : {};
    rows[row - 1] = { h: rowHeight(sheet, row), ia: 0, ...hidden };
  }
  return rows;
}

function columnData(sheet: SheetModel): IObjectArrayPrimitiveType<IColumnData> {
  const columns: IObjectArrayPrimitiveType<IColumnData> = {};
  for (let column = 1; column <= sheet.columns; column++) {
    const width = sheet.columnWidths[column];
    const isHidden = sheet.hiddenColumns[column];
    if (!width && !isHidden) continue;
    columns[column - 1] = { w: width ?? COLUMN_WIDTH, ...(isHidden ? { hd: 1 } : {}) };
  }
  return columns;
}
