import type { ImportDesk, ImportRequest } from '../../src/api/import-contract';
import { type Addon, answerOf, calculateTabs, JULY, openAddon, sentenceOf } from '../support/addon';
import { copyOf, differencesOf } from '../support/differences';

const NOTHING: ImportRequest = {
  categories: [],
  channels: [],
  months: [],
  agents: [],
  days: [],
  choices: {},
};

const deskOf = (addon: Addon): ImportDesk => answerOf(addon.ask('readImport', {}));

/** The changes that set these rows of a month, given what the workbook holds. */
function changesFor(desk: ImportDesk, month: number, values: Readonly<Record<string, number>>) {
  const known = desk.months.find((each) => each.month === month)?.values ?? {};
  return Object.entries(values).map(([id, value]) => ({ id, was: known[id] ?? null, value }));
}

function monthsOf(
  desk: ImportDesk,
  months: Readonly<Record<number, Readonly<Record<string, number>>>>,
  source = 'Zendesk 3 tickets, 3 Aug',
): ImportRequest['months'] {
  return Object.entries(months).map(([month, values]) => ({
    month: Number(month),
    changes: changesFor(desk, Number(month), values),
    source,
  }));
}

function applied(addon: Addon, request: Partial<ImportRequest>) {
  const answer = answerOf(addon.ask('applyImport', { ...NOTHING, ...request }));
  if (answer.outcome !== 'applied') throw new Error(JSON.stringify(answer.conflicts));
  return answer;
}

function opened(): Addon {
  const addon = openAddon();
  addon.setUp();
  return addon;
}

const valueAt = (addon: Addon, row: string, month: number) =>
  addon.tab('monthly').cell(row, month)?.value ?? null;

test('an import fills months, says where from, and is known afterwards', () => {
  const addon = opened();
  const months = monthsOf(deskOf(addon), {
    [JULY - 1]: { ticketsReceived: 431, firstResponseHours: 300.25, firstResponses: 120 },
    [JULY]: { ticketsReceived: 486, 'category:Shipping': 148 },
  });
  expect(applied(addon, { months }).message).toBe('Imported 2 months: 5 numbers.');
  expect(valueAt(addon, 'ticketsReceived', JULY)).toBe(486);
  expect(valueAt(addon, 'firstResponseHours', JULY - 1)).toBe(300.25);
  expect(valueAt(addon, 'source', JULY)).toBe('Zendesk 3 tickets, 3 Aug');
  const calculation = calculateTabs(addon.model);
  expect(calculation.of('metrics', 'ticketVolume', 'this')).toBe(486);
  expect(calculation.of('metrics', 'frt', JULY - 1)).toBeCloseTo(300.25 / 120, 9);
  calculation.close();
  const july = deskOf(addon).months.find(({ month }) => month === JULY);
  expect(july?.imported).toEqual(['ticketsReceived', 'category:Shipping']);
  expect(july?.source).toBe('Zendesk 3 tickets, 3 Aug');
});

test('what somebody typed afterwards counts as typed by hand', () => {
  const addon = opened();
  const months = monthsOf(deskOf(addon), {
    [JULY]: { ticketsReceived: 486, ticketsResolved: 400 },
  });
  applied(addon, { months });
  addon.tab('monthly').type('ticketsReceived', JULY, 490);
  const july = deskOf(addon).months.find(({ month }) => month === JULY);
  expect(july?.imported).toEqual(['ticketsResolved']);
});

test('undo brings everything back', () => {
  const addon = opened();
  addon.tab('monthly').type('ticketsReceived', JULY, 470);
  addon.refresh();
  const before = copyOf(addon.model);
  const months = monthsOf(deskOf(addon), {
    [JULY]: { ticketsReceived: 486, ticketsResolved: 400, 'category:Shipping': 7 },
  });
  const { undo } = applied(addon, { months });
  expect(differencesOf(before, addon.model)).not.toEqual([]);
  applied(addon, undo);
  expect(differencesOf(before, addon.model)).toEqual([]);
});

test('the same import twice changes nothing the second time', () => {
  const addon = opened();
  const request = { [JULY]: { ticketsReceived: 486, 'channel:Email': 200 } };
  applied(addon, { months: monthsOf(deskOf(addon), request) });
  const before = copyOf(addon.model);
  const again = applied(addon, { months: monthsOf(deskOf(addon), request) });
  expect(again.message).toBe('The workbook holds these numbers already. Nothing was written.');
  expect(differencesOf(before, addon.model)).toEqual([]);
});

