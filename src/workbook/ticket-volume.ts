import { BREAKDOWNS, type Breakdown } from '../metrics/breakdowns';
import { numberFormat } from '../metrics/format';
import { lineGroups } from './chart-lines';
import { found, rangeText, trendKey } from './judgement';
import { END, KEYS, sectionKey, sumKey } from './keys';
import { columnOf, type Layout, type References, referencesTo, rowOf } from './layout';
import * as look from './look';
import { messages } from './messages';
import type { LineChart, Rule, TabPlan } from './plan';
import { call, fixedRow, quoted } from './reference';
import { formulaAt, valueAt } from './snapshot';
import { DAILY_CHOICES, type State } from './state';
import { type TabBuilder, tabBuilder } from './tab-builder';
import { planVolumeFigures, volumeFigureRows, volumeFigureRowsIn } from './volume-figures';
import { CHART_MONTHS, chartKey, listed } from './workings';

const CHART_HEIGHT = 300;
const CHART_WIDTH = 560;
const MONTH_WIDTH = 96;
const COUNT_WIDTH = 96;

const categoryKeys = (state: State, breakdown: Breakdown): string[] =>
  state.categories[breakdown.id].map((each) => each.key);

/** Rows for months: more than there are, since a month typed on Monthly shows up by formula. */
const monthRows = (state: State): string[] => listed(state).map((place) => `month:${place}`);

/** Newest first: what was typed last stands right below the heading. */
export const ticketVolumeRows = (state: State): string[] => [
  KEYS,
  'flag',
  'title',
  'headline',
  'cause',
  'charts',
  'header',
  'share',
  'usual',
  ...volumeFigureRows(state),
  ...monthRows(state),
];

export const ticketVolumeColumns = (state: State): string[] => [
  KEYS,
  'ordinal',
  'at',
  'month',
  ...BREAKDOWNS.flatMap((breakdown) => [
    ...(breakdown.id === 'category' ? [] : [`gap:${breakdown.id}`]),
    ...categoryKeys(state, breakdown),
    `rest:${breakdown.id}`,
    ...(breakdown.id === 'category' ? ['total'] : []),
  ]),
];

/** The tab Ticket Volume: what customers wrote about and where, month by month, with line charts. */
export function planTicketVolume(state: State, layout: Layout): TabPlan {
  const builder = tabBuilder(layout.ticketVolume);
  const monthly = referencesTo(layout.monthly, false);
  planHead(builder, layout);
  planDailyChoice(builder, state);
  builder.formula('header', 'total', `${monthly.fixed('ticketsReceived', 'label')}`);
  for (const breakdown of BREAKDOWNS) planHeadings(builder, breakdown, state, monthly);
  monthRows(state).forEach((row, index) => {
    planMonth(builder, row, index + 1, state, layout);
  });
  planShares(builder, state, layout);
  planUsual(builder, state, layout);
  planVolumeFigures(builder, state, layout);
  blankLostCategories(builder, state, layout);
  styleTable(builder, state, layout);
  const columns = layout.ticketVolume.columns;
  return builder.finish({
    columnWidths: Object.entries(columns.at)
      .filter(([key]) => key !== KEYS && key !== 'ordinal' && key !== 'at')
      .map(([key, column]) => ({
        column,
        width: key === 'month' ? MONTH_WIDTH : key.startsWith('gap:') ? 16 : COUNT_WIDTH,
      })),
    rowHeights: [{ row: rowOf(layout.ticketVolume, 'charts'), height: CHART_HEIGHT + 16 }],
    hiddenColumns: [KEYS, 'ordinal', 'at'].map((key) => columnOf(layout.ticketVolume, key)),
    hiddenRows: [KEYS, 'flag'].map((key) => rowOf(layout.ticketVolume, key)),
    rules: [spikeRule(builder, state, layout)],
    validations: [
      {
        ...builder.area('title', 'total'),
        check: { kind: 'list', values: DAILY_CHOICES },
        help: messages.dailyHelp,
        isStrict: true,
      },
    ],
  });
}

function planHead(builder: TabBuilder, layout: Layout): void {
  const workings = referencesTo(layout.workings, false);
  builder.words('title', 'month', 'Ticket volume');
  const isEmpty = `${workings.fixed('latest', 'this')}=0`;
  const [spikes, rising] = ['spikeText', 'risingText'].map((row) => workings.fixed(row, 'this'));
  const told = call(
    'IF',
    `${spikes}&${rising}=""`,
    quoted(messages.noSpikes),
    `${spikes}&" "&${rising}`,
  );
  builder.formula('headline', 'month', call('IF', isEmpty, quoted(messages.noTickets), told));
  builder.formula('cause', 'month', workings.fixed('noteText', 'this'));
  builder.words('header', 'month', 'MONTH');
  builder.style(builder.area('title', 'month'), look.title);
  const row = rowOf(layout.monthly, sectionKey('categories'));
  const area = { row, column: columnOf(layout.monthly, 'label'), rows: 1, columns: 1 };
  const link = { tab: 'monthly', area } as const;
  builder.cell('title', 'rest:channel', { value: messages.renameCategories, link });
  builder.style(builder.area('title', 'rest:channel'), { ...look.link, align: 'right' });
  builder.style(builder.area('headline', 'month', 'cause', 'month'), look.sentence);
}

