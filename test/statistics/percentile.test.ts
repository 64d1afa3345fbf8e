import fc from 'fast-check';
import { mean } from '../../src/statistics/mean';
import { percentile } from '../../src/statistics/percentile';
import { trimGaps, valueAt } from '../../src/statistics/series';
import { calculate } from '../support/ironcalc';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 });

test('the mean', () => {
  expect(mean([120, 131, 118])).toBe(123);
  expect(mean([])).toBeNull();
});

test.each<[number[], number, number | null]>([
  [[1, 2, 3, 10], 50, 2.5],
  [[10, 3, 2], 50, 3],
  [[7], 10, 7],
  [[0, 10], 10, 1],
  [[0, 10], 0, 0],
  [[0, 10], 100, 10],
  [[], 50, null],
])('of %j the percentile %d is %p', (numbers, percent, result) => {
  expect(percentile(numbers, percent)).toBe(result);
});

test('it is that of spreadsheets, whatever the order', () => {
  const percents = fc.constantFrom(0, 10, 25, 50, 90, 100);
  fc.assert(
    fc.property(values, percents, (numbers, percent) => {
      const formula = `PERCENTILE(A1:L1,${percent}/100)`;
      const found = percentile(numbers, percent);
      expect(found).toBe(percentile([...numbers].reverse(), percent));
      if (percent === 50) expect(found).toBeCloseTo(Number(calculate('MEDIAN(A1:L1)', numbers)), 9);
      else expect(found).toBeCloseTo(Number(calculate(formula, numbers)), 9);
    }),
    { numRuns: 25 },
  );
});

test('it leaves the values as they were', () => {
  const numbers = [3, 1, 2];
  percentile(numbers, 50);
  expect(numbers).toEqual([3, 1, 2]);
});

test('gaps at the ends are cut off, those between stay', () => {
  expect(trimGaps([null, 1, null, 0, null, null])).toEqual([1, null, 0]);
  expect(trimGaps([null, null])).toEqual([]);
  expect([valueAt([0], -1), valueAt([0], 0), valueAt([0], 1)]).toEqual([null, 0, null]);
});
