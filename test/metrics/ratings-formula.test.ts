import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';
import { scalesOf } from '../../src/functions/ratings-call';
import { METRICS } from '../../src/metrics/catalogue';
import type { FormulaMetric } from '../../src/metrics/metric';
import { ratingsFormula } from '../../src/metrics/ratings-formula';
import { openEngine } from '../support/ironcalc';

const metrics = METRICS.filter(
  (metric): metric is FormulaMetric => metric.kind === 'formula' && metric.ratings !== undefined,
);

function metricOf(id: string): FormulaMetric {
  const metric = metrics.find((each) => each.id === id);
  if (metric === undefined) throw new Error(`No metric of ratings is called ${id}`);
  return metric;
}

test('NPS from raw ratings without the add-on', () => {
  expect(ratingsFormula(metricOf('nps'), 'A2:A500', ';')).toBe(
    'IF(COUNT(A2:A500)=0;"";100*(COUNTIF(A2:A500;">=9")-COUNTIF(A2:A500;"<=6"))/COUNT(A2:A500))',
  );
});

test('CSAT on seven', () => {
  expect(ratingsFormula(metricOf('csat'), 'B2:B9', ',', 7)).toBe(
    'IF(COUNT(B2:B9)=0,"",100*COUNTIF(B2:B9,">=6")/COUNT(B2:B9))',
  );
});

test('nothing for a scale nobody knows', () => {
  expect(ratingsFormula(metricOf('csat'), 'B2:B9', ',', 6)).toBeNull();
});

const cases = metrics.flatMap((metric) =>
  scalesOf(metric.ratings ?? { standard: 0, scales: {} }).map(
    (highest) => [metric.functionName, highest, metric] as const,
  ),
);

test.each(cases)(
  '%s on %d agrees with the function in a spreadsheet engine',
  (name, highest, metric) => {
    const engine = openEngine();
    const lowest = metric.ratings?.scales[highest]?.lowest ?? 0;
    const rating = fc.option(fc.integer({ min: lowest, max: highest }));
    const isStandard = highest === metric.ratings?.standard;
    fc.assert(
      fc.property(fc.array(rating, { minLength: 8, maxLength: 8 }), (ratings) => {
        ratings.forEach((each, index) => {
          engine.set(index + 1, 1, each);
        });
        engine.set(1, 2, `=${ratingsFormula(metric, 'A1:A8', ',', highest)}`);
        const range = ratings.map((each) => [each ?? '']);
        const value = callFunction(name, isStandard ? [range] : [range, undefined, highest]);
        const calculated = engine.get(1, 2);
        if (value === null || calculated === null) expect(calculated).toBe(value);
        else expect(calculated).toBeCloseTo(Number(value), 9);
      }),
      { numRuns: 50 },
    );
  },
);
