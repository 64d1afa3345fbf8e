import { countColumns, DATE, FIRST_DAY, LAST_DAY } from '../workbook/daily';
import { dayIn, serialOfDay } from '../workbook/day';
import { columnOf, type Layout, rowOf } from '../workbook/layout';
import { formulaAt, isFilled, type Scalar, valueAt } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import type { Content, Step } from '../workbook/steps';
import type { DayCounts } from './import-contract';

/** A row of the table as it was found, by column key. */
interface Row {
  readonly serial: number | null;
  /** Whether anything stands in it. */
  readonly isUsed: boolean;
  readonly contents: Readonly<Record<string, Content>>;
}

const tableColumns = (columns: readonly string[]): string[] => [DATE, ...countColumns(columns)];

/** The rows of the table in the workbook, in order; none where there is no table yet. */
function rowsOf(state: State): Row[] {
  const [tab, found] = [state.snapshot.tabs.daily, state.found.daily];
  if (tab === undefined || found === undefined) return [];
  const first = found.rows.indexOf(FIRST_DAY) + 1;
  const last = found.rows.indexOf(LAST_DAY) + 1;
  const places = tableColumns(found.columns).map(
    (key) => [key, found.columns.indexOf(key) + 1] as const,
  );
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const row = first + index;
    const contentAt = (key: string, column: number): Content => {
      const formula = formulaAt(tab, row, column);
      const value = valueAt(tab, row, column);
      return formula !== '' ? { formula } : key === DATE ? (dateIn(value) ?? value) : value;
    };
    const contents = places.map(([key, column]) => [key, contentAt(key, column)] as const);
    const date = places.find(([key]) => key === DATE)?.[1] ?? 0;
    return {
      serial: dayIn(valueAt(tab, row, date)),
      isUsed: places.some(([, column]) => isFilled(tab, row, column)),
      contents: Object.fromEntries(contents),
    };
  });
}

/** Dates go back as the numbers they are: text is no date in every language. */
const dateIn = (value: Scalar): number | null => (typeof value === 'number' ? value : dayIn(value));

/**
 * What stands in the table on these days now: handing it to `daySteps` takes them back. A day that
 * stands twice comes back as one row, with its sum.
 * @param days ISO
 */
export function daysBefore(state: State, days: readonly string[]): DayCounts[] {
  const rows = rowsOf(state);
  const columns = countColumns(state.found.daily?.columns ?? []);
  return days.map((day) => {
    const own = rows.filter(({ serial }) => serial !== null && serial === serialOfDay(day));
    const sumIn = (column: string): number | null => {
      const numbers = own.flatMap(({ contents }) => {
        const content = contents[column];
        return typeof content === 'number' ? [content] : [];
      });
      return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
    };
    return { day, counts: Object.fromEntries(columns.map((key) => [key, sumIn(key)])) };
  });
}

/** What a row of the table becomes; null contents make it blank. */
type Written = Map<number, Readonly<Record<string, Content>>>;

/**
 * Steps that put days into the table of Daily Volume: the rows of these days are replaced, whatever
 * stood in them, and new days follow behind the last row in use, in order. A day without any number
 * is taken out. The rows between are written as they are, so that it is one block.
 * @param layout as it is when the steps are carried out
 */
export function daySteps(state: State, layout: Layout, days: readonly DayCounts[]): Step[] {
  const rows = rowsOf(state);
  const written: Written = new Map();
  const added: Readonly<Record<string, Content>>[] = [];
  const places = placesOf(rows);
  for (const { day, counts } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const serial = serialOfDay(day);
    if (serial === null) continue;
    const isKnown = Object.values(counts).some((count) => count !== null);
    const [first, ...others] = places.get(serial) ?? [];
    for (const place of others) written.set(place, {});
    const contents = isKnown ? { ...counts, [DATE]: serial } : {};
    if (first !== undefined) written.set(first, contents);
    else if (isKnown) added.push(contents);
  }
  const behind = rows.reduce((last, { isUsed }, index) => (isUsed ? index + 1 : last), 0);
  added.forEach((contents, index) => {
    written.set(behind + index, contents);
  });
  return written.size === 0 ? [] : stepsFor(layout, rows, written);
}

/** In which rows each day stands. */
function placesOf(rows: readonly Row[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  rows.forEach(({ serial }, index) => {
    if (serial !== null) places.set(serial, [...(places.get(serial) ?? []), index]);
  });
  return places;
}

function stepsFor(layout: Layout, rows: readonly Row[], written: Written): Step[] {
  const { daily } = layout;
  const start = rowOf(daily, FIRST_DAY);
  const room = rowOf(daily, LAST_DAY) - start + 1;
  const last = Math.max(...written.keys());
  const missing = Math.max(0, last + 1 - room);
  // The last row moves down with what stands in it, which is then written where it was.
  const first = Math.min(...written.keys(), missing > 0 ? room - 1 : last);
  // Above the last row, so that the ranges of our formulas grow with the table.
  const after = start + room - 2;
  const more: Step[] =
    missing === 0 ? [] : [{ do: 'insert', tab: 'daily', axis: 'rows', after, count: missing }];
  const lines = Array.from({ length: last - first + 1 }, (_, index) => {
    const place = first + index;
    return written.get(place) ?? rows[place]?.contents ?? {};
  });
  const writes = columnRuns(layout).map(
    ({ column, keys }): Step => ({
      do: 'write',
      tab: 'daily',
      area: { row: start + first, column, rows: lines.length, columns: keys.length },
      cells: lines.map((contents) => keys.map((key) => contents[key] ?? null)),
    }),
  );
  return [...more, ...writes];
}

/** Columns of the table that stand side by side: one run, unless the user put others between. */
function columnRuns({ daily }: Layout): { column: number; keys: string[] }[] {
  const runs: { column: number; keys: string[] }[] = [];
  for (const key of tableColumns(daily.columns.keys)) {
    const column = columnOf(daily, key);
    const run = runs.find((each) => each.column + each.keys.length === column);
    if (run === undefined) runs.push({ column, keys: [key] });
    else run.keys.push(key);
  }
  return runs;
}
