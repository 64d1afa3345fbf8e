import { numberFormat } from '../metrics/format';
import type { Unit } from '../metrics/input';
import { END, KEYS } from './keys';
import { columnOf, type Layout, type References, referencesTo, rowOf } from './layout';
import * as look from './look';
import { messages } from './messages';
import type { Rule, TabPlan } from './plan';
import { at, call, quoted } from './reference';
import type { State } from './state';
import { type TabBuilder, tabBuilder } from './tab-builder';
import { choiceKey } from './workings';

/** Rows of the table, one an agent and month, and how many agents are ranked. */
const TABLE_ROWS = 300;
const RANKED = 30;
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
const lineKey = (place: number): string => `line:${place}`;
const tableKey = (key: string): string => `table:${key}`;
const FIRST = lineKey(1);
const LAST = lineKey(TABLE_ROWS);

/** What the dropdown offers; in many countries staff or a works council must agree. */
export const AGENT_CHOICES = ['No', 'By name', 'By initials'] as const;

export const agentsRows = (): string[] => [
  KEYS,
  'title',
  'headline',
  'header',
  'team',
  ...numbered(TABLE_ROWS).map(lineKey),
];

export const agentsColumns = (): string[] => [
  KEYS,
  'place',
  'ordinal',
  'rank',
  'twice',
  'label',
  ...RANKING.map((each) => each.key),
  'reading',
  'gap',
  ...TABLE.map((each) => tableKey(each.key)),
  END,
];

/** The tab Agents: left the ranking for the chosen month, right the plain table behind it. */
export function planAgents(_state: State, layout: Layout): TabPlan {
  const own = layout.agents;
  const builder = tabBuilder(own);
  const here = referencesTo(own, true);
  planHead(builder, here);
  planTeam(builder, here, layout);
  for (const place of numbered(TABLE_ROWS)) planTableRow(builder, here, place, layout);
  for (const place of numbered(RANKED)) planRanked(builder, here, place);
  styleAll(builder);
  const widths: Record<string, number> = { label: 150, reading: 250, gap: WIDTH };
  for (const each of RANKING) widths[each.key] = WIDTH;
  for (const each of TABLE) widths[tableKey(each.key)] = each.width;
  return builder.finish({
    frozenRows: rowOf(own, 'header'),
    frozenColumns: columnOf(own, 'label'),
    hiddenColumns: [KEYS, 'place', 'ordinal', 'rank', 'twice'].map((key) => columnOf(own, key)),
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
        ...builder.area(FIRST, tableKey('ticketsAssigned'), LAST, tableKey('paidHours')),
        check: { kind: 'atLeast', least: 0 },
        help: messages.countHelp,
        isStrict: false,
      },
    ],
    rules: fewRules(builder),
  });
}

const isOff = (here: References): string => `${here.fixed('title', 'frt')}="No"`;

function planHead(builder: TabBuilder, here: References): void {
  builder.words('title', 'label', 'Agents');
  builder.words('title', 'assigned', 'Keep numbers per agent:');
  builder.once('title', 'frt', AGENT_CHOICES[0]);
  const ranks = here.column('rank', FIRST, LAST);
  const twice = `${call('SUM', here.column('twice', FIRST, LAST))}>0`;
  const told = call(
    'IF',
    twice,
    quoted(messages.agentTwice),
    call(
      'IF',
      `${call('COUNT', ranks)}=0`,
      quoted(messages.noAgents),
      quoted(messages.agentsShown),
    ),
  );
  builder.formula('headline', 'label', call('IF', isOff(here), quoted(messages.agentsOff), told));
  builder.words('header', 'label', 'AGENT');
  builder.words('header', 'reading', 'AGAINST THE TEAM');
  for (const { key, title } of RANKING) builder.words('header', key, title);
  for (const { key, title } of TABLE) builder.words('header', tableKey(key), title);
}

