import { nativeFormula } from '../formula/sheets';
import { BREAKDOWNS, type Breakdown } from '../metrics/breakdowns';
import { METRICS, tableExpression } from '../metrics/catalogue';
import { changeFormat, changePlaces, numberFormat } from '../metrics/format';
import { THEMES, type Theme } from '../metrics/input';
import type { Metric, TableMetric } from '../metrics/metric';
import { breakdownCounts, breakdownName } from './breakdown-rows';
import { FIRST_PACKS } from './choices';
import { trendKey } from './judgement';
import { END, KEYS, PERIODS, sectionKey, sourceKey, sumKey, THEME_TITLES } from './keys';
import { columnOf, type Layout, referencesTo, rowOf } from './layout';
import * as look from './look';
import { messages } from './messages';
import { isMonthKey, shortMonth } from './month';
import type { Rule, TabPlan } from './plan';
import { mostKey, readingFormula, statusFormula } from './reading';
import { at, call, quoted } from './reference';
import { blankStars, planStars, STARS_FOLLOW, starRows } from './star-rows';
import type { State } from './state';
import { STATUSES } from './status';
import { LANDSCAPE, type TabBuilder, tabBuilder } from './tab-builder';
import { targetNotes } from './target-notes';
import { choiceKey, LATEST, PERIOD_CHOICES } from './workings';

const FIXED_COLUMNS = [
  KEYS,
  'label',
  'this',
  'status',
  'target',
  'previous',
  'change',
  'reading',
  'yearAgo',
  'trend',
  'gap',
] as const;

const WIDTHS: Readonly<Record<string, number>> = {
  label: 206,
  this: 84,
  status: 88,
  target: 76,
  previous: 84,
  change: 96,
  reading: 208,
  yearAgo: 84,
  trend: 120,
  gap: 16,
};
const MONTH_WIDTH = 68;

/** The theme under which a metric stands on Metrics: tables stand with the tickets they split. */
function themeOf(metric: Metric): Theme {
  return metric.kind === 'table' ? 'tickets' : metric.theme;
}

const themes = THEMES.filter((theme) => METRICS.some((metric) => themeOf(metric) === theme));

/** Metrics of a theme, those of the packs that most people follow first. */
const metricsOf = (theme: Theme): Metric[] =>
  [false, true].flatMap((isLater) =>
    METRICS.filter(
      (metric) => themeOf(metric) === theme && FIRST_PACKS.includes(metric.pack) !== isLater,
    ),
  );

const rowsOf = (metric: Metric): string[] =>
  metric.better === 'range' ? [metric.id, mostKey(metric.id)] : [metric.id];

export const scorecardRows = (): string[] => [
  KEYS,
  'title',
  'headline',
  'cause',
  'header',
  ...themes.flatMap((theme) => [
    sectionKey(theme),
    ...metricsOf(theme).flatMap(rowsOf),
    ...(theme === 'satisfaction' ? starRows() : []),
  ]),
  'footer',
];

export const scorecardColumns = (state: State): string[] => [
  ...FIXED_COLUMNS,
  ...state.months.map(String),
  END,
];

/** The tab Metrics: every metric for the chosen period beside the one before and a year ago. */
export function planScorecard(state: State, layout: Layout): TabPlan {
  const builder = tabBuilder(layout.metrics);
  planHead(builder, state, layout);
  for (const theme of themes) {
    builder.words(sectionKey(theme), 'label', THEME_TITLES[theme]);
    builder.rowStyle(sectionKey(theme), look.band);
    for (const metric of metricsOf(theme)) planMetric(builder, metric, state, layout);
  }
  planStars(builder, state, layout);
  builder.value('footer', 'label', messages.hiddenMetrics(state.hidden.size));
  builder.style(builder.area('footer', 'label'), look.hint);
  blankLostMonths(builder, state, layout);
  const months = state.months.map((month) => ({
    column: columnOf(layout.metrics, month),
    width: MONTH_WIDTH,
  }));
  return builder.finish({
    frozenRows: rowOf(layout.metrics, 'header'),
    frozenColumns: columnOf(layout.metrics, 'label'),
    columnWidths: [...Object.entries(WIDTHS).map(widthOf(layout)), ...months],
    // With every month beside it, the page would be too small to read.
    print: { ...LANDSCAPE, area: builder.area(KEYS, KEYS, 'footer', 'trend') },
    validations: [periodChoice(builder), monthChoice(builder, layout)],
    rules: statusRules(builder),
    notes: targetNotes(state, (key) => builder.area(key, 'target')),
    offRows: offKeys(state.hidden).map((key) => rowOf(layout.metrics, key)),
    offBefore: offKeys(new Set(state.snapshot.hidden ?? [])).map((key) =>
      rowOf(layout.metrics, key),
    ),
  });
}

