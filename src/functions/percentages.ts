import type { Known } from '../formula/evaluate';
import type { FormulaMetric } from '../metrics/metric';
import { readCell } from './cell';
import { messages, type Place } from './messages';
import { cellAt, commonSize, mapSize, type Size } from './range';

/** Functions that also take two shares of all answers, as articles print them: NPS(80; 15). */
const SHARES: Readonly<Record<string, readonly [string, string]>> = {
  NPS: ['promoters', 'detractors'],
};

/** Sums of shares such as 70.1 + 29.9 may come out a hair above 100. */
const ROUNDING = 1e-9;

type Pair = readonly [Known, Known];

export function isPercentageCall(metric: FormulaMetric, args: ArrayLike<unknown>): boolean {
  return SHARES[metric.functionName] !== undefined && args.length === 2;
}

const isFraction = (pair: Pair): boolean => pair.every((share) => share === null || share <= 1);

function score(fn: string, pair: Pair, whole: 1 | 100, place?: Place): Known {
  const [promoters, detractors] = pair;
  if (promoters === null || detractors === null) return null;
  if (promoters + detractors > whole * (1 + ROUNDING)) {
    const names = SHARES[fn] ?? [];
    const got = [promoters, detractors].map((share) => (share * 100) / whole);
    throw new Error(messages.percentagesAbove({ fn, names, got, place }));
  }
  return ((promoters - detractors) * 100) / whole;
}

/**
 * Promoters less detractors, both as a percentage of all answers. If no value in the call is above
 * 1 they are fractions, since `80%` arrives as 0.8.
 * @throws where both together are above 100 %
 */
export function percentageScore(
  metric: FormulaMetric,
  args: ArrayLike<unknown>,
): Known | Known[][] {
  const fn = metric.functionName;
  const passed = (SHARES[fn] ?? []).map((name, index) => ({ name, value: args[index] }));
  const size = commonSize(fn, passed);
  const read = (place?: Place): Pair => {
    const share = (index: 0 | 1): Known => {
      const value = place === undefined ? args[index] : cellAt(args[index], place);
      return readCell(value, { fn, name: passed[index]?.name ?? '', unit: 'percent' }, place);
    };
    return [share(0), share(1)];
  };
  if (size === null) return score(fn, read(), isFraction(read()) ? 1 : 100);
  return scores(fn, size, read);
}

function scores(fn: string, size: Size, read: (place: Place) => Pair): Known[][] {
  const whole = mapSize(size, read).every((row) => row.every(isFraction)) ? 1 : 100;
  return mapSize(size, (place) => score(fn, read(place), whole, place));
}