/** The month of a row as an ordinal, and the agent's place among those of the chosen month. */
function planTableRow(builder: TabBuilder, here: References, place: number, layout: Layout): void {
  const workings = referencesTo(layout.workings, false);
  const row = lineKey(place);
  const month = here.cell(row, tableKey('month'));
  const texts = workings.column('previous', choiceKey('latest'), choiceKey(END));
  const ordinals = workings.column('this', choiceKey('latest'), choiceKey(END));
  const asText = call('IFNA', call('INDEX', ordinals, call('MATCH', month, texts, 0)), '""');
  const asDate = `12*${call('YEAR', month)}+${call('MONTH', month)}-1`;
  const isBlank = `${month}=""`;
  builder.formula(
    row,
    'ordinal',
    call('IF', isBlank, '""', call('IF', `${call('COUNT', month)}=1`, asDate, asText)),
  );
  const months = here.column('ordinal', FIRST, LAST);
  const agents = here.column(tableKey('agent'), FIRST, LAST);
  const resolved = here.column(tableKey('ticketsResolved'), FIRST, LAST);
  const [ordinal, own, agent] = [
    here.cell(row, 'ordinal'),
    here.cell(row, tableKey('ticketsResolved')),
    here.cell(row, tableKey('agent')),
  ];
  const chosen = workings.fixed('chosen', 'this');
  // From the row above on: engines differ on criteria over a single cell.
  const before = (column: string): string =>
    `${here.fixed('team', column)}:${here.cell(row, column)}`;
  const ahead = call('COUNTIFS', months, chosen, resolved, `">"&${own}`);
  const equal = call(
    'COUNTIFS',
    before('ordinal'),
    chosen,
    before(tableKey('ticketsResolved')),
    own,
  );
  const isOut = call('OR', isOff(here), `${agent}=""`, `${call('COUNT', own)}=0`);
  const rank = call(
    'IF',
    isOut,
    '""',
    call('IF', `${ordinal}=${chosen}`, `${ahead}+${equal}`, '""'),
  );
  builder.formula(row, 'rank', call('IF', `${ordinal}=""`, '""', rank));
  const double = call('COUNTIFS', months, ordinal, agents, agent);
  builder.formula(row, 'twice', call('IF', isOut, '""', call('IF', `${double}>1`, 1, '""')));
}

/** One number of an agent, looked up by the place of the agent's row in the table. */
function planRanked(builder: TabBuilder, here: References, place: number): void {
  const row = lineKey(place);
  const at = here.cell(row, 'place');
  const column = (key: string): string => here.column(tableKey(key), FIRST, LAST);
  builder.formula(
    row,
    'place',
    call('IFNA', call('MATCH', place, here.column('rank', FIRST, LAST), 0), '""'),
  );
  const isOpen = `${call('COUNT', at)}=0`;
  const name = call('INDEX', column('agent'), at);
  builder.formula(row, 'label', call('IF', isOpen, '""', name));
  for (const ranked of RANKING) {
    const value = (key: string): string => call('INDEX', column(key), at);
    builder.formula(row, ranked.key, call('IF', isOpen, '""', rankedValue(ranked, value)));
  }
  builder.formula(row, 'reading', call('IF', isOpen, '""', againstTeam(here, row)));
}

/** Blank where a part is not known or the whole is zero. */
function rankedValue(ranked: Ranked, value: (key: string) => string): string {
  const { plus, minus = [], whole } = ranked;
  const all = [...new Set([...plus, ...minus, ...(whole ?? [])])].map(value);
  const top = plus.map(value).join('+');
  const part =
    minus.length > 0
      ? `(${top}-${minus.map(value).join('-')})`
      : plus.length > 1
        ? `(${top})`
        : top;
  const below = (whole ?? []).map(value).join('+');
  const scale = ranked.unit === 'percent' || ranked.unit === 'score' ? '100*' : '';
  const divided = call('IF', `${below}=0`, '""', `${scale}${part}/(${below})`);
  return call(
    'IF',
    `${call('COUNT', ...all)}<${all.length}`,
    '""',
    whole === undefined ? top : divided,
  );
}

