/**
 * A text that is taken apart into cells, and the cell found last. One object serves a whole file:
 * a million rows of twenty cells leave nothing behind.
 */
export interface Scan {
  text: string;
  readonly delimiter: string;
  readonly newline: string;
  /** The first delimiter and line end that are not behind yet; the text's length where none is. */
  delimiterAt: number;
  newlineAt: number;
  /** The content of the cell, without quotation marks around it. */
  from: number;
  to: number;
  /** Where the delimiter or line end after the cell stands, or the text ends. */
  end: number;
  /** Whether the content holds quotation marks, written twice. */
  hasDoubled: boolean;
  /** False where a quotation mark was opened and the text ended before it was closed. */
  isClosed: boolean;
}

export const newScan = (delimiter: string, newline: string): Scan => ({
  text: '',
  delimiter,
  newline,
  delimiterAt: -1,
  newlineAt: -1,
  from: 0,
  to: 0,
  end: 0,
  hasDoubled: false,
  isClosed: true,
});

/** Sets a scan to the beginning of a text. */
export function startScan(scan: Scan, text: string): void {
  scan.text = text;
  scan.delimiterAt = -1;
  scan.newlineAt = -1;
}

const QUOTE = 34;
const RETURN = 13;

function findFrom(text: string, sign: string, at: number): number {
  const found = text.indexOf(sign, at);
  return found === -1 ? text.length : found;
}

/** Where a quoted cell ends if the mark before `at` closes it, blanks aside; -1 if it does not. */
function endAfterQuote({ text, delimiter, newline }: Scan, at: number): number {
  let place = at;
  while (text[place] === ' ' || (text[place] === '\t' && delimiter !== '\t')) place += 1;
  const sign = text[place];
  if (sign === delimiter || sign === newline || sign === undefined) return place;
  if (sign !== '\r') return -1;
  const next = text[place + 1];
  return next === newline || next === undefined ? place + 1 : -1;
}

function findQuoted(scan: Scan, at: number): void {
  const { text } = scan;
  scan.from = at + 1;
  let mark = text.indexOf('"', at + 1);
  while (mark !== -1) {
    if (text.charCodeAt(mark + 1) === QUOTE) {
      scan.hasDoubled = true;
      mark += 1;
    } else {
      scan.end = endAfterQuote(scan, mark + 1);
      scan.to = mark;
      if (scan.end !== -1) return;
    }
    mark = text.indexOf('"', mark + 1);
  }
  scan.to = text.length;
  scan.end = text.length;
  scan.isClosed = false;
}

function findPlain(scan: Scan, at: number): void {
  const { text } = scan;
  if (scan.delimiterAt < at) scan.delimiterAt = findFrom(text, scan.delimiter, at);
  if (scan.newlineAt < at) scan.newlineAt = findFrom(text, scan.newline, at);
  const isLast = scan.newlineAt < scan.delimiterAt || scan.delimiterAt === text.length;
  const end = isLast ? scan.newlineAt : scan.delimiterAt;
  // A CRLF among LF leaves its CR behind.
  const hasReturn = isLast && end > at && text.charCodeAt(end - 1) === RETURN;
  scan.from = at;
  scan.end = end;
  scan.to = hasReturn ? end - 1 : end;
}

/** Finds the cell that begins at `at`. A quotation mark counts only as its first sign. */
export function findCell(scan: Scan, at: number): void {
  scan.hasDoubled = false;
  scan.isClosed = true;
  if (scan.text.charCodeAt(at) === QUOTE) findQuoted(scan, at);
  else findPlain(scan, at);
}

export function contentOf({ text, from, to, hasDoubled }: Scan): string {
  const content = text.slice(from, to);
  return hasDoubled ? content.replace(/""/g, '"') : content;
}

/** Whether the cell holds more than blanks. */
export function isFilled({ text, from, to }: Scan): boolean {
  if (from >= to) return false;
  return text.charCodeAt(from) > 32 || text.slice(from, to).trim() !== '';
}
