import { inspectFile } from '../../src/import/inspect';
import { csvText, fileOf, fixture, importJson, importText } from '../support/import';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

const SLASHES = 'Id,Created at,Solved at,Status,Resolution time (hours)';

/** How the dates of a file were read, and its months. */
async function dated(rows: readonly string[], options = {}) {
  const { files, months } = await importText(table(SLASHES, ...rows), options);
  return { ...files[0]?.dates, months: [...months.keys()] };
}

test('one value above 12 tells the order of the column', async () => {
  expect(await dated(['1,03/04/2025 10:00,,Open,', '2,13/04/2025 10:00,,Open,'])).toMatchObject({
    order: 'day first',
    decidedBy: 'values',
    months: ['2025-04'],
    samples: [
      { text: '03/04/2025 10:00', read: '2025-04-03 10:00' },
      { text: '13/04/2025 10:00', read: '2025-04-13 10:00' },
    ],
  });
  expect(await dated(['1,03/04/2025 10:00,,Open,', '2,03/14/2025 10:00,,Open,'])).toMatchObject({
    order: 'month first',
    decidedBy: 'values',
    months: ['2025-03'],
  });
});

test('the value that tells may stand in another column, or far down in the file', async () => {
  const rows = Array.from(
    { length: 12000 },
    (_each, index) => `${index},03/04/2025 10:00,03/04/2025 11:00,Closed,1`,
  );
  expect(await dated([...rows, '99999,03/04/2025 10:00,03/14/2025 11:00,Closed,1'])).toMatchObject({
    order: 'month first',
    decidedBy: 'values',
    months: ['2025-03'],
  });
});

test('else the order in which rows run tells', async () => {
  const rows = Array.from({ length: 12 }, (_each, day) => day + 1).flatMap((day) =>
    [1, 2].map((month) => ({ day, month })),
  );
  rows.sort((a, b) => a.month - b.month || a.day - b.day);
  const lines = rows.map(({ day, month }, index) => `${index},${day}/${month}/2025 10:00,,Open,`);
  expect(await dated(lines)).toMatchObject({
    order: 'day first',
    decidedBy: 'rows',
    months: ['2025-01', '2025-02'],
  });
});

test('else the durations that the file gives', async () => {
  expect(await dated(['1,01/05/2025 10:00,01/06/2025 10:00,Closed,24'])).toMatchObject({
    order: 'month first',
    decidedBy: 'durations',
  });
  expect(await dated(['1,01/05/2025 10:00,02/05/2025 10:00,Closed,24'])).toMatchObject({
    order: 'day first',
    decidedBy: 'durations',
  });
});

test('else nobody, and the user is asked; what the user says holds', async () => {
  expect(await dated(['1,01/05/2025 10:00,,Open,'])).toMatchObject({ decidedBy: 'nobody' });
  const chosen = await dated(['1,01/05/2025 10:00,,Open,'], { dateOrder: 'month first' });
  expect(chosen).toMatchObject({ order: 'month first', decidedBy: 'user', months: ['2025-01'] });
});

test('dates that name their month or begin with the year need no order', async () => {
  const { files } = await importText(
    table(SLASHES, '1,2025-05-01 10:00,02/May/25 9:00 AM,Closed,23'),
  );
  expect(files[0]?.dates).toMatchObject({ order: null, decidedBy: 'form' });
});

test('a month near midnight follows the zone that is asked for', async () => {
  const text = table(SLASHES, '1,2025-01-31T23:30:00Z,,Open,', '2,2025-01-31 23:30,,Open,');
  const months = async (options: object): Promise<object> => {
    const found = await importJson(fileOf(text), options);
    return Object.fromEntries(
      Object.entries(found.months).map(([month, inputs]) => [month, inputs.ticketsReceived]),
    );
  };
  expect(await months({})).toEqual({ '2025-01': 2 });
  expect(await months({ fileZone: 'Europe/Berlin', zone: 'Europe/Berlin' })).toEqual({
    '2025-01': 1,
    '2025-02': 1,
  });
  expect(await months({ fileZone: 'America/New_York', zone: 'Europe/Berlin' })).toEqual({
    '2025-02': 2,
  });
});

