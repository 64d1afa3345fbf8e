import type { CellModel, RangeModel, SheetModel, StyleModel } from './model';

/** The cell as it is kept, or undefined where there is nothing. */
export function cellAt(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells[row]?.[column];
}

/** Edits a cell in place, creating it first; a cell that ends up with nothing is dropped. */
export function editCell(
  sheet: SheetModel,
  row: number,
  column: number,
  edit: (cell: CellModel) => void,
): void {
  const cells = sheet.cells[row] ?? {};
  const cell = cells[column] ?? {};
  edit(cell);
  if (isEmptyObject(cell)) delete cells[column];
  else cells[column] = cell;
  if (isEmptyObject(cells)) delete sheet.cells[row];
  else sheet.cells[row] = cells;
}

/** Properties of a style to set; undefined takes one away. */
export type StyleChange = { [Key in keyof StyleModel]?: StyleModel[Key] | undefined };

/** Sets properties of a cell's style; undefined takes one away. */
export function editStyle(cell: CellModel, change: StyleChange): void {
  const style: StyleChange = { ...cell.style, ...change };
  for (const key of Object.keys(change) as (keyof StyleModel)[]) {
    if (style[key] === undefined) delete style[key];
  }
  if (isEmptyObject(style)) delete cell.style;
  else cell.style = style as StyleModel;
}

/** Calls with every position of the range, row by row; offsets count from 0. */
export function eachPosition(
  range: RangeModel,
  visit: (row: number, column: number, rowOffset: number, columnOffset: number) => void,
): void {
  for (let i = 0; i < range.rows; i += 1) {
    for (let j = 0; j < range.columns; j += 1) visit(range.row + i, range.column + j, i, j);
  }
}

/** The last row and column that hold a value or a formula; 0 and 0 in an empty tab. */
export function contentSize(sheet: SheetModel): { rows: number; columns: number } {
  const size = { rows: 0, columns: 0 };
  for (const [row, cells] of Object.entries(sheet.cells)) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell.value === undefined && cell.formula === undefined) continue;
      size.rows = Math.max(size.rows, Number(row));
      size.columns = Math.max(size.columns, Number(column));
    }
  }
  return size;
}

function isEmptyObject(object: object): boolean {
  for (const _key in object) return false;
  return true;
}
