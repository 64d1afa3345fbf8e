import { parseRows } from '../../src/import/csv';
import { IMPORTABLE } from '../../src/import/feeds';
import { INPUTS } from '../../src/metrics/inputs';
import { csvText, fileOf, fixture, fixtureText, importJson } from '../support/import';

const COMMA = { delimiter: ',', newline: '\n' } as const;

/** What each export adds up to, by hand; keys that are not named are not fed in that month. */
const EXPECTED: Readonly<
  Record<string, Readonly<Record<string, Record<string, number | boolean>>>>
> = {
  zendesk: {
    '2025-01': {
      complete: true,
      ticketsReceived: 8,
      ticketsResolved: 6,
      ticketsUnresolved: 3,
      customersContacting: 7,
      customersRepeating: 1,
      firstResponseHours: (30 + 60 + 15 + 45 + 10 + 20) / 60,
      firstResponses: 6,
      replies: 1 + 3 + 0 + 1 + 1 + 2,
      noReplyYet: 2,
      firstResponseMedian: 25 / 60,
      firstResponseP90: 52.5 / 60,
      resolutionHours: 2 + 48 + 24 + 1.5,
      resolutionsTimed: 4,
      resolutionMedian: 13,
      resolutionP90: 24 + 0.7 * 24,
      firstContactResolved: 3,
      oneAgentResolved: 5,
      ticketsReopened: 1,
      csatSatisfied: 2,
      csatResponses: 3,
    },
    '2025-02': {
      complete: true,
      ticketsReceived: 2,
      ticketsResolved: 2,
      ticketsUnresolved: 3,
      oldestOpenDays: 44,
      customersContacting: 1,
      customersRepeating: 1,
      firstResponseHours: 610 / 60,
      firstResponses: 2,
      replies: 3,
      noReplyYet: 0,
      firstResponseMedian: 305 / 60,
      firstResponseP90: 541 / 60,
      resolutionHours: 1.5,
      resolutionsTimed: 2,
      resolutionMedian: 0.75,
      resolutionP90: 0.95,
      firstContactResolved: 1,
      oneAgentResolved: 2,
      ticketsReopened: 0,
      csatSatisfied: 1,
      csatResponses: 2,
    },
  },
  freshdesk: {
    '2025-03': {
      complete: true,
      ticketsReceived: 5,
      ticketsResolved: 3,
      ticketsUnresolved: 2,
      oldestOpenDays: 21,
      customersContacting: 4,
      customersRepeating: 1,
      firstResponseHours: 0.5 + 2 + 1.5 + 0.1,
      firstResponses: 4,
      replies: 5,
      noReplyYet: 1,
      firstResponseMedian: 1,
      firstResponseP90: 1.85,
      slaMet: 2,
      slaBreached: 1,
      resolutionHours: 24.5 + 26 + 122 + 5 / 60 + 9 / 3600,
      resolutionsTimed: 3,
      resolutionMedian: 26,
      resolutionP90: 26 + 0.8 * (96 + 5 / 60 + 9 / 3600),
      firstContactResolved: 2,
      csatSatisfied: 1,
      csatResponses: 3,
    },
  },
  gorgias: {
    '2025-01': {
      complete: true,
      ticketsReceived: 5,
      ticketsResolved: 4,
      ticketsUnresolved: 1,
      oldestOpenDays: 0,
      customersContacting: 4,
      customersRepeating: 1,
      firstResponseHours: (1800 + 36.5 + 60) / 3600,
      firstResponses: 3,
      replies: 7,
      noReplyYet: 1,
      firstResponseMedian: 60 / 3600,
      firstResponseP90: (60 + 0.8 * 1740) / 3600,
      resolutionHours: 2 + 48 + 1,
      resolutionsTimed: 3,
      resolutionMedian: 2,
      resolutionP90: 2 + 0.8 * 46,
      firstContactResolved: 3,
      csatSatisfied: 1,
      csatResponses: 2,
      csatRatingTotal: 7,
      csat5: 1,
      csat4: 0,
      csat3: 0,
      csat2: 1,
      csat1: 0,
    },
  },
  jira: {
    '2026-02': {
      complete: true,
      ticketsReceived: 4,
      ticketsResolved: 3,
      ticketsUnresolved: 1,
      oldestOpenDays: 0,
      customersContacting: 3,
      customersRepeating: 1,
      slaMet: 1,
      slaBreached: 1,
      resolutionHours: 12 + 48.5 + 1,
      resolutionsTimed: 3,
      resolutionMedian: 12,
      resolutionP90: 12 + 0.8 * 36.5,
      csatSatisfied: 1,
      csatResponses: 2,
      csatRatingTotal: 8,
      csat5: 1,
      csat4: 0,
      csat3: 1,
      csat2: 0,
      csat1: 0,
    },
  },
  hubspot: {
    '2025-05': {
      complete: true,
      ticketsReceived: 4,
      ticketsResolved: 2,
      ticketsUnresolved: 2,
      oldestOpenDays: 29,
      firstResponseHours: 0.75 + 30 / 3600 + 1 + 30 / 3600,
      firstResponses: 3,
      noReplyYet: 1,
      firstResponseMedian: 0.75 + 30 / 3600,
      firstResponseP90: 0.75 + 30 / 3600 + 0.8 * (0.25 - 30 / 3600),
      resolutionHours: 53,
      resolutionsTimed: 2,
      resolutionMedian: 26.5,
      resolutionP90: 46.9,
    },
  },
  intercom: {
    '2025-01': {
      complete: true,
      ticketsReceived: 4,
      customersContacting: 2,
      customersRepeating: 1,
      firstResponseHours: 1.025,
      firstResponses: 2,
      noReplyYet: 1,
      firstResponseMedian: 0.5125,
      firstResponseP90: 0.025 + 0.9 * 0.975,
      csatSatisfied: 1,
      csatResponses: 2,
      csatRatingTotal: 7,
      csat5: 1,
      csat4: 0,
      csat3: 0,
      csat2: 1,
      csat1: 0,
    },
  },
  front: {
    '2025-06': {
      complete: true,
      ticketsReceived: 3,
      customersContacting: 2,
      customersRepeating: 1,
      firstResponseHours: 1.5,
      firstResponses: 1,
      responseHours: 3.5,
      replies: 3,
      noReplyYet: 1,
      firstResponseMedian: 1.5,
      firstResponseP90: 1.5,
    },
    '2025-07': {
      complete: false,
      ticketsReceived: 0,
      customersContacting: 0,
      customersRepeating: 0,
      firstResponseHours: 0,
      firstResponses: 0,
      responseHours: 503.5,
      replies: 1,
      noReplyYet: 0,
    },
  },
  zoho: {
    '2025-04': {
      complete: false,
      ticketsReceived: 4,
      ticketsResolved: 3,
      ticketsUnresolved: 1,
      oldestOpenDays: 18,
      firstResponseHours: 1.75,
      firstResponses: 3,
      noReplyYet: 1,
      firstResponseMedian: 0.5,
      firstResponseP90: 0.9,
      slaMet: 2,
      slaBreached: 1,
      resolutionHours: 24 + 2 + 6,
      resolutionsTimed: 3,
      resolutionMedian: 6,
      resolutionP90: 6 + 0.8 * 18,
      firstContactResolved: 2,
      ticketsReopened: 1,
      ticketsEscalated: 1,
      csatSatisfied: 1,
      csatResponses: 3,
      happinessGreat: 1,
      happinessOkay: 1,
      happinessNotGood: 1,
    },
  },
  salesforce: {
    '2025-04': {
      complete: true,
      ticketsReceived: 3,
      ticketsResolved: 2,
      ticketsUnresolved: 1,
      oldestOpenDays: 0,
      resolutionHours: 26.5,
      resolutionsTimed: 2,
      resolutionMedian: 13.25,
      resolutionP90: 2.5 + 0.9 * 21.5,
      ticketsEscalated: 1,
    },
  },
  typeform: {
    '2025-02': {
      complete: true,
      npsPromoters: 2,
      npsPassives: 1,
      npsDetractors: 1,
      csatSatisfied: 2,
      csatResponses: 4,
      csatRatingTotal: 13,
      csat5: 1,
      csat4: 1,
      csat3: 1,
      csat2: 0,
      csat1: 1,
      cesEasy: 2,
      cesResponses: 4,
    },
  },
  surveymonkey: {
    '2025-03': {
      complete: false,
      csatSatisfied: 2,
      csatResponses: 3,
      csatRatingTotal: 10,
      csat5: 1,
      csat4: 1,
      csat3: 0,
      csat2: 0,
      csat1: 1,
      happinessGreat: 2,
      happinessOkay: 1,
      happinessNotGood: 1,
    },
  },
};

