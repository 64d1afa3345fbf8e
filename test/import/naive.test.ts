import fc from 'fast-check';
import { csvText, fileOf, importJson } from '../support/import';
import {
  isDate,
  naiveCounts,
  naiveLargest,
  naiveMonth,
  type PlainTicket,
} from '../support/naive-import';

const COLUMNS = [
  'Id',
  'Requester id',
  'Assignee',
  'Subject',
  'Tags',
  'Status',
  'Via',
  'Created at',
  'Updated at',
  'Solved at',
  'Satisfaction Score',
  'Assignee stations',
  'Reopens',
  'Replies',
  'First reply time in minutes',
  'First reply time in minutes within business hours',
  'Full resolution time in minutes',
  'Contact reason [list]',
];

const cellsOf = (ticket: PlainTicket): string[] => [
  ticket.id,
  ticket.customer,
  ticket.agent,
  'Two\r\nlines, "quoted"',
  ticket.isMerged ? 'billing closed_by_merge' : 'billing',
  ticket.status,
  ticket.channel,
  ticket.created,
  '2025-06-01 00:00',
  ticket.solved,
  ticket.rating,
  String(ticket.stations),
  String(ticket.reopens),
  String(ticket.replies),
  ticket.firstReply === null ? '' : String(ticket.firstReply),
  '',
  ticket.resolution === null ? '' : String(ticket.resolution),
  ticket.category,
];

const START = Date.UTC(2024, 10, 20);
const minute = (value: number): string =>
  new Date(START + value * 60000).toISOString().slice(0, 16).replace('T', ' ');
const date = (odd: readonly string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 120 * 1440 }).map(minute) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
const number = (max: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max }) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: -50, max: -1 }) },
  );
const names = ['Ana', 'Ben', '__proto__', 'constructor', '<img onerror=alert(1)>', '=1+1', ''];

const ticket: fc.Arbitrary<Omit<PlainTicket, 'id'>> = fc.record({
  created: date(['soon', '2025-02-30 10:00', '']),
  solved: date(['', '', '', 'never']),
  status: fc.constantFrom(
    'New',
    'Open',
    'Pending',
    'On-hold',
    'Solved',
    'Closed',
    'Deleted',
    'Spam',
    'Suspended',
  ),
  category: fc.oneof(
    fc.constantFrom(...names),
    fc.integer({ min: 1, max: 40 }).map((n) => `Reason ${n}`),
  ),
  channel: fc.constantFrom('Email', 'Chat', 'Web form', ''),
  agent: fc.constantFrom(...names),
  customer: fc.constantFrom(
    '',
    ...Array.from({ length: 20 }, (_each, index) => String(9000 + index)),
  ),
  replies: fc.integer({ min: 0, max: 3 }),
  reopens: fc.integer({ min: 0, max: 2 }),
  stations: fc.integer({ min: 0, max: 3 }),
  firstReply: number(600),
  resolution: number(20000),
  rating: fc.constantFrom('Good', 'Bad', 'Offered', 'Not Offered', ''),
  isMerged: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
});
const tickets = fc
  .array(ticket, { minLength: 1, maxLength: 80, size: 'max' })
  .map((list) => list.map((one, index): PlainTicket => ({ ...one, id: String(index + 1) })));

const EXACT = 1e-9;
// Values that share a bucket stand for each other within a hundredth.
const WITHIN = 0.01;
const isPercentile = (id: string): boolean => /Median|P90/.test(id);

function expectClose(found: unknown, expected: number, id: string): void {
  const allowed = isPercentile(id) ? WITHIN : EXACT;
  expect(typeof found).toBe('number');
  expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(
    allowed * Math.max(1, expected),
  );
}

const hasDate = (list: readonly PlainTicket[]): boolean =>
  list.some(({ created }) => isDate(created));

