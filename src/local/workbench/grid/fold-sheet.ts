/** Grid to model: one tab read anew, after the user changed anything on it. */

import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { CellModel, SheetModel } from '../../model';
import { type Bench, workbookOf } from './bench';
import { fromGridCell } from './cell';
import { fittedHeight } from './fit';
import { COLUMN_WIDTH } from './sizes';

/** Reads cells, notes, sizes and panes of a worksheet into the model's tab. */
export function foldSheet(bench: Bench, sheet: SheetModel, worksheet: Worksheet): void {
  sheet.cells = readCells(bench, sheet, worksheet);
  foldNotes(bench, sheet, worksheet);
  foldHidden(sheet, worksheet);
  const { freeze, showGridlines, tabColor, hidden } = worksheet.getConfig();
  sheet.frozenRows = Math.max(0, freeze.ySplit);
  sheet.frozenColumns = Math.max(0, freeze.xSplit);
  sheet.hasHiddenGridlines = showGridlines === 0;
  sheet.isHidden = hidden === 1;
  if (tabColor) sheet.tabColor = tabColor;
  else delete sheet.tabColor;
}

function readCells(bench: Bench, sheet: SheetModel, worksheet: Worksheet): SheetModel['cells'] {
  const cells: SheetModel['cells'] = {};
  const formulaOf = formulaReader(bench, worksheet);
  const styles = workbookOf(bench).getStyles();
  worksheet.getCellMatrix().forValue((row, column, raw: Nullable<ICellData>) => {
    if (!raw) return;
    const known = sheet.cells[row + 1]?.[column + 1];
    const style = styles.getStyleByCell(raw) || null;
    const cell = fromGridCell(raw, formulaOf(row, column, raw), style, known);
    if (cell) put(cells, row + 1, column + 1, cell);
  });
  return cells;
}

function put(cells: SheetModel['cells'], row: number, column: number, cell: CellModel): void {
  const line = cells[row] ?? {};
  line[column] = cell;
  cells[row] = line;
}

type ReadFormula = (row: number, column: number, raw: ICellData) => string | null;

/** After a fill Univer keeps a formula once and shares it by id, moved from cell to cell. */
function formulaReader(bench: Bench, worksheet: Worksheet): ReadFormula {
  const lexer = bench.grid.injector.get(LexerTreeBuilder);
  const origins = new Map<string, { formula: string; row: number; column: number }>();
  worksheet.getCellMatrix().forValue((row, column, raw: Nullable<ICellData>) => {
    if (raw?.f && raw.si) origins.set(raw.si, { formula: raw.f, row, column });
  });
  return (row, column, raw) => {
    if (raw.f) return raw.f;
    const origin = raw.si ? origins.get(raw.si) : undefined;
    if (!origin) return null;
    return lexer.moveFormulaRefOffset(origin.formula, column - origin.column, row - origin.row);
  };
}

function foldNotes(bench: Bench, sheet: SheetModel, worksheet: Worksheet): void {
  const notes = bench.grid.injector.get(SheetsNoteModel);
  for (const note of notes.getSheetNotes(bench.unitId, worksheet.getSheetId())?.values() ?? []) {
    if (!note.note) continue;
    const known = sheet.cells[note.row + 1]?.[note.col + 1] ?? {};
    put(sheet.cells, note.row + 1, note.col + 1, { ...known, note: note.note });
  }
}

function foldHidden(sheet: SheetModel, worksheet: Worksheet): void {
  sheet.rows = worksheet.getRowCount();
  sheet.columns = worksheet.getColumnCount();
  const { rowData, columnData } = worksheet.getConfig();
  sheet.hiddenRows = hiddenOnes(Object.entries(rowData));
  sheet.hiddenColumns = hiddenOnes(Object.entries(columnData));
}

/** Widths and heights that somebody set; a row that merely fits its text has none of its own. */
export function foldSizes(sheet: SheetModel, worksheet: Worksheet): void {
  const { rowData, columnData } = worksheet.getConfig();
  const rows = Object.entries(rowData);
  const columns = Object.entries(columnData);
  sheet.rowHeights = sizes(
    rows.map(([at, row]) => [at, row?.h]),
    (row) => fittedHeight(sheet, row),
  );
  sheet.columnWidths = sizes(
    columns.map(([at, column]) => [at, column?.w]),
    () => COLUMN_WIDTH,
  );
}

function sizes(
  found: [string, number | undefined][],
  usual: (index: number) => number,
): Record<number, number> {
  const own = found.filter(([at, size]) => size !== undefined && size !== usual(Number(at) + 1));
  return Object.fromEntries(own.map(([at, size]) => [Number(at) + 1, size as number]));
}

function hiddenOnes(found: [string, { hd?: number } | null | undefined][]): Record<number, true> {
  const hidden = found.filter(([, data]) => data?.hd === 1);
  return Object.fromEntries(hidden.map(([at]) => [Number(at) + 1, true as const]));
}
