/**
 * The margin of a change between two periods. Both numbers are uncertain, so their difference is
 * more so than either, yet less than both together: margins add up like the sides of a right
 * angle. A change within it is no real change.
 *
 * Source: the variance of a difference of independent samples is the sum of theirs.
 * @param before margin of the earlier period, in points; null where it had too few answers
 * @param after the same of the later period
 * @returns points to either side; null where either is unknown
 * @example changeMargin(16.17, 15.92) // 22.7: an NPS from 14 to 20 is no real change
 */
export function changeMargin(before: number | null, after: number | null): number | null {
  if (before === null || after === null) return null;
  return Math.sqrt(before * before + after * after);
}
