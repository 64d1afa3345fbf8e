import { evaluate, type Known } from '../../src/formula/evaluate';
import { BREAKDOWNS, breakdownKey } from '../../src/metrics/breakdowns';
import { inputById, METRICS, tableExpression } from '../../src/metrics/catalogue';
import type { AddsUp } from '../../src/metrics/input';
import type { FormulaMetric, InputMetric } from '../../src/metrics/metric';
import { monthlyInputs } from '../../src/workbook/keys';

/** Numbers by month and row key; a blank is not there. */
export type Numbers = Readonly<Record<number, Readonly<Record<string, number>>>>;

/** From one month to another, both included; null: there is no such period. */
export type Window = { readonly from: number; readonly to: number } | null;

export type PeriodName = 'Month' | 'Quarter to date' | 'Year to date' | 'Last 12 months';

/** Rows of Monthly that hold numbers, categories and channels of a new workbook among them. */
export const NUMBER_ROWS: readonly string[] = [
  ...monthlyInputs.filter(({ unit }) => unit !== 'text').map(({ id }) => id),
  ...BREAKDOWNS.flatMap((each) => each.defaults.map((name) => breakdownKey(each, name))),
];

/** Metrics that are a number for each period. */
export const NUMBER_METRICS = METRICS.filter(
  (metric): metric is FormulaMetric | InputMetric => metric.kind !== 'table',
);

/** The windows that This, Previous and Year ago stand for, as the design says in words. */
export function windowsOf(period: PeriodName, chosen: number): Record<string, Window> {
  const place = chosen % 12;
  const span = {
    Month: 1,
    'Quarter to date': (place % 3) + 1,
    'Year to date': place + 1,
    'Last 12 months': 12,
  }[period];
  const back = { Month: 1, 'Quarter to date': 3, 'Year to date': 12, 'Last 12 months': 12 }[period];
  const window = (to: number): Window => (chosen === 0 ? null : { from: to - span + 1, to });
  return {
    this: window(chosen),
    previous: window(chosen - back),
    yearAgo: back === 12 ? null : window(chosen - 12),
  };
}

/** What an input comes to in one month: typed, or following from others. */
function monthly(numbers: Numbers, month: number, id: string): Known {
  const typed = (name: string): Known => numbers[month]?.[name] ?? null;
  const effective = inputById(id)?.effective;
  return effective === undefined ? typed(id) : evaluate(effective, typed);
}

function addUp(kind: AddsUp, values: readonly number[], isOneMonth: boolean): Known {
  const sum = values.reduce((total, value) => total + value, 0);
  if (kind === 'first') return values[0] ?? null;
  if (kind === 'last') return values[values.length - 1] ?? null;
  if (kind === 'mean') return sum / values.length;
  if (kind === 'none') return isOneMonth ? sum : null;
  return sum;
}

/** Months of the window that hold any number. */
export function monthsIn(numbers: Numbers, window: Window): number[] {
  return Object.keys(numbers)
    .map(Number)
    .sort((a, b) => a - b)
    .filter((month) => Object.keys(numbers[month] ?? {}).length > 0)
    .filter((month) => window !== null && month >= window.from && month <= window.to);
}

/** A row over a period, added up one by one; null unless every month with numbers has it. */
export function rollUp(numbers: Numbers, window: Window, id: string): Known {
  const months = monthsIn(numbers, window);
  if (id === 'months') return months.length === 0 ? null : months.length;
  const values = months.map((month) => monthly(numbers, month, id));
  const known = values.filter((value): value is number => value !== null);
  if (months.length === 0 || known.length < months.length) return null;
  const kind = inputById(id)?.addsUp ?? 'sum';
  return addUp(kind, known, window !== null && window.from === window.to);
}

/** A metric over a period: its formula over the rolled-up inputs. */
export function metricOver(
  metric: FormulaMetric | InputMetric,
  numbers: Numbers,
  window: Window,
): Known {
  return evaluate(tableExpression(metric), (id) => rollUp(numbers, window, id));
}
