import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe('raw ratings', () => {
  test.each<[string, unknown[], unknown]>([
    ['promoters and detractors', [column(10, 9, 7, 6)], 25],
    ['blanks skipped', [column(10, '', null, undefined, 0)], 0],
    ['a heading skipped', [column('How likely?', 10, 9)], 100],
    ['a heading and no answer yet', [column('How likely?', '', '')], null],
    ['texts that are whole numbers of the scale', [column('10', '9', '8', '0')], 25],
    ['a first text that is a rating is no heading', [column('0', 10)], 0],
    ['no rating at all', [column('', '')], null],
    ['one cell', [10], 100],
    ['one blank cell', [''], null],
    [
      'ratings side by side',
      [
        [
          [10, 9],
          [8, 0],
        ],
      ],
      25,
    ],
  ])('NPS: %s', (_what, args, result) => {
    expect(callFunction('NPS', args)).toBe(result);
  });

  test.each<[string, unknown[], string]>([
    [
      'above the scale',
      [column(...Array(16).fill(9), 11)],
      'NPS: row 17 holds 11, but ratings run from 0 to 10',
    ],
    ['below the scale', [column(-1)], 'NPS: row 1 holds -1, but ratings run from 0 to 10'],
    [
      'a half',
      [column(9, 8.5)],
      'NPS: row 2 holds 8.5, but ratings are whole numbers from 0 to 10',
    ],
    [
      'not a number',
      [column(9, Number.NaN)],
      'NPS: row 2 holds NaN, but ratings are whole numbers from 0 to 10',
    ],
    [
      'a text below the first',
      [column(9, 'ten')],
      'NPS: row 2 holds the text "ten", but ratings are whole numbers from 0 to 10',
    ],
    [
      'a text with a space',
      [column(9, '9 ')],
      'NPS: row 2 holds the text "9 ", but ratings are whole numbers from 0 to 10',
    ],
    [
      'a second heading',
      [column('a', 'b', 9)],
      'NPS: row 2 holds the text "b", but ratings are whole numbers from 0 to 10',
    ],
    [
      'a text alone',
      ['ten'],
      'NPS: row 1 holds the text "ten", but ratings are whole numbers from 0 to 10',
    ],
    [
      'a date',
      [column(9, new Date(0))],
      'NPS: row 2 holds a date, but ratings are whole numbers from 0 to 10',
    ],
    [
      'a tick',
      [column(9, true)],
      'NPS: row 2 holds TRUE, but ratings are whole numbers from 0 to 10',
    ],
    [
      'an error value',
      [column(9, '#N/A')],
      'NPS: the ratings cannot be read, a cell holds the error #N/A (row 2)',
    ],
    [
      'an error value on top',
      [column('#REF!', 9)],
      'NPS: the ratings cannot be read, a cell holds the error #REF! (row 1)',
    ],
    [
      'in a column',
      [
        [
          [9, 9],
          [9, 11],
        ],
      ],
      'NPS: row 2, column 2, holds 11, but ratings run from 0 to 10',
    ],
  ])('NPS refuses %s', (_what, args, message) => {
    expect(() => callFunction('NPS', args)).toThrow(new Error(message));
  });

  test('of a million are one pass', () => {
    const ratings = Array.from({ length: 1e6 }, (_each, index) => [index % 11]);
    const counted = (from: number, to: number): number =>
      ratings.filter(([rating = 0]) => rating >= from && rating <= to).length;
    expect(callFunction('NPS', [ratings])).toBeCloseTo((counted(9, 10) - counted(0, 6)) / 1e4, 9);
  });

  test('agree with their counts', () => {
    const rating = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(''));
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1 }), (ratings) => {
        const counts = [
          [9, 10],
          [7, 8],
          [0, 6],
        ].map(
          ([from = 0, to = 0]) =>
            ratings.filter((each) => each !== '' && Number(each) >= from && Number(each) <= to)
              .length,
        );
        const [expected] = callFunction(
          'NPS',
          counts.map((count) => [[count]]),
        ) as unknown[][];
        expect(callFunction('NPS', [column(...ratings)])).toBe(expected?.[0]);
      }),
    );
  });
});

describe('scales', () => {
  test.each<[string, unknown[], unknown]>([
    ['CSAT', [column(5, 4, 3, 1)], 50],
    ['CSAT', [column(3, 2, 1, 3), undefined, 3], 50],
    ['CSAT', [column(7, 6, 5, 1), '', 7], 50],
    ['CSAT', [column(10, 9, 8, 1), null, 10], 50],
    ['CES', [column(5, 4, 3, 1)], 50],
    ['CES', [column(7, 5, 4, 1), undefined, 7], 50],
    ['CSAT', [column(5, 4), undefined, ''], null],
    ['CSAT', ['', ''], null],
    ['CSAT', [82, ''], null],
  ])('%s %j is %j', (name, args, result) => {
    expect(callFunction(name, args)).toBe(result);
  });

  test.each<[string, unknown[], string]>([
    ['CSAT', [column(5), undefined, 6], 'CSAT: the scale must be one of 3, 5, 7, 10, got 6'],
    [
      'CSAT',
      [column(5), undefined, '7'],
      'CSAT: the scale must be one of 3, 5, 7, 10, got the text "7"',
    ],
    ['CES', [column(5), undefined, '#N/A'], 'CES: the scale must be one of 5, 7, got #N/A'],
    ['CES', [column(5), undefined, [[5]]], 'CES: the scale must be one of 5, 7, got a range'],
    [
      'CSAT',
      [column(5), 3, 5],
      'CSAT: with a scale as third argument the first is a range of ratings and responses stays empty, got 3',
    ],
    ['CSAT', [column(0)], 'CSAT: row 1 holds 0, but ratings run from 1 to 5'],
    ['CSAT', [column(6)], 'CSAT: row 1 holds 6, but ratings run from 1 to 5'],
    ['CSAT', [1, 2, 3, 4], 'CSAT takes 2 arguments: satisfied and responses; got 4'],
  ])('%s %j is refused', (name, args, message) => {
    expect(() => callFunction(name, args)).toThrow(new Error(message));
  });
});
