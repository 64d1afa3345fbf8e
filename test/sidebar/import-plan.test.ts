import type { ImportDesk } from '../../src/api/import-contract';
import type { Breakdowns } from '../../src/import/result';
import { breakdownKey, CATEGORIES } from '../../src/metrics/breakdowns';
import { agentMonths, initialsFor } from '../../src/sidebar/import/agent-months';
import {
  type Decisions,
  type MonthView,
  NO_DECISIONS,
  previewOf,
} from '../../src/sidebar/import/import-preview';
import { requestOf } from '../../src/sidebar/import/import-request';
import { matchNames, NEW_ROW } from '../../src/sidebar/import/match-names';
import { ordinalDay } from '../../src/sidebar/import/month-names';
import { readSource, sourceText } from '../../src/sidebar/import/source-text';
import { JULY } from './fake-spreadsheet';
import { july, newDesk, read, type TicketRow, WHOLE_JULY } from './import-desk';

const TODAY = { day: 3, monthIndex: 7 };

const decided = (change: Partial<Decisions>): Decisions => ({ ...NO_DECISIONS, ...change });

async function julyOf(
  desk: ImportDesk,
  rows: readonly TicketRow[] = WHOLE_JULY,
  decisions = NO_DECISIONS,
): Promise<MonthView> {
  const { months } = previewOf(desk, await read(rows), decisions);
  const found = months.find(({ month }) => month === JULY);
  if (!found) throw new Error('July is not in the preview');
  return found;
}

async function sent(desk: ImportDesk, rows = WHOLE_JULY, decisions = NO_DECISIONS) {
  const result = await read(rows);
  const preview = previewOf(desk, result, decisions);
  return requestOf({ desk, result, preview, choices: {}, today: TODAY });
}

const cell = (view: MonthView, id: string) => view.cells.find((each) => each.id === id);

describe('cells', () => {
  test('a whole month is ticked, with everything that the file tells', async () => {
    const view = await julyOf(newDesk());
    expect(view).toMatchObject({ isTicked: true, tells: [], title: 'July 2026' });
    expect(cell(view, 'ticketsReceived')).toMatchObject({ was: null, value: 3, isTicked: true });
    expect(cell(view, 'resolutionHours')).toMatchObject({ value: 3 });
    expect(cell(view, 'category:Shipping')).toMatchObject({ label: 'Shipping', value: 2 });
  });

  test('what is there already is no change', async () => {
    const values = { ticketsReceived: 3 };
    const view = await julyOf(newDesk({ months: [july({ values })] }));
    expect(cell(view, 'ticketsReceived')).toBeUndefined();
  });

  test('typed by hand comes first and unticked; what an import wrote is replaced', async () => {
    const values = { ticketsReceived: 40, ticketsResolved: 9 };
    const desk = newDesk({ months: [july({ values, imported: ['ticketsResolved'] })] });
    const view = await julyOf(desk);
    expect(view.cells[0]).toMatchObject({ id: 'ticketsReceived', isTyped: true, isTicked: false });
    expect(cell(view, 'ticketsResolved')).toMatchObject({ isTyped: false, isTicked: true });
    const request = await sent(desk);
    expect(request.months[0]?.changes.map(({ id }) => id)).not.toContain('ticketsReceived');
    const ticked = decided({ cells: { '2026-07|ticketsReceived': true } });
    const [month] = (await sent(desk, WHOLE_JULY, ticked)).months;
    expect(month?.changes).toContainEqual({ id: 'ticketsReceived', was: 40, value: 3 });
  });

  test('a formula of the user’s own is named and left', async () => {
    const desk = newDesk({ months: [july({ locked: ['ticketsReceived'] })] });
    const view = await julyOf(desk);
    expect(view.locked).toEqual(['Tickets received']);
    expect(cell(view, 'ticketsReceived')).toBeUndefined();
  });

  test('a row that an earlier import filled and this file has nothing for is 0', async () => {
    const values = { 'category:Returns': 12, 'category:Cancellations': 5 };
    const desk = newDesk({
      months: [july({ values, imported: ['category:Returns'] })],
      unused: [],
    });
    const view = await julyOf(desk);
    expect(cell(view, 'category:Returns')).toMatchObject({ was: 12, value: 0 });
    expect(cell(view, 'category:Cancellations')).toBeUndefined();
  });

  test('figures by category are sent where the files tell them', async () => {
    const view = await julyOf(newDesk());
    const figure = 'ticketsResolved@category:Shipping';
    expect(cell(view, figure)).toMatchObject({ value: 2, label: 'Tickets resolved: Shipping' });
    expect(cell(view, 'csatResponses@category:Shipping')).toBeUndefined();
  });

  test('a name with an @ of its own is a row, no figure', async () => {
    const row = 'category:help@acme.com';
    const fields = [...newDesk().fields, { id: row, label: 'help@acme.com' }];
    const rows = [...WHOLE_JULY, { created: '2026-07-20 09:00', category: 'help@acme.com' }];
    const view = await julyOf(newDesk({ fields }), rows);
    expect(cell(view, row)).toMatchObject({ value: 1, label: 'help@acme.com' });
    expect(cell(view, `ticketsResolved@${row}`)).toMatchObject({
      value: 0,
      label: 'Tickets resolved: help@acme.com',
    });
  });
});

