import { BREAKDOWNS, type Breakdown } from '../metrics/breakdowns';
import { lineGroups, MOST_LINES } from './chart-lines';
import { BLANK_PLACE, JUDGED_COLUMNS, judgementRows, planJudgement } from './judgement';
import { END, insideKey, KEYS, PERIODS, sumKey } from './keys';
import { type Layout, referencesTo } from './layout';
import { MONTH_NAMES } from './month';
import type { TabPlan } from './plan';
import { planSentences, sentenceRows } from './reading';
import { call, quoted } from './reference';
import type { State } from './state';
import { type TabBuilder, tabBuilder } from './tab-builder';

/** Months that a chart draws at the most. */
export const CHART_MONTHS = 24;

const numbered = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

const valueKey = (place: number): string => `v${place}`;

export const choiceKey = (month: number | string): string => `choice:${month}`;
export const chartKey = (breakdown: Breakdown, place: number | 'head'): string =>
  `chart:${breakdown.id}:${place}`;

/** Months that lists by formula have room for, at the least and beyond those there are. */
const LISTED_MONTHS = 36;
const SPARE_MONTHS = 12;

/** How many months the lists that are there have room for. */
function roomIn({ found }: State): number {
  const { rows = [] } = found.workings ?? found.ticketVolume ?? {};
  return rows.filter((key) => /^(choice|month):\d+$/.test(key)).length;
}

/** 1, 2, 3 … for each month that a list has room for, the newest first. A full one grows by a year. */
export function listed(state: State): number[] {
  const [room, months] = [roomIn(state), state.months.length];
  return numbered(Math.max(LISTED_MONTHS, months <= room ? room : months + SPARE_MONTHS));
}

export function workingsRows(state: State): string[] {
  return [
    KEYS,
    'about',
    'monthNames',
    'latest',
    'chosen',
    'span',
    'shift',
    'expected',
    'from',
    'to',
    'need',
    'due',
    'first',
    'last',
    'title',
    choiceKey('latest'),
    ...listed(state).map(choiceKey),
    choiceKey(END),
    ...judgementRows(state),
    ...sentenceRows,
    'chartStart',
    ...BREAKDOWNS.flatMap((breakdown) => [
      chartKey(breakdown, 'head'),
      ...numbered(CHART_MONTHS).map((place) => chartKey(breakdown, place)),
    ]),
  ];
}

export const workingsColumns = (): string[] => [KEYS, 'label', ...PERIODS, ...JUDGED_COLUMNS];

/** The hidden tab with helper cells: the chosen periods, trends, and what the charts draw. */
export function planWorkings(state: State, layout: Layout): TabPlan {
  const builder = tabBuilder(layout.workings);
  builder.value(
    'about',
    'label',
    'Helper cells of Support Metrics. Everything here is worked out.',
  );
  planPeriods(builder, layout);
  planChoices(builder, state, layout);
  planJudgement(builder, state, layout);
  planSentences(builder, state, layout);
  planChartRows(builder, state, layout);
  // The tab is hidden itself.
  return builder.finish({ isHidden: true, hiddenRows: [], hiddenColumns: [] });
}

/** "Jul 2026", from an ordinal, without dates or text masks, which differ by locale. */
export function monthText(names: string, ordinal: string): string {
  const year = `(${ordinal}-${call('MOD', ordinal, 12)})/12`;
  return `${call('INDEX', names, 1, `${call('MOD', ordinal, 12)}+1`)}&" "&${year}`;
}

