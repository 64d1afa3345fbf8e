import { Model } from '@ironcalc/wasm';
import { evaluate, type Known } from '../src/formula/evaluate';
import { nativeFormula } from '../src/formula/sheets';
import { columnLetters } from '../src/local/a1';
import { METRICS } from '../src/metrics/catalogue';
import type { FormulaMetric } from '../src/metrics/metric';
import { customFunction, loadBundle } from './support/bundle';
import { ALL_DIGITS, startEngine } from './support/ironcalc';

const CASES = 1000;
const bundle = loadBundle();
const metrics = METRICS.filter((metric): metric is FormulaMetric => metric.kind === 'formula');

/** A generator of numbers that gives the same from the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** Blanks, zeros, small and large counts, and quarters of hours. */
function anyValue(random: () => number): Known {
  const kind = random();
  if (kind < 0.08) return null;
  if (kind < 0.2) return 0;
  if (kind < 0.5) return Math.floor(random() * 20);
  if (kind < 0.7) return Math.floor(random() * 4000) / 4;
  return kind < 0.95 ? Math.floor(random() * 5000) : Math.floor(random() * 1e9);
}

const sumOf = (metric: FormulaMetric, names: readonly string[], row: readonly Known[]): number =>
  metric.arguments.reduce(
    (sum, { name }, place) => sum + (names.includes(name) ? (row[place] ?? 0) : 0),
    0,
  );

/** A part above its whole is an error of the function, which other tests look at. */
const isAllowed = (metric: FormulaMetric, row: readonly Known[]): boolean =>
  (metric.limits ?? []).every(
    ({ parts, wholes }) => sumOf(metric, parts, row) <= sumOf(metric, wholes, row),
  );

function casesOf(metric: FormulaMetric, seed: number): Known[][] {
  const random = generator(seed);
  const cases: Known[][] = [];
  while (cases.length < CASES) {
    const row = metric.arguments.map(() => anyValue(random));
    if (isAllowed(metric, row)) cases.push(row);
  }
  return cases;
}

/** One formula a row, all worked out at once, by an engine that is none of ours. */
function calculated(metric: FormulaMetric, cases: readonly Known[][]): Known[] {
  const engine = new Model('test', 'en', 'UTC', 'en');
  engine.pauseEvaluation();
  const last = metric.arguments.length + 1;
  cases.forEach((values, index) => {
    const row = index + 1;
    values.forEach((value, place) => {
      if (value !== null) engine.setUserInput(0, row, place + 1, String(value));
    });
    const cellOf = (name: string): string =>
      `${columnLetters(metric.arguments.findIndex((each) => each.name === name) + 1)}${row}`;
    engine.setUserInput(0, row, last, `=${nativeFormula(metric.expression, cellOf, ',')}`);
  });
  const column = { sheet: 0, row: 1, column: last, width: 1, height: cases.length };
  engine.updateRangeStyle(column, 'num_fmt', ALL_DIGITS);
  engine.evaluate();
  const results = cases.map((_, index) => engine.getFormattedCellValue(0, index + 1, last));
  engine.free();
  return results.map((text) => (text === '' ? null : Number(text)));
}

/** As a column of cells each, over which the function spills. */
function fromFunction(metric: FormulaMetric, cases: readonly Known[][]): Known[] {
  const columns = metric.arguments.map((_, place) => cases.map((row) => [row[place] ?? '']));
  const spilled = customFunction(bundle, metric.functionName)(...columns) as Known[][];
  return spilled.map(([value = null]) => value);
}

function isSame(left: Known, right: Known): boolean {
  if (left === null || right === null) return left === right;
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
}

beforeAll(startEngine);

test.each(metrics.map((metric, index) => [metric.id, metric, index + 1] as const))(
  '%s comes to the same in all ways, a thousand times',
  (_id, metric, seed) => {
    const cases = casesOf(metric, seed * 7919);
    const native = calculated(metric, cases);
    const own = fromFunction(metric, cases);
    const wrong = cases.flatMap((row, index) => {
      const value = evaluate(metric.expression, (name) => {
        return row[metric.arguments.findIndex((each) => each.name === name)] ?? null;
      });
      const [sheet = null, called = null] = [native[index], own[index]];
      const isRight = isSame(value, sheet) && isSame(value, called);
      return isRight ? [] : [`${row}: ${value}, ${sheet}, ${called}`];
    });
    expect(wrong).toEqual([]);
    const known = native.filter((value) => value !== null).length;
    expect(known).toBeGreaterThan(CASES / 4);
    expect(known).toBeLessThan(CASES);
  },
);