describe('names', () => {
  const NAMES = {
    categories: [
      { name: 'Billing', instead: 'category:Returns' },
      { name: '__proto__', instead: null },
    ],
  };

  test('take the place of unused rows, or get one of their own, on every tab', () => {
    const addon = opened();
    expect(deskOf(addon).unused).toContain('category:Returns');
    const months = monthsOf(deskOf(addon), {
      [JULY]: { ticketsReceived: 30, 'category:Billing': 12, 'category:__proto__': 3 },
    });
    applied(addon, { ...NAMES, months });
    const monthly = addon.tab('monthly');
    expect(monthly.rows).not.toContain('category:Returns');
    expect(monthly.cell('category:Billing', 'label')?.value).toBe('Billing');
    expect(monthly.cell('category:__proto__', JULY)?.value).toBe(3);
    expect(addon.tab('ticketVolume').columns).toContain('category:Billing');
    expect(addon.tab('ticketVolume').columns).not.toContain('category:Returns');
    const calculation = calculateTabs(addon.model);
    expect(calculation.of('ticketVolume', 'month:1', 'category:Billing')).toBe(12);
    expect(calculation.of('ticketVolume', 'month:1', 'category:__proto__')).toBe(3);
    calculation.close();
    expect(addon.refresh()).toEqual([]);
    expect(addon.writesOf(() => addon.refresh())).toBe(0);
  });

  test('are taken back by undo', () => {
    const addon = opened();
    const months = monthsOf(deskOf(addon), { [JULY]: { 'category:Billing': 12 } });
    const categories = [{ name: 'Billing', instead: 'category:Returns' }];
    applied(addon, applied(addon, { categories, months }).undo);
    expect(addon.tab('monthly').cell('category:Returns', 'label')?.value).toBe('Returns');
    expect(deskOf(addon).unused).toContain('category:Returns');
  });

  test('a row with numbers is not taken, and no name comes twice', () => {
    const addon = opened();
    applied(addon, { months: monthsOf(deskOf(addon), { [JULY]: { 'category:Returns': 5 } }) });
    const refused = (request: Partial<ImportRequest>) =>
      sentenceOf(addon.ask('applyImport', { ...NOTHING, ...request }));
    expect(refused(NAMES)).toContain('cannot take the row “category:Returns”');
    expect(refused({ categories: [{ name: 'Returns', instead: null }] })).toContain(
      'has a row on Monthly already',
    );
    expect(refused({ categories: [{ name: ' ', instead: null }] })).toContain('has no name');
    const many = Array.from({ length: 40 }, (_, index) => ({ name: `C${index}`, instead: null }));
    expect(refused({ categories: many })).toContain('46 categories; a workbook takes 30');
  });
});

test('names that look like formulas stay text', () => {
  const addon = opened();
  const name = '=HYPERLINK("https://example.com";"x")';
  const months = monthsOf(deskOf(addon), { [JULY]: { [`category:${name}`]: 4 } });
  applied(addon, { categories: [{ name, instead: null }], months });
  const cell = addon.tab('monthly').cell(`category:${name}`, 'label');
  expect(cell?.formula).toBeUndefined();
  expect(cell?.value).toBe(name);
});

test.each([
  [{ nonsense: 1 }, 'The row “nonsense” is no longer on the tab Monthly'],
  [{ ticketsReceived: -1 }, 'cannot be below zero'],
  [{ ticketsReceived: 1.5 }, 'type a whole number'],
  [{ csatSatisfied: 9, csatResponses: 8 }, 'July 2026: Satisfied answers (9) cannot be more than'],
])('refuses %j, and writes nothing', (values, sentence) => {
  const addon = opened();
  const before = copyOf(addon.model);
  const months = monthsOf(deskOf(addon), {
    [JULY - 1]: { ticketsReceived: 3 },
    [JULY]: values as Record<string, number>,
  });
  expect(sentenceOf(addon.ask('applyImport', { ...NOTHING, months }))).toContain(sentence);
  expect(differencesOf(before, addon.model)).toEqual([]);
});

