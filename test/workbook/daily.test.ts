import { serialOfDay } from '../../src/workbook/day';
import { messages } from '../../src/workbook/messages';
import { JULY, openAddon, openCopy, savedOf, viewTab } from '../support/addon';
import { calculateWorkbook, type Placed, type Result } from '../support/calculation';

const addon = openAddon();
addon.setUp();
savedOf(addon.save(JULY, { ticketsReceived: 486 }));
const bare = openCopy(addon.model);
addon.tab('ticketVolume').type('title', 'total', 'Yes');
addon.refresh();

test('a set-up leaves Daily Volume out; Yes on Ticket Volume and a refresh make it, once', () => {
  expect(bare.model.sheets.map(({ name }) => name)).not.toContain('Daily Volume');
  bare.tab('ticketVolume').type('title', 'total', 'Yes');
  expect(bare.refresh()).toEqual([]);
  const names = bare.model.sheets.map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual([
    'Metrics',
    'Ticket Volume',
    'Daily Volume',
    'Formulas & Definitions',
  ]);
  expect(bare.writesOf(() => bare.refresh())).toBe(0);
  const { charts } = bare.tab('daily').sheet;
  expect(charts.map(({ options }) => options.title)).toEqual(['Tickets by day', 'Tickets by week']);
  expect(charts.map(({ ranges }) => ranges.map(({ rows }) => rows)[0])).toEqual([43, 27]);
});

describe('days that somebody pastes', () => {
  const daily = viewTab(addon.model, 'daily');
  const engine = calculateWorkbook(addon.model, ['Daily Volume', 'Monthly']);
  afterAll(() => engine.close());

  const place = (row: number, column: string, value: string | number | null): Placed => ({
    row: daily.rowOf(row),
    column: daily.columnOf(column),
    value,
  });
  const COLUMNS = ['date', 'category:Shipping', 'category:Returns', 'rest:category'] as const;
  type Line = readonly (string | number | null)[];
  const fill = (lines: readonly Line[]): void => {
    const cells = Array.from({ length: 200 }, (_, index) =>
      COLUMNS.map((column, part) => place(index + 1, column, lines[index]?.[part] ?? null)),
    );
    engine.set('Daily Volume', cells.flat());
  };
  const read = (row: number | string, column: string): Result =>
    engine.value('Daily Volume', daily.rowOf(row), daily.columnOf(column));
  const listed = (list: 'day' | 'week', column: string): Result[] =>
    Array.from({ length: list === 'day' ? 42 : 26 }, (_, index) => read(index + 1, column)).filter(
      (value) => value !== null && value !== '',
    );
  const day = (text: string): number => serialOfDay(text) ?? 0;
  const columnOf = (list: string, label: string): string =>
    daily.columns.find((key) => key.startsWith(`${list}:`) && read('header', key) === label) ?? '';

  test('an empty table says how to fill it', () => {
    fill([]);
    expect(read('headline', 'date')).toBe(messages.noDays);
    expect(listed('day', 'day')).toEqual([]);
    expect(listed('week', 'week')).toEqual([]);
  });

  test('are listed in order, a day that stands twice counted together', () => {
    fill([
      [day('2026-07-08'), 4, null, 1],
      [day('2026-06-30'), 2, 3, null],
      [null, null, null, null],
      [day('2026-07-08'), 5, 1, null],
      [day('2026-07-05'), 0, 7, null],
    ]);
    expect(listed('day', 'day')).toEqual(['2026-06-30', '2026-07-05', '2026-07-08'].map(day));
    expect(listed('day', columnOf('day', 'Shipping'))).toEqual([2, 0, 9]);
    expect(listed('day', columnOf('day', 'Returns'))).toEqual([3, 7, 1]);
    expect(listed('day', 'total:day')).toEqual([5, 7, 11]);
    expect(String(read('headline', 'date'))).toMatch(/^4 rows in the table\. /);
  });

  test('make weeks from Monday to Sunday', () => {
    fill([
      [day('2026-07-06'), 1, null, null],
      [day('2026-07-12'), 2, null, 3],
      [day('2026-07-13'), 4, null, null],
      [day('2026-05-31'), 8, null, null],
    ]);
    expect(listed('week', 'week')).toEqual(['2026-05-25', '2026-07-06', '2026-07-13'].map(day));
    expect(listed('week', columnOf('week', 'Shipping'))).toEqual([8, 3, 4]);
    expect(listed('week', 'total:week')).toEqual([8, 6, 4]);
  });

  test('of many the last 42 days and the last 26 weeks are listed', () => {
    const first = day('2026-01-05');
    fill(Array.from({ length: 200 }, (_, index) => [first + 199 - index, 1, null, null]));
    expect(listed('day', 'day')).toEqual(
      Array.from({ length: 42 }, (_, index) => first + 158 + index),
    );
    const weeks = listed('week', 'week');
    expect([weeks.length, weeks[0], weeks[25]]).toEqual([26, first + 21, first + 196]);
    expect(listed('week', 'total:week').slice(-2)).toEqual([7, 4]);
  });

  test('text among them is named, and counts for nothing', () => {
    fill([
      [day('2026-07-08'), 4, null, null],
      ['8 Juli', 5, null, null],
    ]);
    expect(read('headline', 'date')).toBe(messages.daysNotNumbers);
    expect(listed('day', 'total:day')).toEqual([4]);
  });
});
