import fc from 'fast-check';
import type { CellModel, SpreadsheetModel } from '../../src/local/model';
import {
  insertColumns,
  insertRows,
  moveRows,
  removeRows,
  renameSheet,
} from '../../src/local/references';
import type { TabId } from '../../src/workbook/tab';
import {
  type Addon,
  calculateTabs,
  JULY,
  openAddon,
  openCopy,
  savedOf,
  typeInto,
} from '../support/addon';
import { selfReferences } from '../support/calculation';
import { copyOf, type Difference, differencesOf } from '../support/differences';
import { withoutJudgement } from '../support/light';
import {
  metricOver,
  NUMBER_METRICS,
  NUMBER_ROWS,
  type Numbers,
  windowsOf,
} from '../support/oracle';

/** Numbers that tell every row and month apart. */
function distinctNumbers(months: readonly number[]): Numbers {
  const rows = NUMBER_ROWS.map((row, place) => [row, 1000 + 7 * place] as const);
  return Object.fromEntries(
    months.map((month) => [
      month,
      Object.fromEntries(rows.map(([row, n]) => [row, n + (month % 5)])),
    ]),
  );
}

const MONTHS = [JULY - 12, JULY - 2, JULY - 1, JULY];
const NUMBERS = distinctNumbers(MONTHS);

function typedModel(): SpreadsheetModel {
  const addon = openAddon();
  addon.setUp();
  savedOf(addon.save(JULY - 12, { ticketsReceived: 1 }));
  const monthly = addon.tab('monthly');
  for (const [month, numbers] of Object.entries(NUMBERS)) {
    for (const [row, value] of Object.entries(numbers)) monthly.type(row, month, value);
  }
  addon.refresh();
  return addon.model;
}

const TYPED = typedModel();
const openTyped = (): Addon => openCopy(TYPED);

/** What metrics are worked out from. */
const WITH_METRICS = ['metrics', 'monthly', 'workings'] as const;

/** Metrics that are not what a naive sum says. */
function wrongMetrics(addon: Addon, numbers: Numbers, chosen = JULY): unknown[] {
  const calculation = calculateTabs(withoutJudgement(addon.model), WITH_METRICS);
  const wrong = Object.entries(windowsOf('Month', chosen)).flatMap(([column, window]) =>
    NUMBER_METRICS.flatMap((metric) => {
      const expected = metricOver(metric, numbers, window);
      const result = calculation.of('metrics', metric.id, column);
      const isRight =
        expected === null || typeof result !== 'number'
          ? result === expected
          : Math.abs(result - expected) < 1e-9 * Math.max(1, Math.abs(expected));
      return isRight ? [] : [{ metric: metric.id, column, result, expected }];
    }),
  );
  calculation.close();
  return wrong;
}

const rowOf = (addon: Addon, tab: TabId, key: string | number): number => addon.tab(tab).rowOf(key);

/** Moves a row on Monthly to where another one stands. */
function moveTo(addon: Addon, key: string, to: string): void {
  const { sheet } = addon.tab('monthly');
  moveRows(addon.model, sheet.id, rowOf(addon, 'monthly', key), 1, rowOf(addon, 'monthly', to));
}

/** Cells in which nothing but a formula, or a formula to copy, was rewritten do not count. */
const isOurFormula = ({ before, after }: Difference): boolean => {
  const [old = {}, now = {}] = [before, after].map((cell) => (cell ?? {}) as CellModel);
  const isCopy = /^=/.test(`${old.value}`) && /^=/.test(`${now.value}`);
  const isFormula = old.formula !== undefined && now.formula !== undefined;
  return (isCopy || isFormula) && JSON.stringify(old.style) === JSON.stringify(now.style);
};

/** What a repair and a refresh change besides formulas of ours. */
function lostBy(addon: Addon, work: (addon: Addon) => void): string[] {
  const before = copyOf(addon.model);
  work(addon);
  const lost = differencesOf(before, addon.model).filter((each) => !isOurFormula(each));
  return lost.map((each) => JSON.stringify(each));
}

const repairAll = (addon: Addon): void => {
  expect(addon.setUp()).toEqual([]);
  expect(addon.refresh()).toEqual([]);
};

