/**
 * The value that a given percentage of all values lie at or below, on a straight line between the
 * two nearest: as PERCENTILE in Google Sheets. The 50th is the median, which one odd month cannot
 * move as it moves a mean.
 *
 * @param percent 0 to 100
 * @returns null of no values
 * @example percentile([1, 2, 3, 10], 50) // 2.5
 */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
