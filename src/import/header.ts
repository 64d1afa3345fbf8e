/** A header as it is compared: lower case, one space for each run of other characters. */
export function normalise(header: string): string {
  return header
    .replace(/^\ufeff/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The columns of a file: as written, without byte order mark and blanks, and as compared. */
export interface Header {
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

export function newHeader(cells: readonly string[]): Header {
  const names = cells.map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .trim()
      .slice(0, 200),
  );
  return { names, keys: names.map(normalise) };
}

/** How a format knows a column: its normalised name, or a pattern on the name as written. */
export type ColumnPattern = string | RegExp;

/** The first column that fits, whatever the order of columns; -1 where none does. */
export function findColumn(header: Header, pattern: ColumnPattern): number {
  if (typeof pattern === 'string') return header.keys.indexOf(pattern);
  return header.names.findIndex((name) => pattern.test(name));
}

/** The first of several patterns that finds a column. */
export function findFirst(header: Header, patterns: readonly ColumnPattern[]): number {
  for (const pattern of patterns) {
    const found = findColumn(header, pattern);
    if (found >= 0) return found;
  }
  return -1;
}

/** The columns in one text, the same for the same columns in any order. */
export function headerSignature(header: Header): string {
  return [...header.keys].sort().join('|');
}
