import { type Change, mapIndex, mapRuns, mapSpan, type Run, type Span } from './change';
import { type Corner, mapReferences, type Reference } from './formula-text';
import type { RangeModel } from './model';

/** How formulas, ranges and areas follow a change of rows or columns. All pure. */

const MOST = { row: 10_000_000, column: 18_278 };

/**
 * The formula of a cell on `ownSheet` after a change on `changedSheet` (names in any case): ranges
 * grow and shrink as in Google Sheets, and what is gone becomes #REF!.
 */
export function followFormula(
  formula: string,
  ownSheet: string,
  changedSheet: string,
  change: Change,
): string {
  return mapReferences(formula, (reference) =>
    isSameName(reference.sheet ?? ownSheet, changedSheet)
      ? followReference(reference, change)
      : reference,
  );
}

/** Sheet names differ by more than case, as in Google Sheets. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function followReference(reference: Reference, change: Change): Reference | null {
  const { start, end = start } = reference;
  const { axis } = change;
  if (start[axis] === undefined && end[axis] === undefined) return reference;
  const isOpen = end[axis] === undefined;
  const ends: Span = [start[axis] ?? 1, end[axis] ?? MOST[axis]];
  const isReversed = ends[0] > ends[1];
  const mapped = mapSpan(change, isReversed ? [ends[1], ends[0]] : ends);
  if (!mapped) return null;
  const [first, last] = isReversed ? [mapped[1], mapped[0]] : mapped;
  const moved: Reference = { ...reference, start: withIndex(start, axis, first) };
  if (reference.end && !isOpen) moved.end = withIndex(reference.end, axis, last);
  return moved;
}

function withIndex(corner: Corner, axis: 'row' | 'column', index: number): Corner {
  return corner[axis] === undefined ? corner : { ...corner, [axis]: index };
}

/** The formula as if copied so many rows down and columns right; fixed ("$") parts stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ start, end, ...rest }) => {
    const ends = [start, ...(end ? [end] : [])].map((corner) => shiftCorner(corner, rows, columns));
    if (ends.some(isOutside)) return null;
    return { ...rest, start: ends[0] ?? start, ...(end && { end: ends[1] ?? end }) };
  });
}

function shiftCorner(corner: Corner, rows: number, columns: number): Corner {
  const { row, column, isRowFixed, isColumnFixed } = corner;
  return {
    ...corner,
    ...(row !== undefined && !isRowFixed && { row: row + rows }),
    ...(column !== undefined && !isColumnFixed && { column: column + columns }),
  };
}

function isOutside({ row = 1, column = 1 }: Corner): boolean {
  return row < 1 || column < 1;
}

/** A range that a chart refers to, afterwards; null if it is gone. */
export function followRange<R extends RangeModel>(range: R, change: Change): R | null {
  const mapped = mapSpan(change, spanOf(range, change));
  return mapped && { ...range, ...rangePart(change, mapped) };
}

/** A piece of an area afterwards, with the place its first cell had before. */
export interface AreaPiece {
  range: RangeModel;
  origin: { row: number; column: number };
}

/** An area of cells (of a validation, rule or protection) afterwards: it goes where its cells go. */
export function followArea(area: RangeModel, change: Change): AreaPiece[] {
  return mapRuns(change, spanOf(area, change)).map((run: Run) => ({
    range: { ...area, ...rangePart(change, [run.first, run.last]) },
    origin: { row: area.row, column: area.column, [change.axis]: run.origin },
  }));
}

/** Where an anchor stands: the row or column itself or, if it is gone, the one that took its place. */
export function followAnchor(index: number, change: Change): number {
  return mapIndex(change, index) ?? change.at;
}

function spanOf(range: RangeModel, { axis }: Change): Span {
  return axis === 'row'
    ? [range.row, range.row + range.rows - 1]
    : [range.column, range.column + range.columns - 1];
}

function rangePart({ axis }: Change, [first, last]: Span): Partial<RangeModel> {
  const length = last - first + 1;
  return axis === 'row' ? { row: first, rows: length } : { column: first, columns: length };
}