/** Rows of metrics that are switched off, and of themes without any other. */
function offKeys(hidden: ReadonlySet<string>): string[] {
  const isOff = (metric: Metric): boolean => hidden.has(metric.id);
  const emptyThemes = themes.filter((theme) => metricsOf(theme).every(isOff));
  const stars = hidden.has(STARS_FOLLOW) ? starRows() : [];
  return [...METRICS.filter(isOff).flatMap(rowsOf), ...stars, ...emptyThemes.map(sectionKey)];
}

/** Only Status is tinted; its sign says the same without colour. */
function statusRules(builder: TabBuilder): Rule[] {
  const area = builder.area('header', 'status', lastMetricRow(), 'status');
  const first = at(area.row, area.column);
  return (Object.keys(STATUSES) as (keyof typeof STATUSES)[]).map((status) => ({
    areas: [area],
    formula: `=${first}=${quoted(STATUSES[status])}`,
    style: look.STATUS_TINTS[status],
  }));
}

/** A month that is no longer on Monthly is blank here rather than broken. */
function blankLostMonths(builder: TabBuilder, state: State, layout: Layout): void {
  const isLost = (key: string): boolean => isMonthKey(key) && !state.months.includes(Number(key));
  for (const month of layout.metrics.columns.keys.filter(isLost)) {
    builder.value('header', month, null);
    for (const metric of METRICS) builder.formula(metric.id, month, '""');
    blankStars(builder, month);
  }
}

const widthOf =
  (layout: Layout) =>
  ([key, width]: [string, number]) => ({ column: columnOf(layout.metrics, key), width });

function periodChoice(builder: TabBuilder) {
  const check = { kind: 'list', values: PERIOD_CHOICES } as const;
  const help = 'Choose the period that the columns compare.';
  return { ...builder.area('title', 'status'), check, help, isStrict: true };
}

function monthChoice(builder: TabBuilder, layout: Layout) {
  const row = rowOf(layout.workings, choiceKey('latest'));
  const area = {
    row,
    column: columnOf(layout.workings, 'previous'),
    rows: rowOf(layout.workings, choiceKey(END)) - row + 1,
    columns: 1,
  };
  const check = { kind: 'listRange', tab: 'workings', area } as const;
  const help = 'Latest is the last complete month. Or choose any month, or type a date in it.';
  return { ...builder.area('title', 'target'), check, help, isStrict: false };
}

function planHead(builder: TabBuilder, state: State, layout: Layout): void {
  const workings = referencesTo(layout.workings, false);
  const own = referencesTo(layout.metrics, true);
  builder.words('title', 'label', 'Support metrics');
  builder.once('title', 'status', PERIOD_CHOICES[0]);
  builder.once('title', 'target', LATEST);
  planHeadline(builder, layout);
  const headings = {
    label: 'METRIC',
    status: 'STATUS',
    target: 'TARGET',
    change: 'CHANGE',
    reading: 'READING',
    trend: 'LAST 12 MONTHS',
  };
  for (const [column, text] of Object.entries(headings)) builder.words('header', column, text);
  for (const period of PERIODS) builder.formula('header', period, workings.cell('title', period));
  for (const month of state.months) {
    builder.formula('header', month, call('DATE', 2000, `${own.fixedRow(KEYS, month)}-23999`, 1));
  }
  planJump(builder, state);
  builder.style(builder.area('title', 'label'), look.title);
  builder.style(builder.area('title', 'status', 'title', 'target'), look.choice);
  builder.style(builder.area('headline', 'label', 'cause', 'label'), look.sentence);
  builder.rowStyle('header', look.header);
  builder.style(builder.area('header', 'this', 'header', 'change'), { align: 'right' });
  builder.style(builder.area('header', 'status'), { align: 'center' });
  builder.style(builder.area('header', 'yearAgo'), { align: 'right' });
  builder.style(builder.area('header', 'trend'), { align: 'center' });
  builder.style(builder.area('header', 'gap', 'header', END), {
    align: 'right',
    numberFormat: look.MONTH_FORMAT,
  });
}

