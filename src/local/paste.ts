import { cellAt, eachPosition, editCell } from './cells';
import type { RangeModel, SheetModel } from './model';

/** Gives each cell of the target the look of its counterpart in the source, tiled. */
export function pasteLook(
  from: SheetModel,
  source: RangeModel,
  to: SheetModel,
  target: RangeModel,
): void {
  eachPosition(target, (row, column, i, j) => {
    const model = cellAt(from, source.row + (i % source.rows), source.column + (j % source.columns));
    const look = model?.style;
    editCell(to, row, column, (cell) => {
      if (look) cell.style = { ...look };
      else delete cell.style;
    });
  });
}

/** Lays the validations of the source's first column on every column of the target. */
export function pasteValidations(
  from: SheetModel,
  source: RangeModel,
  to: SheetModel,
  target: RangeModel,
): void {
  const covering = from.validations.filter(
    ({ range }) =>
      range.column <= source.column &&
      range.column + range.columns > source.column &&
      range.row < source.row + source.rows &&
      range.row + range.rows > source.row,
  );
  const down = target.row - source.row;
  for (const { range, ...rule } of covering.map((each) => structuredClone(each))) {
    const row = Math.max(range.row, source.row);
    const rows = Math.min(range.row + range.rows, source.row + source.rows) - row;
    const { column, columns } = target;
    to.validations.push({ ...rule, range: { row: row + down, rows, column, columns } });
  }
}
