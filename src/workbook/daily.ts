import { CATEGORIES } from '../metrics/breakdowns';
import { numberFormat } from '../metrics/format';
import { type Line, lineGroups } from './chart-lines';
import { dayIn, serialOfDay } from './day';
import { KEYS } from './keys';
import { columnOf, type Layout, type References, referencesTo, rowOf } from './layout';
import * as look from './look';
import { messages } from './messages';
import type { LineChart, TabPlan } from './plan';
import { call, quoted } from './reference';
import { valueAt } from './snapshot';
import type { State } from './state';
import { type TabBuilder, tabBuilder } from './tab-builder';

/** Rows of the table that a new workbook has room for. */
const TABLE_ROWS = 400;
const CHART_HEIGHT = 300;
const CHART_WIDTH = 560;
const DATE_WIDTH = 92;
const COUNT_WIDTH = 92;

/** A list beside the table: its latest periods in order, one column a line of its chart. */
interface PeriodList {
  readonly id: 'day' | 'week';
  readonly title: string;
  readonly axis: string;
  /** How many periods it lists. */
  readonly count: number;
  readonly days: number;
}

const LISTS: readonly PeriodList[] = [
  {
    id: 'day',
    title: 'DAY',
    axis: 'Day',
    count: 42,
    days: 1,
  },
  {
    id: 'week',
    title: 'WEEK FROM',
    axis: 'Week from Monday',
    count: 26,
    days: 7,
  },
];

const numbered = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1);
/** Rows of the table are numbers: hundreds of them are short in a file. */
const lineKey = String;
/** The first and last row of the table; rows that are inserted between them count. */
export const FIRST_DAY = lineKey(1);
export const LAST_DAY = lineKey(TABLE_ROWS);
export const DATE = 'date';
const REST = `rest:${CATEGORIES.id}`;
const HEADS = ['title', 'headline', 'charts', 'header'];

const seriesKey = (list: PeriodList, place: number): string => `${list.id}:${place}`;

/** Columns of the table for counts: the categories of Monthly, and what has none. */
export const countColumns = (columns: readonly string[]): string[] =>
  columns.filter((key) => key.startsWith(CATEGORIES.keyPrefix) || key === REST);

export const dailyRows = (): string[] => [KEYS, ...HEADS, ...numbered(TABLE_ROWS).map(lineKey)];

export const dailyColumns = (state: State): string[] => [
  KEYS,
  DATE,
  ...state.categories.category.map(({ key }) => key),
  REST,
  ...LISTS.flatMap((list) => [
    `gap:${list.id}`,
    `at:${list.id}`,
    list.id,
    ...lineGroups(state, CATEGORIES).map((_, index) => seriesKey(list, index + 1)),
    `total:${list.id}`,
  ]),
];

/** The tab Daily Volume: left the table to paste into, right its days and weeks, with charts. */
export function planDaily(state: State, layout: Layout): TabPlan {
  const own = layout.daily;
  const builder = tabBuilder(own);
  const here = referencesTo(own, true);
  planHead(builder, here);
  planTable(builder, state, layout);
  for (const list of LISTS) planList(builder, here, list, state, layout);
  styleAll(builder, layout);
  const isNarrow = (key: string): boolean => key.startsWith('gap:');
  const isDate = (key: string): boolean => key === DATE || LISTS.some(({ id }) => id === key);
  return builder.finish({
    columnWidths: Object.entries(own.columns.at)
      .filter(([key]) => key !== KEYS)
      .map(([key, column]) => ({
        column,
        width: isNarrow(key) ? 16 : isDate(key) ? DATE_WIDTH : COUNT_WIDTH,
      })),
    rowHeights: [{ row: rowOf(own, 'charts'), height: CHART_HEIGHT + 16 }],
    hiddenColumns: [KEYS, ...LISTS.map(({ id }) => `at:${id}`)].map((key) => columnOf(own, key)),
  });
}

const datesOf = (here: References): string => here.column(DATE, FIRST_DAY, LAST_DAY);

