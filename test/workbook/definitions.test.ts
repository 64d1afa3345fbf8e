import { columnLetters, parseA1 } from '../../src/local/a1';
import { METRICS } from '../../src/metrics/catalogue';
import type { FormulaMetric } from '../../src/metrics/metric';
import { calculatorCells } from '../../src/workbook/definitions';
import { stateOf } from '../../src/workbook/state';
import { layoutOf } from '../../src/workbook/workbook';
import { viewTab } from '../support/addon';
import { calculateWorkbook, type Result } from '../support/calculation';
import { setUpMonths } from '../support/months';

const metrics = METRICS.filter((metric): metric is FormulaMetric => metric.kind === 'formula');
const { model } = setUpMonths(13);
const tab = viewTab(model, 'definitions');
const { name, cells, rows: size, columns } = tab.sheet;
const engine = calculateWorkbook(model, [name]);

const layout = layoutOf(
  stateOf({
    tabs: {},
    missing: [],
    takenNames: [],
    running: 24319,
    separator: ',',
    hidden: null,
    charts: {},
  }),
);

/** Cells of a metric's calculator: of each argument, of the result, of the formulas to copy. */
function placesOf(metric: FormulaMetric): Record<string, { row: number; column: number }> {
  const entries = Object.entries(calculatorCells(metric, layout)).map(([id, a1]) => {
    const range = parseA1(a1, { rows: size, columns });
    if (!range) throw new Error(`${metric.id} has no cell for ${id}`);
    return [id, range] as const;
  });
  return Object.fromEntries(entries);
}

const placeOf = (metric: FormulaMetric, id: string) =>
  placesOf(metric)[id] ?? { row: 0, column: 0 };

function resultOf(metric: FormulaMetric): Result {
  const { row, column } = placeOf(metric, 'result');
  return engine.value(name, row, column);
}

function type(metric: FormulaMetric, values: readonly (number | null | undefined)[]): void {
  engine.set(
    name,
    metric.arguments.map((argument, index) => ({
      ...placeOf(metric, argument.name),
      value: values[index] === undefined ? 0 : (values[index] ?? null),
    })),
  );
}

const letter = columnLetters(tab.columnOf('value'));
const cases = metrics.map((metric) => [metric.id, metric] as const);
const examples = metrics.flatMap((metric) =>
  metric.examples.map(({ values, result }) => [metric.id, values, result, metric] as const),
);

describe('the calculator of', () => {
  afterAll(() => engine.close());

  test.each(cases)('%s shows its worked example from the start', (_id, metric) => {
    const [example] = metric.examples;
    metric.arguments.forEach((argument, index) => {
      const { row, column } = placeOf(metric, argument.name);
      expect(cells[row]?.[column]?.value).toBe(example?.values[index] ?? undefined);
    });
    expect(resultOf(metric)).toBeCloseTo(example?.result ?? Number.NaN, 9);
  });

  test.each(examples)('%s of %j is %d', (_id, values, result, metric) => {
    type(metric, values);
    if (result === null) expect(resultOf(metric)).toBeNull();
    else expect(resultOf(metric)).toBeCloseTo(result, 9);
  });

  test.each(cases)('%s is blank in its empty case, and where any cell is blank', (_id, metric) => {
    type(metric, metric.emptyCase.values);
    expect(resultOf(metric)).toBeNull();
    const whole = metric.examples[0]?.values ?? [];
    metric.arguments.forEach((_argument, blank) => {
      type(
        metric,
        metric.arguments.map((_each, at) => (at === blank ? null : (whole[at] ?? 0))),
      );
      expect(resultOf(metric)).toBeNull();
    });
  });

  test.each(cases)('%s can be copied as text, both ways, and typed into', (_id, metric) => {
    const textOf = (id: string): unknown => {
      const { row, column } = placeOf(metric, id);
      return cells[row]?.[column]?.value;
    };
    const letters = metric.arguments.map(
      ({ name: argument }) => `${letter}${placeOf(metric, argument).row}`,
    );
    expect(textOf('function')).toBe(`=${metric.functionName}(${letters.join(',')})`);
    const { row, column } = placeOf(metric, 'result');
    expect(textOf('native')).toBe(cells[row]?.[column]?.formula);
    const [protection] = tab.sheet.protections;
    expect(protection).toMatchObject({ isWarningOnly: true, range: null });
    for (const { name: argument } of metric.arguments) {
      const cell = placeOf(metric, argument);
      const isFree = protection?.unprotected.some(
        (area) =>
          area.column === cell.column && cell.row >= area.row && cell.row < area.row + area.rows,
      );
      expect(isFree).toBe(true);
    }
  });
});

/** What a manager finds under every metric, whatever it is made of. */
const ALWAYS = [
  'tells',
  'better',
  'collect',
  'timestamp',
  'pitfalls',
  'ifOff',
  'lookNext',
  'benchmark',
  'from',
];
const OF_FORMULAS = ['formula', 'example', 'empty'];
const OF_SURVEYS = ['questions', 'scale', 'whenToSend', 'followUp'];

test.each(METRICS.map((metric) => [metric.id, metric] as const))(
  'the block of %s says all that the catalogue knows',
  (id, metric) => {
    const lines = [
      ...ALWAYS,
      ...(metric.kind === 'formula' ? OF_FORMULAS : []),
      ...(metric.survey === undefined ? [] : OF_SURVEYS),
      ...(metric.useIf === undefined ? [] : ['useIf']),
      ...(metric.differs === undefined ? [] : ['differs']),
    ];
    const said = lines.map((line) => {
      const text = tab.rows.includes(`${id}:${line}`) ? tab.cell(`${id}:${line}`, 'text') : null;
      return [line, String(text?.value ?? '').length > 3];
    });
    expect(said).toEqual(lines.map((line) => [line, true]));
  },
);

test('metrics that come from a survey say how to ask', () => {
  const asked = METRICS.filter(({ survey }) => survey !== undefined).map(({ id }) => id);
  expect(asked).toEqual(expect.arrayContaining(['nps', 'csat', 'ces', 'happiness']));
});

test('there is a calculator for every metric with a formula, and only for those', () => {
  const results = Object.values(cells).filter(
    (line) => line[tab.columnOf('value')]?.formula !== undefined,
  );
  expect(results).toHaveLength(metrics.length);
  expect(metrics.length).toBeGreaterThanOrEqual(11);
});
