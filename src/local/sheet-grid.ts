import { fail } from './exception';
import { type Calls, type Context, LocalObject } from './local-object';
import type { SheetModel } from './model';
import { insertColumns, insertRows, removeColumns, removeRows } from './references';
import { findSheet } from './sheets';

/** The rows and columns of a tab. */
export abstract class SheetGrid extends LocalObject {
  constructor(
    context: Context,
    readonly id: number,
    calls: Calls,
  ) {
    super(context, { kind: 'Sheet', calls });
  }

  getMaxRows(): number {
    return this.grid().rows;
  }

  getMaxColumns(): number {
    return this.grid().columns;
  }

  insertRowsAfter(row: number, count: number): this {
    checkInside('row', row, 1, this.grid().rows);
    insertRows(this.context.model, this.id, row + 1, count, 'before');
    return this;
  }

  insertRowsBefore(row: number, count: number): this {
    checkInside('row', row, 1, this.grid().rows);
    insertRows(this.context.model, this.id, row, count, 'after');
    return this;
  }

  insertColumnsAfter(column: number, count: number): this {
    checkInside('column', column, 1, this.grid().columns);
    insertColumns(this.context.model, this.id, column + 1, count, 'before');
    return this;
  }

  insertColumnsBefore(column: number, count: number): this {
    checkInside('column', column, 1, this.grid().columns);
    insertColumns(this.context.model, this.id, column, count, 'after');
    return this;
  }

  deleteRows(row: number, count: number): void {
    removeRows(this.context.model, this.grid().id, row, count);
  }

  deleteColumns(column: number, count: number): void {
    removeColumns(this.context.model, this.grid().id, column, count);
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): this {
    const sheet = this.grid();
    checkSize(width);
    eachIndex('column', start, count, sheet.columns, (i) => {
      sheet.columnWidths[i] = width;
    });
    return this;
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(start: number, count: number, height: number): this {
    const sheet = this.grid();
    checkSize(height);
    eachIndex('row', start, count, sheet.rows, (i) => {
      sheet.rowHeights[i] = height;
    });
    return this;
  }

  hideRows(start: number, count = 1): void {
    const { hiddenRows, rows } = this.grid();
    eachIndex('row', start, count, rows, (i) => {
      hiddenRows[i] = true;
    });
  }

  showRows(start: number, count = 1): void {
    const { hiddenRows, rows } = this.grid();
    eachIndex('row', start, count, rows, (i) => {
      delete hiddenRows[i];
    });
  }

  hideColumns(start: number, count = 1): void {
    const { hiddenColumns, columns } = this.grid();
    eachIndex('column', start, count, columns, (i) => {
      hiddenColumns[i] = true;
    });
  }

  showColumns(start: number, count = 1): void {
    const { hiddenColumns, columns } = this.grid();
    eachIndex('column', start, count, columns, (i) => {
      delete hiddenColumns[i];
    });
  }

  isRowHiddenByUser(row: number): boolean {
    const { hiddenRows, rows } = this.grid();
    checkInside('row', row, 1, rows);
    return hiddenRows[row] ?? false;
  }

  isColumnHiddenByUser(column: number): boolean {
    const { hiddenColumns, columns } = this.grid();
    checkInside('column', column, 1, columns);
    return hiddenColumns[column] ?? false;
  }

  setFrozenRows(rows: number): void {
    const sheet = this.grid();
    checkFrozen('row', rows, sheet.rows);
    sheet.frozenRows = rows;
  }

  setFrozenColumns(columns: number): void {
    const sheet = this.grid();
    checkFrozen('column', columns, sheet.columns);
    sheet.frozenColumns = columns;
  }

  /** The tab as it is kept; throws once it is gone. */
  protected sheet(): SheetModel {
    return findSheet(this.context.model, this.id);
  }

  /** The tab, where it has cells. */
  protected grid(): SheetModel {
    const sheet = this.sheet();
    if (sheet.type === 'OBJECT') fail('This operation is not supported on a sheet of type OBJECT.');
    return sheet;
  }
}

type Dimension = 'row' | 'column';

function checkInside(what: Dimension, start: number, count: number, size: number): void {
  if (start < 1 || start + count - 1 > size) fail(`Those ${what}s are out of bounds.`);
  if (count < 1) fail(`The number of ${what}s in the range must be at least 1.`);
}

function eachIndex(
  what: Dimension,
  start: number,
  count: number,
  size: number,
  visit: (index: number) => void,
): void {
  checkInside(what, start, count, size);
  for (let i = start; i < start + count; i += 1) visit(i);
}

function checkSize(pixels: number): void {
  if (pixels < 1) fail(`The size of a row or column must be at least 1 pixel, got ${pixels}.`);
}

function checkFrozen(what: Dimension, count: number, size: number): void {
  if (count < 0) fail(`The number of frozen ${what}s must be at least 0.`);
  if (count >= size) fail(`You can't freeze all visible ${what}s on the sheet.`);
}
