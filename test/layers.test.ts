import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SRC = join(__dirname, '../src');

/** Which folder may import which others. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  formula: [],
  statistics: [],
  metrics: ['formula'],
  import: ['metrics'],
  functions: ['metrics', 'formula', 'statistics'],
  workbook: ['metrics', 'formula', 'statistics'],
  api: ['workbook', 'metrics', 'formula', 'statistics', 'import'],
  google: ['workbook', 'api'],
  sidebar: ['metrics', 'formula', 'functions', 'import', 'api'],
  xlsx: ['workbook'],
  cli: ['xlsx', 'import', 'workbook', 'metrics'],
  local: ['xlsx', 'workbook'],
  'main.ts': ['api', 'google', 'functions'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const top = (path: string): string => relative(SRC, path).split(sep)[0] ?? '';

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\b([^;'"]*?)\bfrom\s*['"](\.[^'"]+)['"]/gm,
  );
  return [...statements].map(([, what = '', path = '']) => ({
    file: relative(SRC, file),
    from: top(file),
    to: top(resolve(dirname(file), path)),
    isTypeOnly: /^\s*type\b/.test(what),
  }));
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(SRC, name));
const imports = files.flatMap(importsOf).filter(({ from, to }) => from !== to);
const tell = ({ file, to }: Import): string => `${file} imports ${to}`;

test('folders import only what their layer may', () => {
  const isForbidden = ({ from, to }: Import): boolean => !ARROWS[from]?.includes(to);
  expect(imports.length).toBeGreaterThan(10);
  expect(imports.filter(isForbidden).map(tell)).toEqual([]);
});

test('the sidebar takes nothing but types from the server’s answers', () => {
  const values = imports.filter(
    ({ from, to, isTypeOnly }) => from === 'sidebar' && to === 'api' && !isTypeOnly,
  );
  expect(values.map(tell)).toEqual([]);
});

test('only google/ names Google', () => {
  const services =
    /\b(SpreadsheetApp|HtmlService|PropertiesService|LockService|DocumentApp|DriveApp)\b\s*\./;
  const others = files.filter((file) => !['google', 'local'].includes(top(file)));
  expect(
    others
      .filter((file) => services.test(readFileSync(file, 'utf8')))
      .map((file) => relative(SRC, file)),
  ).toEqual([]);
});
