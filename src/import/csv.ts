import Papa from 'papaparse';
import { refusals } from './messages';

/** How the cells of a file are set apart. */
export interface Dialect {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
}

/** Rows out of pieces of text. */
export interface RowReader {
  readonly push: (text: string) => void;
  readonly end: () => void;
  /** The physical line on which the row begins that is being handed out, from 1. */
  readonly line: () => number;
  /** Whether the last row ran to the end of the file inside a quotation mark. */
  readonly hasOpenQuote: () => boolean;
}

// A cell of more is a quotation mark that nobody closed.
const LONGEST_ROW = 64 * 1024 * 1024;

/** The last cell of a row without what a CRLF among LF leaves behind. */
function stripReturn(row: string[]): void {
  const last = row.length - 1;
  const cell = row[last] ?? '';
  if (cell.charCodeAt(cell.length - 1) === 13) row[last] = cell.slice(0, -1);
}

/**
 * Reads rows with PapaParse's parser, which hands them out one by one and stops before a row that is
 * not whole yet. Lines are counted only up to rows that ask for theirs, each character once.
 */
export function readRows(
  name: string,
  { delimiter, newline }: Dialect,
  onRow: (cells: string[]) => void,
): RowReader {
  let text = '';
  let rowStart = 0;
  let counted = 0;
  let lines = 1;
  let stuckAt = 0;
  let hasOpenQuote = false;

  const countTo = (end: number): void => {
    let found = text.indexOf(newline, counted);
    while (found !== -1 && found < end) {
      lines += 1;
      found = text.indexOf(newline, found + 1);
    }
    counted = end;
  };
  const parser = new Papa.Parser({
    delimiter,
    newline,
    step: ({ data, errors, meta }) => {
      const row = data[0];
      if (row === undefined) return;
      if (errors.some(({ code }) => code === 'MissingQuotes')) hasOpenQuote = true;
      stripReturn(row);
      onRow(row);
      rowStart = meta.cursor;
    },
  });
  const parse = (isLast: boolean): void => {
    rowStart = 0;
    counted = 0;
    parser.parse(text, 0, !isLast);
    countTo(rowStart);
    text = text.slice(rowStart);
  };
  return {
    push(piece) {
      text += piece;
      // A row longer than a piece is tried again only when twice as much of it is there.
      if (text.length < stuckAt) return;
      parse(false);
      stuckAt = rowStart === 0 ? text.length * 2 : 0;
      if (text.length > LONGEST_ROW) throw new Error(refusals.openQuote(name, lines));
    },
    end() {
      if (text !== '') parse(true);
    },
    line() {
      countTo(rowStart);
      return lines;
    },
    hasOpenQuote: () => hasOpenQuote,
  };
}

/** Rows of a text, for a look at the beginning of a file. The last row may be cut short: left out. */
export function parseRows(
  text: string,
  { delimiter, newline }: Dialect,
  isWhole: boolean,
): string[][] {
  const { data } = new Papa.Parser({ delimiter, newline }).parse(text, 0, !isWhole);
  for (const row of data) stripReturn(row);
  return data;
}

export const isBlankRow = (row: readonly string[]): boolean =>
  row.every((cell) => cell.trim() === '');
