import { applyChange } from './apply-change';
import { editCell } from './cells';
import type { Axis } from './change';
import { fail } from './exception';
import type { SheetModel, SpreadsheetModel } from './model';
import { findSheet } from './sheets';

export { followFormula, shiftFormula } from './follow';
export { duplicateSheet, removeSheet, renameSheet } from './sheets';

/** Whose format new rows or columns take: of the one before, of the one after, or none. */
export type Inherit = 'before' | 'after' | 'none';

/**
 * Rows and columns of the model inserted, removed and moved as in Google Sheets, in place: cells,
 * styles, notes, sizes, hidden flags, validations, rules, protections and charts go along, and every
 * formula of every tab follows. `at` is the first row or column concerned, counted from 1.
 */
export function insertRows(
  model: SpreadsheetModel,
  sheetId: number,
  at: number,
  count: number,
  inherit: Inherit = 'before',
): void {
  insert(model, sheetId, 'row', at, count, inherit);
}

/** As insertRows, for columns. */
export function insertColumns(
  model: SpreadsheetModel,
  sheetId: number,
  at: number,
  count: number,
  inherit: Inherit = 'before',
): void {
  insert(model, sheetId, 'column', at, count, inherit);
}

/** Removes rows; references to them become #REF!. At least one unfrozen row must stay. */
export function removeRows(
  model: SpreadsheetModel,
  sheetId: number,
  at: number,
  count: number,
): void {
  remove(model, sheetId, 'row', at, count);
}

/** As removeRows, for columns. */
export function removeColumns(
  model: SpreadsheetModel,
  sheetId: number,
  at: number,
  count: number,
): void {
  remove(model, sheetId, 'column', at, count);
}

/** Moves rows before what is row `to` now; `to` within the block leaves everything in place. */
export function moveRows(
  model: SpreadsheetModel,
  sheetId: number,
  at: number,
  count: number,
  to: number,
): void {
  move(model, sheetId, 'row', at, count, to);
}

/** As moveRows, for columns. */
export function moveColumns(
  model: SpreadsheetModel,
  sheetId: number,
  at: number,
  count: number,
  to: number,
): void {
  move(model, sheetId, 'column', at, count, to);
}

function insert(
  model: SpreadsheetModel,
  sheetId: number,
  axis: Axis,
  at: number,
  count: number,
  inherit: Inherit,
): void {
  const sheet = findSheet(model, sheetId);
  checkBounds(sheet, axis, at, 1, 1);
  if (!(count >= 1)) fail(`The number of ${axis}s to insert must be at least 1.`);
  applyChange(model, sheet, { kind: 'insert', axis, at, count });
  const source = inherit === 'before' ? at - 1 : at + count;
  if (inherit === 'none' || source < 1 || source > sizeOf(sheet, axis)) return;
  for (let index = at; index < at + count; index += 1) copyFormat(sheet, axis, source, index);
}

function remove(
  model: SpreadsheetModel,
  sheetId: number,
  axis: Axis,
  at: number,
  count: number,
): void {
  const sheet = findSheet(model, sheetId);
  checkBounds(sheet, axis, at, count, 0);
  const size = sizeOf(sheet, axis);
  const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  if (count >= size) fail(`You can't delete all the ${axis}s on the sheet.`);
  if (at <= frozen + 1 && at + count > size) {
    fail(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
  }
  applyChange(model, sheet, { kind: 'remove', axis, at, count });
}

function move(
  model: SpreadsheetModel,
  sheetId: number,
  axis: Axis,
  at: number,
  count: number,
  to: number,
): void {
  const sheet = findSheet(model, sheetId);
  checkBounds(sheet, axis, at, count, 0);
  checkBounds(sheet, axis, to, 1, 1);
  if (to >= at && to <= at + count) return;
  applyChange(model, sheet, { kind: 'move', axis, at, count, to });
}

function sizeOf(sheet: SheetModel, axis: Axis): number {
  return axis === 'row' ? sheet.rows : sheet.columns;
}

function checkBounds(
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
  slack: number,
): void {
  const isInside = at >= 1 && count >= 1 && at + count - 1 <= sizeOf(sheet, axis) + slack;
  if (!isInside) fail(`Those ${axis}s are out of bounds.`);
}

/** Style and size of one row or column for another. */
function copyFormat(sheet: SheetModel, axis: Axis, source: number, target: number): void {
  const sizes = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
  const size = sizes[source];
  if (size !== undefined) sizes[target] = size;
  for (const [crossing, style] of stylesOf(sheet, axis, source)) {
    const [row, column] = axis === 'row' ? [target, crossing] : [crossing, target];
    editCell(sheet, row, column, (cell) => {
      cell.style = { ...style };
    });
  }
}

function stylesOf(sheet: SheetModel, axis: Axis, index: number) {
  const cells =
    axis === 'row'
      ? Object.entries(sheet.cells[index] ?? {})
      : Object.entries(sheet.cells).map(([row, line]) => [row, line[index]] as const);
  return cells.flatMap(([key, cell]) => (cell?.style ? [[Number(key), cell.style] as const] : []));
}