test('a cell that was changed since the preview is told, and nothing is written', () => {
  const addon = opened();
  const months = monthsOf(deskOf(addon), { [JULY]: { ticketsReceived: 486, ticketsResolved: 2 } });
  addon.tab('monthly').type('ticketsReceived', JULY, 471);
  const answer = answerOf(addon.ask('applyImport', { ...NOTHING, months }));
  expect(answer).toMatchObject({
    outcome: 'conflict',
    conflicts: [{ id: 'ticketsReceived', month: JULY, theirs: 471, yours: 486 }],
  });
  expect(valueAt(addon, 'ticketsResolved', JULY)).toBeNull();
});

test('a formula of the user stays', () => {
  const addon = opened();
  addon.tab('monthly').type('ticketsReceived', JULY, '=400+86');
  expect(deskOf(addon).months.find(({ month }) => month === JULY)?.locked).toEqual([
    'ticketsReceived',
  ]);
  const months = monthsOf(deskOf(addon), { [JULY]: { ticketsReceived: 486 } });
  expect(sentenceOf(addon.ask('applyImport', { ...NOTHING, months }))).toContain(
    'formula of your own',
  );
});

describe('agents', () => {
  const figures = { ticketsAssigned: 20, ticketsResolved: 18, replies: 40 };
  const agents = [
    { month: JULY, name: 'Ana', figures },
    { month: JULY, name: '=Ben', figures: { ...figures, ticketsResolved: 9 } },
  ];
  const withAgents = (): Addon => {
    const addon = opened();
    addon.tab('agents').type('title', 'frt', 'By name');
    return addon;
  };

  test('are ranked, replaced by a later import, and taken back', () => {
    const addon = withAgents();
    const before = copyOf(addon.model);
    const months = monthsOf(deskOf(addon), { [JULY]: { ticketsReceived: 40 } });
    const { undo } = applied(addon, { months, agents });
    expect(addon.tab('agents').cell('line:2', 'table:agent')?.value).toBe('=Ben');
    applied(addon, {
      agents: [{ month: JULY, name: 'Ana', figures: { ...figures, ticketsResolved: 8 } }],
    });
    expect(addon.tab('agents').cell('line:1', 'table:ticketsResolved')?.value).toBe(8);
    expect(addon.tab('agents').cell('line:3', 'table:agent')?.value).toBeUndefined();
    const calculation = calculateTabs(addon.model);
    expect(calculation.of('agents', 'line:1', 'label')).toBe('=Ben');
    expect(calculation.of('agents', 'line:2', 'resolved')).toBe(8);
    calculation.close();
    applied(addon, undo);
    const left = differencesOf(before, addon.model).filter(({ tab }) => tab === 'Agents');
    expect(left).toEqual([]);
  });

  test('make the table longer where there are many', () => {
    const addon = withAgents();
    const many = Array.from({ length: 240 }, (_, index) => ({
      month: JULY - (index % 24),
      name: `Agent ${Math.floor(index / 24)}`,
      figures,
    }));
    const calls = addon.callsOf(() => applied(addon, { agents: many }));
    expect(calls).toBeLessThanOrEqual(60);
    expect(addon.tab('agents').cell('line:240', 'table:agent')?.value).toBe('Agent 9');
    expect(addon.refresh()).toEqual([]);
  });

  test('are refused where they are switched off, or have figures that are none', () => {
    const refused = (addon: Addon, request: Partial<ImportRequest>) =>
      sentenceOf(addon.ask('applyImport', { ...NOTHING, ...request }));
    expect(refused(opened(), { agents })).toContain('switched off for this workbook');
    const odd = [{ month: JULY, name: 'Ana', figures: { shoeSize: 44 } }];
    expect(refused(withAgents(), { agents: odd })).toContain('no column “shoeSize”');
  });
});