const round = (value: number | boolean): number | boolean =>
  typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
const rounded = (months: Readonly<Record<string, Record<string, number | boolean>>>): object =>
  Object.fromEntries(
    Object.entries(months).map(([month, inputs]) => [
      month,
      Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, round(value)])),
    ]),
  );

describe.each(Object.keys(EXPECTED))('%s', (source) => {
  const expected = EXPECTED[source] ?? {};

  test('is recognised, and adds up', async () => {
    const found = await importJson(fixture(source));
    expect(found.source).toBe(source);
    expect(found.confidence).toBeGreaterThan(0.9);
    expect(rounded(found.months)).toEqual(rounded(expected));
  });

  test('adds up to the same with its columns turned round, one added and headers shouted', async () => {
    const rows = parseRows(fixtureText(source), COMMA, true);
    const width = Math.max(...rows.map((row) => row.length));
    const turned = rows.map((row, index) => {
      const full = Array.from({ length: width }, (_each, column) => row[column] ?? '');
      const cells = index === 0 ? full.map((name) => ` ${name.toUpperCase()} `) : full;
      return [index === 0 ? 'Unknown' : 'x', ...cells.reverse()];
    });
    // Jira repeats Comment; Typeform's first column is called only #.
    const found = await importJson(fileOf(csvText(turned), `${source}.csv`));
    expect(found.source).toBe(source);
    expect(rounded(found.months)).toEqual(rounded(expected));
  });
});