/** Months stand far to the right: a link leads to the latest complete one. */
function planJump(builder: TabBuilder, state: State): void {
  const complete = state.months.filter((month) => month < state.snapshot.running);
  const latest = complete[complete.length - 1];
  if (latest === undefined) return;
  const link = { tab: 'metrics', area: builder.area('header', latest) } as const;
  builder.cell('title', 'yearAgo', { value: messages.jumpTo(shortMonth(latest)), link });
  builder.style(builder.area('title', 'yearAgo'), { ...look.link, align: 'right' });
}

/** "5 of 8 targets met, 2 near, 1 missed: First response time (4.1 h, target 3.0 h)." */
function planHeadline(builder: TabBuilder, layout: Layout): void {
  const workings = referencesTo(layout.workings, false);
  const own = referencesTo(layout.metrics, true);
  const statuses = own.column('status', 'header', lastMetricRow());
  const count = (status: string): string => call('COUNTIF', statuses, quoted(status));
  const [met, near, missed] = [STATUSES.met, STATUSES.near, STATUSES.missed].map(count);
  const list = workings.fixed('missedText', 'this');
  const pieces = [
    `${met}&" of "&(${met}+${near}+${missed})&" targets met"`,
    call('IF', `${near}=0`, '""', `", "&${near}&" near"`),
    call('IF', `${missed}=0`, '""', `", "&${missed}&" missed: "&${list}`),
    '"."',
  ];
  const title = workings.fixed('title', 'this');
  const untargeted = `${title}&": "&${quoted(messages.noTargets)}`;
  const judged = call('IF', `${met}+${near}+${missed}=0`, untargeted, pieces.join('&'));
  const isEmpty = `${workings.fixed('chosen', 'this')}=0`;
  builder.formula('headline', 'label', call('IF', isEmpty, quoted(messages.nothingYet), judged));
  const cause = `${workings.fixed('spikeText', 'this')}&${workings.fixed('noteText', 'previous')}`;
  builder.formula('cause', 'label', cause);
}

const lastMetricRow = (): string => scorecardRows()[scorecardRows().length - 1] ?? 'header';

function planMetric(builder: TabBuilder, metric: Metric, state: State, layout: Layout): void {
  const columns = [...PERIODS, ...state.months];
  builder.words(metric.id, 'label', metric.name);
  for (const column of columns) builder.formula(metric.id, column, valueOf(metric, column, layout));
  builder.style(builder.area(metric.id, 'label', metric.id, END), look.row);
  builder.style(builder.area(metric.id, 'this', metric.id, 'change'), look.number);
  builder.style(builder.area(metric.id, 'this'), { bold: true });
  builder.style(builder.area(metric.id, 'status'), { align: 'center' });
  if (metric.kind !== 'table') builder.style(builder.area(metric.id, 'target'), look.typed);
  builder.style(builder.area(metric.id, 'reading'), look.muted);
  builder.style(builder.area(metric.id, 'yearAgo'), look.number);
  builder.style(builder.area(metric.id, 'gap', metric.id, END), look.number);
  if (metric.kind === 'table') {
    builder.style(builder.area(metric.id, 'this', metric.id, 'previous'), look.name);
    builder.style(builder.area(metric.id, 'yearAgo'), look.name);
    // Months are narrow: what is cut there is the end of a name, not its beginning.
    builder.style(builder.area(metric.id, 'gap', metric.id, END), { ...look.name, align: 'left' });
    planShare(builder, metric, layout);
  }
  if (metric.kind === 'table') return;
  planChange(builder, metric, layout);
  if (state.hidden.has(metric.id)) blankJudged(builder, metric);
  else planJudged(builder, metric, layout);
  planMost(builder, metric);
}