function planPeriods(builder: TabBuilder, layout: Layout): void {
  const here = referencesTo(layout.workings, true);
  const monthly = referencesTo(layout.monthly, false);
  const metrics = referencesTo(layout.metrics, false);
  const ordinals = monthly.row(KEYS, 'gap', END);
  const exists = monthly.row('months', 'gap', END);
  const running = monthly.fixed('running', 'this');
  const period = metrics.fixed('title', 'status');
  const names = here.row('monthNames', 'v1', 'v12');
  const cell = (row: string): string => here.fixed(row, 'this');
  MONTH_NAMES.forEach((name, index) => {
    builder.value('monthNames', valueKey(index + 1), name);
  });
  const complete = call('MAXIFS', ordinals, exists, 1, ordinals, `"<"&${running}`);
  builder.formula(
    'latest',
    'this',
    call('IF', `${complete}>0`, complete, call('MAXIFS', ordinals, exists, 1)),
  );
  const choice = metrics.fixed('title', 'target');
  const asDate = `12*${call('YEAR', choice)}+${call('MONTH', choice)}-1`;
  const asText = call(
    'IFNA',
    call(
      'INDEX',
      here.column('this', choiceKey('latest'), choiceKey(END)),
      call('MATCH', choice, here.column('previous', choiceKey('latest'), choiceKey(END)), 0),
    ),
    cell('latest'),
  );
  builder.formula('chosen', 'this', call('IF', `${call('COUNT', choice)}=1`, asDate, asText));
  const byPeriod = (month: string, quarter: string, year: string, twelve: string): string =>
    call(
      'IF',
      `${period}=${quoted(PERIOD_CHOICES[1])}`,
      quarter,
      call(
        'IF',
        `${period}=${quoted(PERIOD_CHOICES[2])}`,
        year,
        call('IF', `${period}=${quoted(PERIOD_CHOICES[3])}`, twelve, month),
      ),
    );
  const place = call('MOD', cell('chosen'), 12);
  builder.formula('span', 'this', byPeriod('1', `${call('MOD', place, 3)}+1`, `${place}+1`, '12'));
  builder.formula('expected', 'this', byPeriod('1', '3', cell('span'), '12'));
  builder.formula('shift', 'this', '0');
  builder.formula('shift', 'previous', byPeriod('1', '3', '12', '12'));
  builder.formula('shift', 'yearAgo', call('IF', `${here.fixed('shift', 'previous')}=12`, 0, 12));
  for (const column of PERIODS) {
    const own = (row: string): string => here.cell(row, column);
    const isOff = column === 'this' ? `${cell('chosen')}=0` : `${own('shift')}*${cell('chosen')}=0`;
    builder.formula('to', column, call('IF', isOff, 0, `${cell('chosen')}-${own('shift')}`));
    builder.formula('from', column, call('IF', isOff, 0, `${own('to')}-${cell('span')}+1`));
    const inside = monthly.row(insideKey(column), 'gap', END);
    builder.formula('need', column, call('SUM', inside));
    builder.formula('due', column, call('MAX', 1, own('need')));
    builder.formula('first', column, call('MINIFS', ordinals, inside, 1));
    builder.formula('last', column, call('MAXIFS', ordinals, inside, 1));
    const to = own('to');
    const year = `(${to}-${call('MOD', to, 12)})/12`;
    const quarter = `(${call('MOD', to, 12)}-${call('MOD', call('MOD', to, 12), 3)})/3+1`;
    const text = byPeriod(
      monthText(names, to),
      `"Q"&${quarter}&" "&${year}`,
      `${quoted('Jan–')}&${monthText(names, to)}`,
      `${quoted('12 months to ')}&${monthText(names, to)}`,
    );
    const soFar = call('IF', `${to}=${running}`, quoted(' so far'), '""');
    const missing = call(
      'IF',
      call('AND', `${own('need')}>0`, `${own('need')}<${cell('expected')}`),
      `" ("&${own('need')}&" of "&${cell('expected')}&" months)"`,
      '""',
    );
    builder.formula('title', column, call('IF', `${to}=0`, '""', `${text}&${soFar}&${missing}`));
  }
}

/** What the period dropdown offers. */
export const PERIOD_CHOICES = [
  'Month',
  'Quarter to date',
  'Year to date',
  'Last 12 months',
] as const;

export const LATEST = 'Latest';

