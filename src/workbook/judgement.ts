import { nativeFormula } from '../formula/sheets';
import { BREAKDOWNS } from '../metrics/breakdowns';
import { METRICS } from '../metrics/catalogue';
import type { Unit } from '../metrics/input';
import { FEWEST_ANSWERS, marginExpressions } from '../metrics/margin';
import type { FormulaMetric } from '../metrics/metric';
import { END, KEYS, PERIODS, type Period, sourceKey } from './keys';
import { type Layout, type References, referencesTo } from './layout';
import { call, quoted } from './reference';
import type { State } from './state';
import type { TabBuilder } from './tab-builder';

/** Months before the chosen one that make its usual range. */
const BEFORE = 12;
/** Kept months that a usual range needs at the least. */
const FEWEST_MONTHS = 6;
/** How far from the centre a count must be to be unusual. */
const FEWEST_TICKETS = 10;

const numbered = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Values of the chosen month and the twelve before; those kept; moves between kept neighbours. */
export const JUDGED_COLUMNS: readonly string[] = [
  ...numbered(0, BEFORE).map((place) => `v${place}`),
  ...numbered(0, BEFORE - 1).map((place) => `k${place}`),
  ...numbered(1, BEFORE - 1).map((place) => `m${place}`),
  'low',
  'high',
];

export const trendKey = (id: string): string => `trend:${id}`;
export const marginKey = (id: string): string => `margin:${id}`;
export const answersKey = (id: string): string => `answers:${id}`;

const numeric = METRICS.filter((metric) => metric.kind !== 'table');

/** Metrics whose margin is known, with it. */
export const metricsWithMargin: readonly FormulaMetric[] = METRICS.filter(
  (metric): metric is FormulaMetric => metric.kind === 'formula' && metric.margin !== undefined,
);

const categoryKeys = (state: State): string[] =>
  BREAKDOWNS.flatMap((breakdown) => state.categories[breakdown.id].map((each) => each.key));

export const judgementRows = (state: State): string[] => [
  'trendMonths',
  'atMetrics',
  'atMonthly',
  'notes',
  ...numeric.map((metric) => trendKey(metric.id)),
  ...categoryKeys(state).map(trendKey),
  ...metricsWithMargin.flatMap((metric) => [marginKey(metric.id), answersKey(metric.id)]),
];

/** Usual ranges and margins: helper cells from which sentences and statuses are made. */
export function planJudgement(builder: TabBuilder, state: State, layout: Layout): void {
  const here = referencesTo(layout.workings, true);
  const metrics = referencesTo(layout.metrics, false);
  const monthly = referencesTo(layout.monthly, false);
  planMonths(builder, here, monthly, metrics.row(KEYS, 'gap', END));
  for (const metric of numeric) {
    const values = metrics.row(metric.id, 'gap', END);
    planSeries(builder, here, trendKey(metric.id), metric.unit, (column) =>
      found(here.fixedRow('atMetrics', column), values),
    );
  }
  for (const key of categoryKeys(state)) {
    const values = monthly.row(key, 'gap', END);
    planSeries(builder, here, trendKey(key), 'count', (column) =>
      found(here.fixedRow('atMonthly', column), values),
    );
  }
  for (const metric of metricsWithMargin) planMargin(builder, metric, layout);
  blankLostSeries(builder, state, layout);
}

/** The series of a category that is no longer on Monthly is blank rather than broken. */
function blankLostSeries(builder: TabBuilder, state: State, layout: Layout): void {
  const due = new Set(judgementRows(state));
  const isLost = (key: string): boolean => key.startsWith(trendKey('')) && !due.has(key);
  for (const row of layout.workings.rows.keys.filter(isLost)) {
    for (const column of [...PERIODS, ...JUDGED_COLUMNS]) builder.formula(row, column, '""');
  }
}

/** The number at a place of a row; INDEX alone would read a blank as 0. */
export function found(place: string, values: string): string {
  const value = call('INDEX', values, 1, place);
  const isBlank = call('IF', `${call('COUNT', value)}=0`, '""', value);
  return call('IF', `${call('COUNT', place)}=0`, '""', isBlank);
}

function planMonths(
  builder: TabBuilder,
  here: References,
  monthly: References,
  scorecard: string,
): void {
  const ordinals = monthly.row(KEYS, 'gap', END);
  const usable = monthly.row('usable', 'gap', END);
  const notes = monthly.row('whatHappened', 'gap', END);
  for (const place of numbered(0, BEFORE)) {
    const month = here.fixedRow('trendMonths', `v${place}`);
    builder.formula(
      'trendMonths',
      `v${place}`,
      `${here.fixed('chosen', 'this')}-${BEFORE - place}`,
    );
    const at = (row: string): string => call('IFNA', call('MATCH', month, row, 0), '""');
    builder.formula('atMetrics', `v${place}`, at(scorecard));
    builder.formula('atMonthly', `v${place}`, at(ordinals));
    const note = call('INDEX', notes, 1, call('MATCH', month, ordinals, 0));
    builder.formula('notes', `v${place}`, call('IFNA', `${note}&""`, '""'));
    if (place < BEFORE) {
      const kept = call('COUNTIFS', ordinals, month, usable, 1);
      builder.formula('trendMonths', `k${place}`, kept);
    }
  }
}

