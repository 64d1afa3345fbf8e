import fc from 'fast-check';
import { type Forecast, volumeForecast } from '../../src/statistics/volume-forecast';

const MONTHS = [120, 131, 118, 125, 140, 122, 119, 128, 210, 126, 124, 130];
const UNKNOWN: Forecast = { low: null, likely: null, high: null };
const likely = (values: readonly (number | null)[], ahead = 1): (number | null)[] =>
  volumeForecast(values, ahead).map((forecast) => forecast.likely);

const gap = fc.constant(null);
const series = fc.array(fc.oneof({ weight: 6, arbitrary: fc.nat(2000) }, gap), { maxLength: 40 });

describe('below 12 values', () => {
  test('the median of the last 3 is likely, for each month ahead', () => {
    expect(likely(MONTHS.slice(0, 9), 3)).toEqual([128, 128, 128]);
    expect(likely([10, 30, 20])).toEqual([20]);
    expect(likely([10, 30, null, 20])).toEqual([20]);
  });

  test('below 3 nothing is known', () => {
    expect(volumeForecast([10, 30], 2)).toEqual([UNKNOWN, UNKNOWN]);
    expect(volumeForecast([], 1)).toEqual([UNKNOWN]);
  });

  test('low and high need 3 misses to tell from', () => {
    expect(volumeForecast([10, 20, 30, 20, 30], 1)).toEqual([{ ...UNKNOWN, likely: 30 }]);
    // Said 20, 20 and 30, came 20, 30 and 25: misses 0, 10 and −5.
    const [forecast] = volumeForecast([10, 20, 30, 20, 30, 25], 1);
    expect(forecast?.low).toBeCloseTo(25 - 4, 9);
    expect(forecast?.likely).toBe(25);
    expect(forecast?.high).toBeCloseTo(25 + 8, 9);
  });
});

describe('from 12 values', () => {
  test('the worked example is smoothed', () => {
    const [forecast] = volumeForecast(MONTHS, 1);
    expect(forecast?.likely).toBeCloseTo(135.23, 2);
    expect(forecast?.low).toBeCloseTo(115.99, 2);
    expect(forecast?.high).toBeCloseTo(152.53, 2);
  });

  test('each month moves the level by three tenths of its miss', () => {
    const flat = Array<number>(11).fill(100);
    expect(likely([...flat, 110], 2)).toEqual([103, 103]);
    expect(likely([100, ...flat.map(() => 100), null, 110])[0]).toBeCloseTo(103, 9);
  });
});

describe('from 24 values', () => {
  const seasonal = Array.from({ length: 24 }, (_month, index) => 100 + 10 * (index % 12) + index);

  test('the same month last year is likely', () => {
    expect(likely(seasonal, 12)).toEqual(seasonal.slice(12));
  });

  test('low and high come from how much a year has changed', () => {
    const [forecast] = volumeForecast(seasonal, 1);
    expect(forecast).toEqual({ low: 112, likely: 112, high: 124 });
  });

  test('where that month is a gap, smoothing steps in', () => {
    const gaps = [...seasonal, ...seasonal].map((value, index) => (index === 37 ? null : value));
    const level = gaps.reduce<number>(
      (mean, value) => (value === null ? mean : mean + 0.3 * (value - mean)),
      gaps[0] ?? 0,
    );
    const [first, second] = likely(gaps, 2);
    expect(first).toBe(gaps[36]);
    expect(second).toBeCloseTo(level, 9);
  });
});

test('low, likely and high stand in this order, not under 0, among what was seen', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 12 }), (values, ahead) => {
      const known = values.filter((value) => value !== null);
      const forecasts = volumeForecast(values, ahead);
      expect(forecasts).toHaveLength(ahead);
      for (const { low, likely: middle, high } of forecasts) {
        expect(middle === null).toBe(known.length < 3);
        if (middle === null) continue;
        expect(middle).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
        expect(middle).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
        expect(low === null).toBe(high === null);
        if (low === null || high === null) continue;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(middle);
        expect(high).toBeGreaterThanOrEqual(middle);
      }
    }),
  );
});

test('months that have not come yet change nothing, other units only the unit', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 12 }), (values, ahead) => {
      const forecasts = volumeForecast(values, ahead);
      expect(volumeForecast([null, ...values, null, null], ahead)).toEqual(forecasts);
      const doubled = values.map((value) => (value === null ? null : value * 2));
      const double = (value: number | null): number | null => (value === null ? null : value * 2);
      expect(volumeForecast(doubled, ahead)).toEqual(
        forecasts.map(({ low, likely: middle, high }) => ({
          low: double(low),
          likely: double(middle),
          high: double(high),
        })),
      );
    }),
  );
});

test('months that never change are forecast to the ticket', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 6, max: 40 }), (same, months) => {
      const forecasts = volumeForecast(Array<number>(months).fill(same), 2);
      expect(forecasts).toEqual(Array(2).fill({ low: same, likely: same, high: same }));
    }),
  );
});
