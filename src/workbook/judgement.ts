import { nativeFormula } from '../formula/sheets';
import { BREAKDOWNS } from '../metrics/breakdowns';
import { METRICS } from '../metrics/catalogue';
import type { Unit } from '../metrics/input';
import { FEWEST_ANSWERS, marginExpressions } from '../metrics/margin';
import type { FormulaMetric } from '../metrics/metric';
import { END, KEYS, PERIODS, sourceKey } from './keys';
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

/** Values of the chosen month and of the twelve before, and what is usual by them. */
export const JUDGED_COLUMNS: readonly string[] = [
  ...numbered(0, BEFORE).map((place) => `v${place}`),
  'centre',
  'width',
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
  'anyNumber',
  'kept',
  'pairs',
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
  const valuesOf = (row: string, valueIn: (column: string) => string): void => {
    for (const place of numbered(0, BEFORE)) {
      builder.formula(row, `v${place}`, valueIn(`v${place}`));
    }
  };
  for (const metric of numeric.filter(({ id }) => !state.hidden.has(id))) {
    const values = metrics.row(metric.id, 'gap', END);
    // A metric that is not known is "" there, and so is the gap: nothing reads as 0.
    valuesOf(trendKey(metric.id), (column) =>
      call('INDEX', values, 1, here.fixedRow('atMetrics', column)),
    );
    planLimits(builder, layout, trendKey(metric.id), metric.unit);
  }
  for (const key of categoryKeys(state)) {
    const values = monthly.row(key, 'gap', END);
    valuesOf(trendKey(key), (column) => known(values, here.fixedRow('atMonthly', column)));
    planLimits(builder, layout, trendKey(key), 'count');
  }
  for (const metric of metricsWithMargin.filter(({ id }) => !state.hidden.has(id))) {
    planMargin(builder, metric, layout);
  }
  blankHidden(builder, state);
  blankLostSeries(builder, state, layout);
}

/** Metrics that are switched off are worked out, but not judged: most of the work is saved. */
function blankHidden(builder: TabBuilder, state: State): void {
  const rows = numeric.filter(({ id }) => state.hidden.has(id)).map(({ id }) => trendKey(id));
  const margins = metricsWithMargin
    .filter(({ id }) => state.hidden.has(id))
    .flatMap(({ id }) => [marginKey(id), answersKey(id)]);
  for (const row of [...rows, ...margins]) {
    for (const column of [...PERIODS, ...JUDGED_COLUMNS]) builder.value(row, column, null);
  }
}

/** The series of a category that is no longer on Monthly is blank rather than broken. */
function blankLostSeries(builder: TabBuilder, state: State, layout: Layout): void {
  const due = new Set(judgementRows(state));
  const isLost = (key: string): boolean => key.startsWith(trendKey('')) && !due.has(key);
  for (const row of layout.workings.rows.keys.filter(isLost)) {
    for (const column of [...PERIODS, ...JUDGED_COLUMNS]) builder.formula(row, column, '""');
  }
}

/** Where a row of numbers is blank for certain: its first column is the gap before the months. */
export const BLANK_PLACE = 1;

/** The number at a place of a row; INDEX alone would read a blank as 0. */
export function known(values: string, place: string, unknown = '""'): string {
  const value = call('INDEX', values, 1, place);
  return call('IF', `${call('COUNT', value)}=0`, unknown, value);
}

/** The same where the place may not be known either. */
export const found = (place: string, values: string): string =>
  call('IF', `${call('COUNT', place)}=0`, '""', known(values, place));

function planMonths(
  builder: TabBuilder,
  here: References,
  monthly: References,
  scorecard: string,
): void {
  const ordinals = monthly.row(KEYS, 'gap', END);
  const usable = monthly.row('usable', 'gap', END);
  const notes = monthly.row('whatHappened', 'gap', END);
  builder.value('anyNumber', 'this', ANY_NUMBER);
  for (const place of numbered(0, BEFORE)) {
    const column = `v${place}`;
    const month = here.fixedRow('trendMonths', column);
    builder.formula('trendMonths', column, `${here.fixed('chosen', 'this')}-${BEFORE - place}`);
    const at = (row: string): string => call('IFNA', call('MATCH', month, row, 0), BLANK_PLACE);
    builder.formula('atMetrics', column, at(scorecard));
    builder.formula('atMonthly', column, at(ordinals));
    const note = call('INDEX', notes, 1, call('MATCH', month, ordinals, 0));
    builder.formula('notes', column, call('IFNA', `${note}&""`, '""'));
    if (place === BEFORE) continue;
    builder.formula('kept', column, call('COUNTIFS', ordinals, month, usable, 1));
    if (place === 0) continue;
    const pair = [`v${place - 1}`, column].map((each) => here.cell('kept', each));
    builder.formula('pairs', column, pair.join('*'));
  }
}

/** A criterion that every number meets and no text: engines differ on "not blank". */
const ANY_NUMBER = '>-1000000000000000';