function planTeam(builder: TabBuilder, here: References, layout: Layout): void {
  const chosen = referencesTo(layout.workings, false).fixed('chosen', 'this');
  const ordinals = here.column('ordinal', FIRST, LAST);
  builder.words('team', 'label', 'Team');
  for (const ranked of RANKING) {
    const value = (key: string): string =>
      call('SUMIFS', here.column(tableKey(key), FIRST, LAST), ordinals, chosen);
    const isEmpty = `${call('COUNT', here.column('rank', FIRST, LAST))}=0`;
    builder.formula('team', ranked.key, call('IF', isEmpty, '""', rankedValue(ranked, value)));
  }
}

/** "faster replies; CSAT as the team": times by a fifth, CSAT beyond what chance does to n answers. */
function againstTeam(here: References, row: string): string {
  const [frt, team] = [here.cell(row, 'frt'), here.fixed('team', 'frt')];
  const speed = call(
    'IF',
    `${frt}<${team}*8/10`,
    '"faster replies"',
    call('IF', `${frt}>${team}*12/10`, '"slower replies"', '"replies as the team"'),
  );
  const [csat, n, all] = [
    here.cell(row, 'csat'),
    here.cell(row, 'csatN'),
    here.fixed('team', 'csat'),
  ];
  const margin = `196*${call('SQRT', `${all}/100*(1-${all}/100)/${n}`)}`;
  const sides = call(
    'IF',
    `${csat}-${all}>${margin}`,
    '"CSAT above the team"',
    call('IF', `${all}-${csat}>${margin}`, '"CSAT below the team"', '"CSAT as the team"'),
  );
  const rated = call('IF', `${n}<${FEWEST_RATINGS}`, `"CSAT: too few answers ("&${n}&")"`, sides);
  const first = call('IF', `${call('COUNT', frt, team)}<2`, '""', speed);
  const second = call('IF', `${call('COUNT', csat, n, all)}<3`, '""', `"; "&${rated}`);
  return `${first}&${second}`;
}

/** Scores from fewer than ten ratings are greyed; times outside of the team's range are inked. */
function fewRules(builder: TabBuilder): Rule[] {
  const grey = (score: string, count: string): Rule => {
    const area = builder.area(FIRST, score, lineKey(RANKED), count);
    const n = builder.area(FIRST, count);
    return {
      areas: [area],
      formula: `=AND(COUNT($${at(n.row, n.column)})=1;$${at(n.row, n.column)}<${FEWEST_RATINGS})`,
      style: { color: look.OTHER_LINE },
    };
  };
  return [grey('csat', 'csatN'), grey('nps', 'npsN'), outside(builder, 'frt', 'mttr')];
}

/** From one column of hours to another. */
function outside(builder: TabBuilder, first: string, last: string): Rule {
  const area = builder.area(FIRST, first, lineKey(RANKED), last);
  const cell = at(area.row, area.column);
  const team = at(builder.area('team', first).row, area.column).replace(/(\d+)$/, '$$$1');
  return {
    areas: [area],
    formula: `=AND(COUNT(${cell};${team})=2;ABS(${cell}-${team})>${team}*2/10)`,
    style: { color: look.INK, bold: true },
  };
}

function styleAll(builder: TabBuilder): void {
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
    builder.style(builder.area(FIRST, key, lineKey(RANKED), key), { ...style, color: look.MUTED });
  }
  builder.style(builder.area(FIRST, 'reading', lineKey(RANKED), 'reading'), look.muted);
  builder.style(builder.area(FIRST, tableKey('month'), LAST, tableKey('paidHours')), {
    background: look.TYPED,
    color: look.INK,
  });
  builder.style(builder.area(FIRST, tableKey('month'), LAST, tableKey('month')), {
    align: 'left',
    numberFormat: look.MONTH_FORMAT,
  });
}
