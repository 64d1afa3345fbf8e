import type { TabPlan } from '../workbook/plan';
import { at, columnName } from '../workbook/reference';
import type { CellsByAddress } from './cells';
import { heightOf } from './fit';
import { FONT_SIZE, type StyledRectangle } from './styles';
import type { TabFile } from './tab-file';

/** Of a spreadsheet of Google's, in pixels. */
export const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

/** Pixels of a digit in the font of the file, and of the gap beside the widest number. */
const DIGIT = 7;
const GAP = 5;
const POINTS = 72 / 96;

/** Pixels as the digits that fit, which is how a file keeps widths. */
const digits = (pixels: number): number => Math.max(0, (pixels - GAP) / DIGIT);

/** Widths, heights, and what is hidden. */
export function writeSizes({ file, name, plan }: TabFile): void {
  file.SetSheetProps(name, {
    DefaultColWidth: digits(COLUMN_WIDTH),
    DefaultRowHeight: ROW_HEIGHT * POINTS,
  });
  for (const { column, width } of plan.columnWidths) {
    file.SetColWidth(name, columnName(column), columnName(column), digits(width));
  }
  for (const column of plan.hiddenColumns) file.SetColVisible(name, columnName(column), false);
}

/**
 * Heights of rows. Where text wraps they are an estimate that programs may better.
 * @param rows how many rows the tab uses
 * @returns the rows with an estimate
 */
export function writeHeights(
  { file, name, plan }: TabFile,
  cells: CellsByAddress,
  styles: readonly StyledRectangle[],
  rows: number,
): Set<number> {
  const given = new Map(plan.rowHeights.map(({ row, height }) => [row, height]));
  const fitted = fittedHeights(plan, cells, styles);
  for (let row = 1; row <= rows; row += 1) {
    const height = given.get(row) ?? fitted.get(row) ?? ROW_HEIGHT;
    file.SetRowHeight(name, row, height * POINTS);
  }
  for (const row of [...plan.hiddenRows, ...plan.offRows]) file.SetRowVisible(name, row, false);
  return new Set([...fitted.keys()].filter((row) => !given.has(row)));
}

function fittedHeights(
  plan: TabPlan<string>,
  cells: CellsByAddress,
  styles: readonly StyledRectangle[],
): Map<number, number> {
  const widths = new Map(plan.columnWidths.map(({ column, width }) => [column, width]));
  const heights = new Map<number, number>();
  for (const { style, ...area } of styles.filter((each) => each.style.wrap === 'wrap')) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = cells.get(at(row, column))?.value;
        const text = typeof value === 'string' ? value : '';
        const width = widths.get(column) ?? COLUMN_WIDTH;
        const height = heightOf(text, width, style.size ?? FONT_SIZE);
        heights.set(row, Math.max(height, heights.get(row) ?? ROW_HEIGHT));
      }
    }
  }
  return heights;
}