describe('once more', () => {
  const addon = openTyped();
  repairAll(addon);

  test('set-up and refresh write nothing and change nothing', () => {
    const before = copyOf(addon.model);
    expect(addon.writesOf(() => addon.setUp())).toBe(0);
    expect(addon.writesOf(() => addon.refresh())).toBe(0);
    expect(differencesOf(before, addon.model)).toEqual([]);
  });

  test('also where every formula shows its result, which the script never reads', () => {
    const calculation = calculateTabs(addon.model);
    calculation.keepResults();
    calculation.close();
    expect(addon.writesOf(() => addon.setUp())).toBe(0);
    expect(addon.writesOf(() => addon.refresh())).toBe(0);
  });

  test('a new spreadsheet keeps what was in it', () => {
    const used = openAddon();
    const [own] = used.model.sheets;
    if (own) typeInto(own, 3, 2, 'mine');
    const before = copyOf(used.model);
    used.setUp();
    const changed = differencesOf(before, used.model).filter(({ tab }) => tab === 'Sheet1');
    expect(changed).toEqual([]);
  });
});

describe('after a user has moved, renamed, coloured, hidden and added', () => {
  const addon = openTyped();
  const { model } = addon;
  const sheetOf = (tab: TabId) => addon.tab(tab).sheet;

  test('nothing of it is lost, and metrics are right', () => {
    moveTo(addon, 'npsDetractors', 'npsPromoters');
    moveTo(addon, 'ticketsReceived', 'section:speed');
    moveTo(addon, 'category:Shipping', 'category:Sales inquiry');
    moveTo(addon, 'customersStart', 'ticketsResolved');
    addon.tab('monthly').type('ticketsReceived', 'label', 'Inbound');
    addon.tab('monthly').type('category:Shipping', 'label', 'Delivery');
    renameSheet(model, sheetOf('monthly').id, "Bob's numbers; 2026");
    renameSheet(model, sheetOf('metrics').id, 'KPIs "A" (team)');
    renameSheet(model, sheetOf('workings').id, 'Übersicht');
    insertRows(model, sheetOf('monthly').id, rowOf(addon, 'monthly', 'csatSatisfied'), 2);
    insertRows(model, sheetOf('metrics').id, rowOf(addon, 'metrics', 'nps'), 1);
    insertRows(model, sheetOf('definitions').id, 9, 1);
    insertRows(model, sheetOf('ticketVolume').id, 2, 1);
    insertColumns(model, sheetOf('monthly').id, addon.tab('monthly').columnOf(JULY), 1);
    insertColumns(model, sheetOf('metrics').id, addon.tab('metrics').columnOf(JULY - 1), 1);
    const monthly = addon.tab('monthly');
    const own = monthly.rowOf('csatSatisfied') - 1;
    const promoters = `${monthly.rowOf('npsPromoters')}`;
    typeInto(monthly.sheet, own, 2, 'Promoters, doubled');
    typeInto(monthly.sheet, own, monthly.columnOf(JULY), `=2*M${promoters}`);
    typeInto(monthly.sheet, 4, monthly.columnOf(JULY) - 1, 'Comment');
    typeInto(monthly.sheet, own + 1, monthly.columnOf(JULY) - 1, 'checked by Ann');
    monthly.type('resolutionHours', JULY, '=40*60/2');
    const { sheet } = addon.tab('metrics');
    typeInto(sheet, addon.tab('metrics').rowOf('nps') - 1, 2, 'Loyalty, see board paper');
    addon.tab('metrics').type('nps', 'target', 30);
    addon.tab('metrics').type('frt', 'target', 3);
    addon.tab('metrics').type('title', 'status', 'Month');
    addon.tab('metrics').type('title', 'target', 'Jul 2026');
    sheet.hiddenRows[addon.tab('metrics').rowOf('csat')] = true;
    monthly.sheet.hiddenRows[monthly.rowOf('csat1')] = true;
    const coloured = monthly.cell('npsPromoters', JULY);
    if (coloured) coloured.style = { ...coloured.style, background: '#FF0000', bold: true };
    const noted = addon.tab('metrics').cell('nps', 'this');
    if (noted) noted.note = 'Ask Ann';
    sheet.rules.unshift({ ranges: [{ row: 1, column: 1, rows: 9, columns: 3 }], formula: '=A1>3' });
    typeInto(addon.tab('definitions').sheet, 9, 5, 'our own wording');
    addon.tab('monthly').type('csatSatisfied', 'whereFrom', 'Typeform, link in the wiki');
    addon.tab('monthly').type('section:speed', 'label', 'How fast');
    addon.tab('metrics').type('frt', 'label', 'First reply');
    addon.tab('metrics').type('title', 'label', 'Support at Bob & Co');
    typeInto(addon.tab('ticketVolume').sheet, 2, 3, 'Shared with logistics');

    expect(lostBy(addon, repairAll)).toEqual([]);
    expect(addon.tab('monthly').cell('resolutionHours', JULY)?.formula).toBe('=40*60/2');
    expect(monthly.sheet.cells[own]?.[monthly.columnOf(JULY)]?.formula).toBe(`=2*M${promoters}`);
    const numbers = { ...NUMBERS, [JULY]: { ...NUMBERS[JULY], resolutionHours: 1200 } };
    expect(wrongMetrics(addon, numbers)).toEqual([]);
  });

  test('and once more there is nothing to do', () => {
    expect(addon.writesOf(() => addon.setUp())).toBe(0);
    expect(addon.writesOf(() => addon.refresh())).toBe(0);
  });
});