test('the zone in Intercom’s header is the zone of its times', async () => {
  const { files, months } = await importText(
    'Conversation ID,Conversation started at (America/New_York),Channel,Topics,User email,Conversation rating,First response time (seconds),Current conversation state\n1,2025-01-31 23:30:00,Chat,,a@x.example,,,open\n',
    { zone: 'Europe/Berlin', fileZone: 'Europe/Berlin' },
  );
  expect(files[0]?.zone).toBe('America/New_York');
  expect([...months.keys()]).toEqual(['2025-02']);
});

const WEEK = {
  days: [...Array.from({ length: 5 }, () => ({ from: 540, to: 1020 })), null, null],
  holidays: ['2025-03-05'],
};

test('business hours: own hours count what lies inside of them', async () => {
  // Monday 16:00 to Thursday 10:00, Wednesday off: 1 + 8 + 1 hours; first reply after 3 hours: 1 hour.
  const text = table(
    'Id,Created at,Solved at,First response time (hours)',
    '1,2025-03-03 16:00,2025-03-06 10:00,3',
  );
  const { months } = await importJson(fileOf(text), { businessHours: WEEK });
  expect(months['2025-03']).toMatchObject({ resolutionHours: 10, firstResponseHours: 1 });
  const plain = await importJson(fileOf(text));
  expect(plain.months['2025-03']).toMatchObject({ resolutionHours: 66, firstResponseHours: 3 });
});

test('business hours: the helpdesk’s own columns only where the user asks', async () => {
  const { months } = await importJson(fixture('zendesk'), { businessHours: 'file' });
  expect(months['2025-01']).toMatchObject({
    resolutionHours: (120 + 960 + 480 + 90) / 60,
    firstResponseHours: 135 / 60,
  });
});

test('a unit that contradicts the dates is shown', async () => {
  const rows = Array.from(
    { length: 5 },
    (_each, index) => `${index},2025-03-03 10:00,2025-03-05 10:00,Closed,2880`,
  );
  const { files } = await importText(table(SLASHES, ...rows));
  expect(files[0]?.notes).toContain(
    'Resolution time (hours) is read in hours, but typically holds 60 times what passed between the two dates: check the unit.',
  );
});

test('a column without a unit is measured by the dates, or not used at all', async () => {
  const header = 'Id,Created at,Solved at,Resolution time,First response time';
  const { files, months } = await importText(
    table(header, '1,2025-03-03 10:00,2025-03-05 10:00,2880,17'),
  );
  expect(months.get('2025-03')?.inputs.get('resolutionHours')).toBe(48);
  expect(months.get('2025-03')?.inputs.has('firstResponseHours')).toBe(false);
  expect(files[0]?.notes.join(' ')).toMatch(
    /Resolution time is read in minutes.*First response time does not say/s,
  );
});

test('Zoho’s durations are hours where they are small', async () => {
  const text = table(
    'Ticket Id,Status,Created Time,Ticket Closed Time,Happiness Rating,First Response Time in Business Hours,Resolution Time in Business Hours',
    '1,Closed,01/04/2025 09:00,21/04/2025 09:00,Good,0.5,40',
  );
  const { months } = await importJson(fileOf(text));
  expect(months['2025-04']).toMatchObject({ firstResponseHours: 0.5, resolutionHours: 480 });
});

test('dates without a time tell days, no hours', async () => {
  const header = 'Id,Created at,Solved at,First response at';
  const { files, months } = await importText(
    table(header, '1,2025-03-03,2025-03-05,2025-03-04', '2,2025-03-03,2025-03-03,'),
  );
  const inputs = months.get('2025-03')?.inputs;
  expect(inputs?.get('resolutionHours')).toBe(48);
  expect(inputs?.get('resolutionsTimed')).toBe(2);
  expect(inputs?.has('firstResponses')).toBe(false);
  expect(files[0]?.notes).toContain('Dates carry no time, so resolution times are to the day.');
});