/** Whether there is to be a tab Daily Volume; said to be so where it stands, whoever made it. */
function planDailyChoice(builder: TabBuilder, state: State): void {
  builder.words('title', 'rest:category', messages.dailyWanted);
  builder.style(builder.area('title', 'rest:category'), { ...look.hint, align: 'right' });
  if (state.hasDaily) builder.value('title', 'total', DAILY_CHOICES[1]);
  else builder.once('title', 'total', DAILY_CHOICES[0]);
  builder.style(builder.area('title', 'total'), look.choice);
}

function planHeadings(
  builder: TabBuilder,
  breakdown: Breakdown,
  state: State,
  monthly: References,
): void {
  for (const key of categoryKeys(state, breakdown)) {
    builder.formula('header', key, monthly.fixed(key, 'label'));
  }
  builder.words('header', `rest:${breakdown.id}`, messages.rest[breakdown.id]);
}

/** One month: counts looked up by its ordinal, so the order of columns on Monthly is free. */
function planMonth(
  builder: TabBuilder,
  month: string,
  rank: number,
  state: State,
  layout: Layout,
): void {
  const own = referencesTo(layout.ticketVolume, true);
  const monthly = referencesTo(layout.monthly, false);
  const ordinal = own.fixed(month, 'ordinal');
  const ordinals = monthly.row(KEYS, 'gap', END);
  const ranks = monthly.row('monthRank', 'gap', END);
  builder.formula(month, 'at', call('IFNA', call('MATCH', rank, ranks, 0), '""'));
  const place = own.fixed(month, 'at');
  const newest = call('INDEX', ordinals, 1, place);
  builder.formula(month, 'ordinal', call('IF', `${call('COUNT', place)}=0`, 0, newest));
  const lookUp = (row: string): string => found(place, monthly.row(row, 'gap', END));
  const date = call('DATE', 2000, `${ordinal}-23999`, 1);
  builder.formula(month, 'month', call('IF', `${ordinal}=0`, '""', date));
  builder.formula(month, 'total', lookUp('ticketsReceived'));
  for (const breakdown of BREAKDOWNS) {
    for (const key of categoryKeys(state, breakdown)) builder.formula(month, key, lookUp(key));
    const total = own.cell(month, 'total');
    const sum = call('INDEX', monthly.row(sumKey(breakdown), 'gap', END), 1, place);
    const isOpen = `${call('COUNT', sum)}=0`;
    const rest = call(
      'IF',
      `${call('COUNT', total)}=0`,
      '""',
      call('IF', isOpen, '""', `${total}-${sum}`),
    );
    builder.formula(month, `rest:${breakdown.id}`, rest);
  }
}

/** The share of each category in the chosen period, in a row under the headings. */
function planShares(builder: TabBuilder, state: State, layout: Layout): void {
  const monthly = referencesTo(layout.monthly, false);
  const workings = referencesTo(layout.workings, false);
  const title = workings.fixed('title', 'this');
  builder.formula('share', 'month', call('IF', `${title}=""`, '""', `"Share, "&${title}`));
  for (const breakdown of BREAKDOWNS) {
    const all = monthly.fixed(sumKey(breakdown), 'this');
    for (const key of categoryKeys(state, breakdown)) {
      const part = monthly.fixed(key, 'this');
      const share = call('IF', `${all}=0`, '""', `100*${part}/${all}`);
      builder.formula('share', key, call('IF', `${call('COUNT', part, all)}<2`, '""', share));
    }
  }
}

/** A category that is no longer on Monthly is blank here rather than broken. */
function blankLostCategories(builder: TabBuilder, state: State, layout: Layout): void {
  const due = new Set(ticketVolumeColumns(state));
  const isLost = (key: string): boolean =>
    !due.has(key) && BREAKDOWNS.some(({ keyPrefix }) => key.startsWith(keyPrefix));
  for (const column of layout.ticketVolume.columns.keys.filter(isLost)) {
    for (const row of [
      'header',
      'share',
      'usual',
      'flag',
      ...volumeFigureRowsIn(layout),
      ...monthRows(state),
    ]) {
      builder.formula(row, column, '""');
    }
  }
}

