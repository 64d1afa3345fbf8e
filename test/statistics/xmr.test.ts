import fc from 'fast-check';
import { xmr } from '../../src/statistics/xmr';

const MONTHS = [120, 131, 118, 125, 140, 122, 119, 128, 210, 126, 124, 130];
const gap = fc.constant(null);
const count = fc.integer({ min: 0, max: 10_000 });
const series = fc.array(fc.oneof({ weight: 5, arbitrary: count }, gap), { maxLength: 30 });

test('the worked example', () => {
  const limits = xmr(MONTHS);
  expect(limits?.low).toBeCloseTo(72.295, 3);
  expect(limits?.centre).toBe(132.75);
  expect(limits?.high).toBeCloseTo(193.205, 3);
});

test('two neighbours are needed', () => {
  expect(xmr([])).toBeNull();
  expect(xmr([5])).toBeNull();
  expect(xmr([5, null, 6])).toBeNull();
  expect(xmr([5, 6])).toEqual({ low: 5.5 - 2.66, centre: 5.5, high: 5.5 + 2.66 });
});

test('no step leads across a gap, and a gap is no 0', () => {
  expect(xmr([10, 12, null, 90, 92])).toEqual({ low: 51 - 5.32, centre: 51, high: 51 + 5.32 });
});

test('the low limit is not under 0, unless a value is', () => {
  expect(xmr([0, 100])?.low).toBe(0);
  expect(xmr([-1, 100])?.low).toBeLessThan(-200);
});

test('a series that never moves has no range', () => {
  expect(xmr([8, 8, 8])).toEqual({ low: 8, centre: 8, high: 8 });
});

test('limits hold the centre, and the centre lies among the values', () => {
  fc.assert(
    fc.property(series, (values) => {
      const limits = xmr(values);
      if (limits === null) return;
      const known = values.filter((value) => value !== null);
      expect(limits.low).toBeLessThanOrEqual(limits.centre);
      expect(limits.high).toBeGreaterThanOrEqual(limits.centre);
      expect(limits.low).toBeGreaterThanOrEqual(0);
      expect(limits.centre).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
      expect(limits.centre).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
    }),
  );
});

test('other units, the other way round, gaps at the ends: the same limits', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 60 }), (values, factor) => {
      const limits = xmr(values);
      const scaled = xmr(values.map((value) => (value === null ? null : value * factor)));
      const turned = xmr([...values].reverse());
      expect(xmr([null, ...values, null])).toEqual(limits);
      expect([scaled === null, turned === null]).toEqual([limits === null, limits === null]);
      if (limits === null || scaled === null || turned === null) return;
      expect(scaled.low).toBeCloseTo(limits.low * factor, 6);
      expect(scaled.high).toBeCloseTo(limits.high * factor, 6);
      expect(turned.low).toBeCloseTo(limits.low, 6);
      expect(turned.high).toBeCloseTo(limits.high, 6);
    }),
  );
});
