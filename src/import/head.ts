import { type Dialect, parseRows } from './csv';
import { RECOGNISED } from './formats';
import { type Header, newHeader } from './header';
import { refusals } from './messages';
import { confidenceIn } from './recognise';

/** The beginning of a file: how it is written, its columns and its first rows. */
export interface Head {
  readonly dialect: Dialect;
  /** Whether numbers have a decimal comma, as files with semicolons do. */
  readonly hasDecimalComma: boolean;
  readonly header: Header;
  /** How many filled rows come before the first record, the header included. */
  readonly rowsBefore: number;
  readonly sample: readonly string[][];
}

const DELIMITERS = [',', ';', '\t', '|'];
const PREAMBLE = 10;

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

// A title above the columns is rarer than a sign that happens to stand in many cells.
const UNDER_A_TITLE = 0.2;

/** How well a delimiter divides: columns of the first row times the share of rows as wide. */
function scoreDialect(text: string, dialect: Dialect, isWhole: boolean): number {
  const widths = parseRows(text, dialect, isWhole)
    .slice(0, 25)
    .map((row) => row.length);
  const score = (width: number): number =>
    width < 2 ? 0 : (width * widths.filter((other) => other === width).length) / widths.length;
  return Math.max(score(widths[0] ?? 0), UNDER_A_TITLE * score(Math.max(0, ...widths)));
}

function findDialect(text: string, isWhole: boolean): Dialect {
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const [, named] = /^\ufeff?sep=(.)\r?\n/.exec(text) ?? [];
  if (named !== undefined) return { delimiter: named, newline };
  const start = text.slice(0, 65536);
  const isAll = isWhole && start.length === text.length;
  const scored = DELIMITERS.map((delimiter) => {
    const dialect: Dialect = { delimiter, newline };
    return { dialect, score: scoreDialect(start, dialect, isAll) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).dialect;
}

const isKnown = (row: readonly string[]): boolean => {
  const header = newHeader(row);
  return RECOGNISED.some((format) => confidenceIn(format, header) >= 0.5);
};

/** The row with the column names: the first, unless a title stands above it. */
function findHeaderRow(rows: readonly string[][]): number {
  const early = rows.slice(0, PREAMBLE);
  const known = early.findIndex(isKnown);
  if (known >= 0) return known;
  const widest = Math.max(0, ...early.map(filled));
  return early.findIndex((row) => filled(row) * 2 >= widest && filled(row) > 0);
}

/** SurveyMonkey explains its columns in a second row, which has neither respondent nor date. */
function isSecondHeader(header: Header, row: readonly string[] | undefined): boolean {
  const id = header.keys.indexOf('respondent id');
  return row !== undefined && id >= 0 && (row[id] ?? '').trim() === '' && filled(row) > 0;
}

/** Reads the beginning of a file; `isWhole` where it is all of it. Throws for what is no table. */
export function readHead(name: string, text: string, isWhole: boolean): Head {
  if (text.replace(/^\ufeff/, '').trim() === '') throw new Error(refusals.empty(name));
  const markup = /^\ufeff?\s*(?:<(?:!doctype|html|\?xml)|[{[])/i.exec(text);
  if (markup) throw new Error(refusals.binary(name, 'begins like a web page, XML or JSON'));
  const dialect = findDialect(text, isWhole);
  const rows = parseRows(text, dialect, isWhole);
  const headerRow = findHeaderRow(rows);
  const header = newHeader(rows[headerRow] ?? []);
  if (header.names.length < 2) throw new Error(refusals.notTable(name));
  const rowsBefore = headerRow + (isSecondHeader(header, rows[headerRow + 1]) ? 2 : 1);
  const sample = rows.slice(rowsBefore);
  if (isWhole && sample.length === 0) throw new Error(refusals.onlyHeader(name));
  return { dialect, hasDecimalComma: dialect.delimiter === ';', header, rowsBefore, sample };
}