describe('days', () => {
  const days = ['2026-07-01', '2026-07-02'].map((day, place) => ({
    day,
    counts: { 'category:Shipping': 5 + place, 'category:Returns': 2 },
  }));

  test('make the tab Daily Volume, and are taken back', () => {
    const addon = opened();
    const months = monthsOf(deskOf(addon), { [JULY]: { 'category:Shipping': 11 } });
    const { undo } = applied(addon, { months, days });
    const calculation = calculateTabs(addon.model);
    const columns = addon.tab('daily').columns;
    expect(columns).toContain('category:Shipping');
    calculation.close();
    const values = () =>
      Object.values(addon.tab('daily').sheet.cells).map(
        (line) => line[columns.indexOf('category:Shipping') + 1]?.value,
      );
    expect(values()).toEqual(expect.arrayContaining([5, 6]));
    expect(addon.refresh()).toEqual([]);
    expect(values()).toEqual(expect.arrayContaining([5, 6]));
    applied(addon, undo);
    expect(values()).not.toEqual(expect.arrayContaining([5]));
  });

  test('that are none, or hold no counts, are refused', () => {
    const refused = (day: string, count: unknown) =>
      sentenceOf(
        opened().ask('applyImport', {
          ...NOTHING,
          days: [{ day, counts: { 'category:Shipping': count as number } }],
        }),
      );
    expect(refused('3 July', 1)).toContain('is not a day');
    expect(refused('2026-07-03', 'many')).toContain('must be a number of 0 or more');
  });
});

test('what was chosen for files with these headers is remembered', () => {
  const addon = opened();
  const choices = { 'id|created': { source: 'generic', map: { created: 'Opened on' } } };
  applied(addon, { choices });
  expect(deskOf(addon).choices).toEqual(choices);
  addon.refresh();
  expect(deskOf(addon).choices).toEqual(choices);
});

test('a tab of the spreadsheet can be the source', () => {
  const addon = opened();
  expect(deskOf(addon).sheets).toEqual(['Sheet1']);
  const sheet = addon.model.sheets.find(({ name }) => name === 'Sheet1');
  if (sheet) sheet.cells = { 1: { 1: { value: 'Rating' } }, 2: { 1: { value: 5 } } };
  expect(answerOf(addon.ask('readSheet', { name: 'Sheet1' })).rows).toEqual([['Rating'], ['5']]);
  expect(sentenceOf(addon.ask('readSheet', { name: 'Gone' }))).toContain('no tab “Gone”');
});

describe('costs', () => {
  const numbers = (place: number) => ({
    ticketsReceived: 400 + place,
    ticketsResolved: 380 + place,
    firstResponseHours: 300.5,
    firstResponses: 120,
    resolutionHours: 900.25,
    resolutionsTimed: 80,
    csatSatisfied: 80,
    csatResponses: 100,
    'category:Shipping': 40 + place,
    'category:Billing': 30,
    'channel:Email': 200,
  });
  const all = (from: number, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [from + index, numbers(index)]));

  /** Of 24 months, of which 11 get a column. */
  function callsWith(names: readonly { name: string; instead: string | null }[]): number {
    const addon = opened();
    const named = names.length > 0;
    const months = monthsOf(deskOf(addon), all(JULY - 23, 24)).map((each) => ({
      ...each,
      changes: each.changes.filter(({ id }) => named || id !== 'category:Billing'),
    }));
    return addon.callsOf(() => applied(addon, { categories: names, months }));
  }

  test('24 months, 11 of them without a column', () => {
    expect(callsWith([])).toBeLessThanOrEqual(60);
  });

  test('with names that take the place of unused rows, and with rows of their own', () => {
    expect(callsWith([{ name: 'Billing', instead: 'category:Returns' }])).toBeLessThanOrEqual(70);
    const own = ['Billing', 'Login', 'Bugs'].map((name) => ({ name, instead: null }));
    expect(callsWith(own)).toBeLessThanOrEqual(85);
  });

  test('opening the import', () => {
    const addon = opened();
    expect(addon.callsOf(() => addon.ask('readImport', {}))).toBeLessThanOrEqual(40);
  });

  test('the same 24 months once more, every number changed', () => {
    const addon = opened();
    const categories = [{ name: 'Billing', instead: 'category:Returns' }];
    applied(addon, { categories, months: monthsOf(deskOf(addon), all(JULY - 23, 24)) });
    const months = monthsOf(deskOf(addon), all(JULY - 23, 24)).map((each) => ({
      ...each,
      changes: each.changes.map((change) => ({ ...change, value: Number(change.value) + 1 })),
    }));
    const calls = addon.callsOf(() => applied(addon, { months }));
    expect(calls).toBeLessThanOrEqual(25);
  });
});
