import { knownOf, type Series } from './series';
import { type Limits, xmr } from './xmr';

/** Tickets and the like are counts; percentages end at 100; anything else is a measure. */
export type Measured = 'count' | 'percent' | 'measure';
export type Spike = 'high' | 'low';

export interface SpikeOptions {
  /** true for months that somebody wrote a note on: known to be odd, so nothing to learn from. */
  readonly hasNote?: readonly boolean[];
  /** `measure` unless told. */
  readonly measured?: Measured;
}

const MONTHS_BEFORE = 12;
const FEWEST_MONTHS = 6;
const FEWEST_AWAY = 10;
/** Means are rounded in their last digits; a series that never moves must not leave its range. */
const ROUNDING = 1e-9;

/**
 * The usual range of the month at `place`: the limits of an XmR chart over the twelve months
 * before it, so that a month is not judged by itself nor by what came later. Months with a note
 * are left out, as are gaps; steps are taken between neighbouring kept months only.
 *
 * @param values months in order, the oldest first
 * @param place index of the month in `values`; its own value plays no part
 * @returns null where fewer than 6 of the twelve months are left, or no two of them are neighbours
 */
export function usualRange(
  values: Series,
  place: number,
  { hasNote = [], measured = 'measure' }: SpikeOptions = {},
): Limits | null {
  const first = Math.max(0, place - MONTHS_BEFORE);
  const kept = values
    .slice(first, place)
    .map((value, index) => (hasNote[first + index] === true ? null : value));
  const limits = knownOf(kept).length < FEWEST_MONTHS ? null : xmr(kept);
  if (limits === null || measured !== 'percent') return limits;
  return { ...limits, high: Math.min(100, limits.high) };
}

/**
 * Whether a value is outside of its usual range; a count must also be at least 10 away from the
 * centre, since 3 tickets instead of 1 are nothing to look into.
 *
 * @returns null where it is inside, or where value or range are unknown
 */
export function spikeOf(
  value: number | null,
  range: Limits | null,
  measured: Measured = 'measure',
): Spike | null {
  if (value === null || range === null) return null;
  if (measured === 'count' && Math.abs(value - range.centre) < FEWEST_AWAY) return null;
  const rounding = Math.abs(value) * ROUNDING;
  if (value - range.high > rounding) return 'high';
  return range.low - value > rounding ? 'low' : null;
}

/**
 * Which months are out of the ordinary, each judged by the twelve before it. A month with a note
 * is judged too: the note explains a spike, and keeps it out of later ranges.
 *
 * Source: D. J. Wheeler, Understanding Variation (1993), for the limits; the rest is ours.
 * @returns one for each value: "high", "low", or null
 * @example spikes([120, 131, 118, 125, 140, 122, 119, 128, 210]) // "high" for 210: usual 96–154
 */
export function spikes(values: Series, options: SpikeOptions = {}): (Spike | null)[] {
  return values.map((value, place) =>
    spikeOf(value, usualRange(values, place, options), options.measured),
  );
}
