import { type Bench, gridIdOf } from './bench';

/** Selects cells of a tab and scrolls to them, if that tab is the visible one. */
export function select(bench: Bench, sheetId: number, a1: string): void {
  const worksheet = bench.grid.api.getActiveWorkbook()?.getActiveSheet();
  if (!worksheet || worksheet.getSheetId() !== gridIdOf(bench, sheetId)) return;
  const range = worksheet.getRange(a1);
  range.activate();
  worksheet.scrollToCell(Math.max(0, range.getRow() - 2), Math.max(0, range.getColumn() - 2));
}
