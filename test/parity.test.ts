import { evaluate, type Known } from '../src/formula/evaluate';
import { nativeFormula } from '../src/formula/sheets';
import { METRICS } from '../src/metrics/catalogue';
import type { FormulaMetric } from '../src/metrics/metric';
import { customFunction, loadBundle } from './support/bundle';
import { calculate } from './support/ironcalc';

const bundle = loadBundle();
type Values = readonly Known[];

const metrics = METRICS.filter((metric): metric is FormulaMetric => metric.kind === 'formula');
const position = (metric: FormulaMetric, name: string): number =>
  metric.arguments.findIndex((argument) => argument.name === name);

/** An example may leave optional arguments at the end out; formula and cells then hold 0. */
function filled(metric: FormulaMetric, values: Values): Values {
  return metric.arguments.map((_argument, index) => {
    const value = values[index];
    return value === undefined ? 0 : value;
  });
}

const evaluated = (metric: FormulaMetric, values: Values): Known =>
  evaluate(metric.expression, (name) => values[position(metric, name)] ?? null);

function calculated(metric: FormulaMetric, values: Values): unknown {
  const cellOf = (name: string): string => String.fromCharCode(65 + position(metric, name)) + 1;
  return calculate(nativeFormula(metric.expression, cellOf, ','), values);
}

/** As Sheets calls it: a blank cell is "". */
const asCells = (values: Values): unknown[] => values.map((value) => value ?? '');

const examples = metrics.flatMap((metric) =>
  metric.examples.map((example) => [metric.id, example.values, example.result, metric] as const),
);

test.each(examples)('%s of %j is %d in all ways', (_id, values, result, metric) => {
  const cells = filled(metric, values);
  const fromFunction = customFunction(bundle, metric.functionName)(...asCells(values));
  const ways = [evaluated(metric, cells), calculated(metric, cells), fromFunction];
  for (const way of ways) {
    if (result === null) expect(way).toBeNull();
    else expect(way).toBeCloseTo(result, 9);
  }
});

const empties = metrics.map((metric) => [metric.id, metric.emptyCase.values, metric] as const);

test.each(empties)('%s of %j is blank in all ways', (_id, values, metric) => {
  const cells = filled(metric, values);
  const column = asCells(values).map((cell) => [[cell]]);
  const spilled = customFunction(bundle, metric.functionName)(...column);
  expect(evaluated(metric, cells)).toBeNull();
  expect(calculated(metric, cells)).toBeNull();
  expect(JSON.stringify(spilled)).toBe('[[null]]');
});

test.each(metrics.map((metric) => [metric.id, metric] as const))(
  '%s is blank in all ways where any argument it needs is',
  (_id, metric) => {
    const example = metric.examples[0];
    const whole = filled(metric, example?.values ?? []);
    for (const index of whole.keys()) {
      const values = whole.map((value, at) => (at === index ? null : value));
      const value = evaluated(metric, values);
      expect(calculated(metric, values)).toBe(value);
      expect(customFunction(bundle, metric.functionName)(...asCells(values))).toBe(value);
    }
  },
);

test('there are examples to compare', () => {
  expect(examples.length).toBeGreaterThanOrEqual(metrics.length);
  expect(metrics.length).toBeGreaterThanOrEqual(11);
});
