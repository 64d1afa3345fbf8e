import { a1Of } from './a1';
import { fail } from './exception';
import { type Calls, type Context, LocalObject } from './local-object';
import type { RangeModel, SheetModel } from './model';
import type { Sheet } from './sheet';
import { findSheet } from './sheets';

/** Where a range is. It keeps its coordinates when rows or columns move, as Google's does. */
export abstract class RangePlace extends LocalObject {
  constructor(
    context: Context,
    readonly sheetId: number,
    readonly model: RangeModel,
    calls: Calls,
  ) {
    super(context, { kind: 'Range', calls });
    checkRange(this.sheet(), model);
  }

  getRow(): number {
    return this.model.row;
  }

  getColumn(): number {
    return this.model.column;
  }

  getNumRows(): number {
    return this.model.rows;
  }

  getNumColumns(): number {
    return this.model.columns;
  }

  getA1Notation(): string {
    return a1Of(this.model);
  }

  getSheet(): Sheet {
    return this.context.sheetOf(this.sheetId);
  }

  activate(): this {
    const { host } = this.context;
    this.getSheet().activate();
    host.selectionChanged?.(this.sheetId, a1Of(this.model));
    return this;
  }

  /** The tab, after checking that the range still lies within it. */
  /** For pastes from another range too. */
  public grid(): SheetModel {
    const sheet = this.sheet();
    checkRange(sheet, this.model);
    return sheet;
  }

  private sheet(): SheetModel {
    return findSheet(this.context.model, this.sheetId);
  }
}

/** Throws in Google's words unless the range lies within the grid of the tab. */
export function checkRange(sheet: SheetModel, { row, column, rows, columns }: RangeModel): void {
  if (sheet.type === 'OBJECT') fail('This operation is not supported on a sheet of type OBJECT.');
  if (row < 1) fail('The starting row of the range is too small.');
  if (column < 1) fail('The starting column of the range is too small.');
  if (rows < 1) fail('The number of rows in the range must be at least 1.');
  if (columns < 1) fail('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > sheet.rows || column + columns - 1 > sheet.columns) {
    fail('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/** Throws in Google's words unless a matrix has the rows and columns of the range. */
export function checkMatrix(matrix: unknown[][], { rows, columns }: RangeModel): void {
  if (matrix.length !== rows) refuseSize('rows', matrix.length, rows);
  for (const line of matrix) {
    if (line.length !== columns) refuseSize('columns', line.length, columns);
  }
}

function refuseSize(what: string, given: number, wanted: number): never {
  return fail(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${given} but the range has ${wanted}.`,
  );
}
