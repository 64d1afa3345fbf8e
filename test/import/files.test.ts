import { importFiles } from '../../src/import/import';
import { fileOf, fixture, fixtureText, importJson } from '../support/import';

const HEADER = 'Id,Created at,Solved at,Status,Category';

/** One ticket a day from one day to another of 2025, as a table of any helpdesk. */
function daily(from: string, to: string, status = 'Open', solved = ''): string {
  const rows: string[] = [HEADER];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86400000) {
    const day = new Date(time).toISOString().slice(0, 10);
    rows.push(`${time / 86400000},${day} 10:00,${solved},${status},Billing`);
  }
  return `${rows.join('\n')}\n`;
}

const completeIn = (
  months: Record<string, Record<string, number | boolean>>,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(months).map(([month, { complete }]) => [month, complete]));

test('a month is complete from its first to its last day', async () => {
  expect(completeIn((await importJson(fileOf(daily('2025-01-01', '2025-03-30')))).months)).toEqual({
    '2025-01': true,
    '2025-02': true,
    '2025-03': false,
  });
  expect(completeIn((await importJson(fileOf(daily('2025-01-02', '2025-01-31')))).months)).toEqual({
    '2025-01': false,
  });
});

test('files that meet or overlap cover a month together, a gap does not', async () => {
  const join = async (...spans: [string, string][]) =>
    completeIn(
      (await importJson(spans.map(([from, to], index) => fileOf(daily(from, to), `${index}.csv`))))
        .months,
    );
  expect(await join(['2025-01-01', '2025-01-15'], ['2025-01-16', '2025-02-28'])).toEqual({
    '2025-01': true,
    '2025-02': true,
  });
  expect(await join(['2025-01-10', '2025-02-28'], ['2025-01-01', '2025-01-20'])).toEqual({
    '2025-01': true,
    '2025-02': true,
  });
  expect(await join(['2025-01-01', '2025-01-15'], ['2025-01-17', '2025-02-28'])).toEqual({
    '2025-01': false,
    '2025-02': true,
  });
});

test('a month without a ticket between others is told to have none', async () => {
  const { months } = await importJson(
    fileOf(
      daily('2025-01-31', '2025-01-31') +
        daily('2025-03-01', '2025-03-01').replace(`${HEADER}\n`, ''),
    ),
  );
  expect(months['2025-02']).toMatchObject({
    complete: true,
    ticketsReceived: 0,
    ticketsUnresolved: 1,
  });
  expect(months['2025-02']?.resolutionMedian).toBeUndefined();
});

test('one date far away does not fill the years between with months of nothing', async () => {
  const { months } = await importJson(
    fileOf(`${daily('2025-01-01', '2025-01-31')}x,2052-01-01 10:00,,Open,Billing\n`),
  );
  expect(Object.keys(months)).toEqual(['2025-01', '2052-01']);
});

test('the archive of Freshdesk is joined by ticket id, in either order', async () => {
  const files = [fixture('freshdesk'), fixture('freshdesk-archive')];
  const one = await importJson(files);
  const other = await importJson([...files].reverse());
  expect(one.source).toBe('freshdesk');
  expect(one.rows).toBe(9);
  expect(one.months['2025-02']).toMatchObject({ complete: true, ticketsReceived: 2 });
  expect(one.months['2025-03']).toMatchObject({
    complete: true,
    ticketsReceived: 5,
    ticketsResolved: 3,
  });
  expect(other.months).toEqual(one.months);
  expect(one.skipped.find(({ reason }) => reason.includes('counted already'))).toMatchObject({
    file: 'freshdesk-archive.csv',
    lines: [2],
  });
});

test('of two exports that hold the same ticket the newer one knows its end', async () => {
  const older = `${HEADER}\n7,2025-01-05 10:00,,Open,Billing\n`;
  const newer = `${HEADER}\n7,2025-01-05 10:00,2025-01-08 10:00,Closed,Billing\n`;
  for (const contents of [
    [older, newer],
    [newer, older],
  ]) {
    const { months } = await importJson(
      contents.map((text, index) => fileOf(text, `${index}.csv`)),
    );
    expect(months['2025-01']).toMatchObject({
      ticketsReceived: 1,
      ticketsResolved: 1,
      ticketsUnresolved: 0,
    });
  }
});

test('different helpdesks are added although their ids are the same', async () => {
  const zendesk = fixtureText('zendesk');
  const gorgias = fixtureText('gorgias').replace(/^500/gm, '');
  const { source, confidence, months } = await importJson([
    fileOf(zendesk, 'z.csv'),
    fileOf(gorgias, 'g.csv'),
  ]);
  expect(source).toBe('zendesk + gorgias');
  expect(confidence).toBeGreaterThan(0.9);
  expect(months['2025-01']).toMatchObject({
    ticketsReceived: 8 + 5,
    ticketsResolved: 6 + 4,
    resolutionHours: 75.5 + 51,
    csatResponses: 3 + 2,
    customersContacting: 7 + 4,
  });
});

test('stars are not told where some answers of the month carry none', async () => {
  const { months } = await importJson([fixture('zendesk'), fixture('gorgias')]);
  expect(months['2025-01']?.csat5).toBeUndefined();
  expect(months['2025-01']?.csatRatingTotal).toBeUndefined();
});

test('a survey beside the tickets feeds its own months only', async () => {
  const { months, unfed, source } = await importJson([fixture('zendesk'), fixture('typeform')]);
  expect(source).toBe('zendesk + typeform');
  expect(months['2025-01']).not.toHaveProperty('npsPromoters');
  expect(months['2025-02']).toMatchObject({
    complete: true,
    ticketsReceived: 2,
    npsPromoters: 2,
    csatResponses: 2 + 4,
  });
  expect(unfed).not.toContain('cesEasy');
});

test('answers without ids are counted once, also where files overlap', async () => {
  const rows = [
    'Timestamp,How satisfied are you?',
    '2025-01-03 10:00,5',
    '2025-01-03 10:00,5',
    '2025-01-04 10:00,2',
  ];
  const more = [rows[0], rows[3], '2025-01-05 10:00,1'];
  const files = [rows, more].map((lines, index) => fileOf(`${lines.join('\n')}\n`, `${index}.csv`));
  const { months, skipped } = await importJson(files);
  expect(months['2025-01']).toMatchObject({ csatResponses: 4, csat5: 2, csat2: 1, csat1: 1 });
  expect(skipped).toHaveLength(1);
});

test('the bytes read are reported on the way', async () => {
  const met: number[] = [];
  const file = fileOf(daily('2025-01-01', '2025-03-31'), 'tickets.csv', 500);
  await importFiles([file], { onProgress: (bytes) => met.push(bytes) });
  expect(met.length).toBeGreaterThan(3);
  expect([...met].sort((a, b) => a - b)).toEqual(met);
});
