import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { LIMITS } from '../build';
import { JUDGEMENTS } from '../src/functions/judgements';
import { scalesOf } from '../src/functions/ratings-call';
import { METRICS } from '../src/metrics/catalogue';
import { catalogueProse, packedProseIn } from '../src/metrics/catalogue-prose';
import type { FormulaMetric } from '../src/metrics/metric';
import { customFunction, loadBundle, readBuilt } from './support/bundle';
import { openHost } from './support/host';
import { rounded } from './support/rounded';
import { declaredFunctions, freeNames } from './support/script';

const code = readBuilt('Code.js');
const declared = new Map(declaredFunctions(code).map((each) => [each.name, each]));
const loaded = loadBundle();
const metrics = METRICS.filter((metric): metric is FormulaMetric => metric.kind === 'formula');

describe('custom functions', () => {
  test.each(metrics.map((metric) => [metric.functionName, metric] as const))(
    '%s is declared at the top with its parameters, its block directly above',
    (name, metric) => {
      const found = declared.get(name);
      const hasScale = scalesOf(metric.ratings ?? { standard: 0, scales: {} }).length > 1;
      expect(found?.parameters).toHaveLength(metric.arguments.length + (hasScale ? 1 : 0));
      expect(found?.comment).toMatch(/^\/\*\*\n \* \S.*\n/);
      expect(found?.comment).toMatch(/ \* @customfunction\n \*\/$/);
      const tags = [...(found?.comment ?? '').matchAll(/@param \{number\} (\w+) \S/g)];
      expect(tags.map(([, parameter]) => parameter)).toEqual(found?.parameters);
    },
  );

  test.each(JUDGEMENTS.map((judgement) => [judgement.functionName, judgement] as const))(
    '%s is declared like them, and works as documented',
    (name, judgement) => {
      const found = declared.get(name);
      const parameters = judgement.arguments.map((each) => each.name);
      expect(found?.parameters).toEqual(parameters);
      expect(found?.comment).toMatch(/ \* @customfunction\n \*\/$/);
      const tags = [...(found?.comment ?? '').matchAll(/@param \{(?:number|string)\} (\w+) \S/g)];
      expect(tags.map(([, parameter]) => parameter)).toEqual(parameters);
      for (const { call, result, digits } of judgement.examples) {
        const shown = customFunction(loaded, name)(...call);
        expect(rounded(shown, digits)).toEqual(rounded(result, digits));
      }
    },
  );

  test('leave the words of their list to the blocks', () => {
    for (const { tells } of JUDGEMENTS) expect(code.split(tells[0] ?? '')).toHaveLength(2);
  });

  test('pass on their arguments as they came', () => {
    for (const { functionName } of [...metrics, ...JUDGEMENTS]) {
      expect(code).toContain(`return SupportMetrics.callFunction('${functionName}', arguments);`);
    }
  });

  test('show no markup in autocompletion', () => {
    const comments = [...declared.values()].map(({ comment }) => comment).filter(Boolean);
    expect(comments.join('\n')).not.toMatch(/<|>|@param \{number\} \[/);
  });
});

describe('the script', () => {
  test('has menu, triggers and the sidebar’s call at its top', () => {
    const entries = ['onOpen', 'onInstall', 'sidebarCall'];
    expect(entries.filter((name) => !declared.has(name))).toEqual([]);
    expect(declared.get('sidebarCall')?.parameters).toHaveLength(1);
  });

  test('runs nothing when it is loaded', () => {
    expect(() => loadBundle({})).not.toThrow();
  });

  test('keeps to the syntax of ES2019', () => {
    const written = (text: string, target: string): string => transformSync(text, { target }).code;
    const isOld = (text: string): boolean => written(text, 'es2019') === written(text, 'esnext');
    expect(
      ['a?.b', 'a ?? b', 'a ||= b', 'class A { #x }', 'class A { x = 1 }'].filter(isOld),
    ).toEqual([]);
    expect(isOld(code)).toBe(true);
  });

  test('names nothing that Apps Script lacks', () => {
    expect(freeNames('fetch(url); const here = Math.max(1)')).toEqual(['Math', 'fetch', 'url']);
    expect(freeNames(code).filter((name) => !KNOWN.includes(name))).toEqual([]);
  });

  test.each(Object.entries(LIMITS))('%s is at most %d bytes', (name, limit) => {
    expect(Buffer.byteLength(readBuilt(name))).toBeLessThanOrEqual(limit);
  });
});

/** ES2019, and the services of Apps Script that the two scopes cover. */
const KNOWN = [
  ...['Array', 'Boolean', 'Date', 'Error', 'Infinity', 'JSON', 'Map', 'Math', 'NaN', 'Number'],
  ...['Object', 'Promise', 'RangeError', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError'],
  ...['Uint32Array', 'WeakMap', 'WeakSet', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['Charts', 'HtmlService', 'LockService', 'PropertiesService', 'Session', 'SpreadsheetApp'],
  ...['Utilities', 'console'],
];

describe('the manifest', () => {
  const manifest = JSON.parse(readBuilt('appsscript.json'));

  test('asks for two permissions', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  test('runs on V8, logs errors, and is no Workspace add-on', () => {
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' });
    expect(manifest).not.toHaveProperty('addOns');
  });

  test('lies where clasp pushes from', () => {
    const clasp = JSON.parse(readFileSync(join(__dirname, '../.clasp.json'), 'utf8'));
    expect(clasp.rootDir).toBe('dist/addon');
  });
});

describe('the sidebar', () => {
  const page = readBuilt('Sidebar.html');

  test('is one page that needs nothing else', () => {
    expect(page).toContain('<base target="_top">');
    expect(page).not.toMatch(/<(?:script|img|link)[^>]*\s(?:src|href)=/i);
    expect(page).not.toMatch(/@import|url\((?!["']?data:)/i);
  });

  test('holds nothing that Apps Script would run as a template or cut as a comment', () => {
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
    expect(page).not.toMatch(/<\?|\?>/);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.join('')).not.toContain('<!--');
    expect(scripts.join('')).not.toContain('`');
  });
});

/** Every text somewhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the words of the catalogue', () => {
  const words = JSON.parse(JSON.stringify(catalogueProse()));
  const long = textsIn(words).filter((text) => text.length > 40);

  test('are not in the script', () => {
    expect(long.length).toBeGreaterThan(200);
    // Autocompletion shows some of them, out of the comments above the functions.
    const script = code.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/\\(['"`])/g, '$1');
    expect(long.filter((text) => script.includes(text))).toEqual([]);
  });

  test('travel packed in the page, all of them', () => {
    const bytes = Buffer.from(packedProseIn(readBuilt('Sidebar.html')), 'base64');
    expect(JSON.parse(gunzipSync(bytes).toString('utf8'))).toEqual(words);
  });

  test('are packed without time and system, so that equal words make equal pages', () => {
    const bytes = Buffer.from(packedProseIn(readBuilt('Sidebar.html')), 'base64');
    expect([...bytes.subarray(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255]);
  });

  test('stand on the tab Formulas & Definitions that the script builds', () => {
    const { call, model } = openHost();
    call('setUpOrRepair');
    const definitions = model.sheets.find(({ name }) => name === 'Formulas & Definitions');
    const cells = Object.values(definitions?.cells ?? {}).flatMap((row) => Object.values(row));
    const shown = cells.map(({ value }) => String(value)).join('\n');
    for (const { tells, name } of METRICS)
      expect([name, shown.includes(tells)]).toEqual([name, true]);
  });

  test('are missed where a page holds none', () => {
    expect(() => packedProseIn('<p>nothing</p>')).toThrow('holds no words of the catalogue');
  });
});
