import { METRICS } from '../metrics/catalogue';
import { formatValue } from '../metrics/format';
import type { FormulaMetric, InputMetric } from '../metrics/metric';
import { messages } from './messages';
import { metricIn } from './month-values';
import type { TabPlan } from './plan';
import { mostKey } from './reading';
import type { Area } from './reference';
import type { State } from './state';

const RECENT = 6;

/**
 * What helps to choose a target: where the metric lay in the last six complete months, and what is
 * published about it.
 * @param cellOf where the target of a row stands
 */
export function targetNotes(state: State, cellOf: (key: string) => Area): TabPlan['notes'] {
  return METRICS.flatMap((metric) => {
    if (metric.kind === 'table') return [];
    const begins = messages.lastMonths;
    const text = `${begins} ${recentRange(state, metric)}.\n${benchmarkText(metric)}`;
    const keys = metric.better === 'range' ? [metric.id, mostKey(metric.id)] : [metric.id];
    return keys.map((key) => ({ ...cellOf(key), text, begins }));
  });
}

function benchmarkText({ benchmark }: FormulaMetric | InputMetric): string {
  return benchmark === undefined ? messages.noBenchmark : messages.benchmark(benchmark.text);
}

function recentRange(state: State, metric: FormulaMetric | InputMetric): string {
  const [tab, found] = [state.snapshot.tabs.monthly, state.found.monthly];
  if (tab === undefined || found === undefined) return messages.nothingKnown;
  const { running } = state.snapshot;
  const values = Array.from({ length: RECENT }, (_, index) =>
    metricIn({ tab, ...found }, metric, running - RECENT + index),
  ).filter((value): value is number => value !== null);
  if (values.length === 0) return messages.nothingKnown;
  const ends = [Math.min(...values), Math.max(...values)];
  return [...new Set(ends.map((value) => formatValue(metric.unit, value)))].join(' to ');
}