describe('rows of Monthly may stand in any order', () => {
  const orders: readonly (readonly [string, string, string])[] = [
    ['the first row of all goes to the end', 'whatHappened', 'channel:Web form'],
    ['a number goes above the notes', 'ticketsReceived', 'whatHappened'],
    ['a number goes above the hidden rows', 'ticketsReceived', 'running'],
    ['the last number goes to the top', 'salesAndMarketingSpend', 'whatHappened'],
    ['a category leaves its section', 'category:Shipping', 'section:speed'],
    ['a category goes above its section', 'category:Shipping', 'ticketsReceived'],
    ['a number comes in between the categories', 'npsPromoters', 'category:Shipping'],
  ];

  test.each(orders)('%s', (_what, key, to) => {
    const addon = openTyped();
    moveTo(addon, key, to);
    expect(lostBy(addon, repairAll)).toEqual([]);
    expect(wrongMetrics(addon, NUMBERS)).toEqual([]);
    const calculation = calculateTabs(withoutJudgement(addon.model), WITH_METRICS);
    const shipping = Object.entries(NUMBERS[JULY] ?? {}).filter(([row]) => /^category:/.test(row));
    const sum = shipping.reduce((total, [, value]) => total + value, 0);
    expect(calculation.of('monthly', 'sum:category', 'this')).toBe(sum);
    calculation.close();
    expect(selfReferences(addon.model)).toEqual([]);
  });
});

describe('a month exists by whatever number it has, wherever that row stands', () => {
  const moves: readonly (readonly [string, string, string])[] = [
    ['above the notes', 'ticketsReceived', 'whatHappened'],
    ['above the hidden rows', 'ticketsReceived', 'running'],
    ['among the hidden rows', 'ticketsReceived', 'usable'],
    ['below everything', 'ticketsReceived', ''],
    ['with the notes below everything', 'whatHappened', ''],
    ['with a hidden row among the numbers', 'months', 'section:speed'],
  ];

  test.each(moves)('%s', (_what, key, to) => {
    const addon = openAddon();
    addon.setUp();
    if (to !== '') moveTo(addon, key, to);
    else {
      const { sheet, rows } = addon.tab('monthly');
      const last = rows.length - [...rows].reverse().findIndex((each) => each !== '');
      moveRows(addon.model, sheet.id, rowOf(addon, 'monthly', key), 1, last + 1);
    }
    savedOf(addon.save(JULY, { ticketsReceived: 486 }));
    repairAll(addon);
    expect(wrongMetrics(addon, { [JULY]: { ticketsReceived: 486 } })).toEqual([]);
    const calculation = calculateTabs(withoutJudgement(addon.model), WITH_METRICS);
    expect(calculation.of('metrics', 'ticketVolume', 'this')).toBe(486);
    expect(calculation.of('monthly', 'months', JULY - 1)).toBeNull();
    calculation.close();
    expect(selfReferences(addon.model)).toEqual([]);
  });
});

