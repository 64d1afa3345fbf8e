import type { ImportRequest } from '../../src/api/import-contract';
import { removeRows } from '../../src/local/references';
import { FIGURES, figureKey } from '../../src/metrics/breakdowns';
import type { TabId } from '../../src/workbook/tab';
import { type Addon, answerOf, calculateTabs, JULY, openAddon, sentenceOf } from '../support/addon';
import { eachCell } from '../support/calculation';
import { copyOf, differencesOf } from '../support/differences';

type Numbers = Readonly<Record<string, number>>;

const SHIPPING = 'category:Shipping';
const HELP = 'channel:help@acme.com';
const NAMES = { channels: [{ name: 'help@acme.com', instead: 'channel:Web form' }] };

function opened(): Addon {
  const addon = openAddon();
  addon.setUp();
  return addon;
}

function monthsOf(addon: Addon, months: Readonly<Record<number, Numbers>>) {
  const desk = answerOf(addon.ask('readImport', {}));
  return Object.entries(months).map(([month, values]) => {
    const known = desk.months.find((each) => each.month === Number(month))?.values ?? {};
    const changes = Object.entries(values).map(([id, value]) => ({
      id,
      was: known[id] ?? null,
      value,
    }));
    return { month: Number(month), changes, source: null };
  });
}

const requestOf = (
  addon: Addon,
  months: Readonly<Record<number, Numbers>>,
  names: Partial<ImportRequest> = {},
): ImportRequest => ({
  categories: [],
  channels: [],
  agents: [],
  days: [],
  choices: {},
  months: monthsOf(addon, months),
  ...names,
});

function applied(addon: Addon, request: ImportRequest) {
  const answer = answerOf(addon.ask('applyImport', request));
  if (answer.outcome !== 'applied') throw new Error(JSON.stringify(answer.conflicts));
  return answer;
}

/** All figures of a row: 1.5, 2, 3 … times `size`; hours alone are not whole. */
function figuresFor(row: string, size: number): Record<string, number> {
  const entries = FIGURES.map((figure, place): [string, number] => [
    figureKey(figure, row),
    (place + 2) * size + (figure.endsWith('Hours') ? 0.5 : 0),
  ]);
  return { [row]: 10 * size, ...Object.fromEntries(entries) };
}

const TWO_MONTHS = {
  [JULY - 1]: {
    ticketsReceived: 90,
    supportCost: 450,
    ...figuresFor(SHIPPING, 2),
    ...figuresFor(HELP, 3),
  },
  [JULY]: {
    ticketsReceived: 100,
    supportCost: 690,
    ...figuresFor(SHIPPING, 4),
    ...figuresFor(HELP, 1),
  },
};

const imported = (): Addon => {
  const addon = opened();
  applied(addon, requestOf(addon, TWO_MONTHS, NAMES));
  return addon;
};

/** Keys of Monthly's rows without blank ones. */
const keysOf = (addon: Addon): string[] => addon.tab('monthly').rows.filter((key) => key !== '');

test('an import makes the rows of its figures, hidden behind all others', () => {
  const addon = opened();
  const before = keysOf(addon).length;
  const calls = addon.callsOf(() => applied(addon, requestOf(addon, TWO_MONTHS, NAMES)));
  process.stdout.write(`Calls of an import that makes figures: ${calls}\n`);
  expect(calls).toBeLessThanOrEqual(115);
  const monthly = addon.tab('monthly');
  const keys = [SHIPPING, HELP].flatMap((row) => FIGURES.map((figure) => figureKey(figure, row)));
  expect(keysOf(addon).slice(before)).toEqual(['section:figures', ...keys]);
  for (const key of keys) {
    expect(monthly.sheet.hiddenRows[monthly.rowOf(key)]).toBe(true);
  }
  const calculation = calculateTabs(addon.model);
  expect(calculation.of('monthly', figureKey('ticketsResolved', SHIPPING), 'label')).toBe(
    'Shipping: Tickets resolved',
  );
  calculation.close();
});

