import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWeek, readWords } from '../../src/cli/import-words';

const ROOT = join(__dirname, '../..');
const FIXTURES = join(ROOT, 'test/fixtures/imports');
const fixture = (name: string): string => join(FIXTURES, `${name}.csv`);

/** Runs the command as a user does, in a machine that stands in a zone. */
function run(words: readonly string[], zone = 'UTC') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/start.js'), 'import', ...words],
    { encoding: 'utf8', env: { ...process.env, TZ: zone } },
  );
  return { status, stdout, stderr };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'support-metrics-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('npm run --silent import prints JSON and nothing else', () => {
  const words = ['run', '--silent', 'import', '--', fixture('zendesk'), '--json'];
  const { status, stdout } = spawnSync('npm', words, { cwd: ROOT, encoding: 'utf8' });
  const found = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(Object.keys(found)).toEqual([
    'source',
    'confidence',
    'rows',
    'months',
    'categories',
    'channels',
    'agents',
    'days',
    'skipped',
    'unfed',
  ]);
  expect(found).toMatchObject({ source: 'zendesk', rows: 13 });
  expect(found.months['2025-01']).toMatchObject({ complete: true, ticketsReceived: 8 });
});

test('the zone of the machine changes nothing', () => {
  const words = [fixture('freshdesk'), '--json'];
  const { stdout } = run(words, 'Pacific/Auckland');
  expect(stdout).toBe(run(words, 'America/Los_Angeles').stdout);
  expect(Object.keys(JSON.parse(stdout).months)).toEqual(['2025-03']);
});

test('a table for people: what was recognised, months, what was left out', () => {
  const { status, stdout, stderr } = run([fixture('zendesk')]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^zendesk\.csv: Zendesk \(98 % sure\), 13 rows, 2025-01-01 to 2025-02-28$/m,
  );
  expect(stdout).toMatch(/^Tickets received\s+8\s+2$/m);
  expect(stdout).toMatch(/^1 × Left out: deleted \(zendesk\.csv, line 14\)$/m);
  expect(stdout).toMatch(/^Not in this file: .*Tickets escalated/m);
});

test('text from a file cannot steer the terminal', () => {
  const file = write(
    'steer.csv',
    'Id,Created at,Category\n1,2025-03-03 10:00,\u001b[2JRed\u0007\n',
  );
  const { stdout } = run([file]);
  expect(stdout).toContain('�[2JRed�');
  expect(stdout).not.toContain('\u001b');
});

test('several files, a map and a zone', () => {
  const file = write('own.csv', 'Nr,Wann,Grund\n1,2025-01-31T23:30:00Z,Rechnung\n');
  const { stdout } = run([
    file,
    '--map',
    'created=Wann',
    '--map=category=Grund',
    '--timezone',
    'Europe/Berlin',
    '--json',
  ]);
  expect(JSON.parse(stdout).categories).toEqual({ '2025-02': { Rechnung: 1 } });
  const joined = JSON.parse(
    run([fixture('freshdesk'), fixture('freshdesk-archive'), '--json']).stdout,
  );
  expect(joined).toMatchObject({ source: 'freshdesk', rows: 9 });
});

test.each([
  ['no file', [], 'No file was named.'],
  [
    'a file that is not there',
    ['nowhere.csv'],
    'nowhere.csv cannot be opened: there is no such file.',
  ],
  ['a folder', [ROOT], 'cannot be opened: it is a folder.'],
  ['a wrong word', [fixture('zendesk'), '--jason'], '--jason is not known.'],
  ['a value left out', [fixture('zendesk'), '--timezone'], '--timezone needs a value.'],
  [
    'an unknown field',
    [fixture('zendesk'), '--map', 'colour=Status'],
    '--map colour=Status must read field=column',
  ],
  [
    'an unknown column',
    [fixture('zendesk'), '--map', 'category=Colour'],
    'No column is called "Colour" in zendesk.csv',
  ],
  [
    'an unknown zone',
    [fixture('zendesk'), '--timezone', 'Mars/Base'],
    'The time zone "Mars/Base" is not known',
  ],
  ['an unknown source', [fixture('zendesk'), '--source', 'excel'], '"excel" is not a known source'],
  ['unknown columns', [fixture('generic')], 'generic.csv: no column looks like the date'],
])('%s: one sentence on standard error, exit code 1, no stack', (_what, words, sentence) => {
  const { status, stdout, stderr } = run(words);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
});

test('dates that could be read either way are asked for, and answered', () => {
  const file = write('open.csv', 'Id,Created at\n1,01/05/2025 10:00\n');
  expect(run([file]).stderr).toContain('add --dates day-first or --dates month-first');
  const { stdout } = run([file, '--dates', 'month-first', '--json']);
  expect(Object.keys(JSON.parse(stdout).months)).toEqual(['2025-01']);
});

test('business hours are read as people write them', () => {
  const { days, holidays, zone } = readWeek(
    'Mon-Thu 09:00-17:30, Fri 9:00-14:00',
    ['2025-12-25'],
    'Europe/Berlin',
  );
  const long = { from: 540, to: 1050 };
  expect(days).toEqual([long, long, long, long, { from: 540, to: 840 }, null, null]);
  expect({ holidays, zone }).toEqual({ holidays: ['2025-12-25'], zone: 'Europe/Berlin' });
  expect(readWeek('Sat-Mon 10:00-11:00', []).days.map((day) => day !== null)).toEqual([
    true,
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(() => readWeek('always', [])).toThrow(
    'Business hours must read like "Mon-Fri 09:00-17:00", not "always".',
  );
});

test('words may come in any order', () => {
  expect(readWords(['--json', 'a.csv', '--business-hours', 'file', 'b.csv'])).toMatchObject({
    files: ['a.csv', 'b.csv'],
    isJson: true,
    options: { businessHours: 'file' },
  });
});