/** The usual range of the chosen month under each category, and (hidden) whether it is outside. */
function planUsual(builder: TabBuilder, state: State, layout: Layout): void {
  const workings = referencesTo(layout.workings, false);
  builder.words('usual', 'month', 'Usual range');
  builder.formula('flag', 'ordinal', workings.fixed('chosen', 'this'));
  for (const breakdown of BREAKDOWNS) {
    for (const key of categoryKeys(state, breakdown)) {
      const row = trendKey(key);
      const isOpen = `${call('COUNT', workings.cell(row, 'low'))}=0`;
      builder.formula('usual', key, call('IF', isOpen, '""', rangeText('count', workings, row)));
      builder.formula('flag', key, workings.cell(row, 'this'));
    }
  }
}

/** The cell of the chosen month is inked where it is outside of its usual range. */
function spikeRule(builder: TabBuilder, state: State, layout: Layout): Rule {
  const own = referencesTo(layout.ticketVolume, true);
  const rows = monthRows(state);
  const { keys } = layout.ticketVolume.columns;
  const last = [...keys].reverse().find((key) => key !== '') ?? 'month';
  const [first, end] = [rows[0] ?? 'header', rows[rows.length - 1] ?? 'header'];
  const column = columnOf(layout.ticketVolume, 'month') + 1;
  const area = builder.area(first, 'month', end, last);
  const ordinal = `$${own.cell(first, 'ordinal')}`;
  const flag = fixedRow(rowOf(layout.ticketVolume, 'flag'), column);
  return {
    areas: [{ ...area, column, columns: area.columns - 1 }],
    formula: `=AND(${ordinal}=${own.fixed('flag', 'ordinal')};${flag}="high")`,
    style: look.STATUS_TINTS.missed,
  };
}

function styleTable(builder: TabBuilder, state: State, layout: Layout): void {
  const { columns } = layout.ticketVolume;
  const last = [...columns.keys].reverse().find((key) => key !== '') ?? 'month';
  builder.rowStyle('header', look.header);
  builder.style(builder.area('header', 'month', 'header', last), { align: 'right' });
  builder.style(builder.area('header', 'month'), { align: 'left' });
  builder.style(builder.area('share', 'month', 'share', last), {
    ...look.muted,
    align: 'right',
    numberFormat: numberFormat('percent'),
  });
  builder.style(builder.area('share', 'month'), { align: 'left', wrap: 'wrap' });
  builder.style(builder.area('usual', 'month', 'usual', last), { ...look.muted, align: 'right' });
  builder.style(builder.area('usual', 'month'), { align: 'left' });
  for (const month of monthRows(state)) {
    builder.style(builder.area(month, 'month', month, last), {
      ...look.number,
      numberFormat: numberFormat('count'),
    });
    builder.style(builder.area(month, 'month'), { align: 'left', numberFormat: look.MONTH_FORMAT });
    builder.style(builder.area(month, 'total'), { bold: true });
    for (const breakdown of BREAKDOWNS) {
      builder.style(builder.area(month, `rest:${breakdown.id}`), { color: look.MUTED });
    }
  }
}

/** Months from the first with tickets to the last, as far as the inputs tell; at least one. */
function chartSpan(state: State): number {
  const tab = state.snapshot.tabs.monthly;
  const found = state.found.monthly;
  if (!tab || !found) return 1;
  const counted = state.months.filter((month) => {
    if (state.filling.includes(month)) return true;
    const column = found.columns.indexOf(String(month)) + 1;
    return found.rows.some((key, index) => {
      const isInput = key !== '' && key !== KEYS && formulaAt(tab, index + 1, column) === '';
      return column > 0 && isInput && typeof valueAt(tab, index + 1, column) === 'number';
    });
  });
  const first = counted[0];
  const last = counted[counted.length - 1];
  if (first === undefined || last === undefined) return 1;
  return Math.min(CHART_MONTHS, last - first + 1);
}

/** The line charts of the tab. Where the tab itself was not read they can still be pointed anew. */
export const planCharts = (state: State, layout: Layout): LineChart[] =>
  BREAKDOWNS.map((breakdown, place) => planChart(breakdown, place, state, layout));

function planChart(breakdown: Breakdown, place: number, state: State, layout: Layout): LineChart {
  const { workings, ticketVolume } = layout;
  const row = rowOf(workings, chartKey(breakdown, 'head'));
  const rows = chartSpan(state) + 1;
  const column = (key: string) => ({ row, column: columnOf(workings, key), rows, columns: 1 });
  const lines = lineGroups(state, breakdown);
  return {
    key: breakdown.id,
    on: 'ticketVolume',
    title: messages.chartTitle[breakdown.id],
    horizontalTitle: 'Month',
    verticalTitle: 'Tickets received',
    row: rowOf(ticketVolume, 'charts'),
    column: columnOf(ticketVolume, 'month'),
    offsetX: 4 + place * (CHART_WIDTH + 16),
    width: CHART_WIDTH,
    height: CHART_HEIGHT,
    tab: 'workings',
    domain: column('this'),
    series: lines.map((line, index) => ({
      area: column(`v${index + 1}`),
      color: line.key === null ? look.OTHER_LINE : (look.LINES[index] ?? look.OTHER_LINE),
    })),
  };
}