function planHead(builder: TabBuilder, here: References): void {
  const dates = datesOf(here);
  const table = `${here.fixed(FIRST_DAY, DATE)}:${here.fixed(LAST_DAY, REST)}`;
  const isText = `${call('COUNTA', table)}>${call('COUNT', table)}`;
  const told = messages.daysTold(call('COUNT', dates));
  const isFull = `${here.fixed(LAST_DAY, DATE)}<>""`;
  const room = call('IF', isFull, quoted(messages.daysFull), told);
  const sentence = call('IF', isText, quoted(messages.daysNotNumbers), room);
  builder.words('title', DATE, 'Daily volume');
  builder.formula(
    'headline',
    DATE,
    call('IF', `${call('COUNTA', table)}=0`, quoted(messages.noDays), sentence),
  );
}

/** Headings alone: what stands below them is typed, pasted or imported. */
function planTable(builder: TabBuilder, state: State, layout: Layout): void {
  const monthly = referencesTo(layout.monthly, false);
  const due = new Set(state.categories.category.map(({ key }) => key));
  builder.words('header', DATE, 'DATE');
  builder.words('header', REST, messages.rest.category);
  for (const key of countColumns(layout.daily.columns.keys)) {
    if (due.has(key)) builder.formula('header', key, monthly.fixed(key, 'label'));
    // A category that is no longer on Monthly keeps its numbers here, and its first name.
    else if (key !== REST) builder.value('header', key, key.slice(CATEGORIES.keyPrefix.length));
  }
}

function planList(
  builder: TabBuilder,
  here: References,
  list: PeriodList,
  state: State,
  layout: Layout,
): void {
  const lines = lineGroups(state, CATEGORIES);
  builder.words('header', list.id, list.title);
  builder.words('header', `total:${list.id}`, 'TOTAL');
  lines.forEach((line, index) => {
    const column = seriesKey(list, index + 1);
    if (line.key === null) builder.value('header', column, 'Other');
    else builder.formula('header', column, here.fixed('header', line.key));
  });
  const starts = here.column(`at:${list.id}`, FIRST_DAY, lineKey(list.count));
  builder.formula('header', `at:${list.id}`, call('COUNTIF', starts, '">0"'));
  for (const place of numbered(list.count)) planPeriod(builder, here, list, place, lines, layout);
  blankUnused(builder, list, lines, layout);
}

/** The first day of a period that holds the day `serial`; 0 or less where there is none. */
function startOf(list: PeriodList, serial: string): string {
  // Day 2 of spreadsheets is a Monday.
  return list.days === 1 ? serial : `${serial}-${call('MOD', `${serial}-2`, list.days)}`;
}

/** Periods by their first days: hidden the latest first, then in order. */
function planPeriod(
  builder: TabBuilder,
  here: References,
  list: PeriodList,
  place: number,
  lines: readonly Line[],
  layout: Layout,
): void {
  const row = lineKey(place);
  const at = `at:${list.id}`;
  const dates = datesOf(here);
  const later = here.cell(lineKey(Math.max(1, place - 1)), at);
  const latest = place === 1 ? call('MAX', dates) : call('MAXIFS', dates, dates, `"<"&${later}`);
  builder.formula(row, at, startOf(list, latest));
  const known = here.fixed('header', at);
  const shown = call(
    'INDEX',
    here.column(at, FIRST_DAY, lineKey(list.count)),
    `${known}+1-${place}`,
  );
  builder.formula(row, list.id, call('IF', `${known}<${place}`, '""', shown));
  const day = here.cell(row, list.id);
  const within = list.days === 1 ? [day] : [`">="&${day}`, dates, `"<"&${day}+${list.days}`];
  const sum = (column: string): string =>
    call('SUMIFS', here.column(column, FIRST_DAY, LAST_DAY), dates, ...within);
  const whereShown = (value: string): string => call('IF', `${day}=""`, '""', value);
  const columns = countColumns(layout.daily.columns.keys).filter((key) => key !== REST);
  const drawn = lines.map((_, index) => seriesKey(list, index + 1));
  lines.forEach(({ key, besides }, index) => {
    const parts = key === null ? columns.filter((each) => !besides.includes(each)) : [key];
    builder.formula(row, drawn[index] ?? '', whereShown(parts.map(sum).join('+')));
  });
  const all = call('SUM', ...drawn.map((column) => here.cell(row, column)));
  builder.formula(row, `total:${list.id}`, whereShown(`${all}+${sum(REST)}`));
}

