import fc from 'fast-check';
import { csvText, fileOf, fixtureText, importJson, importText } from '../support/import';

const HEADER = 'Id,Created at,Solved at,Status,Category,Agent';
const ROW = '1,2025-03-03 10:00,2025-03-04 10:00,Closed,Billing,Ana';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const units = [...`\ufeff${text}`].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
  return Uint8Array.from(units);
};
const latin = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

test.each([
  ['nothing at all', '', 'tickets.csv is empty.'],
  ['blank lines', '\n\n  \n', 'tickets.csv is empty.'],
  ['a byte order mark alone', '\ufeff', 'tickets.csv is empty.'],
  ['only headers', `${HEADER}\n`, 'tickets.csv has a header but no rows.'],
  [
    'a letter',
    'Dear team\nthe numbers are in\n',
    'is not a CSV file: no line of it divides into columns',
  ],
  [
    'a web page',
    '<!DOCTYPE html><html><body>a,b</body></html>',
    'begins like a web page, XML or JSON.',
  ],
  ['JSON', '[{"id": 1, "created": "2025-01-01"}]', 'begins like a web page, XML or JSON.'],
  [
    'an Excel file',
    bytes(0x50, 0x4b, 3, 4, 20, 0),
    'is a zip or Excel file; save it as CSV first.',
  ],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), 'is a picture.'],
  ['something compressed', bytes(0x1f, 0x8b, 8, 0), 'is compressed; unpack it first.'],
  ['binary data', bytes(65, 44, 66, 10, 0, 1, 2, 10), 'holds binary data.'],
  ['UTF-16 without its mark', utf16(`${HEADER}\n${ROW}\n`, true).slice(2), 'holds binary data.'],
  [
    'no date column',
    'Number,Name\n1,Ana\n',
    'no column looks like the date on which tickets were created',
  ],
  ['another language', 'Nummer,Erstellt am\n1,2025-01-01\n', '(columns: Nummer, Erstellt am).'],
  [
    'dates that are none',
    `${HEADER}\n1,soon,,Open,,\n2,later,,Open,,\n`,
    'none of its dates can be read',
  ],
] as const)('refuses %s in one sentence', async (_what, content, sentence) => {
  const failed = await importText(content).catch((error: Error) => error.message);
  expect(failed).toContain(sentence);
  expect(failed).toMatch(/^tickets\.csv\b.*\.$/s);
});

test.each([
  ['UTF-16, little end first', utf16(`${HEADER}\n${ROW}é\n`, true), 'Anaé'],
  ['UTF-16, big end first', utf16(`${HEADER}\n${ROW}é\n`, false), 'Anaé'],
  ['UTF-8 with its mark', `\ufeff${HEADER}\n${ROW}日本\n`, 'Ana日本'],
  ['Windows-1252', latin(`${HEADER}\n${ROW}\xe9\x80\n`), 'Anaé€'],
] as const)('reads %s, cut anywhere', async (_what, content, agent) => {
  for (const size of [1, 2, 3, 5, 1 << 16]) {
    const found = await importJson(fileOf(content, 'tickets.csv', size));
    expect(found.months['2025-03']).toMatchObject({ ticketsReceived: 1, ticketsResolved: 1 });
    expect(Object.keys(found.agents['2025-03'] ?? {})).toEqual([agent]);
  }
});

test('Windows-1252 far down in a file is noticed there', async () => {
  const rows = Array.from({ length: 9000 }, (_each, index) => ROW.replace('1,', `${index},`));
  const found = await importJson(
    fileOf(latin(`${HEADER}\n${rows.join('\n')}\n9999${ROW.slice(1)}\xe9\n`)),
  );
  expect(Object.keys(found.agents['2025-03'] ?? {})).toEqual(['Ana', 'Anaé']);
});

test('a damaged character in a file of UTF-8 costs only that character', async () => {
  const text = new TextEncoder().encode(`${HEADER}\n${ROW}é\n2${ROW.slice(1)}?\n`);
  text[text.lastIndexOf(63)] = 0xff;
  const result = await importText(text);
  expect([...(result.agents.get('2025-03')?.keys() ?? [])]).toEqual(['Anaé', 'Ana\ufffd']);
  expect(result.files[0]?.notes).toContain('Some characters could not be read and were replaced.');
});

