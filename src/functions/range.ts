import { messages, type Place } from './messages';

/** A range as Sheets hands it over: rows of cells. */
export type Range = readonly (readonly unknown[])[];

/** Values and ranges passed to a function, by the names of their arguments. */
export type Passed = readonly { readonly name: string; readonly value: unknown }[];

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Ranges come from another realm, so `instanceof Array` would not know them. */
export const isRange = (value: unknown): value is Range => Array.isArray(value);

export function sizeOf(range: Range): Size {
  return { rows: range.length, columns: range[0]?.length ?? 0 };
}

/**
 * The one shape of all ranges among the arguments; null where every argument is a single value.
 * @throws where two ranges differ in shape, naming both
 */
export function commonSize(fn: string, passed: Passed): Size | null {
  const sizes = passed.flatMap(({ name, value }) =>
    isRange(value) ? [{ name, ...sizeOf(value) }] : [],
  );
  const [one] = sizes;
  if (one === undefined) return null;
  const other = sizes.find((size) => size.rows !== one.rows || size.columns !== one.columns);
  if (other !== undefined) throw new Error(messages.differentShapes({ fn, one, other }));
  return one;
}

/** One value for each cell of a range of this size. */
export function mapSize<T>(size: Size, of: (place: Place) => T): T[][] {
  const hasColumns = size.columns > 1;
  return Array.from({ length: size.rows }, (_row, row) =>
    Array.from({ length: size.columns }, (_column, column) =>
      of({ row: row + 1, column: column + 1, hasColumns }),
    ),
  );
}

/** The cell of a range at a place; a single value repeats. */
export function cellAt(value: unknown, place: Place): unknown {
  return isRange(value) ? value[place.row - 1]?.[place.column - 1] : value;
}

/** @throws where a range has several rows and several columns, so that its cells are in no line */
export function checkLine({ fn, name }: { fn: string; name: string }, size: Size): void {
  if (size.rows < 2 || size.columns < 2) return;
  throw new Error(messages.notALine({ fn, name, ...size }));
}

/** Lays results beside the cells of a line: to the right of a column's, beneath a row's. */
export function layAlong<T>(line: Size, results: readonly (readonly T[])[]): T[][] {
  if (line.columns < 2) return results.map((result) => [...result]);
  return (results[0] ?? []).map((_result, index) =>
    results.flatMap((each) => each.slice(index, index + 1)),
  );
}
