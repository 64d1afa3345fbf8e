import { numberFormat } from '../metrics/format';
import type { Unit } from '../metrics/input';
import { END, KEYS } from './keys';
import {
  columnOf,
  type Layout,
  type References,
  referencesTo,
  rowOf,
  type TabLayout,
} from './layout';
import * as look from './look';
import { messages } from './messages';
import type { Rule, TabPlan } from './plan';
import { type Area, at, call, quoted } from './reference';
import { type Scalar, valueAt } from './snapshot';
import type { State } from './state';
import { LANDSCAPE, type TabBuilder, tabBuilder } from './tab-builder';
import { monthText } from './workings';

/** Lines of the table, one an agent and month, and of the ranking; both grow with what is filled. */
const TABLE_LINES = 100;
const SPARE_LINES = 60;
const RANKED_LINES = 12;
const SPARE_RANKED = 5;
/** Above the number of any line, so that the line decides between equals and nothing else. */
const MORE_THAN_LINES = 10000;
/** Ratings below which an agent's score says nothing. */
const FEWEST_RATINGS = 10;

const WIDTH = 92;

/** Columns of the plain table, for pasting and pivots. */
const TABLE: readonly { readonly key: string; readonly title: string; readonly width: number }[] = [
  { key: 'month', title: 'MONTH', width: WIDTH },
  { key: 'agent', title: 'AGENT', width: 130 },
  ...(
    [
      ['ticketsAssigned', 'ASSIGNED'],
      ['ticketsResolved', 'RESOLVED'],
      ['ticketsOpen', 'OPEN'],
      ['firstResponseHours', 'FIRST RESPONSE H, TOTAL'],
      ['firstResponses', 'FIRST RESPONSES'],
      ['resolutionHours', 'RESOLUTION H, TOTAL'],
      ['resolutionsTimed', 'RESOLUTIONS TIMED'],
      ['csatSatisfied', 'CSAT SATISFIED'],
      ['csatResponses', 'CSAT ANSWERS'],
      ['npsPromoters', 'NPS PROMOTERS'],
      ['npsPassives', 'NPS PASSIVES'],
      ['npsDetractors', 'NPS DETRACTORS'],
      ['firstContactResolved', 'AT FIRST CONTACT'],
      ['replies', 'REPLIES'],
      ['handleHours', 'HANDLE H'],
      ['paidHours', 'PAID H'],
    ] as const
  ).map(([key, title]) => ({ key, title, width: WIDTH })),
];

/** A ranked number: factor × sum of parts ÷ sum of wholes; without wholes the parts themselves. */
interface Ranked {
  readonly key: string;
  readonly title: string;
  readonly unit: Unit;
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  readonly whole?: readonly string[];
}

const RANKING: readonly Ranked[] = [
  { key: 'assigned', title: 'ASSIGNED', unit: 'count', plus: ['ticketsAssigned'] },
  { key: 'resolved', title: 'RESOLVED', unit: 'count', plus: ['ticketsResolved'] },
  { key: 'open', title: 'OPEN', unit: 'count', plus: ['ticketsOpen'] },
  {
    key: 'frt',
    title: 'FIRST RESPONSE',
    unit: 'hours',
    plus: ['firstResponseHours'],
    whole: ['firstResponses'],
  },
  {
    key: 'mttr',
    title: 'RESOLUTION',
    unit: 'hours',
    plus: ['resolutionHours'],
    whole: ['resolutionsTimed'],
  },
  {
    key: 'csat',
    title: 'CSAT',
    unit: 'percent',
    plus: ['csatSatisfied'],
    whole: ['csatResponses'],
  },
  { key: 'csatN', title: 'N', unit: 'count', plus: ['csatResponses'] },
  {
    key: 'nps',
    title: 'NPS',
    unit: 'score',
    plus: ['npsPromoters'],
    minus: ['npsDetractors'],
    whole: ['npsPromoters', 'npsPassives', 'npsDetractors'],
  },
  {
    key: 'npsN',
    title: 'N',
    unit: 'count',
    plus: ['npsPromoters', 'npsPassives', 'npsDetractors'],
  },
  {
    key: 'fcr',
    title: 'AT FIRST CONTACT',
    unit: 'percent',
    plus: ['firstContactResolved'],
    whole: ['ticketsResolved'],
  },
  {
    key: 'replies',
    title: 'REPLIES A TICKET',
    unit: 'ratio',
    plus: ['replies'],
    whole: ['ticketsResolved'],
  },
  {
    key: 'utilization',
    title: 'UTILISATION',
    unit: 'percent',
    plus: ['handleHours'],
    whole: ['paidHours'],
  },
];

