import fc from 'fast-check';
import { type Change, mapIndex, mapRuns, mapSpan, type Span } from '../../src/local/change';

/** Rows as a list of marks; what a change does to them is done to the list by hand. */
const SIZE = 12;

const insertion = fc.record({
  kind: fc.constant('insert' as const),
  axis: fc.constant('row' as const),
  at: fc.integer({ min: 1, max: SIZE + 1 }),
  count: fc.integer({ min: 1, max: 4 }),
});
const removal = fc
  .tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: 5 }))
  .map(([at, count]) => ({
    kind: 'remove' as const,
    axis: 'row' as const,
    at,
    count: Math.min(count, SIZE - at + 1),
  }));
const move = fc
  .tuple(removal, fc.integer({ min: 1, max: SIZE + 1 }))
  .filter(([{ at, count }, to]) => to < at || to > at + count)
  .map(([block, to]) => ({ ...block, kind: 'move' as const, to }));
const span = fc
  .tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: SIZE }))
  .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);

function marks(): number[] {
  return Array.from({ length: SIZE }, (_, i) => i + 1);
}

/** The list after the change; new rows are 0. */
function perform(change: Change, rows: number[]): number[] {
  const list = [...rows];
  if (change.kind === 'insert') list.splice(change.at - 1, 0, ...Array(change.count).fill(0));
  else {
    const block = list.splice(change.at - 1, change.count);
    if (change.kind === 'move') {
      const to = change.to > change.at ? change.to - change.count : change.to;
      list.splice(to - 1, 0, ...block);
    }
  }
  return list;
}

describe('mapIndex', () => {
  it('finds every row where it stands afterwards', () => {
    fc.assert(
      fc.property(fc.oneof(insertion, removal, move), (change) => {
        const after = perform(change, marks());
        for (const mark of marks()) {
          const place = after.indexOf(mark) + 1;
          expect(mapIndex(change, mark)).toBe(place === 0 ? null : place);
        }
      }),
    );
  });
});

describe('mapSpan', () => {
  it('reaches from the first to the last row that is left of it', () => {
    fc.assert(
      fc.property(fc.oneof(insertion, removal), span, (change, [first, last]) => {
        const after = perform(change, marks());
        const places = after.flatMap((mark, i) => (mark >= first && mark <= last ? [i + 1] : []));
        const expected = places.length > 0 ? [Math.min(...places), Math.max(...places)] : null;
        expect(mapSpan(change, [first, last])).toEqual(expected);
      }),
    );
  });

  it('follows a move when all of it moves', () => {
    const change: Change = { kind: 'move', axis: 'row', at: 3, count: 2, to: 9 };
    expect(mapSpan(change, [3, 4])).toEqual([7, 8]);
    expect(mapSpan(change, [4, 4])).toEqual([8, 8]);
  });

  it('neither stretches nor tears when something moves within it or out of it', () => {
    const within: Change = { kind: 'move', axis: 'row', at: 3, count: 1, to: 8 };
    expect(mapSpan(within, [1, 10])).toEqual([1, 10]);
    const out: Change = { kind: 'move', axis: 'row', at: 10, count: 1, to: 1 };
    expect(mapSpan(out, [1, 10])).toEqual([2, 10]);
  });
});

describe('mapRuns', () => {
  it('covers exactly the rows that the area covered, wherever they went', () => {
    fc.assert(
      fc.property(move, span, (change, [first, last]) => {
        const after = perform(change, marks());
        const expected = after.flatMap((mark, i) => (mark >= first && mark <= last ? [i + 1] : []));
        const covered = mapRuns(change, [first, last]).flatMap((run) =>
          Array.from({ length: run.last - run.first + 1 }, (_, i) => run.first + i),
        );
        expect(covered).toEqual(expected);
      }),
    );
  });

  it('says which row each run began with', () => {
    fc.assert(
      fc.property(fc.oneof(insertion, removal, move), span, (change, area) => {
        const after = perform(change, marks());
        for (const run of mapRuns(change, area)) expect(after[run.first - 1]).toBe(run.origin);
      }),
    );
  });
});
