import { contentOf, findCell, isFilled, newScan, startScan } from './csv-cell';
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
  /** The row that is being handed out, as it is written. */
  readonly written: () => string;
  /** Whether the row that is being handed out ran into the end of the file inside a quotation mark. */
  readonly isOpenQuote: () => boolean;
}

/** Which columns become texts; null: all of them. */
export type Wanted = readonly boolean[] | null;

// A row of more is a quotation mark that nobody closed.
export const LONGEST_ROW = 64 * 1024 * 1024;

/**
 * Reads rows, each into the same array: cells must be used before the next row comes. Only wanted
 * columns become texts, so that a wide file costs little more than a narrow one. Quoted cells may
 * hold line breaks and doubled quotation marks; CRLF, LF and both mixed are fine. Rows without
 * content are passed over. Lines are counted only up to rows that ask for theirs.
 */
export function readRows(
  name: string,
  { delimiter, newline }: Dialect,
  wanted: Wanted,
  onRow: (cells: readonly string[]) => void,
): RowReader {
  const scan = newScan(delimiter, newline);
  const comma = delimiter.charCodeAt(0);
  const feed = newline.charCodeAt(0);
  const cells: string[] = [];
  let text = '';
  let rowStart = 0;
  let rowEnd = 0;
  let isRowFilled = false;
  let counted = 0;
  let lines = 1;
  let needed = 0;

  const countTo = (end: number): void => {
    let found = text.indexOf(newline, counted);
    while (found !== -1 && found < end) {
      lines += 1;
      found = text.indexOf(newline, found + 1);
    }
    counted = end;
  };
  /** Reads the row at `rowStart`; false where the text ends before its line does. */
  const readRow = (): boolean => {
    let at = rowStart;
    let column = 0;
    let code = comma;
    isRowFilled = false;
    while (code === comma) {
      findCell(scan, at);
      cells[column] = wanted === null || wanted[column] === true ? contentOf(scan) : '';
      isRowFilled = isRowFilled || isFilled(scan);
      column += 1;
      code = text.charCodeAt(scan.end);
      at = scan.end + 1;
    }
    if (cells.length !== column) cells.length = column;
    rowEnd = Math.min(at, text.length);
    return code === feed;
  };
  const readAll = (isLast: boolean): void => {
    rowStart = 0;
    counted = 0;
    startScan(scan, text);
    while (rowStart < text.length) {
      if (!readRow() && !isLast) break;
      if (isRowFilled) onRow(cells);
      rowStart = rowEnd;
    }
    countTo(rowStart);
    text = text.slice(rowStart);
  };
  return {
    push(piece) {
      text = text === '' ? piece : text + piece;
      // A row longer than a piece is tried again only when twice as much of it is there.
      if (text.length < needed) return;
      readAll(false);
      needed = rowStart === 0 ? text.length * 2 : 0;
      if (text.length > LONGEST_ROW) throw new Error(refusals.openQuote(name, lines));
    },
    end: () => readAll(true),
    line() {
      countTo(rowStart);
      return lines;
    },
    written: () => text.slice(rowStart, rowEnd),
    isOpenQuote: () => !scan.isClosed,
  };
}

/** Rows of a text, for a look at the beginning of a file. The last row may be cut short: left out. */
export function parseRows(text: string, dialect: Dialect, isWhole: boolean): string[][] {
  const rows: string[][] = [];
  const reader = readRows('', dialect, null, (cells) => rows.push([...cells]));
  reader.push(text);
  if (isWhole) reader.end();
  return rows;
}