const numbered = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1);
export const LINE = 'line:';
const lineKey = (place: number): string => `${LINE}${place}`;
const tableKey = (key: string): string => `table:${key}`;
const FIRST = lineKey(1);

/** How many lines the table and the ranking have. */
interface Lines {
  readonly table: number;
  readonly ranked: number;
}

function linesOf(state: State): Lines {
  const filled = agentsOf(state);
  const inMonth = new Map<string, number>();
  for (const each of filled) {
    const month = String(each.month);
    inMonth.set(month, (inMonth.get(month) ?? 0) + 1);
  }
  const last = Math.max(state.agentLines, ...filled.map(({ line }) => line));
  return {
    table: Math.max(TABLE_LINES, last + SPARE_LINES),
    ranked: Math.max(RANKED_LINES, ...[...inMonth.values()].map((agents) => agents + SPARE_RANKED)),
  };
}

/** What the table counts for each agent and month. */
export const AGENT_KEYS: readonly string[] = TABLE.map(({ key }) => key).filter(
  (key) => key !== 'month' && key !== 'agent',
);

/** A cell of the table as it stands. */
export function agentCell({ snapshot, found }: State, line: number, key: string): Scalar {
  const [tab, keys] = [snapshot.tabs.agents, found.agents];
  if (tab === undefined || keys === undefined) return null;
  const row = keys.rows.indexOf(`${LINE}${line}`) + 1;
  return valueAt(tab, row, keys.columns.indexOf(tableKey(key)) + 1);
}

/** Lines with an agent, and the month as it was typed. */
export function agentsOf(state: State): { line: number; month: Scalar; agent: Scalar }[] {
  const rows = state.found.agents?.rows ?? [];
  return rows
    .filter((key) => key.startsWith(LINE))
    .map((key) => Number(key.slice(LINE.length)))
    .map((line) => ({
      line,
      month: agentCell(state, line, 'month'),
      agent: agentCell(state, line, 'agent'),
    }))
    .filter(({ agent }) => agent !== null);
}

/** What the dropdown offers; in many countries staff or a works council must agree. */
export const AGENT_CHOICES = ['No', 'By name', 'By initials'] as const;

export type AgentChoice = (typeof AGENT_CHOICES)[number];

/** The cell that holds the choice. */
export const agentChoiceArea = (own: TabLayout): Area => ({
  row: rowOf(own, 'title'),
  column: columnOf(own, 'frt'),
  rows: 1,
  columns: 1,
});

export const agentsRows = (state: State): string[] => [
  KEYS,
  'title',
  'headline',
  'header',
  'team',
  ...numbered(linesOf(state).table).map(lineKey),
];

const HIDDEN_COLUMNS = [KEYS, 'place', 'order', 'rank'] as const;

export const agentsColumns = (): string[] => [
  ...HIDDEN_COLUMNS,
  'label',
  ...RANKING.map((each) => each.key),
  'reading',
  'gap',
  ...TABLE.map((each) => tableKey(each.key)),
  END,
];

/** What the formulas of the tab refer to. */
interface Sheet {
  readonly builder: TabBuilder;
  readonly layout: Layout;
  readonly here: References;
  /** The last lines of the table and of the ranking. */
  readonly last: string;
  readonly lastRanked: string;
}