describe('whatever rows and columns somebody moves and inserts', () => {
  const spot = fc.double({ min: 0, max: 0.999, noNaN: true });
  const tab = fc.constantFrom<TabId>(
    'metrics',
    'monthly',
    'ticketVolume',
    'definitions',
    'workings',
  );
  const act = fc.record({
    tab,
    from: spot,
    to: spot,
    kind: fc.constantFrom('row', 'column', 'move'),
  });

  /** The last row or column with a key. */
  const lastOf = (keys: readonly string[]): number =>
    keys.length - [...keys].reverse().findIndex((key) => key !== '');

  test('nothing is lost, metrics stay right, and once is enough', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 6 }), (acts) => {
        const addon = openTyped();
        for (const { tab, from, to, kind } of acts) {
          const { sheet, rows, columns } = addon.tab(tab);
          const place = (keys: readonly string[], at: number) => 1 + Math.floor(at * lastOf(keys));
          if (kind === 'row') insertRows(addon.model, sheet.id, place(rows, from), 2);
          if (kind === 'column') insertColumns(addon.model, sheet.id, place(columns, from), 1);
          const [row, target] = [place(rows, from), place(rows, to)];
          const isKeyRow = rows[row - 1] === 'keys';
          if (kind === 'move' && !isKeyRow) moveRows(addon.model, sheet.id, row, 1, target);
        }
        expect(lostBy(addon, repairAll)).toEqual([]);
        expect(wrongMetrics(addon, NUMBERS)).toEqual([]);
        expect(selfReferences(addon.model)).toEqual([]);
        expect(addon.writesOf(() => addon.setUp())).toBe(0);
      }),
      { numRuns: 5 },
    );
  });
});

describe('what was broken is mended', () => {
  test('words that were emptied come back', () => {
    const addon = openTyped();
    const before = copyOf(addon.model);
    addon.tab('monthly').type('csatSatisfied', 'howToCollect', null);
    addon.tab('metrics').type('frt', 'label', null);
    addon.tab('metrics').type('header', 'status', null);
    repairAll(addon);
    expect(differencesOf(before, addon.model)).toEqual([]);
  });

  test('a formula of ours that was typed over, cleared or broken', () => {
    const addon = openTyped();
    const before = copyOf(addon.model);
    addon.tab('metrics').type('nps', 'this', 12);
    addon.tab('metrics').type('frt', JULY, null);
    addon.tab('monthly').type('npsPromoters', 'previous', '=#REF!+1');
    addon.tab('monthly').type('months', JULY, null);
    addon.tab('workings').type('latest', 'this', 'x');
    repairAll(addon);
    expect(differencesOf(before, addon.model)).toEqual([]);
  });

  test('a row that was deleted comes back empty where it belongs, everything else stays', () => {
    const addon = openTyped();
    const { sheet } = addon.tab('monthly');
    removeRows(addon.model, sheet.id, rowOf(addon, 'monthly', 'npsPassives'), 1);
    repairAll(addon);
    const monthly = addon.tab('monthly');
    expect(monthly.rowOf('npsPassives')).toBe(monthly.rowOf('npsPromoters') + 1);
    expect(monthly.cell('npsPassives', 'label')?.value).toBe('Passives (7–8)');
    const without = Object.fromEntries(
      Object.entries(NUMBERS).map(([month, { npsPassives: _gone, ...rest }]) => [month, rest]),
    );
    expect(wrongMetrics(addon, without)).toEqual([]);
    savedOf(addon.save(JULY, { npsPassives: 5 }));
    expect(addon.tab('monthly').cell('npsPassives', JULY)?.value).toBe(5);
  });

  test('a row deleted on Metrics comes back, and is said to be new', () => {
    const addon = openTyped();
    const { sheet } = addon.tab('metrics');
    removeRows(addon.model, sheet.id, rowOf(addon, 'metrics', 'nps'), 1);
    expect(addon.setUp()).toEqual(['1 row was added to Metrics; nothing else has moved.']);
    expect(wrongMetrics(addon, NUMBERS)).toEqual([]);
  });
});