/** Columns of lines that there were once. */
function blankUnused(
  builder: TabBuilder,
  list: PeriodList,
  lines: readonly Line[],
  layout: Layout,
): void {
  const due = new Set(lines.map((_, index) => seriesKey(list, index + 1)));
  const isOurs = (key: string): boolean => key.startsWith(`${list.id}:`);
  for (const column of layout.daily.columns.keys.filter((key) => isOurs(key) && !due.has(key))) {
    for (const row of ['header', ...numbered(list.count).map(lineKey)]) {
      builder.value(row, column, null);
    }
  }
}

function styleAll(builder: TabBuilder, layout: Layout): void {
  const { keys } = layout.daily.columns;
  const count = { align: 'right' as const, numberFormat: numberFormat('count') };
  const date = { align: 'left' as const, numberFormat: look.DAY_FORMAT };
  const end = keys.filter((key) => key !== '').pop() ?? REST;
  builder.style(builder.area('title', DATE), look.title);
  builder.style(builder.area('headline', DATE), look.sentence);
  builder.rowStyle('header', look.header);
  builder.style(builder.area('header', DATE, 'header', end), { align: 'right' });
  builder.style(builder.area(FIRST_DAY, DATE, LAST_DAY, REST), { ...look.typed, ...count });
  builder.style(builder.area('header', DATE, LAST_DAY, DATE), date);
  for (const { id, count: rows } of LISTS) {
    const [first, last] = [id, `total:${id}`];
    builder.style(builder.area(FIRST_DAY, first, lineKey(rows), last), { ...look.row, ...count });
    builder.style(builder.area('header', id, lineKey(rows), id), date);
    builder.style(builder.area(FIRST_DAY, last, lineKey(rows), last), { bold: true });
  }
}

/** The line charts of the tab. */
export const planDailyCharts = (state: State, layout: Layout): LineChart[] =>
  LISTS.map((list, place) => planChart(list, place, state, layout));

function planChart(list: PeriodList, place: number, state: State, layout: Layout): LineChart {
  const { daily } = layout;
  const row = rowOf(daily, 'header');
  const rows = periodsIn(list, state) + 1;
  const column = (key: string) => ({ row, column: columnOf(daily, key), rows, columns: 1 });
  return {
    key: list.id,
    on: 'daily',
    title: messages.dayTitle[list.id],
    horizontalTitle: list.axis,
    verticalTitle: 'Tickets received',
    row: rowOf(daily, 'charts'),
    column: columnOf(daily, DATE),
    offsetX: 4 + place * (CHART_WIDTH + 16),
    width: CHART_WIDTH,
    height: CHART_HEIGHT,
    tab: 'daily',
    domain: column(list.id),
    series: lineGroups(state, CATEGORIES).map((line, index) => ({
      area: column(seriesKey(list, index + 1)),
      color: line.key === null ? look.OTHER_LINE : (look.LINES[index] ?? look.OTHER_LINE),
    })),
  };
}

/** Periods that the list shows, as far as the table tells; all of them while it is empty. */
function periodsIn(list: PeriodList, state: State): number {
  const [tab, found] = [state.snapshot.tabs.daily, state.found.daily];
  const column = (found?.columns.indexOf(DATE) ?? -1) + 1;
  const first = (found?.rows.indexOf(FIRST_DAY) ?? -1) + 1;
  const last = (found?.rows.indexOf(LAST_DAY) ?? -1) + 1;
  const periods = new Set<number>();
  const add = (day: number | null): void => {
    if (day !== null) periods.add(Math.floor((day - 2) / list.days));
  };
  if (tab !== undefined && column > 0) {
    for (let row = first; row <= last; row += 1) add(dayIn(valueAt(tab, row, column)));
  }
  for (const day of state.fillingDays) add(serialOfDay(day));
  return Math.min(list.count, periods.size || list.count);
}