/** The tab Agents: left the ranking for the chosen month, right the plain table behind it. */
export function planAgents(state: State, layout: Layout): TabPlan {
  const own = layout.agents;
  const builder = tabBuilder(own);
  const lines = linesOf(state);
  const [last, lastRanked] = [lineKey(lines.table), lineKey(lines.ranked)];
  const sheet: Sheet = { builder, layout, here: referencesTo(own, true), last, lastRanked };
  planHead(sheet);
  planTeam(sheet);
  for (const line of numbered(lines.table)) planTableLine(sheet, line);
  for (const place of numbered(lines.ranked)) planRanked(sheet, place);
  styleAll(sheet);
  const widths: Record<string, number> = { label: 150, reading: 250, gap: WIDTH };
  for (const each of RANKING) widths[each.key] = WIDTH;
  for (const each of TABLE) widths[tableKey(each.key)] = each.width;
  return builder.finish({
    print: { ...LANDSCAPE, area: builder.area(KEYS, KEYS, lastRanked, 'reading') },
    frozenRows: rowOf(own, 'header'),
    frozenColumns: columnOf(own, 'label'),
    hiddenColumns: HIDDEN_COLUMNS.map((key) => columnOf(own, key)),
    columnWidths: Object.entries(widths).map(([key, width]) => ({
      column: columnOf(own, key),
      width,
    })),
    validations: [
      {
        ...builder.area('title', 'frt'),
        check: { kind: 'list', values: AGENT_CHOICES },
        help: messages.agentsHelp,
        isStrict: true,
      },
      {
        ...builder.area(FIRST, tableKey('ticketsAssigned'), last, tableKey('paidHours')),
        check: { kind: 'atLeast', least: 0 },
        help: messages.countHelp,
        isStrict: false,
      },
    ],
    rules: fewRules(sheet),
  });
}

/** Stands for no month: neither a blank cell nor any month is equal to it. */
const NO_MONTH = { ordinal: -1, text: '–' } as const;

function planHead({ builder, layout, here, last, lastRanked }: Sheet): void {
  const workings = referencesTo(layout.workings, false);
  builder.words('title', 'label', 'Agents');
  builder.words('title', 'assigned', 'Keep numbers per agent:');
  builder.once('title', 'frt', AGENT_CHOICES[0]);
  const isOff = `${here.fixed('title', 'frt')}="No"`;
  const chosen = workings.fixed('chosen', 'this');
  const isNone = call('OR', isOff, `${chosen}=0`);
  const name = monthText(workings.row('monthNames', 'v1', 'v12'), chosen);
  builder.formula('title', 'place', call('IF', isNone, NO_MONTH.ordinal, chosen));
  builder.formula('title', 'order', call('IF', isNone, quoted(NO_MONTH.text), name));
  const count = call('COUNT', here.column('order', FIRST, last));
  const ranked = call('COUNT', here.column('resolved', FIRST, lastRanked));
  const twice = call('COUNTIF', here.column('reading', FIRST, lastRanked), quoted(messages.twice));
  const isFull = call('OR', `${here.fixed(last, tableKey('agent'))}<>""`, `${count}>${ranked}`);
  const told: readonly (readonly [string, string])[] = [
    [isOff, messages.agentsOff],
    [isFull, messages.agentsFull],
    [`${twice}>0`, messages.agentTwice],
    [`${count}=0`, messages.noAgents],
  ];
  const headline = told.reduceRight(
    (otherwise, [when, sentence]) => call('IF', when, quoted(sentence), otherwise),
    quoted(messages.agentsShown),
  );
  builder.formula('headline', 'label', headline);
  builder.words('header', 'label', 'AGENT');
  builder.words('header', 'reading', 'AGAINST THE TEAM');
  for (const { key, title } of RANKING) builder.words('header', key, title);
  for (const { key, title } of TABLE) builder.words('header', tableKey(key), title);
}