describe('months', () => {
  const SHORT: readonly TicketRow[] = [
    { created: '2026-06-15 09:00' },
    ...WHOLE_JULY,
    { created: '2026-08-02 09:00' },
  ];

  test('one that is cut short is left unless it is ticked', async () => {
    const result = await read(SHORT);
    const june = (decisions: Decisions) =>
      previewOf(newDesk(), result, decisions).months.find(({ month }) => month === JULY - 1);
    expect(june(NO_DECISIONS)).toMatchObject({
      isTicked: false,
      tells: [
        'June 2026 starts on the 15th in this file, so it would be cut short. June 2026 is left as it is.',
      ],
    });
    expect(june(decided({ months: { '2026-06': true } }))).toMatchObject({ isTicked: true });
  });

  test('the running one is imported so far; one to come is not', async () => {
    const result = await read([...SHORT, { created: '2026-09-01 10:00' }]);
    const { months, leftMonths } = previewOf(newDesk(), result, NO_DECISIONS);
    expect(months[0]).toMatchObject({ title: 'August 2026, so far', isTicked: true, tells: [] });
    expect(leftMonths).toEqual(['September 2026 has not begun yet, so it is left out.']);
  });

  test('numbers of another helpdesk are not replaced unasked', async () => {
    const values = { ticketsReceived: 420 };
    const source = 'Freshdesk 420 tickets + Typeform 9 answers, 3 Aug';
    const desk = newDesk({ months: [july({ values, imported: ['ticketsReceived'], source })] });
    const view = await julyOf(desk);
    expect(view.isTicked).toBe(false);
    expect(view.tells[0]).toMatch(
      /^July 2026 already holds 420 tickets from Freshdesk\. This file would replace them\. To count both, drop both files together\.$/,
    );
    const ticked = decided({ months: { '2026-07': true } });
    const [month] = (await sent(desk, WHOLE_JULY, ticked)).months;
    expect(month?.source).toMatch(/^File 3 tickets \+ Typeform 9 answers, 3 Aug$/);
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [15, '15th'],
    [22, '22nd'],
    [31, '31st'],
  ])('day %i is the %s', (day, text) => expect(ordinalDay(day)).toBe(text));
});

describe('the row Source', () => {
  const parts = [
    { tool: 'Freshdesk', count: 1512, of: 'tickets' },
    { tool: 'Typeform', count: 1, of: 'answers' },
  ] as const;

  test('says who gave what, and when', () => {
    expect(sourceText('', parts, TODAY)).toBe('Freshdesk 1,512 tickets + Typeform 1 answer, 3 Aug');
  });

  test('is read back as it was written; what somebody typed is not taken for one', () => {
    expect(readSource(sourceText('', parts, TODAY))).toEqual(parts);
    expect(readSource('asked Ana, she counted by hand')).toEqual([]);
  });

  test('keeps what this import does not replace', () => {
    const before = 'Freshdesk 9 tickets, 1 Jul';
    expect(sourceText(before, [parts[1]], TODAY)).toBe(
      'Freshdesk 9 tickets + Typeform 1 answer, 3 Aug',
    );
    expect(sourceText(before, [parts[0]], TODAY)).toBe('Freshdesk 1,512 tickets, 3 Aug');
  });
});

/** Names with their tickets, in one month. */
const named = (names: Readonly<Record<string, number>>): Breakdowns =>
  new Map([
    [
      '2026-07',
      new Map(Object.entries(names).map(([n, c]) => [n, new Map([['ticketsReceived', c]])])),
    ],
  ]);

const match = (desk: ImportDesk, names: Record<string, number>, answers = {}) =>
  matchNames(desk, { categories: named(names), channels: new Map() }, answers);