test('unreadable dates, an end before the start and negative durations are counted, each with its lines', async () => {
  const rows = [
    'Id,Created at,Solved at,Status,Resolution time (minutes),First response time (minutes),NPS',
    '1,2025-03-03 10:00,2025-03-02 10:00,Closed,60,5,11',
    '2,yesterday,2025-03-04 10:00,Closed,60,-5,9',
    '3,2025-03-05 10:00,2025-03-06 10:00,Closed,-60,soon,',
    '4,2025-03-06 10:00,never,Closed,,,x',
    '5,,2025-03-06 10:00,Closed,,,',
  ];
  const { months, skipped } = await importJson(fileOf(`${rows.join('\n')}\n`));
  expect(months['2025-03']).toMatchObject({
    ticketsReceived: 3,
    ticketsResolved: 4,
    resolutionsTimed: 1,
    firstResponses: 1,
    noReplyYet: 1,
    npsPromoters: 1,
  });
  expect(Object.fromEntries(skipped.map(({ reason, lines }) => [reason, lines]))).toEqual({
    'Solved before it was created: resolved, not timed': [2],
    'NPS score is not a whole number from 0 to 10: not counted': [2, 5],
    'Created date cannot be read: counted as resolved only': [3],
    'Created date is blank: counted as resolved only': [6],
    'First response time is negative: not timed': [3],
    'First response time cannot be read: not timed by it': [4],
    'Resolution time is negative: resolved, not timed': [4],
    'Solved date cannot be read: not counted as resolved': [5],
  });
});

test('names that would be formulas, markup or properties are only names', async () => {
  const names = [
    '=HYPERLINK("http://x.example","y")',
    '<img onerror=alert(1)>',
    '__proto__',
    'constructor',
    'toString',
  ];
  const rows = names.map((name, index) => [`${index}`, '2025-03-03 10:00', '', 'Open', name, name]);
  const { categories, agents, days } = await importJson(
    fileOf(csvText([HEADER.split(','), ...rows])),
  );
  for (const named of [categories['2025-03'], agents['2025-03'], days['2025-03-03']]) {
    expect(Object.keys(named ?? {}).sort()).toEqual([...names].sort());
  }
  expect(({} as Record<string, unknown>).ticketsAssigned).toBeUndefined();
});

test('of a thousand categories the nineteen largest stay, over the whole file', async () => {
  const rows = Array.from({ length: 1000 }, (_each, index) => index).flatMap((index) => {
    const times = index >= 981 ? 3 : 1;
    return Array.from({ length: times }, (_again, time) => [
      `${index}-${time}`,
      index % 2 === 0 ? '2025-03-03 10:00' : '2025-04-03 10:00',
      '',
      'Open',
      `Reason ${index}`,
      'Ana',
    ]);
  });
  const { categories } = await importJson(fileOf(csvText([HEADER.split(','), ...rows])));
  const all = [
    ...Object.keys(categories['2025-03'] ?? {}),
    ...Object.keys(categories['2025-04'] ?? {}),
  ];
  expect(new Set(all).size).toBe(20);
  expect((categories['2025-03']?.Other ?? 0) + (categories['2025-04']?.Other ?? 0)).toBe(981);
  expect(categories['2025-04']?.['Reason 999']).toBe(3);
});

test('more names than anybody has are told in a note, in flat memory', async () => {
  const rows = Array.from({ length: 5000 }, (_each, index) => [
    `${index}`,
    '2025-03-03 10:00',
    '',
    'Open',
    `R ${index}`,
    'Ana',
  ]);
  const result = await importText(csvText([HEADER.split(','), ...rows]));
  expect(result.files[0]?.notes.join(' ')).toContain('More than 2000 different categories');
  const counts = [...(result.categories.get('2025-03')?.values() ?? [])].map(
    (figures) => figures.get('ticketsReceived') ?? 0,
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5000);
});

