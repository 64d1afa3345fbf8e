import { serialOfDay } from '../../src/local/dates';
import { insertColumns } from '../../src/local/references';
import { newSpreadsheet } from '../../src/local/services';
import {
  type Addon,
  answerOf,
  calculateTabs,
  JULY,
  openAddon,
  savedOf,
  typeInto,
} from '../support/addon';

const ZONES = ['Europe/Berlin', 'America/Los_Angeles', 'Pacific/Auckland', 'Etc/UTC'] as const;

function openIn(timeZone: string, now?: number): Addon {
  const model = newSpreadsheet({ timeZone });
  return openAddon({ model, scriptTimeZone: 'Etc/UTC', ...(now !== undefined && { now }) });
}

const runningIn = (addon: Addon): number =>
  answerOf(addon.ask('openMonth', { month: null })).running;

describe.each(ZONES)('a spreadsheet in %s under a script in UTC', (zone) => {
  const addon = openIn(zone);
  addon.setUp();
  savedOf(addon.save(JULY, { ticketsReceived: 486 }));
  savedOf(addon.save(JULY - 6, { ticketsReceived: 300 }));

  test('keeps each number in its month, whatever its headings look like as dates', () => {
    const calculation = calculateTabs(addon.model, ['metrics', 'monthly', 'workings']);
    calculation.keepResults();
    calculation.close();
    savedOf(addon.save(JULY - 6, { ticketsResolved: 290 }));
    addon.setUp();
    const { cell, columns } = addon.tab('monthly');
    expect(cell('ticketsReceived', JULY - 6)?.value).toBe(300);
    expect(cell('ticketsResolved', JULY - 6)?.value).toBe(290);
    expect(cell('header', JULY - 6)?.computed).toBe(serialOfDay(2026, 1, 1));
    expect(columns.filter((key) => /^\d{5}$/.test(key))).toHaveLength(13);
    expect(addon.writesOf(() => addon.setUp())).toBe(0);
  });

  test.each([
    ['the 1st of January', serialOfDay(2024, 1, 1), 12 * 2024],
    ['the 31st of December', serialOfDay(2023, 12, 31), 12 * 2023 + 11],
    ['the 1st of July', serialOfDay(2023, 7, 1), 12 * 2023 + 6],
    ['noon on the 31st of March', (serialOfDay(2023, 3, 31) ?? 0) + 0.5, 12 * 2023 + 2],
  ])('a heading typed as %s is that month', (_day, serial, month) => {
    const { sheet, rowOf, columnOf } = addon.tab('monthly');
    const column = columnOf(JULY - 11);
    insertColumns(addon.model, sheet.id, column, 1);
    typeInto(sheet, rowOf('header'), column, serial);
    typeInto(sheet, rowOf('ticketsReceived'), column, 5);
    expect(addon.setUp()).toEqual([]);
    expect(addon.tab('monthly').columnOf(month)).toBe(column);
    expect(addon.tab('metrics').columnOf(month)).toBeGreaterThan(0);
  });
});

describe('the running month is that of the spreadsheet', () => {
  const NEW_YEAR = Date.UTC(2025, 11, 31, 23, 30);

  test.each([
    ['Europe/Berlin', 12 * 2026],
    ['Pacific/Auckland', 12 * 2026],
    ['Etc/UTC', 12 * 2025 + 11],
    ['America/Los_Angeles', 12 * 2025 + 11],
  ])('on 31 December at 23:30 UTC in %s', (zone, running) => {
    const addon = openIn(zone, NEW_YEAR);
    addon.setUp();
    expect(runningIn(addon)).toBe(running);
    expect(addon.tab('monthly').cell('running', 'this')?.value).toBe(running);
    const months = addon.tab('monthly').columns.filter((key) => /^\d{5}$/.test(key));
    expect(months[months.length - 1]).toBe(String(running));
  });

  test('moves on with the next save, and with the next refresh', () => {
    const before = openIn('Europe/Berlin', Date.UTC(2026, 6, 31, 21, 59));
    before.setUp();
    const running = (addon: Addon) => addon.tab('monthly').cell('running', 'this')?.value;
    expect(running(before)).toBe(JULY);
    const { model } = before;
    const after = openAddon({ model, now: Date.UTC(2026, 6, 31, 22, 0) });
    savedOf(after.save(JULY, { ticketsReceived: 1 }));
    savedOf(after.save(JULY, { ticketsReceived: 2 }));
    expect(running(after)).toBe(JULY + 1);
    openAddon({ model, now: Date.UTC(2026, 8, 1) }).refresh();
    expect(running(after)).toBe(JULY + 2);
  });
});
