import { sampleDays } from '../workbook/sample-days';
import year from '../workbook/sample-year.json';
import type { Typed, TypedCell } from '../workbook/typed';

/** A made-up year and a half, oldest month first. */
interface SampleYear {
  /** By metric. */
  readonly targets: Readonly<Record<string, number>>;
  /** Rows of the tab Agents: the month, counted back from the running one, then by column. */
  readonly agents: readonly Readonly<Record<string, number | string>>[];
  /** By row of Monthly. */
  readonly months: readonly Readonly<Record<string, number | string>>[];
}

const SAMPLE: SampleYear = year;

/** The sample year, ending with the month before the running one. @param running ordinal */
export function sampleTyped(running: number): Typed {
  const first = running - SAMPLE.months.length;
  const monthly = SAMPLE.months.flatMap((entries, index) =>
    Object.entries(entries).map(
      ([row, value]): TypedCell => ({ tab: 'monthly', row, column: first + index, value }),
    ),
  );
  const targets = Object.entries(SAMPLE.targets).map(
    ([row, value]): TypedCell => ({ tab: 'metrics', row, column: 'target', value }),
  );
  return {
    months: [...SAMPLE.months.map((_, index) => first + index), running],
    cells: [...monthly, ...targets, ...dayCells(running), ...agentCells(running)],
  };
}

function dayCells(running: number): TypedCell[] {
  return sampleDays(SAMPLE.months, running).flatMap(({ serial, counts }, index) =>
    Object.entries({ date: serial, ...counts }).map(
      ([column, value]): TypedCell => ({ tab: 'daily', row: String(index + 1), column, value }),
    ),
  );
}

/** The first day of a month as a serial number. */
const serialOf = (month: number): number =>
  (Date.UTC(Math.floor(month / 12), month % 12, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;

function agentCells(running: number): TypedCell[] {
  const shown: TypedCell = { tab: 'agents', row: 'title', column: 'frt', value: 'By name' };
  const lines = SAMPLE.agents.flatMap(({ monthsAgo, ...numbers }, index) => {
    const month = serialOf(running - Number(monthsAgo));
    return Object.entries({ month, ...numbers }).map(
      ([key, value]): TypedCell => ({
        tab: 'agents',
        row: `line:${index + 1}`,
        column: `table:${key}`,
        value,
      }),
    );
  });
  return [shown, ...lines];
}

/** Last year and this year, ready to type in. */
export function emptyTyped(running: number): Typed {
  const january = running - (running % 12) - 12;
  return { months: Array.from({ length: 24 }, (_, index) => january + index), cells: [] };
}
