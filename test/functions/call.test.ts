import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const call = (name: string, ...args: unknown[]): unknown => callFunction(name, args);

describe('single values', () => {
  test('give a single value', () => {
    expect(call('NPS', 80, 5, 15)).toBe(65);
    expect(call('CRR', 100, 90, 15)).toBe(75);
  });

  test.each(['', null, undefined])('a blank cell (%j) makes it blank', (blank) => {
    expect(call('NPS', blank, 5, 15)).toBeNull();
    expect(call('CHURN', 25, blank)).toBeNull();
  });

  test('a zero denominator is an error that names it', () => {
    expect(() => call('CHURN', 25, 0)).toThrow(
      new Error('CHURN: start must be above 0 to divide by it, got 0'),
    );
    expect(() => call('NPS', 0, 0, 0)).toThrow(
      new Error('NPS: promoters + passives + detractors must be above 0 to divide by it, got 0'),
    );
  });

  test.each<[unknown, string]>([
    ['42', 'CHURN: lost must be a number, got the text "42"'],
    ['many', 'CHURN: lost must be a number, got the text "many"'],
    [true, 'CHURN: lost must be a number, got TRUE'],
    [new Date(0), 'CHURN: lost must be a number, got a date'],
    [runInNewContext('new Date(0)'), 'CHURN: lost must be a number, got a date'],
    [Number.NaN, 'CHURN: lost must be a number, got NaN'],
    [Number.POSITIVE_INFINITY, 'CHURN: lost must be a number, got Infinity'],
    ['#N/A', 'CHURN: lost cannot be read, its cell holds the error #N/A'],
    ['#DIV/0!', 'CHURN: lost cannot be read, its cell holds the error #DIV/0!'],
    [-3, 'CHURN: lost must be a count of 0 or more, got -3'],
    ['x'.repeat(50), `CHURN: lost must be a number, got the text "${'x'.repeat(40)}…"`],
  ])('%p is refused', (cell, message) => {
    expect(() => call('CHURN', cell, 100)).toThrow(new Error(message));
  });

  test('a negative amount is refused in words that fit', () => {
    expect(() => call('FRT', -1, 100)).toThrow(
      new Error('FRT: totalHours must be 0 or more, got -1'),
    );
  });

  test('a part above its whole is refused', () => {
    expect(() => call('CSAT', 310, 300)).toThrow(
      new Error('CSAT: satisfied cannot be above responses, got 310 of 300'),
    );
  });

  test('a missing or spare argument is named', () => {
    expect(() => call('CRR', 100, 90)).toThrow(
      /^CRR needs 3 arguments: start, end and new\w*; got 2$/,
    );
    expect(() => call('CHURN')).toThrow(
      new Error('CHURN needs 2 arguments: lost and start; got 0'),
    );
    expect(() => call('CHURN', 1, 2, 3)).toThrow(
      new Error('CHURN takes 2 arguments: lost and start; got 3'),
    );
  });

  test('a function nobody knows is named', () => {
    expect(() => call('NOPE', 1)).toThrow(new Error('NOPE is not a function of Support Metrics'));
  });
});

describe('an optional argument', () => {
  test('left out is 0', () => expect(call('CLV', 600, 3)).toBe(1800));
  test('given is used', () => expect(call('CLV', 600, 3, 150)).toBe(1650));
  test('as a blank cell makes it blank', () => expect(call('CLV', 600, 3, '')).toBeNull());
  test('left out of ranges is 0 for each', () =>
    expect(call('CLV', column(600, 500), 3)).toEqual(column(1800, 1500)));
});

describe('ranges', () => {
  test('are worked out element by element, single values repeat', () => {
    expect(call('CHURN', column(25, 10), column(100, 50))).toEqual(column(25, 20));
    expect(call('CHURN', [[25, 10]], 100)).toEqual([[25, 10]]);
  });

  test('of one cell stay a range', () => expect(call('CHURN', [[25]], 100)).toEqual([[25]]));

  test('have blanks where something is blank or 0 would divide', () => {
    expect(call('CHURN', column(25, '', 5), column(100, 50, 0))).toEqual(column(25, null, null));
    expect(call('CHURN', column(25, 10), '')).toEqual(column(null, null));
  });

  test('of different shape are refused with both shapes', () => {
    expect(() => call('NPS', column(1, 2, 3), 5, column(1, 2))).toThrow(
      new Error(
        'NPS: ranges must have the same shape, but promoters has 3 rows and 1 column, and detractors has 2 rows and 1 column',
      ),
    );
    expect(() => call('CHURN', [[1, 2]], column(1, 2))).toThrow(/1 row and 2 columns/);
  });

  test('name argument and row of what they refuse', () => {
    expect(() => call('NPS', column(1, 1, 1, -3), 5, 15)).toThrow(
      new Error('NPS: promoters must be a count of 0 or more, got -3 (row 4)'),
    );
    expect(() =>
      call('CHURN', 1, [
        [1, 2],
        [3, 'x'],
      ]),
    ).toThrow(new Error('CHURN: start must be a number, got the text "x" (row 2, column 2)'));
    expect(() => call('CHURN', column(1, '#N/A'), 5)).toThrow(
      new Error('CHURN: lost cannot be read, its cell holds the error #N/A (row 2)'),
    );
    expect(() => call('CSAT', column(1, 7), column(5, 6))).toThrow(
      new Error('CSAT: satisfied cannot be above responses, got 7 of 6 (row 2)'),
    );
  });

  test('from another realm are ranges too', () => {
    expect(call('CHURN', runInNewContext('[[25], [10]]'), 100)).toEqual(column(25, 10));
  });

  test('agree with the single value, element by element', () => {
    const pair = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
        const mapped = call(
          'CHURN',
          column(...pairs.map(([lost]) => lost)),
          column(...pairs.map(([, start]) => start)),
        );
        expect(mapped).toEqual(column(...pairs.map(([lost, start]) => call('CHURN', lost, start))));
      }),
    );
  });
});

describe('NPS of two percentages', () => {
  test.each<[unknown[], unknown]>([
    [[80, 15], 65],
    [[0.8, 0.15], 65],
    [[1, 0], 100],
    [[0, 0], 0],
    [[0.5, 20], -19.5],
    [['', 15], null],
    [[80, ''], null],
    [[70.1, 29.9], 40.2],
    [[column(80, 0.5, ''), column(15, 0.2, 1)], column(65, 0.3, null)],
    [[column(0.8, 0.5), 0.2], column(60, 30)],
  ])('%j is %j', (args, result) => {
    const rounded = JSON.parse(JSON.stringify(callFunction('NPS', args)), (_key, value) =>
      typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value,
    );
    expect(rounded).toEqual(result);
  });

  test.each<[unknown[], string]>([
    [
      [80, 30],
      'NPS: two arguments are percentages, and promoters and detractors cannot be above 100 together, got 80 and 30',
    ],
    [
      [0.75, 0.5],
      'NPS: two arguments are percentages, and promoters and detractors cannot be above 100 together, got 75 and 50',
    ],
    [
      [column(80, 80), column(15, 30)],
      'NPS: two arguments are percentages, and promoters and detractors cannot be above 100 together, got 80 and 30 (row 2)',
    ],
    [[-1, 5], 'NPS: promoters must be 0 or more, got -1'],
    [[80, '15'], 'NPS: detractors must be a number, got the text "15"'],
  ])('%j is refused', (args, message) => {
    expect(() => callFunction('NPS', args)).toThrow(new Error(message));
  });
});
