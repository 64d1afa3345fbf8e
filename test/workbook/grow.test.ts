import type { RangeModel, SheetModel, ValidationModel } from '../../src/local/model';
import { insertColumns, removeColumns } from '../../src/local/references';
import {
  type Addon,
  calculateTabs,
  JULY,
  openAddon,
  openCopy,
  savedOf,
  typeInto,
} from '../support/addon';
import { withFewRows } from '../support/light';

const EARLY = JULY - 20;
const LATE = JULY + 1;

/** Tabs that show what was counted. */
const COUNTED = ['metrics', 'monthly', 'workings', 'ticketVolume'] as const;

const SET_UP = openAddon();
SET_UP.setUp();
const openSetUp = (): Addon => openCopy(SET_UP.model);

/** Ordinals in the order of their columns. */
const monthsOf = (addon: Addon, tab: 'monthly' | 'metrics'): number[] =>
  addon
    .tab(tab)
    .columns.filter((key) => /^\d{5}$/.test(key))
    .map(Number);

const covers = (range: RangeModel, row: number, column: number): boolean =>
  row >= range.row &&
  row < range.row + range.rows &&
  column >= range.column &&
  column < range.column + range.columns;

const validationsAt = (sheet: SheetModel, row: number, column: number): unknown[] =>
  sheet.validations
    .filter(({ range }) => covers(range, row, column))
    .map(({ range: _range, ...rule }: ValidationModel) => rule);

/** The look and the checks of a whole column, row by row. */
function lookOf(addon: Addon, tab: 'monthly' | 'metrics', month: number): unknown[] {
  const { sheet, rows, columnOf } = addon.tab(tab);
  const column = columnOf(month);
  const used = rows.length - [...rows].reverse().findIndex((key) => key !== '');
  return Array.from({ length: used }, (_, index) => ({
    style: sheet.cells[index + 1]?.[column]?.style,
    checks: validationsAt(sheet, index + 1, column),
    width: sheet.columnWidths[column],
  }));
}

/** Formulas of a column with its own letter and those of its row left out. */
function formulasOf(addon: Addon, tab: 'monthly' | 'metrics', month: number): unknown[] {
  const { sheet, columnOf } = addon.tab(tab);
  const column = columnOf(month);
  return Object.entries(sheet.cells).flatMap(([row, cells]) => {
    const formula = cells[column]?.formula;
    return formula === undefined ? [] : [[row, formula.replace(/\$?\b[A-Z]{1,2}(?=\$?\d)/g, '?')]];
  });
}

/** Rows that each line of each chart draws, its heading included. */
const chartRows = (addon: Addon): number[] => [
  ...new Set(
    addon.tab('ticketVolume').sheet.charts.flatMap(({ ranges }) => ranges.map(({ rows }) => rows)),
  ),
];

describe('a month without a column', () => {
  const addon = openSetUp();
  const before = monthsOf(addon, 'monthly');
  savedOf(addon.save(JULY, { ticketsReceived: 486, 'category:Shipping': 148 }));
  savedOf(addon.save(EARLY, { ticketsReceived: 352, 'category:Shipping': 70 }));
  savedOf(addon.save(EARLY + 4, { ticketsReceived: 371 }));

  test('gets one on Monthly and on Metrics, in the order of dates', () => {
    const expected = [EARLY, EARLY + 4, ...before];
    expect(monthsOf(addon, 'monthly')).toEqual(expected);
    expect(monthsOf(addon, 'metrics')).toEqual(expected);
  });

  test.each(['monthly', 'metrics'] as const)('looks and checks as its neighbours on %s', (tab) => {
    expect(lookOf(addon, tab, EARLY)).toEqual(lookOf(addon, tab, JULY));
    expect(lookOf(addon, tab, EARLY + 4)).toEqual(lookOf(addon, tab, JULY - 3));
  });

  test('refuses by validation what an old month refuses', () => {
    const { sheet, rowOf, columnOf } = addon.tab('monthly');
    expect(validationsAt(sheet, rowOf('npsPromoters'), columnOf(EARLY))).toEqual([
      expect.objectContaining({ kind: 'atLeast', values: [0], isStrict: true }),
    ]);
  });

  test.each(['monthly', 'metrics'] as const)('has the formulas of its neighbours on %s', (tab) => {
    const formulas = formulasOf(addon, tab, EARLY);
    expect(formulas.length).toBeGreaterThan(5);
    expect(formulas).toEqual(formulasOf(addon, tab, JULY));
  });

  test('shows up in every table', () => {
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('metrics', 'ticketVolume', EARLY)).toBe(352);
    expect(calculation.of('monthly', 'header', EARLY)).toBe(45597);
    const listed = [1, 2, 3].map((place) =>
      calculation.of('ticketVolume', `month:${place}`, 'total'),
    );
    expect(listed).toEqual([486, 371, 352]);
    calculation.close();
  });

  test('makes the charts longer, up to two years', () => {
    expect(chartRows(addon)).toEqual([22]);
    savedOf(addon.save(LATE, { ticketsReceived: 20 }));
    expect(chartRows(addon)).toEqual([23]);
    savedOf(addon.save(JULY - 40, { ticketsReceived: 300 }));
    expect(chartRows(addon)).toEqual([25]);
  });

  test('what the charts draw are those months, oldest first', () => {
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    const drawn = [1, 2, 23, 24].map((place) =>
      calculation.of('workings', `chart:category:${place}`, 'this'),
    );
    expect(drawn).toEqual(['Sep 2024', 'Oct 2024', 'Jul 2026', 'Aug 2026']);
    const shipping = [1, 3, 23].map((place) =>
      calculation.of('workings', `chart:category:${place}`, 'v5'),
    );
    expect(shipping).toEqual(['#N/A', 70, 148]);
    calculation.close();
  });

  test('a repair afterwards finds nothing to do', () => {
    expect(addon.writesOf(() => addon.setUp())).toBe(0);
  });
});

