import type { RangeModel } from './model';

/** The column's letters: 1 is "A", 27 is "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column from its letters, in either case: "A" is 1. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
}

/** "B2" for one cell, "B2:C5" for more. */
export function a1Of(range: RangeModel): string {
  const first = columnLetters(range.column) + range.row;
  if (range.rows === 1 && range.columns === 1) return first;
  const last = columnLetters(range.column + range.columns - 1) + (range.row + range.rows - 1);
  return `${first}:${last}`;
}

/** With dollar signs throughout: "$B$2:$C$5". */
export function absoluteA1Of(range: RangeModel): string {
  return a1Of(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A tab's name as it stands before "!", in quotes where it needs them. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  const looksLikeCell = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|true|false)$/i.test(name);
  return isPlain && !looksLikeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The opposite of quoteSheetName. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}

const CORNERS = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i;

/**
 * Reads "A1", "A1:B2", "A:B", "2:3" or "A2:B", with or without dollar signs, open ends reaching to
 * the end of a grid of `size`; null for anything else.
 */
export function parseA1(text: string, size: { rows: number; columns: number }): RangeModel | null {
  const match = CORNERS.exec(text.trim());
  if (!match) return null;
  const [, column1 = '', row1 = '', column2, row2] = match;
  if (column2 === undefined || row2 === undefined) {
    if (!column1 || !row1) return null;
    return fromCorners(Number(row1), columnNumber(column1), Number(row1), columnNumber(column1));
  }
  if ((!column1 && column2) || (!row1 && row2) || (!column2 && !row2)) return null;
  return fromCorners(
    row1 ? Number(row1) : 1,
    column1 ? columnNumber(column1) : 1,
    row2 ? Number(row2) : size.rows,
    column2 ? columnNumber(column2) : size.columns,
  );
}

/** The range between two opposite corners, in whichever order they come. */
function fromCorners(row1: number, column1: number, row2: number, column2: number): RangeModel {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}
