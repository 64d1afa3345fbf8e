import { knownOf, type Series } from './series';

const MONTHS = 3;
const FEWEST_MORE = 10;

/**
 * Whether a category of tickets is rising: its last three months together are at least 20 % and
 * 10 tickets above the three before. It finds a slow growth, in which no single month is a spike;
 * three months at a time, so that a long month or a holiday does not decide.
 *
 * @param values tickets per month, the oldest first; the last six count
 * @returns null where one of the six is unknown
 * @example isRising([50, 48, 52, 58, 61, 64]) // true: 183 after 150
 */
export function isRising(values: Series): boolean | null {
  const last = knownOf(values.slice(-2 * MONTHS));
  if (last.length < 2 * MONTHS) return null;
  const total = (from: number): number =>
    last.slice(from, from + MONTHS).reduce((sum, value) => sum + value, 0);
  const [before, after] = [total(0), total(MONTHS)];
  // In fifths, since 1.2 has no exact value: 12 after 10 is 20 % more.
  return 5 * after >= 6 * before && after - before >= FEWEST_MORE;
}
