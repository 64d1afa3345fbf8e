import year from '../workbook/sample-year.json';
import type { Typed } from '../workbook/typed';

type Entries = Readonly<Record<string, number | string>>;

/** The sample year, ending with the month before the running one. @param running ordinal */
export function sampleTyped(running: number): Typed {
  const months: readonly Entries[] = year.months;
  const first = running - months.length;
  return {
    months: [...months.map((_, index) => first + index), running],
    entries: Object.fromEntries(months.map((entries, index) => [first + index, entries])),
    targets: year.targets,
  };
}

/** Last year and this year, ready to type in. */
export function emptyTyped(running: number): Typed {
  const january = running - (running % 12) - 12;
  const months = Array.from({ length: 24 }, (_, index) => january + index);
  return { months, entries: {}, targets: {} };
}