describe('names', () => {
  const used = ['category:Shipping', 'category:Returns'];
  const inUse = newDesk({ unused: newDesk().unused.filter((id) => !used.includes(id)) });

  test('belong to the row of that label, else of that first name, whatever the case', () => {
    const fields = newDesk().fields.map((field) =>
      field.id === 'category:Returns' ? { ...field, label: 'Send-backs' } : field,
    );
    const { rowOf, questions } = match({ ...inUse, fields }, { 'send-BACKS': 3, SHIPPING: 2 });
    expect(rowOf.get('category:send-BACKS')).toBe('category:Returns');
    expect(rowOf.get('category:SHIPPING')).toBe('category:Shipping');
    expect(questions).toEqual([]);
  });

  test('take the places of rows nobody uses, the largest first, without being asked', () => {
    const { categories, questions, rowOf } = match(newDesk(), { Small: 1, Large: 9 });
    const [first = '', second = ''] = CATEGORIES.defaults.map((n) => breakdownKey(CATEGORIES, n));
    expect(categories).toEqual([
      { name: 'Large', instead: first },
      { name: 'Small', instead: second },
    ]);
    expect(rowOf.get('category:Large')).toBe('category:Large');
    expect(questions).toEqual([]);
  });

  test('are asked about once where other rows are in use', () => {
    const { questions, categories } = match(inUse, { Refunds: 4 });
    expect(questions).toMatchObject([{ key: 'category:Refunds', tickets: 4, answer: NEW_ROW }]);
    expect(categories).toHaveLength(1);
    const answers = { 'category:Refunds': 'category:Returns' };
    const answered = match(inUse, { Refunds: 4 }, answers);
    expect(answered.rowOf.get('category:Refunds')).toBe('category:Returns');
    expect(answered.categories).toEqual([]);
    expect(answered.questions[0]?.answer).toBe('category:Returns');
  });

  test('two spellings are one row', () => {
    const { categories, rowOf } = match(newDesk(), { Refunds: 4, refunds: 1 });
    expect(categories.map(({ name }) => name)).toEqual(['Refunds']);
    expect(rowOf.get('category:refunds')).toBe('category:Refunds');
  });

  test('a thousand of them make twenty rows: the rest is Other', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`n${i}`, 1000 - i]));
    const { categories, rowOf } = match(newDesk(), { ...many, Other: 5 });
    expect(categories).toHaveLength(20);
    expect(categories[19]?.name).toBe('Other');
    expect(new Set(rowOf.values()).size).toBe(20);
    expect(rowOf.get('category:n18')).toBe('category:n18');
    expect(rowOf.get('category:n19')).toBe('category:Other');
    expect(rowOf.get('category:Other')).toBe('category:Other');
  });

  test('are cut to what a row takes', () => {
    const long = 'x'.repeat(150);
    const { categories, rowOf } = match(newDesk(), { [long]: 2, [`${long}y`]: 1 });
    expect(categories.map(({ name }) => name)).toEqual(['x'.repeat(100)]);
    expect(rowOf.get(`category:${long}y`)).toBe(`category:${'x'.repeat(100)}`);
  });

  test('are only names, whatever they say', async () => {
    const odd = new Map([['__proto__', new Map([['ticketsReceived', 2]])]]);
    const found = { categories: new Map([['2026-07', odd]]), channels: new Map() };
    const { categories } = matchNames(newDesk(), found, {});
    expect(categories[0]?.name).toBe('__proto__');
  });

  test('a new row is made only where a chosen month fills it', async () => {
    const rows = [{ created: '2026-06-15 09:00', category: 'Only June' }, ...WHOLE_JULY];
    const { categories, months, days } = await sent(newDesk(), rows);
    expect(categories.map(({ name }) => name)).not.toContain('Only June');
    expect(months.flatMap(({ changes }) => changes.map(({ id }) => id))).not.toContain(
      'category:Only June',
    );
    expect(days.map(({ day }) => day)).toEqual(['2026-07-01', '2026-07-12', '2026-07-31']);
  });
});

describe('agents', () => {
  test('get initials; equal ones are told apart', () => {
    const initials = initialsFor(['Ana Lima', 'Al Lee', 'Bo', 'Ötzi von Tal']);
    expect(Object.fromEntries(initials)).toEqual({
      'Al Lee': 'AL',
      'Ana Lima': 'AL 2',
      Bo: 'B',
      'Ötzi von Tal': 'ÖT',
    });
  });

  test('are sent under the name that the workbook keeps, or not at all', async () => {
    const { agents } = await read(WHOLE_JULY);
    const months = new Set([JULY]);
    const names = (keeps: 'no' | 'name' | 'initials') =>
      agentMonths(agents, months, keeps).map(({ name }) => name);
    expect(names('no')).toEqual([]);
    expect(names('name').sort()).toEqual(['Al Lee', 'Ana Lima', 'Bo']);
    expect(names('initials').sort()).toEqual(['AL', 'AL 2', 'B']);
    expect(agentMonths(agents, new Set([JULY + 1]), 'name')).toEqual([]);
  });
});

test('tickets of a day without a category are the rest of it', async () => {
  const rows = [...WHOLE_JULY, { created: '2026-07-12 10:00' }];
  const { days } = await sent(newDesk(), rows);
  expect(days[1]).toEqual({
    day: '2026-07-12',
    counts: { 'category:Shipping': 1, 'rest:category': 1 },
  });
});

test('what is sent adds up to what the reader says', async () => {
  const rows = WHOLE_JULY;
  const { months, days } = await sent(newDesk(), rows);
  const value = (id: string) => months[0]?.changes.find((change) => change.id === id)?.value;
  const names = ['category:Shipping', 'category:=HYPERLINK(x)'];
  expect(names.map(value)).toEqual([2, 1]);
  const counted = days.flatMap(({ counts }) => Object.values(counts).map(Number));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(3);
});
