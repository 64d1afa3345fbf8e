import { columnName } from '../workbook/reference';
import type { StyledRectangle } from './styles';
import type { TabFile } from './tab-file';

/** Of a spreadsheet of Google's, in pixels. */
const COLUMN_WIDTH = 100;
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
 * Rows in which text wraps keep no height: every program then fits them to its own letters.
 * @param rows how many rows the tab uses
 */
export function writeHeights(
  { file, name, plan }: TabFile,
  styles: readonly StyledRectangle[],
  rows: number,
): void {
  const heights = new Map(plan.rowHeights.map(({ row, height }) => [row, height]));
  const wrapped = new Set(
    styles
      .filter(({ style }) => style.wrap === 'wrap')
      .flatMap((area) => Array.from({ length: area.rows }, (_, index) => area.row + index)),
  );
  for (let row = 1; row <= rows; row += 1) {
    const height = heights.get(row) ?? (wrapped.has(row) ? undefined : ROW_HEIGHT);
    if (height !== undefined) file.SetRowHeight(name, row, height * POINTS);
  }
  for (const row of [...plan.hiddenRows, ...plan.offRows]) file.SetRowVisible(name, row, false);
}
