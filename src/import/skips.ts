/** Rows that were left out or read in part: how many for each reason, and on which lines. */
export type Skips = Map<string, { count: number; readonly lines: number[] }>;

const MOST_LINES = 1000;

export function noteSkip(skips: Skips, reason: string, line: () => number): void {
  const known = skips.get(reason) ?? { count: 0, lines: [] };
  if (known.count === 0) skips.set(reason, known);
  known.count += 1;
  if (known.lines.length < MOST_LINES) known.lines.push(line());
}
