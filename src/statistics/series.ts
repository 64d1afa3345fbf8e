/** Monthly values, the oldest first. null is a gap: the month is there, its value is not. */
export type Series = readonly (number | null)[];

/** The values of a series without its gaps. */
export function knownOf(values: Series): number[] {
  return values.filter((value): value is number => value !== null);
}

/** The value at a place; null for a gap, and before and after the series. */
export function valueAt(values: Series, place: number): number | null {
  return values[place] ?? null;
}

/** Cuts gaps off both ends, such as rows of months that have not come yet. */
export function trimGaps(values: Series): Series {
  let [start, end] = [0, values.length];
  while (start < end && values[start] === null) start += 1;
  while (end > start && values[end - 1] === null) end -= 1;
  return values.slice(start, end);
}
