import fc from 'fast-check';
import { readDuration, unitByDifference, unitOfHeader } from '../../src/import/duration';
import { normalise } from '../../src/import/header';
import { readNumber } from '../../src/import/number';

test.each([
  ['90', 'minutes', 5400],
  ['1.5', 'hours', 5400],
  ['0', 'seconds', 0],
  ['5400000', 'milliseconds', 5400],
  ['26:10:05', 'hours', 26 * 3600 + 605],
  ['0:30:0', 'hours', 1800],
  ['1:05', 'hours', 3900],
  ['2 days 4:00:00', 'hours', 2 * 86400 + 4 * 3600],
  ['1 day, 1:00', 'hours', 90000],
  ['1h 30m', 'minutes', 5400],
  ['3h 20m', 'seconds', 12000],
  ['2d 3h', 'hours', 183600],
  ['45s', 'hours', 45],
  ['-60', 'minutes', -3600],
  ['-1:30:00', 'hours', -5400],
  ['1,234', 'minutes', 1234 * 60],
] as const)('%s in a column of %s', (cell, unit, seconds) => {
  expect(readDuration(cell, unit)).toBeCloseTo(seconds, 9);
});

test.each(['', '-', 'soon', '1:2:3:4', 'h', '12 apples', 'x'.repeat(1000)])(
  '%j is no duration',
  (cell) => {
    expect(readDuration(cell, 'hours')).toBeNaN();
  },
);

test('a decimal comma where the file has one, and no bare number without a unit', () => {
  expect(readDuration('25,5', 'hours', true)).toBe(25.5 * 3600);
  expect(readDuration('1,234', 'hours', true)).toBeCloseTo(1.234 * 3600, 9);
  expect(readDuration('90', null)).toBeNaN();
  expect(readDuration('1:30:00', null)).toBe(5400);
});

test('numbers as exports write them', () => {
  expect(
    ['12', '12.5', '1,234.5', '1.234,5', '1 234', '-3', '.5'].map((text) => readNumber(text)),
  ).toEqual([12, 12.5, 1234.5, 1234.5, 1234, -3, 0.5]);
  for (const text of ['', ' ', '1e5', '0x10', 'Infinity', '1.2.3', '12a'])
    expect(readNumber(text)).toBeNaN();
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (value) => expect(readNumber(String(value))).toBe(value)),
  );
});

test.each([
  ['First reply time in minutes', 'minutes'],
  ['First reply time in minutes within business hours', 'minutes'],
  ['Resolution time (in hrs)', 'hours'],
  ['First response time (s)', 'seconds'],
  ['First response time (seconds)', 'seconds'],
  ['Time to close (HH:mm:ss)', 'hours'],
  ['Handle time (ms)', 'milliseconds'],
  ['Resolution days', 'days'],
  ['Resolution time', null],
  ['First Response Time in Business Hours', null],
])('the unit of %s', (header, unit) => {
  expect(unitOfHeader(normalise(header))).toBe(unit);
});

test('the unit that comes closest to what passed between two dates', () => {
  const pairs = (factor: number) =>
    [600, 7200, 86400, 3 * 86400].map((seconds) => ({ value: (seconds / factor) * 0.6, seconds }));
  const units = ['milliseconds', 'seconds', 'minutes', 'hours', 'days'] as const;
  expect(unitByDifference(pairs(0.001), units)).toBe('milliseconds');
  expect(unitByDifference(pairs(60), units)).toBe('minutes');
  expect(unitByDifference(pairs(3600), units)).toBe('hours');
  expect(unitByDifference([], units)).toBeNull();
});
