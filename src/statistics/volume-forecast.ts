import { percentile } from './percentile';
import { knownOf, type Series, trimGaps, valueAt } from './series';

export interface Forecast {
  /** 1 time of 10 it comes out lower; null while the method has no record to tell from. */
  readonly low: number | null;
  readonly likely: number | null;
  /** 1 time of 10 it comes out higher. */
  readonly high: number | null;
}

/** What would have been said in the month at index `origin` of the one `ahead` months on. */
type Method = (values: Series) => (origin: number, ahead: number) => number | null;

const YEAR = 12;
const RECENT = 3;
const SMOOTHING = 0.3;
/** From so many misses on their percentiles are told; one or two say nothing. */
const FEWEST_MISSES = 3;

const recentMedian: Method = (values) => (origin) => {
  const recent = knownOf(values.slice(0, origin + 1)).slice(-RECENT);
  return recent.length < RECENT ? null : percentile(recent, 50);
};

const smoothed: Method = (values) => {
  let level: number | null = null;
  const levels = values.map((value) => {
    if (value !== null) level = level === null ? value : level + SMOOTHING * (value - level);
    return level;
  });
  return (origin) => valueAt(levels, origin);
};

const sameMonthLastYear: Method = (values) => (origin, ahead) =>
  valueAt(values, origin + ahead - YEAR);

/** Methods from the best to the simplest that so many known values allow. */
function methodsFor(count: number): Method[] {
  if (count < YEAR) return [recentMedian];
  return count < 2 * YEAR ? [smoothed] : [sameMonthLastYear, smoothed];
}

/** By how much each past month missed what the method would have said the month before. */
function missesOf(values: Series, forecast: ReturnType<Method>): number[] {
  return knownOf(
    values.map((value, month) => {
      const isAfterGap = valueAt(values, month - 1) === null;
      const said = isAfterGap ? null : forecast(month - 1, 1);
      return value === null || said === null ? null : value - said;
    }),
  );
}

function forecastBy(method: Method, values: Series, ahead: number): Forecast | null {
  const forecast = method(values);
  const likely = forecast(values.length - 1, ahead);
  if (likely === null) return null;
  const misses = missesOf(values, forecast);
  const [least, most] = [percentile(misses, 10), percentile(misses, 90)];
  if (misses.length < FEWEST_MISSES || least === null || most === null) {
    return { low: null, likely, high: null };
  }
  return {
    low: Math.max(0, likely + Math.min(0, least)),
    likely,
    high: likely + Math.max(0, most),
  };
}

/**
 * How many tickets the coming months are likely to bring, and between what they may come out.
 * Simple methods, each as soon as there are values enough for it: below 12 the median of the last
 * 3; from 12 exponential smoothing, which follows the level and forgives a single odd month (each
 * month moves it by 3/10 of its miss, starting at the first value); from 24 the same month last
 * year, which knows the seasons. Where that month is a gap, smoothing steps in.
 *
 * Low and high come from the method's own record: the 10th and 90th percentile of by how much it
 * would have missed each past month, said one month before. So they fit the next month best; what
 * lies further ahead is less sure than they tell.
 *
 * Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice (3rd edition,
 * 2021), chapters 5 and 8.
 * @param values counts of 0 or more, the oldest first; gaps at the ends are cut off
 * @param ahead months to forecast after the last known value, 1 to 12
 * @returns one for each month ahead; all null below 3 values
 * @example volumeForecast([120, 131, 118, 125, 140, 122, 119, 128, 210, 126, 124, 130], 1)
 *   // likely 135.23, low 116, high 153
 */
export function volumeForecast(values: Series, ahead: number): Forecast[] {
  const series = trimGaps(values);
  const methods = methodsFor(knownOf(series).length);
  return Array.from({ length: ahead }, (_month, index) => {
    for (const method of methods) {
      const found = forecastBy(method, series, index + 1);
      if (found !== null) return found;
    }
    return { low: null, likely: null, high: null };
  });
}
