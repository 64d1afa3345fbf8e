import { METRICS } from '../metrics/catalogue';
import { formatChange, formatValue } from '../metrics/format';
import type { FormulaMetric, InputMetric } from '../metrics/metric';
import { spikeOf, usualRange } from '../statistics/spikes';
import { messages } from '../workbook/messages';
import { isMonthKey, longMonth } from '../workbook/month';
import { metricIn } from '../workbook/month-values';
import { mostKey } from '../workbook/reading';
import { valueAt } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import { type Status, statusOf } from '../workbook/status';
import type { Summary } from './contract';
import { entryAt, fieldsOf, type MonthlyTab, monthlyTab } from './monthly-tab';
import { surveySentences } from './survey-sentences';

type Judged = FormulaMetric | InputMetric;

/** Months with numbers, latest first. */
function monthsWithNumbers(monthly: MonthlyTab): number[] {
  const months = monthly.columns.filter(isMonthKey).map(Number);
  const fields = fieldsOf(monthly).filter(({ id }) => id !== 'whatHappened');
  const hasNumbers = (month: number): boolean =>
    fields.some(({ id }) => typeof entryAt(monthly, id, month) === 'number');
  return months.filter(hasNumbers).sort((a, b) => b - a);
}

function targetOf(state: State, key: string): number | null {
  const tab = state.snapshot.tabs.metrics;
  const found = state.found.metrics;
  if (tab === undefined || found === undefined) return null;
  const value = valueAt(tab, found.rows.indexOf(key) + 1, found.columns.indexOf('target') + 1);
  return typeof value === 'number' ? value : null;
}

interface Reached {
  readonly metric: Judged;
  readonly value: number;
  readonly target: number;
  readonly status: Status;
}

function reachedIn(state: State, monthly: MonthlyTab, month: number): Reached[] {
  return METRICS.flatMap((metric) => {
    if (metric.kind === 'table') return [];
    const value = metricIn(monthly, metric, month);
    const target = targetOf(state, metric.id);
    if (value === null || target === null) return [];
    const status = statusOf(metric, value, target, targetOf(state, mostKey(metric.id)));
    return status === null ? [] : [{ metric, value, target, status }];
  });
}

function targetSentence(reached: readonly Reached[]): string {
  if (reached.length === 0) return '';
  const those = (status: Status): Reached[] => reached.filter((each) => each.status === status);
  const told = (status: Status): string[] =>
    those(status).map(({ metric: { name, unit }, value, target }) =>
      messages.againstTarget(name, formatValue(unit, value), formatValue(unit, target)),
    );
  return messages.targets(those('met').length, reached.length, told('missed'), told('near'));
}

function ticketSentence(state: State, monthly: MonthlyTab, month: number): string {
  const now = entryAt(monthly, 'ticketsReceived', month);
  const before = entryAt(monthly, 'ticketsReceived', month - 1);
  if (typeof now !== 'number') return '';
  const change = typeof before === 'number' ? formatChange('count', now - before) : '';
  const note = entryAt(monthly, 'whatHappened', month);
  return messages.ticketsIn(
    formatValue('count', now),
    change.replace(/^[▲▼] /, ''),
    spikesIn(state, monthly, month),
    // It may end with a full stop of its own.
    note === null ? '' : String(note).trim().replace(/\.+$/, ''),
  );
}

/** "Shipping 148, usual 66–104" for each category outside of its usual range. */
function spikesIn(state: State, monthly: MonthlyTab, month: number): string[] {
  const months = Array.from({ length: 13 }, (_, index) => month - 12 + index);
  const hasNote = months.map((each) => entryAt(monthly, 'whatHappened', each) !== null);
  return state.categories.category.flatMap(({ key, label }) => {
    const values = months.map((each) => {
      const value = entryAt(monthly, key, each);
      return typeof value === 'number' ? value : null;
    });
    const range = usualRange(values, 12, { hasNote, measured: 'count' });
    const value = values[12] ?? null;
    if (value === null || range === null || spikeOf(value, range, 'count') === null) return [];
    const [low, high] = [range.low, range.high].map((limit) => formatValue('count', limit));
    return [messages.spike(label, formatValue('count', value), `${low}–${high}`)];
  });
}

/**
 * A paragraph to copy: what was met and missed, the tickets with what was unusual, the surveys.
 * @param month ordinal; null is the latest complete month with numbers
 */
export function summaryOf(state: State, month: number | null): Summary {
  const monthly = monthlyTab(state);
  const months = monthsWithNumbers(monthly);
  const complete = months.filter((each) => each < state.snapshot.running);
  const chosen = month ?? complete[0] ?? months[0];
  if (chosen === undefined) throw new Error(messages.nothingToSum);
  const isOver = chosen < state.snapshot.running;
  const sentences = [
    messages.supportIn(longMonth(chosen), isOver),
    isOver ? targetSentence(reachedIn(state, monthly, chosen)) : '',
    ticketSentence(state, monthly, chosen),
    ...surveySentences(state, monthly, chosen),
  ];
  return { month: chosen, months, text: sentences.filter((each) => each !== '').join(' ') };
}
