/** Heights of rows that nobody set: as in Google Sheets they fit wrapped and large text. */

import { RANGE_TYPE } from '@univerjs/core';
import type { CellModel, SheetModel } from '../../model';
import { type Bench, gridIdOf, type Mutation, worksheetOf } from './bench';
import { COLUMN_WIDTH, ROW_HEIGHT } from './sizes';
import { DEFAULT_FONT, DEFAULT_SIZE, SIDE_PADDING } from './style';

const PIXELS_PER_POINT = 4 / 3;
const LINE_SPACING = 1.2;
/** Above and below the text together. */
const PADDING = 6;

/** The height of a row in pixels: the one that was set, else what its text needs. */
export function rowHeight(sheet: SheetModel, row: number): number {
  return sheet.rowHeights[row] ?? fittedHeight(sheet, row);
}

/** What the text of a row needs, at least the usual height. */
export function fittedHeight(sheet: SheetModel, row: number): number {
  let height = ROW_HEIGHT;
  for (const [column, cell] of Object.entries(sheet.cells[row] ?? {})) {
    const size = cell.style?.size ?? DEFAULT_SIZE;
    if (cell.style?.wrap !== 'wrap' && size <= DEFAULT_SIZE + 2) continue;
    const lines = cell.style?.wrap === 'wrap' ? countLines(sheet, Number(column), cell) : 1;
    height = Math.max(height, Math.ceil(lines * size * PIXELS_PER_POINT * LINE_SPACING) + PADDING);
  }
  return height;
}

function countLines(sheet: SheetModel, column: number, cell: CellModel): number {
  const content = cell.formula === undefined ? cell.value : cell.computed;
  if (typeof content !== 'string' || content === '') return 1;
  const width = (sheet.columnWidths[column] ?? COLUMN_WIDTH) - 2 * SIDE_PADDING;
  const { bold, italic, size = DEFAULT_SIZE } = cell.style ?? {};
  const font = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}pt ${DEFAULT_FONT}`;
  return content.split('\n').reduce((sum, text) => sum + linesOf(text, font, width), 0);
}

const counted = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null = null;

/** Lines of a paragraph, broken between words; remembered, since most texts stay. */
function linesOf(text: string, font: string, width: number): number {
  const key = `${font}|${width}|${text}`;
  const known = counted.get(key) ?? breakLines(text, font, width);
  counted.set(key, known);
  return known;
}

function breakLines(text: string, font: string, width: number): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 1;
  canvas.font = font;
  let lines = 1;
  let line = '';
  for (const word of text.split(/(?<=[\s-])/)) {
    if (line && canvas.measureText((line + word).trimEnd()).width > width) {
      lines += 1;
      line = '';
    }
    line += word;
    // A word wider than the column goes on in the next line.
    const extra = Math.ceil(canvas.measureText(line.trimEnd()).width / width) - 1;
    if (extra > 0) {
      lines += extra;
      line = '';
    }
  }
  return lines;
}

/** The changes that give every row of a tab its height. */
export function heightMutations(bench: Bench, sheet: SheetModel): Mutation[] {
  const worksheet = worksheetOf(bench, sheet.id);
  if (!worksheet) return [];
  const rows = new Map<number, number[]>();
  for (let row = 1; row <= sheet.rows; row++) {
    const height = rowHeight(sheet, row);
    const shown = worksheet.getRowManager().getRow(row - 1)?.h ?? ROW_HEIGHT;
    if (shown !== height) rows.set(height, [...(rows.get(height) ?? []), row]);
  }
  return [...rows].map(([height, places]) => ({
    id: 'sheet.mutation.set-worksheet-row-height',
    params: {
      unitId: bench.unitId,
      subUnitId: gridIdOf(bench, sheet.id),
      ranges: places.map((row) => wholeRow(row, sheet)),
      rowHeight: height,
    },
  }));
}

function wholeRow(row: number, { columns }: SheetModel) {
  const rows = { startRow: row - 1, endRow: row - 1, rangeType: RANGE_TYPE.ROW };
  return { ...rows, startColumn: 0, endColumn: columns - 1 };
}
