/** What users type, paste and fill, turned into what the spreadsheet means before it is stored. */

import { CellValueType, type ICellData } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { withCommas } from '../../formula-text';
import type { SheetModel } from '../../model';
import { type Bench, sheetOf } from './bench';

interface SetValues {
  subUnitId?: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
}

/** Accepts ";" between arguments everywhere, and keeps ticks of checkboxes as truth values. */
export function watchTyping(bench: Bench): void {
  const { injector } = bench.grid;
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, _location, next) => next(cell?.f ? { ...cell, f: withCommas(cell.f) } : cell),
  });
  bench.commands.beforeCommandExecuted(({ id, params }, options) => {
    if (bench.isShowing || options?.applyFormulaCalculationResult) return;
    if (id === 'sheet.command.copy-sheet') {
      bench.copying = (params as SetValues | undefined)?.subUnitId ?? activeGridId(bench);
    }
    if (id === 'sheet.mutation.set-range-values') tidy(bench, params as SetValues);
  });
}

function activeGridId(bench: Bench): string | null {
  return bench.grid.api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? null;
}

function tidy(bench: Bench, { subUnitId = '', cellValue = {} }: SetValues): void {
  const sheet = sheetOf(bench.model, bench, subUnitId);
  for (const [row, line] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (!cell) continue;
      if (cell.f) cell.f = withCommas(cell.f);
      else if (sheet && isCheckbox(sheet, Number(row) + 1, Number(column) + 1)) tick(cell);
    }
  }
}

function tick(cell: ICellData): void {
  const text = String(cell.v ?? '').toUpperCase();
  if (!['0', '1', 'TRUE', 'FALSE'].includes(text)) return;
  cell.v = text === '1' || text === 'TRUE' ? 1 : 0;
  cell.t = CellValueType.BOOLEAN;
}

function isCheckbox(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.validations.some(
    ({ kind, range }) =>
      kind === 'checkbox' &&
      row >= range.row &&
      row < range.row + range.rows &&
      column >= range.column &&
      column < range.column + range.columns,
  );
}