function planJudged(builder: TabBuilder, metric: Metric, layout: Layout): void {
  // Stands for a month that there is not, where Workings looks one up.
  builder.formula(metric.id, 'gap', '""');
  const status = statusFormula(metric, layout);
  if (status !== null) builder.formula(metric.id, 'status', status);
  builder.formula(metric.id, 'reading', readingFormula(metric, layout));
  const row = rowOf(layout.workings, trendKey(metric.id));
  const area = { row, column: columnOf(layout.workings, 'v1'), rows: 1, columns: 12 };
  builder.cell(metric.id, 'trend', { sparkline: { tab: 'workings', area } });
}

/** A metric that is switched off is worked out but not judged. */
function blankJudged(builder: TabBuilder, metric: Metric): void {
  for (const column of ['status', 'reading', 'trend']) builder.value(metric.id, column, null);
}

/** The row for the upper of two targets. */
function planMost(builder: TabBuilder, metric: Metric): void {
  if (metric.better !== 'range') return;
  builder.words(mostKey(metric.id), 'label', `${metric.name}: at most`);
  builder.style(builder.area(mostKey(metric.id), 'label'), { ...look.muted, align: 'right' });
  const style = { ...look.typed, numberFormat: numberFormat(metric.unit) };
  builder.style(builder.area(mostKey(metric.id), 'target'), style);
}

function planChange(builder: TabBuilder, metric: Metric, layout: Layout): void {
  const own = referencesTo(layout.metrics, true);
  const pair = [own.cell(metric.id, 'this'), own.cell(metric.id, 'previous')] as const;
  const change = call(
    'IF',
    `${call('COUNT', ...pair)}<2`,
    '""',
    call('ROUND', pair.join('-'), changePlaces(metric.unit)),
  );
  builder.formula(metric.id, 'change', change);
  const format = { numberFormat: numberFormat(metric.unit) };
  builder.style(builder.area(metric.id, 'this', metric.id, END), format);
  builder.style(builder.area(metric.id, 'change'), { numberFormat: changeFormat(metric.unit) });
}

/** A metric in one column; This, Previous, Year ago and months are alike, since Monthly rolls up. */
function valueOf(metric: Metric, column: string | number, layout: Layout): string {
  const monthly = referencesTo(layout.monthly, false);
  if (metric.kind === 'table') return largestOf(metric, column, layout);
  return nativeFormula(tableExpression(metric), (id) => monthly.cell(sourceKey(id), column), ';');
}

function breakdownOfTable(metric: TableMetric): Breakdown {
  const breakdown = BREAKDOWNS.find((each) => each.id === metric.of);
  if (breakdown === undefined) throw new Error(`No breakdown for ${metric.id}`);
  return breakdown;
}

/** The name of the largest category; of equal ones the first. */
function largestOf(metric: TableMetric, column: string | number, layout: Layout): string {
  const breakdown = breakdownOfTable(metric);
  const monthly = referencesTo(layout.monthly, false);
  const counts = breakdownCounts(layout.monthly, breakdown, monthly, column);
  const largest = call('MAX', counts);
  const name = breakdownName(layout.monthly, breakdown, monthly, column, largest);
  return call('IF', `${call('COUNT', counts)}=0`, '""', call('IF', `${largest}=0`, '""', name));
}

function planShare(builder: TabBuilder, metric: TableMetric, layout: Layout): void {
  const breakdown = breakdownOfTable(metric);
  const monthly = referencesTo(layout.monthly, false);
  const counts = breakdownCounts(layout.monthly, breakdown, monthly, 'this');
  const sum = monthly.cell(sumKey(breakdown), 'this');
  const share = call('FIXED', `100*${call('MAX', counts)}/${sum}`, 0);
  const known = call('IF', `${call('COUNT', sum)}=0`, 0, sum);
  builder.formula(
    metric.id,
    'reading',
    call('IF', `${known}=0`, '""', `${share}&"% of tickets with a ${metric.of}"`),
  );
}