/**
 * One series: its values, those of months without a note, the moves between neighbours, and from
 * these the limits mean ± 2.66 × mean move (individuals chart).
 */
function planSeries(
  builder: TabBuilder,
  here: References,
  row: string,
  unit: Unit,
  valueIn: (column: string) => string,
): void {
  const cell = (column: string): string => here.cell(row, column);
  for (const place of numbered(0, BEFORE)) {
    builder.formula(row, `v${place}`, valueIn(`v${place}`));
  }
  for (const place of numbered(0, BEFORE - 1)) {
    const isKept = `${here.fixedRow('trendMonths', `k${place}`)}=0`;
    builder.formula(row, `k${place}`, call('IF', isKept, '""', cell(`v${place}`)));
  }
  for (const place of numbered(1, BEFORE - 1)) {
    const pair = [cell(`k${place - 1}`), cell(`k${place}`)] as const;
    const move = call('ABS', `${pair[1]}-${pair[0]}`);
    builder.formula(row, `m${place}`, call('IF', `${call('COUNT', ...pair)}<2`, '""', move));
  }
  planLimits(builder, here, row, unit);
}

function planLimits(builder: TabBuilder, here: References, row: string, unit: Unit): void {
  const kept = here.row(row, 'k0', `k${BEFORE - 1}`);
  const moves = here.row(row, 'm1', `m${BEFORE - 1}`);
  const count = call('COUNT', kept);
  const centre = `${call('SUM', kept)}/${count}`;
  const width = `266/100*${call('SUM', moves)}/${call('COUNT', moves)}`;
  const low = call(
    'IF',
    `${call('MIN', kept)}<0`,
    `${centre}-${width}`,
    call('MAX', 0, `${centre}-${width}`),
  );
  const high = `${centre}+${width}`;
  const isOpen = call('OR', `${count}<${FEWEST_MONTHS}`, `${call('COUNT', moves)}=0`);
  builder.formula(row, 'low', call('IF', isOpen, '""', low));
  builder.formula(
    row,
    'high',
    call('IF', isOpen, '""', unit === 'percent' ? call('MIN', 100, high) : high),
  );
  planFlag(builder, here, row, unit);
}

/** "high" or "low" outside the usual range; counts must be ten away from the centre as well. */
function planFlag(builder: TabBuilder, here: References, row: string, unit: Unit): void {
  const [value, low, high] = [`v${BEFORE}`, 'low', 'high'].map((column) => here.cell(row, column));
  const kept = here.row(row, 'k0', `k${BEFORE - 1}`);
  const away = `${call('ABS', `${value}-${call('SUM', kept)}/${call('COUNT', kept)}`)}<${FEWEST_TICKETS}`;
  // Sums of decimals differ in their last digits; a series that never moves must not leave its range.
  const rounding = `${call('ABS', value ?? '')}/1000000000`;
  const side = call(
    'IF',
    `${value}-${high}>${rounding}`,
    '"high"',
    call('IF', `${low}-${value}>${rounding}`, '"low"', '""'),
  );
  const judged = unit === 'count' ? call('IF', away, '""', side) : side;
  const isOpen = call(
    'OR',
    `${call('COUNT', value ?? '', low ?? '')}<2`,
    `${here.fixed('span', 'this')}>1`,
  );
  builder.formula(row, 'this', call('IF', isOpen, '""', judged));
}

/** The margin and the number of answers, of this period and of the one before. */
function planMargin(builder: TabBuilder, metric: FormulaMetric, layout: Layout): void {
  const monthly = referencesTo(layout.monthly, false);
  const trees = marginExpressions(metric);
  if (trees === null) return;
  for (const period of PERIODS) {
    const cellOf = (id: string): string => monthly.cell(sourceKey(id), period);
    builder.formula(marginKey(metric.id), period, nativeFormula(trees.width, cellOf, ';'));
    builder.formula(answersKey(metric.id), period, nativeFormula(trees.answers, cellOf, ';'));
  }
}

/** A number in a sentence: "4.1 h", "82.0%", "+33", "1,234". */
export function numberText(unit: Unit, cell: string): string {
  switch (unit) {
    case 'hours':
      return `${call('FIXED', cell, 1)}&" h"`;
    case 'percent':
      return `${call('FIXED', cell, 1)}&"%"`;
    case 'score':
      return `${call('IF', `${cell}>0`, '"+"', '""')}&${call('FIXED', cell, 0)}`;
    case 'seconds':
      return `${call('FIXED', cell, 0)}&" s"`;
    default:
      return call('FIXED', cell, PLACES[unit] ?? 0);
  }
}

const PLACES: Readonly<Partial<Record<Unit, number>>> = {
  ratio: 1,
  rating: 2,
  per100: 1,
  years: 1,
  hours: 1,
  percent: 1,
};

/** "371–466" */
export function rangeText(unit: Unit, here: References, row: string): string {
  const places = PLACES[unit] ?? 0;
  const [low, high] = ['low', 'high'].map((column) =>
    call('FIXED', here.cell(row, column), places),
  );
  return `${low}&"–"&${high}`;
}

/** Names a period's cell on Workings. */
export const periodCell = (here: References, row: string, period: Period): string =>
  here.cell(row, period);

export const tooFew = (answers: string): string =>
  `${quoted('too few to judge (')}&${answers}&${quoted(' answers)')}`;

export { FEWEST_ANSWERS, FEWEST_TICKETS };
