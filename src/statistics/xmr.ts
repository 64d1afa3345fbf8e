import { mean } from './mean';
import { knownOf, type Series, valueAt } from './series';

/** What a value usually moves between, and the mean it moves around. */
export interface Limits {
  readonly low: number;
  readonly centre: number;
  readonly high: number;
}

/** Mean moving ranges from the mean to either limit: three standard deviations. */
const REACH = 2.66;

/** How far each value is from the one before; a gap has no neighbours. */
function movingRanges(values: Series): number[] {
  return knownOf(
    values.map((value, place) => {
      const before = valueAt(values, place - 1);
      return value === null || before === null ? null : Math.abs(value - before);
    }),
  );
}

/**
 * Limits of an XmR chart, which tell an ordinary up and down from something that happened. Every
 * process varies; the mean step from month to month says by how much. A value outside of mean ±
 * 2.66 × mean step has a cause worth looking for, one inside has none that can be found.
 *
 * The low limit is not under 0 where no value is negative.
 *
 * Source: D. J. Wheeler, Understanding Variation: The Key to Managing Chaos (1993).
 * @param values the oldest first; steps are taken between neighbours only, never across a gap
 * @returns null where no two neighbours are known
 * @example xmr([120, 131, 118, 125, 140, 122]) // 93.4 to 158.6 around 126
 */
export function xmr(values: Series): Limits | null {
  const known = knownOf(values);
  const centre = mean(known);
  const step = mean(movingRanges(values));
  if (centre === null || step === null) return null;
  const low = centre - REACH * step;
  const isNegative = known.some((value) => value < 0);
  return { low: isNegative ? low : Math.max(0, low), centre, high: centre + REACH * step };
}