/** A number by which agents of the chosen month are put in order, and the place that it gives. */
function planTableLine({ builder, here, last }: Sheet, line: number): void {
  const row = lineKey(line);
  const [month, agent, resolved] = ['month', 'agent', 'ticketsResolved'].map((key) =>
    here.cell(row, tableKey(key)),
  );
  const ordinal = `12*${call('YEAR', month ?? '')}+${call('MONTH', month ?? '')}-1`;
  const isChosen = call(
    'IF',
    `${call('COUNT', month ?? '')}=1`,
    `${ordinal}=${here.fixed('title', 'place')}`,
    `${month}=${here.fixed('title', 'order')}`,
  );
  const isKnown = call('AND', `${agent}<>""`, `${call('COUNT', resolved ?? '')}=1`);
  const order = call('IF', isKnown, `${MORE_THAN_LINES}*${resolved}-${line}`, '""');
  builder.formula(row, 'order', call('IF', isChosen, order, '""'));
  const own = here.cell(row, 'order');
  const ahead = call('COUNTIF', here.column('order', FIRST, last), `">"&${own}`);
  builder.formula(row, 'rank', call('IF', `${own}=""`, '""', `${ahead}+1`));
}

/** Numbers of an agent, looked up by the place of the agent's line, headings included. */
function planRanked(sheet: Sheet, place: number): void {
  const { builder, here, last } = sheet;
  const row = lineKey(place);
  const at = here.cell(row, 'place');
  const column = (key: string): string => here.column(key, 'header', last);
  // The first of these is the heading: text, so no number comes of it.
  const match = call('MATCH', place, column('rank'), 0);
  builder.formula(row, 'place', call('IFNA', match, 1));
  const name = call('INDEX', column(tableKey('agent')), at);
  builder.formula(row, 'label', call('IF', `${at}=1`, '""', name));
  for (const ranked of RANKING) {
    const value = (key: string): string => call('INDEX', column(tableKey(key)), at);
    builder.formula(row, ranked.key, rankedValue(ranked, value));
  }
  builder.formula(row, 'reading', readingOf(sheet, row));
}

/** Blank where a part is not known or the whole is zero. */
function rankedValue(ranked: Ranked, value: (key: string) => string): string {
  const { plus, minus = [], whole } = ranked;
  const all = [...new Set([...plus, ...minus, ...(whole ?? [])])].map(value);
  const top = plus.map(value).join('+');
  const difference = [top, ...minus.map(value)].join('-');
  const part = minus.length > 0 ? `(${difference})` : top;
  const below = (whole ?? []).map(value).join('+');
  const divisor = (whole ?? []).length > 1 ? `(${below})` : below;
  const scale = ranked.unit === 'percent' || ranked.unit === 'score' ? '100*' : '';
  const divided = call('IF', `${below}=0`, '""', `${scale}${part}/${divisor}`);
  return call(
    'IF',
    `${call('COUNT', ...all)}<${all.length}`,
    '""',
    whole === undefined ? top : divided,
  );
}

/** Everybody of the chosen month together. */
function planTeam({ builder, layout, here, last }: Sheet): void {
  const order = here.column('order', FIRST, last);
  const any = referencesTo(layout.workings, false).fixed('anyNumber', 'this');
  const isEmpty = `${call('COUNT', order)}=0`;
  builder.words('team', 'label', 'Team');
  for (const ranked of RANKING) {
    const value = (key: string): string =>
      call('SUMIFS', here.column(tableKey(key), FIRST, last), order, any);
    builder.formula('team', ranked.key, call('IF', isEmpty, '""', rankedValue(ranked, value)));
  }
}

/** "faster replies; CSAT as the team"; an agent who stands twice is not compared. */
function readingOf({ layout, here, last }: Sheet, row: string): string {
  const any = referencesTo(layout.workings, false).fixed('anyNumber', 'this');
  const [agents, order] = [tableKey('agent'), 'order'].map((key) => here.column(key, FIRST, last));
  const name = here.cell(row, 'label');
  const times = call('COUNTIFS', agents ?? '', name, order ?? '', any);
  const told = call('IF', `${times}>1`, quoted(messages.twice), againstTeam(here, row));
  return call('IF', `${name}=""`, '""', told);
}

