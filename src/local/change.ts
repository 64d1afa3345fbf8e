/** What can happen to the rows or columns of a tab, and where each one stands afterwards. */

export type Axis = 'row' | 'column';

/** `at` is the first new one. */
export interface Insertion {
  kind: 'insert';
  axis: Axis;
  at: number;
  count: number;
}

/** `at` is the first that goes. */
export interface Removal {
  kind: 'remove';
  axis: Axis;
  at: number;
  count: number;
}

/** The block that starts at `at` goes before what is `to` now, as Google's moveRows counts. */
export interface Move {
  kind: 'move';
  axis: Axis;
  at: number;
  count: number;
  to: number;
}

export type Change = Insertion | Removal | Move;

export type Span = [first: number, last: number];

/** Where a row or column stands afterwards; null if it is gone. */
export function mapIndex(change: Change, index: number): number | null {
  const { at, count } = change;
  if (change.kind === 'insert') return index >= at ? index + count : index;
  const isInBlock = index >= at && index < at + count;
  if (change.kind === 'remove') {
    if (isInBlock) return null;
    return index >= at + count ? index - count : index;
  }
  const { to } = change;
  if (isInBlock) return index + (to > at ? to - at - count : to - at);
  if (to > at) return index >= at + count && index < to ? index - count : index;
  return index >= to && index < at ? index + count : index;
}

/**
 * Where a span that a formula or chart refers to stands afterwards; null if all of it is gone. It
 * grows where something is inserted inside it, and follows a move only as a whole.
 */
export function mapSpan(change: Change, [first, last]: Span): Span | null {
  if (change.kind === 'move') return mapMovedSpan(change, [first, last]);
  if (change.kind === 'insert') {
    const { at, count } = change;
    return [first >= at ? first + count : first, last >= at ? last + count : last];
  }
  const end = change.at + change.count;
  if (first >= change.at && last < end) return null;
  const start = first < change.at ? first : Math.max(first, end) - change.count;
  return [start, last >= end ? last - change.count : Math.min(last, change.at - 1)];
}

/** As room made at the target, the block cut and pasted there, and its old place removed. */
function mapMovedSpan(move: Move, [first, last]: Span): Span | null {
  const { axis, at, count, to } = move;
  if (first >= at && last < at + count) {
    const shift = to > at ? to - at - count : to - at;
    return [first + shift, last + shift];
  }
  const grown = mapSpan({ kind: 'insert', axis, at: to, count }, [first, last]);
  const oldPlace = to > at ? at : at + count;
  return grown && mapSpan({ kind: 'remove', axis, at: oldPlace, count }, grown);
}

/** A run of neighbours that stay neighbours: `first` to `last` afterwards, `origin` the first before. */
export interface Run {
  first: number;
  last: number;
  origin: number;
}

/**
 * Where the rows or columns of an area (a validation, a rule, a protection) stand afterwards: none,
 * one run, or several after a move. An insertion inside grows the run.
 */
export function mapRuns(change: Change, span: Span): Run[] {
  if (change.kind === 'move') return movedRuns(change, span);
  const mapped = mapSpan(change, span);
  if (!mapped) return [];
  const isCut =
    change.kind === 'remove' && span[0] >= change.at && span[0] < change.at + change.count;
  return [
    { first: mapped[0], last: mapped[1], origin: isCut ? change.at + change.count : span[0] },
  ];
}

function movedRuns(move: Move, [first, last]: Span): Run[] {
  const runs: Run[] = [];
  const cuts = [move.at, move.at + move.count, move.to].filter((cut) => cut > first && cut <= last);
  const starts = [...new Set([first, ...cuts])].sort((a, b) => a - b);
  starts.forEach((start, i) => {
    const end = (starts[i + 1] ?? last + 1) - 1;
    const target = mapIndex(move, start) ?? start;
    runs.push({ first: target, last: target + end - start, origin: start });
  });
  return joinRuns(runs.sort((a, b) => a.first - b.first));
}

function joinRuns(runs: Run[]): Run[] {
  return runs.reduce<Run[]>((joined, run) => {
    const before = joined[joined.length - 1];
    if (before && before.last + 1 === run.first) before.last = run.last;
    else joined.push({ ...run });
    return joined;
  }, []);
}