test('a month in a new workbook draws one point, and no month none', () => {
  const addon = openSetUp();
  expect(chartRows(addon)).toEqual([2]);
  savedOf(addon.save(JULY, { ticketsReceived: 486 }));
  expect(chartRows(addon)).toEqual([2]);
  savedOf(addon.save(JULY - 1, { ticketsReceived: 431 }));
  expect(chartRows(addon)).toEqual([3]);
});

test('a month that only has a note gets its column, and no point in the charts', () => {
  const addon = openSetUp();
  savedOf(addon.save(JULY, { ticketsReceived: 486 }));
  savedOf(addon.save(JULY - 30, { whatHappened: 'We began' }));
  expect(monthsOf(addon, 'metrics')).toContain(JULY - 30);
  expect(chartRows(addon)).toEqual([2]);
});

/** A date comes with its format, as Google Sheets gives it one. */
function typeDay(addon: Addon, column: number, day: number): void {
  const { sheet, rowOf } = addon.tab('monthly');
  const row = rowOf('header');
  typeInto(sheet, row, column, day);
  const cell = sheet.cells[row]?.[column];
  if (cell) cell.style = { ...cell.style, numberFormat: 'm/d/yyyy' };
}

describe('a date typed into the heading of a column of one’s own', () => {
  const DAYS = { [JULY - 30]: 45292, [JULY + 1]: 46236 };

  test('makes it a month at the next repair, numbers included', () => {
    const addon = openSetUp();
    const { sheet } = addon.tab('monthly');
    const column = addon.tab('monthly').columnOf(JULY - 11);
    insertColumns(addon.model, sheet.id, column, 1);
    typeDay(addon, column, DAYS[JULY - 30] ?? 0);
    typeInto(sheet, addon.tab('monthly').rowOf('ticketsReceived'), column, 77);
    expect(addon.setUp()).toEqual([]);
    expect(addon.tab('monthly').columnOf(JULY - 30)).toBe(column);
    expect(monthsOf(addon, 'metrics')[0]).toBe(JULY - 30);
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('metrics', 'ticketVolume', JULY - 30)).toBe(77);
    calculation.close();
    expect(chartRows(addon)).toEqual([2]);
  });

  test.each([
    ['right behind the last month', 0],
    ['one column further', 1],
  ])('%s', (_where, offset) => {
    const addon = openSetUp();
    const { sheet } = addon.tab('monthly');
    removeColumns(addon.model, sheet.id, addon.tab('monthly').columnOf(JULY + 1), 1);
    const column = addon.tab('monthly').columnOf('end') + offset;
    typeDay(addon, column, DAYS[JULY + 1] ?? 0);
    typeInto(sheet, addon.tab('monthly').rowOf('ticketsReceived'), column, 78);
    expect(addon.setUp()).toEqual([]);
    expect(monthsOf(addon, 'metrics')).toContain(JULY + 1);
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('metrics', 'ticketVolume', JULY + 1)).toBe(78);
    expect(calculation.of('monthly', 'months', JULY + 1)).toBe(1);
    calculation.close();
    expect(addon.writesOf(() => addon.setUp())).toBe(0);
  });
});

test('a month whose column was deleted on Monthly is blank on Metrics, and may come back', () => {
  const addon = openSetUp();
  savedOf(addon.save(JULY, { ticketsReceived: 486 }));
  savedOf(addon.save(JULY - 2, { ticketsReceived: 400 }));
  const { sheet } = addon.tab('monthly');
  removeColumns(addon.model, sheet.id, addon.tab('monthly').columnOf(JULY - 2), 1);
  addon.setUp();
  const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
  const { rows } = addon.tab('metrics');
  const shown = rows.filter((key) => key !== '' && key !== 'keys');
  expect(shown.map((row) => calculation.of('metrics', row, JULY - 2))).toEqual(
    shown.map(() => null),
  );
  expect(calculation.of('metrics', 'ticketVolume', 'this')).toBe(486);
  calculation.close();
  expect(addon.writesOf(() => addon.setUp())).toBe(0);
  savedOf(addon.save(JULY - 2, { ticketsReceived: 401 }));
  const again = calculateTabs(withFewRows(addon.model), COUNTED);
  expect(again.of('metrics', 'ticketVolume', JULY - 2)).toBe(401);
  expect(again.of('metrics', 'header', JULY - 2)).toBe(46143);
  again.close();
});
