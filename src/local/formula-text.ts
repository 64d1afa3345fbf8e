import { columnLetters, columnNumber, quoteSheetName, unquoteSheetName } from './a1';

/** One end of a reference: either part is absent in "A:B" and "2:3". */
export interface Corner {
  column?: number;
  row?: number;
  isColumnFixed: boolean;
  isRowFixed: boolean;
}

export interface Reference {
  /** The tab's name without quotes, where the formula names it. */
  sheet?: string;
  start: Corner;
  /** Absent in a reference to one cell. */
  end?: Corner;
}

const STRING = '"(?:[^"]|"")*"';
const SHEET = "(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!";
const CELL = '\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}';
const COLUMN = '\\$?[A-Za-z]{1,3}';
const ROW = '\\$?[0-9]{1,7}';
const REFERENCE =
  `(?<sheet>${SHEET})?(?:(?<cell>${CELL})(?::(?<to>${CELL}|${COLUMN}|${ROW}))?` +
  `|(?<column>${COLUMN}):(?<toColumn>${COLUMN})|(?<row>${ROW}):(?<toRow>${ROW}))` +
  '(?![\\p{L}\\p{N}_.(!$])';
const OTHER = `${SHEET}|'(?:[^']|'')+'|#[A-Z0-9/]+[!?]?|[\\p{L}\\p{N}_.$]+|[^]`;

/** Text, references, and everything else in between: tried in this order, so words are never cut. */
const TOKEN = new RegExp(`(?<text>${STRING})|${REFERENCE}|(?<other>${OTHER})`, 'gu');

/**
 * Rewrites every reference of a formula; text in quotes stays. `change` returns the new reference,
 * or null where what it named is gone, which makes it #REF!.
 */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | null,
): string {
  return mapTokens(formula, (token, groups) => {
    const reference = readReference(groups);
    if (!reference) return token;
    const changed = change(reference);
    if (changed === reference) return token;
    return changed ? writeReference(changed) : '#REF!';
  });
}

/** Whether any reference of the formula meets the condition. */
export function hasReference(formula: string, test: (reference: Reference) => boolean): boolean {
  let found = false;
  mapReferences(formula, (reference) => {
    found = found || test(reference);
    return reference;
  });
  return found;
}

/** The formula with "," between its arguments; ";" in text, tab names and { } stays. */
export function withCommas(formula: string): string {
  let depth = 0;
  return mapTokens(formula, (token) => {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    return token === ';' && depth === 0 ? ',' : token;
  });
}

/** Whether a "," stands outside of text and tab names. */
export function hasComma(formula: string): boolean {
  let found = false;
  mapTokens(formula, (token) => {
    found = found || token === ',';
    return token;
  });
  return found;
}

type Groups = Record<string, string | undefined>;

function mapTokens(formula: string, map: (token: string, groups: Groups) => string): string {
  return formula.replace(TOKEN, (token: string, ...rest: unknown[]) =>
    map(token, rest[rest.length - 1] as Groups),
  );
}

function readReference(groups: Groups): Reference | null {
  const start = groups.cell ?? groups.column ?? groups.row;
  if (start === undefined) return null;
  const end = groups.to ?? groups.toColumn ?? groups.toRow;
  return {
    ...(groups.sheet && { sheet: unquoteSheetName(groups.sheet.slice(0, -1)) }),
    start: readCorner(start),
    ...(end && { end: readCorner(end) }),
  };
}

function readCorner(text: string): Corner {
  const [, columnSign, letters, rowSign, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const corner: Corner = { isColumnFixed: false, isRowFixed: false };
  if (letters)
    Object.assign(corner, { column: columnNumber(letters), isColumnFixed: !!columnSign });
  if (digits) {
    const isFixed = !!rowSign || (!letters && !!columnSign);
    Object.assign(corner, { row: Number(digits), isRowFixed: isFixed });
  }
  return corner;
}

/** The reference as text, the tab's name in quotes where it needs them. */
export function writeReference({ sheet, start, end }: Reference): string {
  const prefix = sheet === undefined ? '' : `${quoteSheetName(sheet)}!`;
  return prefix + writeCorner(start) + (end ? `:${writeCorner(end)}` : '');
}

function writeCorner({ column, row, isColumnFixed, isRowFixed }: Corner): string {
  const letters = column === undefined ? '' : (isColumnFixed ? '$' : '') + columnLetters(column);
  return letters + (row === undefined ? '' : (isRowFixed ? '$' : '') + row);
}