test('agrees with a naive aggregation on random files', async () => {
  const check = async (list: PlainTicket[], size: number): Promise<void> => {
    fc.pre(hasDate(list));
    const text = csvText([COLUMNS, ...list.map(cellsOf)], size % 2 === 0 ? '\n' : '\r\n');
    const found = await importJson(fileOf(text, 'tickets.csv', size));
    const kept = naiveLargest(list);
    const shown = (one: PlainTicket): string =>
      one.category === '' || kept.includes(one.category) ? one.category : 'Other';
    expect(found.rows).toBe(list.length);
    for (const [month, { complete, oldestOpenDays, ...inputs }] of Object.entries(found.months)) {
      const expected = naiveMonth(list, month);
      expect(Object.keys(inputs).sort()).toEqual(Object.keys(expected).sort());
      for (const [id, value] of Object.entries(expected)) expectClose(inputs[id], value, id);
      expect(found.categories[month] ?? {}).toEqual({ ...naiveCounts(list, month, shown) });
      expect(found.channels[month] ?? {}).toEqual({
        ...naiveCounts(list, month, (one) => one.channel),
      });
    }
    for (const [day, counts] of Object.entries(found.days)) {
      expect(counts).toEqual({ ...naiveCounts(list, day, shown) });
    }
  };
  await fc.assert(fc.asyncProperty(tickets, fc.integer({ min: 50, max: 5000 }), check), {
    numRuns: 80,
  });
});

test('an agent’s figures are those of the agent’s own tickets', async () => {
  const check = async (list: PlainTicket[]): Promise<void> => {
    fc.pre(hasDate(list));
    const found = await importJson(fileOf(csvText([COLUMNS, ...list.map(cellsOf)])));
    for (const [month, agents] of Object.entries(found.agents)) {
      for (const [agent, figures] of Object.entries(agents)) {
        const own = naiveMonth(
          list.filter((one) => one.agent === agent),
          month,
        );
        expect(figures.ticketsAssigned).toBe(own.ticketsReceived);
        for (const [id, value] of Object.entries(figures)) {
          if (id !== 'ticketsAssigned') expectClose(value, own[id] ?? 0, id);
        }
      }
    }
  };
  await fc.assert(fc.asyncProperty(tickets, check), { numRuns: 30 });
});

test('reading a file twice, or its halves overlapping, changes nothing', async () => {
  const check = async (list: PlainTicket[], from: number, to: number): Promise<void> => {
    fc.pre(hasDate(list));
    const text = (part: readonly PlainTicket[]): string => csvText([COLUMNS, ...part.map(cellsOf)]);
    const whole = await importJson(fileOf(text(list)));
    const [first, last] = [Math.min(from, to), Math.max(from, to)].map((share) =>
      Math.floor((share / 100) * list.length),
    );
    const halves = [list.slice(0, last), list.slice(first)].filter(
      (part) => part.length > 0 && hasDate(part),
    );
    fc.pre(halves.length === 2);
    const joined = await importJson(
      halves.map((part, index) => fileOf(text(part), `part-${index}.csv`)),
    );
    const twice = await importJson([fileOf(text(list), 'a.csv'), fileOf(text(list), 'b.csv')]);
    const totals = (months: typeof whole.months): object =>
      Object.fromEntries(
        Object.entries(months).map(([month, inputs]) => [
          month,
          Object.fromEntries(
            Object.entries(inputs).map(([id, value]) => [
              id,
              typeof value === 'number' ? Number(value.toPrecision(9)) : 0,
            ]),
          ),
        ]),
      );
    expect(totals(twice.months)).toEqual(totals(whole.months));
    expect(totals(joined.months)).toEqual(totals(whole.months));
    expect(joined.categories).toEqual(whole.categories);
    expect(joined.days).toEqual(whole.days);
  };
  const share = fc.integer({ min: 1, max: 99 });
  await fc.assert(fc.asyncProperty(tickets, share, share, check), { numRuns: 30 });
});