/**
 * Limits of a series, mean ± 2.66 × mean move between neighbours (individuals chart), over months
 * without a note. The largest of two cells less the smallest is their move, and 0 where one is blank.
 */
function planLimits(builder: TabBuilder, layout: Layout, row: string, unit: Unit): void {
  const here = referencesTo(layout.workings, true);
  const cell = (column: string): string => here.cell(row, column);
  const values = (from: number, to: number): string => `${cell(`v${from}`)}:${cell(`v${to}`)}`;
  const flags = (key: string, from: number): string =>
    `${here.fixedRow(key, `v${from}`)}:${here.fixedRow(key, `v${BEFORE - 1}`)}`;
  const any = here.fixed('anyNumber', 'this');
  const all = values(0, BEFORE - 1);
  const kept = [flags('kept', 0), 1] as const;
  const isShort = `${call('COUNTIFS', all, any, ...kept)}<${FEWEST_MONTHS}`;
  builder.formula(row, 'centre', call('IF', isShort, '""', call('AVERAGEIFS', all, ...kept)));
  const moves = numbered(1, BEFORE - 1).map((place) => {
    const pair = values(place - 1, place);
    const move = `(${call('MAX', pair)}-${call('MIN', pair)})`;
    return `${here.fixedRow('pairs', `v${place}`)}*${move}`;
  });
  const pairs = [values(0, BEFORE - 2), any, values(1, BEFORE - 1), any, flags('pairs', 1), 1];
  const count = call('COUNTIFS', ...pairs);
  const isOpen = call('OR', `${call('COUNT', cell('centre'))}=0`, `${count}=0`);
  const width = `266/100*(${moves.join('+')})/${count}`;
  builder.formula(row, 'width', call('IF', isOpen, '""', width));
  const isUnknown = `${call('COUNT', cell('width'))}=0`;
  const [low, high] = ['-', '+'].map((sign) => cell('centre') + sign + cell('width'));
  const isBelowZero = `${call('MINIFS', all, ...kept)}<0`;
  const least = call('IF', isBelowZero, low ?? '', call('MAX', 0, low ?? ''));
  const most = unit === 'percent' ? call('MIN', 100, high ?? '') : (high ?? '');
  builder.formula(row, 'low', call('IF', isUnknown, '""', least));
  builder.formula(row, 'high', call('IF', isUnknown, '""', most));
  planFlag(builder, here, row, unit);
}

/** "high" or "low" outside the usual range; counts must be ten away from the centre as well. */
function planFlag(builder: TabBuilder, here: References, row: string, unit: Unit): void {
  const cell = (column: string): string => here.cell(row, column);
  const value = cell(`v${BEFORE}`);
  // Sums of decimals differ in their last digits; a series that never moves must not leave its range.
  const rounding = `${call('ABS', value)}/1000000000`;
  const side = call(
    'IF',
    `${value}-${cell('high')}>${rounding}`,
    '"high"',
    call('IF', `${cell('low')}-${value}>${rounding}`, '"low"', '""'),
  );
  const isNear = `${call('ABS', `${value}-${cell('centre')}`)}<${FEWEST_TICKETS}`;
  const judged = unit === 'count' ? call('IF', isNear, '""', side) : side;
  const isOpen = call(
    'OR',
    `${call('COUNT', value, cell('low'))}<2`,
    `${here.fixed('span', 'this')}>1`,
  );
  builder.formula(row, 'this', call('IF', isOpen, '""', judged));
}

/** The margin and the number of answers, of this period and of the one before. */
function planMargin(builder: TabBuilder, metric: FormulaMetric, layout: Layout): void {
  const monthly = referencesTo(layout.monthly, false);
  const here = referencesTo(layout.workings, true);
  const trees = marginExpressions(metric);
  if (trees === null) return;
  for (const period of PERIODS) {
    const cellOf = (id: string): string => monthly.cell(sourceKey(id), period);
    builder.formula(marginKey(metric.id), period, nativeFormula(trees.width, cellOf, ';'));
    builder.formula(answersKey(metric.id), period, nativeFormula(trees.answers, cellOf, ';'));
  }
  const [now, then] = (['this', 'previous'] as const).map((period) =>
    here.cell(marginKey(metric.id), period),
  );
  const before = here.cell(answersKey(metric.id), 'previous');
  const size = call('SQRT', `${now}*${now}+${then}*${then}`);
  const judged = call('IF', `${before}<${FEWEST_ANSWERS}`, '""', size);
  const isOpen = `${call('COUNT', before, now ?? '', then ?? '')}<3`;
  builder.formula(marginKey(metric.id), CHANGE_MARGIN, call('IF', isOpen, '""', judged));
}

/** The column with the margin of a change, where enough answered in both periods. */
export const CHANGE_MARGIN = 'width';

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

export const tooFew = (answers: string): string =>
  `${quoted('too few to judge (')}&${answers}&${quoted(' answers)')}`;

export { FEWEST_ANSWERS, FEWEST_TICKETS };
