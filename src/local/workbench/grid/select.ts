import type { SheetModel } from '../../model';
import { type Bench, gridIdOf, worksheetOf } from './bench';

/** Selects cells of a tab and scrolls to them, if that tab is the visible one. */
export function select(bench: Bench, sheetId: number, a1: string): void {
  const worksheet = bench.grid.api.getActiveWorkbook()?.getActiveSheet();
  if (!worksheet || worksheet.getSheetId() !== gridIdOf(bench, sheetId)) return;
  const range = worksheet.getRange(a1);
  range.activate();
  worksheet.scrollToCell(Math.max(0, range.getRow() - 2), Math.max(0, range.getColumn() - 2));
}

/** Moves the selection to the first cell that can be seen, if the chosen one is hidden. */
export function leaveHiddenCell(bench: Bench, sheet: SheetModel): void {
  const worksheet = bench.grid.api.getActiveWorkbook()?.getActiveSheet();
  const chosen = worksheet?.getSelection()?.getActiveRange();
  const isHidden =
    chosen &&
    (sheet.hiddenRows[chosen.getRow() + 1] || sheet.hiddenColumns[chosen.getColumn() + 1]);
  if (!worksheet || (chosen && !isHidden) || !worksheetOf(bench, sheet.id)) return;
  const row = firstShown(sheet.rows, sheet.hiddenRows);
  const column = firstShown(sheet.columns, sheet.hiddenColumns);
  worksheet.getRange(row - 1, column - 1).activate();
}

function firstShown(count: number, hidden: Record<number, true>): number {
  for (let index = 1; index <= count; index++) if (!hidden[index]) return index;
  return 1;
}
