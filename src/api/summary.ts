import { METRICS, metricById } from '../metrics/catalogue';
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
  const count = (status: Status): number => reached.filter((each) => each.status === status).length;
  if (reached.length === 0) return '';
  const missed = reached
    .filter((each) => each.status === 'missed')
    .map(({ metric, value, target }) =>
      messages.missedTarget(
        metric.name,
        formatValue(metric.unit, value),
        formatValue(metric.unit, target),
      ),
    );
  return messages.targets(count('met'), reached.length, missed);
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
    note === null ? '' : String(note),
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

const SURVEYS = ['csat', 'nps', 'ces'] as const;

/** "CSAT 82.0% (−2.2)" for each survey that is shown and known. */
function surveySentence(state: State, monthly: MonthlyTab, month: number): string {
  const pieces = SURVEYS.flatMap((id) => {
    const metric = metricById(id);
    if (metric === undefined || metric.kind === 'table' || state.hidden.has(id)) return [];
    const value = metricIn(monthly, metric, month);
    if (value === null) return [];
    const before = metricIn(monthly, metric, month - 1);
    const change = before === null ? '' : ` (${changeText(metric, value - before)})`;
    return [`${metric.abbreviation ?? metric.name} ${formatValue(metric.unit, value)}${change}`];
  });
  return pieces.length === 0 ? '' : `${pieces.join(', ')}.`;
}

const changeText = (metric: Judged, change: number): string =>
  formatChange(metric.unit, change).replace(/^[▲▼] /, '');

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
  const sentences = [
    messages.supportIn(longMonth(chosen)),
    targetSentence(reachedIn(state, monthly, chosen)),
    ticketSentence(state, monthly, chosen),
    surveySentence(state, monthly, chosen),
  ];
  return { month: chosen, months, text: sentences.filter((each) => each !== '').join(' ') };
}
