import type { DayCounts } from '../../src/api/import-contract';
import { daySteps, daysBefore } from '../../src/api/save-days';
import { desk } from '../../src/google/desk';
import { createServices } from '../../src/local/services';
import { serialOfDay } from '../../src/workbook/day';
import { stateOf } from '../../src/workbook/state';
import { layoutOf } from '../../src/workbook/workbook';
import { type Addon, openAddon, openCopy, typeInto } from '../support/addon';

const first = openAddon();
first.setUp();
first.tab('ticketVolume').type('title', 'total', 'Yes');
first.refresh();

/** The server side over a copy of the workbook, its services counted. */
function openDays() {
  const addon = openCopy(first.model);
  const services = createServices({
    model: addon.model,
    host: {
      toast: () => undefined,
      alert: () => 'OK',
      showSidebar: () => undefined,
      addMenu: () => undefined,
      htmlFile: () => '',
      activeSheetChanged: () => undefined,
      now: () => Date.UTC(2026, 7, 3),
    },
    scriptTimeZone: 'America/Los_Angeles',
  });
  const put = (days: readonly DayCounts[]): { before: DayCounts[]; calls: number } => {
    Object.assign(globalThis, services.globals);
    const sheetful = desk.read(['monthly', 'daily']);
    const state = stateOf(sheetful.snapshot);
    const before = daysBefore(
      state,
      days.map(({ day }) => day),
    );
    services.counter.reset();
    sheetful.apply(daySteps(state, layoutOf(state), days));
    return { before, calls: services.counter.total };
  };
  return { addon, put };
}

/** Rows in use, from the first row of the table on: the date, Shipping, Returns. */
function linesOf(addon: Addon): unknown[][] {
  const { sheet, rowOf, columnOf } = addon.tab('daily');
  const columns = ['date', 'category:Shipping', 'category:Returns'].map(columnOf);
  const lines = Array.from({ length: sheet.rows - rowOf(1) + 1 }, (_, index) =>
    columns.map((column) => {
      const cell = sheet.cells[rowOf(1) + index]?.[column];
      return cell?.formula ?? cell?.value ?? null;
    }),
  );
  const used = lines.map((line) => line.some((value) => value !== null));
  return lines.slice(0, used.lastIndexOf(true) + 1);
}

function type(addon: Addon, lines: readonly (readonly (string | number | null)[])[]): void {
  const { sheet, rowOf, columnOf } = addon.tab('daily');
  lines.forEach((line, index) => {
    ['date', 'category:Shipping', 'category:Returns'].forEach((key, part) => {
      typeInto(sheet, rowOf(1) + index, columnOf(key), line[part] ?? null);
    });
  });
}

const serial = (day: string): number => serialOfDay(day) ?? 0;
const day = (date: string, shipping: number | null, returns: number | null = null): DayCounts => ({
  day: date,
  counts: { 'category:Shipping': shipping, 'category:Returns': returns },
});

test('into an empty table in order, and taken back', () => {
  const { addon, put } = openDays();
  const { before, calls } = put([day('2026-07-02', 5), day('2026-07-01', 4, 2)]);
  expect(linesOf(addon)).toEqual([
    [serial('2026-07-01'), 4, 2],
    [serial('2026-07-02'), 5, null],
  ]);
  expect(calls).toBeLessThanOrEqual(6);
  put(before);
  expect(linesOf(addon)).toEqual([]);
});

test('days that stand there are replaced where they stand; all others stay as they are', () => {
  const { addon, put } = openDays();
  const typed = [
    [serial('2026-07-03'), 3, 30],
    [serial('2026-03-29'), 1, '=2+3'],
    ['no date', 7, 'text'],
    [null, null, null],
    [serial('2026-07-01'), 1, null],
  ] as const;
  type(addon, typed);
  const { before } = put([day('2026-07-01', 10), day('2026-07-02', 20), day('2026-07-03', 30, 0)]);
  const after = linesOf(addon);
  expect(after).toEqual([
    [serial('2026-07-03'), 30, 0],
    ...typed.slice(1, 4).map((line) => [...line]),
    [serial('2026-07-01'), 10, null],
    [serial('2026-07-02'), 20, null],
  ]);
  put(before);
  expect(linesOf(addon)).toEqual(typed.map((line) => [...line]));
});

test('a day that stands twice becomes one row', () => {
  const { addon, put } = openDays();
  type(addon, [
    [serial('2026-07-01'), 1, null],
    [serial('2026-07-01'), 2, 5],
  ]);
  const { before } = put([day('2026-07-01', 10)]);
  expect(linesOf(addon)).toEqual([[serial('2026-07-01'), 10, null]]);
  put(before);
  expect(linesOf(addon)).toEqual([[serial('2026-07-01'), 3, 5]]);
});

test('two years cost as few calls as two days, and a full table grows', () => {
  const { addon, put } = openDays();
  const days = (from: string, count: number): DayCounts[] =>
    Array.from({ length: count }, (_, index) => {
      const date = new Date(Date.parse(`${from}T00:00:00Z`) + index * 86_400_000);
      return day(date.toISOString().slice(0, 10), index);
    });
  expect(put(days('2024-08-01', 730)).calls).toBeLessThanOrEqual(6);
  expect(put(days('2026-08-01', 100)).calls).toBeLessThanOrEqual(6);
  const lines = linesOf(addon);
  expect(lines).toHaveLength(830);
  expect(lines.map(([date]) => date)).toEqual(
    Array.from({ length: 830 }, (_, index) => serial('2024-08-01') + index),
  );
  const { rowOf } = addon.tab('daily');
  expect(rowOf(400) - rowOf(1)).toBe(829);
  expect(addon.writesOf(() => addon.refresh())).toBe(0);
});