/** Plain numbers of what was imported, over these months. */
function summed(months: readonly number[], id: string): number {
  const all: Readonly<Record<number, Numbers>> = TWO_MONTHS;
  return months.reduce((sum, month) => sum + (all[month]?.[id] ?? 0), 0);
}

test.each([
  ['Month', [JULY]],
  ['Year to date', [JULY - 1, JULY]],
])(
  '%s: figures are plain sums, and stand under the headings of Ticket Volume',
  (period, months) => {
    const addon = imported();
    addon.tab('metrics').type('title', 'status', period);
    const calculation = calculateTabs(addon.model);
    const close = (line: string, row: string, expected: number): void => {
      expect(calculation.of('ticketVolume', `figures:${line}`, row)).toBeCloseTo(expected, 9);
    };
    for (const row of [SHIPPING, HELP]) {
      const of = (id: string): number => summed(months, figureKey(id, row));
      for (const id of FIGURES) {
        expect(calculation.of('monthly', figureKey(id, row), 'this')).toBe(of(id));
      }
      const tickets = summed(months, row);
      close('tickets', row, tickets);
      close('resolved', row, (100 * of('ticketsResolved')) / tickets);
      close('frt', row, of('firstResponseHours') / of('firstResponses'));
      close('mttr', row, of('resolutionHours') / of('resolutionsTimed'));
      close('csat', row, (100 * of('csatSatisfied')) / of('csatResponses'));
      close('answers', row, of('csatResponses'));
      close(
        'cost',
        row,
        (tickets * summed(months, 'supportCost')) / summed(months, 'ticketsReceived'),
      );
    }
    close('tickets', 'total', summed(months, 'ticketsReceived'));
    expect(calculation.of('ticketVolume', 'figures:csat', 'category:Returns')).toBeNull();
    expect(calculation.of('ticketVolume', 'figures:csat', 'total')).toBeNull();
    calculation.close();
  },
);

test('a period of which one month lacks a figure has none', () => {
  const addon = imported();
  const key = figureKey('csatResponses', SHIPPING);
  addon.tab('monthly').type(key, JULY - 1, null);
  addon.tab('metrics').type('title', 'status', 'Year to date');
  const calculation = calculateTabs(addon.model);
  expect(calculation.of('monthly', key, 'this')).toBeNull();
  expect(calculation.of('ticketVolume', 'figures:csat', SHIPPING)).toBeNull();
  expect(calculation.of('ticketVolume', 'figures:csat', HELP)).not.toBeNull();
  calculation.close();
});

test('undo clears them; the names come back, and later imports find the rows', () => {
  const addon = opened();
  const { undo } = applied(addon, requestOf(addon, TWO_MONTHS, NAMES));
  applied(addon, undo);
  const monthly = addon.tab('monthly');
  expect(monthly.rows).not.toContain(HELP);
  const figures = monthly.rows.filter((key) => key.includes('@'));
  expect(figures).toContain('csatResponses@channel:Web form');
  for (const key of figures) {
    expect(monthly.cell(key, JULY)?.value ?? null).toBeNull();
    expect(monthly.cell(key, JULY - 1)?.value ?? null).toBeNull();
  }
  const rows = keysOf(addon).length;
  applied(addon, requestOf(addon, TWO_MONTHS, NAMES));
  expect(keysOf(addon)).toHaveLength(rows);
  expect(addon.tab('monthly').cell(figureKey('csatResponses', HELP), JULY)?.value).toBe(8);
});

test('refresh leaves them as they are; a repair brings formulas back', () => {
  const addon = imported();
  expect(addon.refresh()).toEqual([]);
  const before = copyOf(addon.model);
  expect(addon.writesOf(() => addon.refresh())).toBe(0);
  expect(differencesOf(before, addon.model)).toEqual([]);
  addon.tab('monthly').type(figureKey('firstResponses', HELP), 'this', 3);
  addon.tab('ticketVolume').type('figures:cost', SHIPPING, null);
  addon.setUp();
  expect(differencesOf(before, addon.model)).toEqual([]);
});