test('what was recognised can be overruled', async () => {
  const { source } = await importJson(fileOf(table(SLASHES, '1,2025-05-01 10:00,,Open,')), {
    sources: { 'tickets.csv': 'zendesk' },
  });
  expect(source).toBe('zendesk');
  const unknown = importText(table(SLASHES, '1,2025-05-01 10:00,,Open,'), {
    sources: { 'tickets.csv': 'nonsense' },
  });
  await expect(unknown).rejects.toThrow(
    '"nonsense" is not a known source; known are zendesk, freshdesk',
  );
});

test('questions of a survey are chosen, changed and skipped', async () => {
  const { files, months } = await importText(
    table('Timestamp,Speed,How satisfied are you?', '2025-01-03 10:00,5,4', '2025-01-04 10:00,2,1'),
    { questions: { Speed: 'ces', 'How satisfied are you?': 'skip' } },
  );
  expect(files[0]?.questions).toEqual({ Speed: 'ces' });
  expect(Object.fromEntries(months.get('2025-01')?.inputs ?? [])).toEqual({
    cesEasy: 1,
    cesResponses: 2,
  });
});

test('the report says what was taken for what, and remembers columns in any order', async () => {
  const one = await importText(table('Id,Created at,Status', '1,2025-05-01 10:00,Open'));
  const other = await importText(table('Status,Created at,Id', 'Open,2025-05-01 10:00,1'));
  expect(one.files[0]).toMatchObject({
    source: 'generic',
    sourceLabel: 'Other table of tickets',
    mapping: { id: 'Id', created: 'Created at', status: 'Status' },
    firstDay: '2025-05-01',
    lastDay: '2025-05-01',
  });
  expect(other.files[0]?.signature).toBe(one.files[0]?.signature);
  expect(one.files[0]?.candidates[0]).toMatchObject({ source: 'generic' });
});

test('an unknown table can be looked at before its columns are chosen', async () => {
  const found = await inspectFile(fixture('generic'));
  expect(found).toMatchObject({
    source: 'generic',
    mapping: {},
    columns: expect.arrayContaining(['Nr', 'Grund']),
  });
  expect(found.sample[0]).toEqual([
    'A-1',
    '03.03.2025 08:00',
    '04.03.2025 09:30',
    'erledigt',
    'Lieferung',
    'Jörg',
    '25,5',
  ]);
  expect(found.problem).toContain('no column looks like the date');
  const mapped = await inspectFile(fixture('generic'), { map: { created: 'Eröffnet am' } });
  expect(mapped).toMatchObject({
    problem: null,
    mapping: { created: 'Eröffnet am' },
    signature: found.signature,
  });
});

test('a sign that stands in many cells is not taken for the delimiter', async () => {
  const { files } = await importText(
    table('Id,Created at,Tags', '1,2025-03-03 10:00,a|b|c|d|e', '2,2025-03-03 10:00,a|b|c|d|e'),
  );
  expect(files[0]?.columns).toEqual(['Id', 'Created at', 'Tags']);
});

test.each([
  ['How satisfied are you? (1-3)', ['3', '2', '3'], 2],
  ['How satisfied are you? (1-5)', ['3', '4', '5'], 2],
  ['How satisfied are you? (1–7)', ['5', '4', '6'], 1],
  ['How satisfied are you, out of 10?', ['5', '9', '6'], 1],
  ['How satisfied are you?', ['5', '4', '3'], 2],
])('%s: the scale that a header names holds', async (question, answers, satisfied) => {
  const rows = answers.map((answer, index) => `2025-01-0${index + 1} 10:00,${answer}`);
  const { months } = await importText(
    csvText([['Timestamp', question], ...rows.map((row) => row.split(','))]),
  );
  expect(months.get('2025-01')?.inputs.get('csatSatisfied')).toBe(satisfied);
  expect(months.get('2025-01')?.inputs.get('csatResponses')).toBe(3);
});