test('a cell of ten megabytes is one cell', async () => {
  const huge = 'x"",\n'.repeat(2 * 1024 * 1024);
  for (const text of [
    `Subject,${HEADER}\n"${huge}",${ROW}\nshort,2${ROW.slice(1)}\n`,
    `Subject,${HEADER}\nshort,${ROW}\n"${huge}",2${ROW.slice(1)}\n`,
  ]) {
    const found = await importJson(fileOf(text));
    expect(found.rows).toBe(2);
    expect(found.months['2025-03']).toMatchObject({ ticketsReceived: 2 });
  }
});

test('a huge category keeps its beginning', async () => {
  const { categories } = await importJson(
    fileOf(`${HEADER}\n1,2025-03-03 10:00,,Open,${'y'.repeat(1e6)},Ana\n`),
  );
  expect(Object.keys(categories['2025-03'] ?? {}).map((name) => name.length)).toEqual([200]);
});

test('a quotation mark that is never closed is named with its line', async () => {
  const { skipped, rows } = await importJson(
    fileOf(`${HEADER}\n${ROW}\n2,"2025-03-03 10:00,,Open,,\n3,x\n4,y\n`),
  );
  expect(rows).toBe(2);
  expect(skipped[0]).toMatchObject({ lines: [3] });
  expect(skipped[0]?.reason).toContain('never closed');
});

test('delimiters of other countries, and duplicate, missing and empty headers', async () => {
  for (const sign of [';', '\t', '|']) {
    const text = `${HEADER},Category,,Status\n${ROW},Second,,Open\n`.replace(/,/g, sign);
    const found = await importJson(fileOf(text));
    expect(found.categories['2025-03']).toEqual({ Billing: 1 });
    expect(found.months['2025-03']).toMatchObject({ ticketsResolved: 1 });
  }
  const excel = await importJson(
    fileOf(`sep=;\r\n${HEADER.replace(/,/g, ';')}\r\n${ROW.replace(/,/g, ';')}\r\n`),
  );
  expect(excel.months['2025-03']).toMatchObject({ ticketsReceived: 1 });
});

test('short rows are rows, blank ones are none', async () => {
  const found = await importJson(
    fileOf(`${HEADER}\n\n,,,,,\n1,2025-03-03 10:00\n2,2025-03-03 10:00,,,,,,,too,many\n`),
  );
  expect(found.rows).toBe(2);
  expect(found.months['2025-03']).toMatchObject({ ticketsReceived: 2, ticketsResolved: 0 });
});

test('a broken Zendesk export, cut in the middle of a row, counts what is there', async () => {
  const text = fixtureText('zendesk');
  const found = await importJson(fileOf(text.slice(0, Math.floor(text.length * 0.6))));
  expect(found.source).toBe('zendesk');
  expect(found.months['2025-01']?.ticketsReceived).toBeGreaterThan(2);
});

test('whatever the bytes, there is a result or one sentence about the file', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      `${HEADER}\n`,
      `${ROW}\n`,
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '\ufeff',
      ' ',
      '03/04/2025',
    ),
    fc.constantFrom(
      'Case Number',
      'Message ID,Conversation ID,Message date',
      'Respondent ID,Collector ID',
      'Timestamp,NPS',
    ),
    fc.string({ unit: 'binary' }),
  );
  const text = fc
    .array(piece, { maxLength: 60, size: 'max' })
    .map((parts) => new TextEncoder().encode(parts.join('')));
  const content = fc.oneof(text, fc.uint8Array({ maxLength: 300 }));
  const check = async (bytes: Uint8Array, size: number): Promise<void> => {
    const outcome = await importJson(fileOf(bytes, 'tickets.csv', size)).catch(
      (error: Error) => error,
    );
    if (!(outcome instanceof Error)) return expect(outcome.rows).toBeGreaterThan(0);
    expect(outcome.message).toMatch(/^tickets\.csv\b.*\.$/s);
    expect(outcome.name).toBe('Error');
  };
  await fc.assert(fc.asyncProperty(content, fc.integer({ min: 1, max: 400 }), check), {
    numRuns: 400,
  });
});
