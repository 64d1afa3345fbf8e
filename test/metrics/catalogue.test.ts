import { evaluate, type Known } from '../../src/formula/evaluate';
import { argumentsOf } from '../../src/formula/fold';
import {
  boundArgument,
  INPUTS,
  inputById,
  inputsOf,
  METRICS,
  MONTHS,
  metricById,
  tableExpression,
} from '../../src/metrics/catalogue';
import { THEMES } from '../../src/metrics/input';
import type { FormulaMetric, Metric } from '../../src/metrics/metric';
import { BUILT_IN_FUNCTIONS } from '../support/built-in-functions';

const formulas = METRICS.filter((metric): metric is FormulaMetric => metric.kind === 'formula');
const named = (metrics: readonly Metric[]) => metrics.map((m) => [m.id, m] as const);
const eachMetric = test.each(named(METRICS));
const eachFormula = test.each(formulas.map((metric) => [metric.id, metric] as const));

function twice(values: readonly string[]): string[] {
  return values.filter((value, place) => values.indexOf(value) !== place);
}

function valueWith(metric: FormulaMetric, values: readonly Known[]): Known {
  const names = metric.arguments.map((argument) => argument.name);
  return evaluate(metric.expression, (name) => values[names.indexOf(name)] ?? null);
}

/** Every text a user reads of a metric or an input, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

describe('names', () => {
  test('ids and names of metrics are unique', () => {
    expect(twice(METRICS.map((metric) => metric.id))).toEqual([]);
    expect(twice(METRICS.map((metric) => metric.name))).toEqual([]);
  });

  test('ids and labels of inputs are unique, and fit the column', () => {
    expect(twice([...INPUTS.map((input) => input.id), MONTHS])).toEqual([]);
    expect(twice(INPUTS.map((input) => input.label))).toEqual([]);
    expect(INPUTS.filter((input) => input.label.length > 34)).toEqual([]);
  });

  test('metrics and inputs stand in the order of the themes', () => {
    for (const list of [METRICS, INPUTS]) {
      const ranks = list.map((one) => THEMES.indexOf(one.theme));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });

  eachFormula('%s: the function can be called in Google Sheets', (_id, metric) => {
    expect(metric.functionName).toMatch(/^[A-Z][A-Z_]*[A-Z]$/);
    expect(metric.functionName).not.toMatch(/^[A-Z]+\d+$/);
    expect(BUILT_IN_FUNCTIONS.has(metric.functionName)).toBe(false);
  });

  test('metrics that share a function share its arguments and its formula', () => {
    for (const metric of formulas) {
      const first = formulas.find((other) => other.functionName === metric.functionName);
      expect(metric.expression).toEqual(first?.expression);
      expect(metric.arguments.map(({ name }) => name)).toEqual(
        first?.arguments.map(({ name }) => name),
      );
    }
  });
});

describe('meaning', () => {
  eachMetric('%s: nothing is left empty', (_id, metric) => {
    expect(texts(metric).filter((text) => text.trim() === '')).toEqual([]);
    expect(metric.pitfalls.length).toBeGreaterThan(0);
    expect(metric.lookNext.length).toBeGreaterThan(0);
  });

  eachMetric('%s: sentences are sentences', (_id, metric) => {
    const sentences = [metric.tells, metric.timestamp, metric.ifOff, ...metric.pitfalls];
    if (metric.useIf) sentences.push(metric.useIf);
    if (metric.differs) sentences.push(metric.differs);
    for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}\d].*[.?]$/su);
  });

  eachMetric('%s: what to look at next exists and is another metric', (id, metric) => {
    expect(metric.lookNext.filter((other) => !metricById(other))).toEqual([]);
    expect(metric.lookNext).not.toContain(id);
    expect(twice(metric.lookNext)).toEqual([]);
  });

  eachMetric('%s: a benchmark names its source and year, a survey its question', (_id, metric) => {
    if (metric.benchmark) expect(metric.benchmark.text).toContain(metric.benchmark.year.slice(-4));
    if (metric.survey) expect(metric.survey.questions.length).toBeGreaterThan(0);
  });

  test('every number on Monthly is there for a metric, or for another number', () => {
    const used = new Set(METRICS.flatMap(inputsOf));
    const feeding = INPUTS.flatMap((input) =>
      input.effective ? argumentsOf(input.effective) : [],
    );
    for (const id of feeding) used.add(id);
    const idle = INPUTS.filter((input) => input.theme !== 'notes' && !used.has(input.id));
    expect(idle.map((input) => input.id)).toEqual([]);
  });

  test.each(INPUTS.map((input) => [input.id, input] as const))('%s is explained', (_id, input) => {
    expect(texts(input).filter((text) => text.trim() === '')).toEqual([]);
    expect(input.howToCollect).toMatch(/[.?]$/);
  });
});

describe('formulas', () => {
  eachFormula('%s: every argument is used, bound and explained', (_id, metric) => {
    const names = metric.arguments.map((argument) => argument.name);
    expect([...names].sort()).toEqual(argumentsOf(metric.expression).sort());
    expect(Object.keys(metric.bindings).filter((name) => !names.includes(name))).toEqual([]);
    for (const argument of metric.arguments) {
      expect(argument.help).toMatch(/[.?]$/);
      expect(argument.howToCollect).toMatch(/[.?]$/);
    }
  });

  eachMetric('%s: the table names inputs that exist', (_id, metric) => {
    const unknown = inputsOf(metric).filter((id) => id !== MONTHS && !inputById(id));
    expect(unknown).toEqual([]);
    expect(metric.kind === 'table' || inputsOf(metric).length > 0).toBe(true);
  });

  eachFormula('%s: an optional argument comes last', (_id, metric) => {
    const flags = metric.arguments.map((argument) => Boolean(argument.isOptional));
    expect(flags).toEqual([...flags].sort());
  });

  eachFormula('%s: limits and ratings speak of its arguments', (_id, metric) => {
    const names = metric.arguments.map((argument) => argument.name);
    const limits = [...(metric.limits ?? []), ...(metric.hints ?? [])];
    const spoken = limits.flatMap((limit) => [...limit.parts, ...limit.wholes]);
    for (const scale of Object.values(metric.ratings?.scales ?? {})) {
      expect(Object.keys(scale.counts).sort()).toEqual([...names].sort());
    }
    expect(spoken.filter((name) => !names.includes(name))).toEqual([]);
  });

  eachFormula('%s: the worked examples hold', (_id, metric) => {
    expect(metric.examples.length).toBeGreaterThan(0);
    for (const example of metric.examples) {
      expect(example.values).toHaveLength(metric.arguments.length);
      expect(example.result).not.toBeNull();
      expect(valueWith(metric, example.values)).toBeCloseTo(Number(example.result), 9);
    }
  });

  eachFormula('%s: the worked examples keep its limits', (_id, metric) => {
    const names = metric.arguments.map((argument) => argument.name);
    for (const { values } of metric.examples) {
      const sum = (of: readonly string[]) =>
        of.reduce((total, name) => total + Number(values[names.indexOf(name)]), 0);
      for (const { parts, wholes } of [...(metric.limits ?? []), ...(metric.hints ?? [])]) {
        expect(sum(parts)).toBeLessThanOrEqual(sum(wholes));
      }
    }
  });

  eachFormula('%s: the empty case is blank', (_id, metric) => {
    expect(metric.emptyCase.values).toHaveLength(metric.arguments.length);
    expect(valueWith(metric, metric.emptyCase.values)).toBeNull();
  });

  eachFormula('%s: any missing argument makes it blank', (_id, metric) => {
    const values = metric.examples[0]?.values ?? [];
    values.forEach((_value, place) => {
      const missing = values.map((value, other) => (other === place ? null : value));
      expect(valueWith(metric, missing)).toBeNull();
    });
  });

  eachFormula('%s: the table gives what the function gives', (_id, metric) => {
    const inputs = inputsOf(metric);
    const valueOf = (id: string): Known => 7 + inputs.indexOf(id) * 13;
    const bound = metric.arguments.map(({ name }) =>
      evaluate(boundArgument(metric, name), valueOf),
    );
    expect(evaluate(tableExpression(metric), valueOf)).toBe(valueWith(metric, bound));
  });
});