test('categories, channels, agents and days of Zendesk, markup and all', async () => {
  const { categories, channels, agents, days } = await importJson(fixture('zendesk'));
  expect(categories['2025-01']).toEqual(JSON.parse('{"Shipping":4,"Billing":2,"__proto__":1}'));
  expect(channels['2025-01']).toEqual({ 'Web form': 3, Email: 4, Chat: 1 });
  expect(agents['2025-02']?.Ana).toMatchObject({
    ticketsAssigned: 2,
    ticketsResolved: 1,
    csatResponses: 1,
  });
  expect(days['2025-01-31']).toEqual(JSON.parse('{"__proto__":1}'));
  expect(days['2025-01-03']).toEqual({ Billing: 1 });
  expect(days['2025-01-20']).toBeUndefined();
});

test('rows left out and rows read in part, with the lines of the file', async () => {
  const { skipped, rows } = await importJson(fixture('zendesk'));
  expect(rows).toBe(13);
  expect(skipped.map(({ reason, count, lines }) => [reason, count, lines])).toEqual([
    ['Left out: merged into another ticket', 1, [8]],
    ['Solved before it was created: resolved, not timed', 1, [11]],
    ['Created date cannot be read: counted as resolved only', 1, [12]],
    ['Resolution time is negative: resolved, not timed', 1, [13]],
    ['Left out: deleted', 1, [14]],
  ]);
});

test('footer lines of Salesforce are no cases', async () => {
  const { skipped } = await importJson(fixture('salesforce'));
  expect(skipped).toMatchObject([{ count: 3, lines: [6, 7, 8] }]);
});

test('the first tag or topic is the category', async () => {
  expect((await importJson(fixture('gorgias'))).categories['2025-01']).toEqual({
    RETURN: 3,
    'ORDER-STATUS': 1,
  });
  expect((await importJson(fixture('intercom'))).categories['2025-01']).toEqual({
    Billing: 2,
    Login: 1,
  });
  expect((await importJson(fixture('front'))).categories['2025-06']).toEqual({
    Shipping: 1,
    Billing: 1,
  });
});

test('unfed names what the columns cannot tell, and nothing else', async () => {
  const { unfed, months } = await importJson(fixture('hubspot'));
  expect(unfed).toEqual(
    expect.arrayContaining([
      'replies',
      'csatResponses',
      'customersContacting',
      'slaMet',
      'npsPromoters',
    ]),
  );
  for (const id of unfed) expect(Object.keys(months['2025-05'] ?? {})).not.toContain(id);
});

test('Google Forms: the rating counts, the number of orders does not', async () => {
  const { months, source } = await importJson(fixture('google-forms'));
  expect(source).toBe('survey');
  expect(months['2025-01']).toMatchObject({ csatResponses: 2, csat5: 1, csat2: 1 });
  expect(months['2025-02']).toMatchObject({ csatResponses: 1, csat4: 1 });
});

test('any other table counts once its columns are named, below a title too', async () => {
  const map = {
    id: 'Nr',
    created: 'Eröffnet am',
    solved: 'ERLEDIGT AM',
    category: 'Grund',
    agent: 'Bearbeiter',
    resolutionHours: 'Dauer (Stunden)',
  };
  const found = await importJson(fixture('generic'), { map });
  expect(found.source).toBe('generic');
  expect(found.months['2025-03']).toMatchObject({
    ticketsReceived: 3,
    ticketsResolved: 2,
    resolutionHours: 26.5,
  });
  expect(found.categories['2025-03']).toEqual({ Lieferung: 2, Rechnung: 1 });
  expect(Object.keys(found.agents['2025-03'] ?? {})).toEqual(['Jörg', 'Änne']);
});

test('a recognised file takes the columns that the user names, and keeps its own for the rest', async () => {
  const found = await importJson(fixture('zendesk'), { map: { category: 'Ticket type' } });
  expect(found.categories['2025-01']).toEqual({ Question: 8 });
  expect(found.months['2025-01']).toMatchObject({ ticketsReceived: 8, resolutionHours: 75.5 });
});

test('everything importable is an input of the workbook, in the order of its tab', () => {
  const ids = INPUTS.map(({ id }) => id);
  expect(IMPORTABLE.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => IMPORTABLE.includes(id))).toEqual([...IMPORTABLE]);
});