/** Cells that hold an error once the workbook is worked out, the gaps of the charts apart. */
function errorsIn(addon: Addon): string[] {
  const calculation = calculateTabs(addon.model);
  const errors: string[] = [];
  for (const sheet of addon.model.sheets) {
    eachCell(sheet, ({ formula = '' }, row, column) => {
      if (/NA\(\)/.test(formula) || !calculation.isError(sheet.name, row, column)) return;
      errors.push(`${sheet.name} ${row},${column} ${formula}`);
    });
  }
  calculation.close();
  return errors;
}

function removeFrom(addon: Addon, tab: TabId, key: string): void {
  const { sheet, rowOf } = addon.tab(tab);
  removeRows(addon.model, sheet.id, rowOf(key), 1);
}

test('a category that was deleted leaves its figures, named, and nothing broken', () => {
  const addon = imported();
  const key = figureKey('ticketsResolved', SHIPPING);
  removeFrom(addon, 'monthly', SHIPPING);
  addon.refresh();
  expect(addon.tab('monthly').cell(key, 'label')?.value).toBe('Shipping: Tickets resolved');
  expect(addon.tab('monthly').cell(key, JULY)?.value).toBe(8);
  expect(errorsIn(addon)).toEqual([]);
});

test('figures that were deleted on Monthly leave blanks on Ticket Volume', () => {
  const addon = imported();
  for (const key of keysOf(addon).filter((each) => each.includes('@') && each !== HELP)) {
    removeFrom(addon, 'monthly', key);
  }
  removeFrom(addon, 'ticketVolume', 'figures:cost');
  removeFrom(addon, 'monthly', SHIPPING);
  addon.refresh();
  const calculation = calculateTabs(addon.model);
  expect(calculation.of('ticketVolume', 'figures:csat', HELP)).toBeNull();
  expect(calculation.of('ticketVolume', 'figures:tickets', HELP)).toBe(10);
  calculation.close();
  expect(errorsIn(addon)).toEqual([]);
});

test('the import is told what is in them, and which of it imports wrote', () => {
  const addon = imported();
  const key = figureKey('ticketsResolved', HELP);
  addon.tab('monthly').type(figureKey('firstResponses', HELP), JULY, 77);
  const { months, fields } = answerOf(addon.ask('readImport', {}));
  const july = months.find(({ month }) => month === JULY);
  expect(july?.values[key]).toBe(2);
  expect(july?.imported).toContain(key);
  expect(july?.imported).not.toContain(figureKey('firstResponses', HELP));
  expect(fields.map(({ id }) => id)).not.toContain(key);
});

test.each([
  [{ 'shoeSize@category:Shipping': 4 }, 'The row “shoeSize@category:Shipping” is no longer'],
  [{ 'ticketsResolved@category:Nowhere': 4 }, 'The row “ticketsResolved@category:Nowhere” is no'],
  [{ 'ticketsResolved@category:Shipping': 1.5 }, 'type a whole number'],
  [{ 'csatResponses@category:Shipping': -1 }, 'Shipping: CSAT answers cannot be below zero'],
])('refuses %j, and writes nothing', (values, sentence) => {
  const addon = opened();
  const before = copyOf(addon.model);
  const request = requestOf(addon, { [JULY]: values as Numbers });
  expect(sentenceOf(addon.ask('applyImport', request))).toContain(sentence);
  expect(differencesOf(before, addon.model)).toEqual([]);
});

test('a workbook without figures has no row for them', () => {
  const addon = opened();
  applied(addon, requestOf(addon, { [JULY]: { ticketsReceived: 9, [SHIPPING]: 4 } }));
  addon.refresh();
  const isFigure = (key: string): boolean => key.includes('@') || key.includes('figures');
  expect(addon.tab('monthly').rows.filter(isFigure)).toEqual([]);
  expect(addon.tab('ticketVolume').rows.filter(isFigure)).toEqual([]);
});