/** Times differ by a fifth of the team's, CSAT by more than chance does to n answers. */
function againstTeam(here: References, row: string): string {
  const [frt, csat, n] = ['frt', 'csat', 'csatN'].map((key) => here.cell(row, key));
  const [speed, all] = ['frt', 'csat'].map((key) => here.fixed('team', key));
  const pace = call(
    'IF',
    `${frt}<${speed}*8/10`,
    '"faster replies"',
    call('IF', `${frt}>${speed}*12/10`, '"slower replies"', '"replies as the team"'),
  );
  const margin = `196*${call('SQRT', `${all}/100*(1-${all}/100)/${n}`)}`;
  const sides = call(
    'IF',
    `${call('ABS', `${csat}-${all}`)}<=${margin}`,
    '"CSAT as the team"',
    call('IF', `${csat}>${all}`, '"CSAT above the team"', '"CSAT below the team"'),
  );
  const few = `"CSAT: too few answers ("&${n}&")"`;
  const rated = call('IF', `${n}<${FEWEST_RATINGS}`, few, sides);
  const isPaced = `${call('COUNT', frt ?? '', speed ?? '')}=2`;
  const isRated = `${call('COUNT', csat ?? '', n ?? '', all ?? '')}=3`;
  const both = call('IF', isPaced, '"; "', '""');
  return `${call('IF', isPaced, pace, '""')}&${call('IF', isRated, `${both}&${rated}`, '""')}`;
}

/** Scores from fewer than ten ratings are greyed; times outside of the team's range are inked. */
function fewRules(sheet: Sheet): Rule[] {
  const { builder, lastRanked } = sheet;
  const grey = (score: string, count: string): Rule => {
    const area = builder.area(FIRST, score, lastRanked, count);
    const n = builder.area(FIRST, count);
    return {
      areas: [area],
      formula: `=AND(COUNT($${at(n.row, n.column)})=1;$${at(n.row, n.column)}<${FEWEST_RATINGS})`,
      style: { color: look.OTHER_LINE },
    };
  };
  return [grey('csat', 'csatN'), grey('nps', 'npsN'), outside(sheet, 'frt', 'mttr')];
}

/** From one column of hours to another. */
function outside({ builder, lastRanked }: Sheet, first: string, last: string): Rule {
  const area = builder.area(FIRST, first, lastRanked, last);
  const cell = at(area.row, area.column);
  const team = at(builder.area('team', first).row, area.column).replace(/(\d+)$/, '$$$1');
  return {
    areas: [area],
    formula: `=AND(COUNT(${cell};${team})=2;ABS(${cell}-${team})>${team}*2/10)`,
    style: { color: look.INK, bold: true },
  };
}

function styleAll({ builder, last, lastRanked }: Sheet): void {
  builder.style(builder.area('title', 'label'), look.title);
  builder.style(builder.area('title', 'assigned'), look.hint);
  builder.style(builder.area('title', 'frt'), look.choice);
  builder.style(builder.area('headline', 'label'), look.sentence);
  builder.rowStyle('header', look.header);
  builder.style(builder.area('team', 'label', 'team', 'reading'), look.band);
  for (const { key, unit } of RANKING) {
    const style = { align: 'right' as const, numberFormat: numberFormat(unit) };
    builder.style(builder.area('header', key), { align: 'right' });
    builder.style(builder.area('team', key), style);
    builder.style(builder.area(FIRST, key, lastRanked, key), { ...style, color: look.MUTED });
  }
  builder.style(builder.area(FIRST, 'reading', lastRanked, 'reading'), look.muted);
  builder.style(builder.area(FIRST, tableKey('month'), last, tableKey('paidHours')), {
    background: look.TYPED,
    color: look.INK,
  });
  builder.style(builder.area(FIRST, tableKey('month'), last, tableKey('month')), {
    align: 'left',
    numberFormat: look.MONTH_FORMAT,
  });
}
