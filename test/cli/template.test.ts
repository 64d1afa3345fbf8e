import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile, valueIn } from '../support/xlsx';

jest.setTimeout(60_000);

const RUN = join(__dirname, '../../src/cli/run.js');
const folder = mkdtempSync(join(tmpdir(), 'support-metrics-'));
afterAll(() => rmSync(folder, { recursive: true }));

function template(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, 'template', ...args], {
    encoding: 'utf8',
  });
  return { status, told: (stdout + stderr).trim() };
}

const place = (name: string): string => join(folder, name);

test('the sample year, in a folder made for it', async () => {
  const file = place('new/folder/year.xlsx');
  const { status, told } = template(file, '--month', '2026-08');
  expect([status, told]).toEqual([0, expect.stringMatching(/year\.xlsx: 7 tabs, \d{4,} formulas/)]);
  const book = await readFile(readFileSync(file));
  const metrics = book.getWorksheet('Metrics');
  expect(valueIn(metrics?.getCell('C5') ?? fail())).toBe('Jul 2026');
});

function fail(): never {
  throw new Error('The file has no tab Metrics');
}

test('the same month gives the same bytes; another month does not', () => {
  const files = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map(place);
  ['2026-08', '2026-08', '2026-09'].forEach((month, index) => {
    expect(template(files[index] ?? '', '--empty', '--month', month).status).toBe(0);
  });
  const [first, second, other] = files.map((file) => readFileSync(file));
  expect(first?.equals(second ?? Buffer.of())).toBe(true);
  expect(first?.equals(other ?? Buffer.of())).toBe(false);
});

test('a file that is there is left as it is unless asked for', () => {
  const file = place('kept.xlsx');
  writeFileSync(file, 'mine');
  expect(template(file)).toEqual({
    status: 1,
    told: `${file} exists and is left as it is. To replace it, add --force.`,
  });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect(template(file, '--force', '--empty').status).toBe(0);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
});

test('without a name the file is ours, and replaced without asking', () => {
  for (const round of [1, 2]) {
    const { status, stdout } = spawnSync(process.execPath, [RUN, 'template', '--empty'], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect([round, status]).toEqual([round, 0]);
    expect(stdout).toMatch(/^dist\/support-metrics\.xlsx: /);
  }
  expect(existsSync(place('dist/support-metrics.xlsx'))).toBe(true);
});

test('what cannot be written is said in one sentence, and nothing is left behind', () => {
  const file = place('file.txt');
  writeFileSync(file, '');
  const inside = join(file, 'x.xlsx');
  expect(template(inside)).toEqual({
    status: 1,
    told: `${inside} cannot be written: a part of the path is a file, not a folder.`,
  });
  mkdirSync(place('folder.xlsx'));
  expect(template(place('folder.xlsx'))).toEqual({
    status: 1,
    told: `${place('folder.xlsx')} is a folder. Name a file in it.`,
  });
  expect(template(place('year.csv'))).toEqual({
    status: 1,
    told: `${place('year.csv')} does not end in .xlsx. Name a file that does.`,
  });
  expect(existsSync(place('year.csv'))).toBe(false);
});

test('arguments that say nothing are refused', () => {
  expect(template('--month', 'May')).toEqual({
    status: 1,
    told: '“May” is not a month. Write it as 2026-08.',
  });
  expect(template('a.xlsx', 'b.xlsx').told).toMatch(/^One file at a time, got 2/);
  expect(template('--colour').told).toMatch(/^Unknown option '--colour'\.\n\nnpm run template/);
  expect(template('--help')).toEqual({
    status: 0,
    told: expect.stringMatching(/^npm run template/),
  });
});