function planChoices(builder: TabBuilder, state: State, layout: Layout): void {
  const here = referencesTo(layout.workings, true);
  const running = referencesTo(layout.monthly, false).fixed('running', 'this');
  const names = here.row('monthNames', 'v1', 'v12');
  builder.formula(choiceKey('latest'), 'this', here.fixed('latest', 'this'));
  builder.value(choiceKey('latest'), 'previous', LATEST);
  const ordinals = referencesTo(layout.monthly, false).row(KEYS, 'gap', END);
  const ranks = referencesTo(layout.monthly, false).row('columnRank', 'gap', END);
  for (const place of listed(state)) {
    const ordinal = here.cell(choiceKey(place), 'this');
    const soFar = call('IF', `${ordinal}=${running}`, quoted(' so far'), '""');
    const text = `${monthText(names, ordinal)}&${soFar}`;
    const month = call('INDEX', ordinals, 1, call('MATCH', place, ranks, 0));
    builder.formula(choiceKey(place), 'this', call('IFNA', month, 0));
    builder.formula(choiceKey(place), 'previous', call('IF', `${ordinal}=0`, '""', text));
  }
}

/** The only block where a cell holds an error value: NA() leaves a gap in a line. */
function planChartRows(builder: TabBuilder, state: State, layout: Layout): void {
  const here = referencesTo(layout.workings, true);
  const monthly = referencesTo(layout.monthly, false);
  const ordinals = monthly.row(KEYS, 'gap', END);
  const exists = monthly.row('months', 'gap', END);
  const last = call('MAXIFS', ordinals, exists, 1);
  builder.formula('chartStart', 'previous', last);
  const end = here.fixed('chartStart', 'previous');
  builder.formula(
    'chartStart',
    'this',
    call(
      'IF',
      `${end}=0`,
      1,
      call('MAX', `${end}-${CHART_MONTHS - 1}`, call('MINIFS', ordinals, exists, 1)),
    ),
  );
  for (const breakdown of BREAKDOWNS) {
    const lines = lineGroups(state, breakdown);
    const head = chartKey(breakdown, 'head');
    builder.value(head, 'this', 'Month');
    lines.forEach((line, index) => {
      const column = valueKey(index + 1);
      if (line.key === null) builder.value(head, column, 'Other');
      else builder.formula(head, column, monthly.fixed(line.key, 'label'));
    });
    const unused = numbered(MOST_LINES + 1)
      .slice(lines.length)
      .map(valueKey);
    for (const column of unused) builder.value(head, column, null);
    for (const place of numbered(CHART_MONTHS)) {
      const key = chartKey(breakdown, place);
      for (const column of unused) builder.value(key, column, null);
      planChartMonth(builder, breakdown, place, layout);
      const at = here.cell(key, 'yearAgo');
      lines.forEach((line, index) => {
        const count = (row: string): string => call('INDEX', monthly.row(row, 'gap', END), 1, at);
        const first = count(line.key ?? sumKey(breakdown));
        const rest = line.key === null ? `-${call('SUM', ...line.besides.map(count))}` : '';
        const value = call('IF', `${call('COUNT', first)}=0`, call('NA'), first + rest);
        builder.formula(key, valueKey(index + 1), value);
      });
    }
  }
}

/** A month of a chart, its ordinal, and where it stands on Monthly: worked out for the first chart. */
function planChartMonth(
  builder: TabBuilder,
  breakdown: Breakdown,
  place: number,
  layout: Layout,
): void {
  const here = referencesTo(layout.workings, true);
  const key = chartKey(breakdown, place);
  const [first] = BREAKDOWNS;
  if (first !== undefined && first !== breakdown) {
    for (const column of ['this', 'yearAgo']) {
      builder.formula(key, column, here.cell(chartKey(first, place), column));
    }
    return;
  }
  const [start, end] = ['this', 'previous'].map((column) => here.fixed('chartStart', column));
  const wanted = `${start}+${place - 1}`;
  const ordinal = here.cell(key, 'previous');
  const ordinals = referencesTo(layout.monthly, false).row(KEYS, 'gap', END);
  const text = monthText(here.row('monthNames', 'v1', 'v12'), ordinal);
  builder.formula(key, 'previous', call('IF', `${wanted}>${end}`, '""', wanted));
  builder.formula(key, 'this', call('IF', `${ordinal}=""`, '""', text));
  const match = call('MATCH', ordinal, ordinals, 0);
  builder.formula(key, 'yearAgo', call('IFNA', match, BLANK_PLACE));
}
