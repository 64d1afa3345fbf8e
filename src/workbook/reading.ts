import { inputById, inputsOf, METRICS } from '../metrics/catalogue';
import type { Metric } from '../metrics/metric';
import {
  answersKey,
  CHANGE_MARGIN,
  FEWEST_ANSWERS,
  FEWEST_TICKETS,
  marginKey,
  metricsWithMargin,
  numberText,
  rangeText,
  tooFew,
  trendKey,
} from './judgement';
import { sourceKey } from './keys';
import { type Layout, type References, referencesTo } from './layout';
import { messages } from './messages';
import { call, quoted } from './reference';
import type { State } from './state';
import { NEAR, STATUSES } from './status';
import type { TabBuilder } from './tab-builder';

/** Where a metric stands for its target: within 2 points, 5 scores or 5 % of it is near. */
export function statusFormula(metric: Metric, layout: Layout): string | null {
  if (metric.better === 'depends' || metric.kind === 'table') return null;
  const own = referencesTo(layout.metrics, true);
  const workings = referencesTo(layout.workings, false);
  const value = own.cell(metric.id, 'this');
  const target = own.cell(metric.id, 'target');
  const most = metric.better === 'range' ? own.cell(mostKey(metric.id), 'target') : null;
  const near =
    metric.unit === 'percent' || metric.unit === 'score'
      ? NEAR[metric.unit]
      : `${target}*${NEAR.otherPercent}/100`;
  const gap = {
    higher: `${target}-${value}`,
    lower: `${value}-${target}`,
    range: call('MAX', `${target}-${value}`, `${value}-${most}`),
  }[metric.better];
  const status = call(
    'IF',
    `${gap}<=0`,
    quoted(STATUSES.met),
    call('IF', `${gap}<=${near}`, quoted(STATUSES.near), quoted(STATUSES.missed)),
  );
  const cells = [value, target, ...(most === null ? [] : [most])];
  const isRunning = `${workings.fixed('chosen', 'this')}>=${referencesTo(layout.monthly, false).fixed('running', 'this')}`;
  const isLonger = `${workings.fixed('span', 'this')}>1`;
  const isOpen = [
    `${call('COUNT', ...cells)}<${cells.length}`,
    isRunning,
    ...(metric.grows ? [isLonger] : []),
  ];
  return call('IF', call('OR', ...isOpen), '""', status);
}

/** The row for the upper of two targets. */
export const mostKey = (id: string): string => `${id}:most`;

/** What to make of a number, in a few words: the first that applies. */
export function readingFormula(metric: Metric, layout: Layout): string {
  const own = referencesTo(layout.metrics, true);
  const workings = referencesTo(layout.workings, false);
  const value = own.cell(metric.id, 'this');
  const target = own.cell(metric.id, 'target');
  const isLonger = `${workings.fixed('span', 'this')}>1`;
  const usual = usualReading(metric, layout);
  const monthOnly = call('IF', `${call('COUNT', target)}=0`, '""', quoted(messages.monthlyTarget));
  const known = metric.grows
    ? call('IF', isLonger, monthOnly, judged(metric, layout, usual))
    : judged(metric, layout, call('IF', isLonger, '""', usual));
  const isEmpty = `${workings.fixed('need', 'this')}=0`;
  const unknown = call('IF', isEmpty, '""', missing(metric, layout));
  const isText = call('AND', `${call('COUNT', target)}=0`, `${target}<>""`);
  const read = call('IF', `${call('COUNT', value)}=0`, unknown, known);
  return call('IF', isText, quoted(messages.targetIsText), read);
}

/** Whether a change is real, where that is known; else what is said `otherwise`. */
function judged(metric: Metric, layout: Layout, otherwise: string): string {
  if (!metricsWithMargin.some((each) => each.id === metric.id)) return otherwise;
  const workings = referencesTo(layout.workings, false);
  const own = referencesTo(layout.metrics, true);
  const answers = workings.cell(answersKey(metric.id), 'this');
  const margin = workings.cell(marginKey(metric.id), CHANGE_MARGIN);
  const change = `${own.cell(metric.id, 'this')}-${own.cell(metric.id, 'previous')}`;
  const isReal = `${call('ABS', change)}>${margin}`;
  const word = call('IF', isReal, '"real change"', '"no real change"');
  const compared = `${word}&" (±"&${call('FIXED', margin, 0)}&")"`;
  const canCompare = call('IF', `${call('COUNT', margin)}=0`, otherwise, compared);
  return call('IF', `${answers}<${FEWEST_ANSWERS}`, tooFew(answers), canCompare);
}

/** A month against its usual range. */
function usualReading(metric: Metric, layout: Layout): string {
  const workings = referencesTo(layout.workings, false);
  const row = trendKey(metric.id);
  const flag = workings.cell(row, 'this');
  const side = call('IF', `${flag}="high"`, '"above"', '"below"');
  const outside = `${side}&" usual "&${rangeText(metric.unit, workings, row)}`;
  const word = call('IF', `${flag}=""`, '"in usual range"', outside);
  return call('IF', `${call('COUNT', workings.cell(row, 'low'))}=0`, '""', word);
}

/** "Jul lacks Satisfied answers"; in longer periods that not each month has them. */
function missing(metric: Metric, layout: Layout): string {
  const monthly = referencesTo(layout.monthly, false);
  const workings = referencesTo(layout.workings, false);
  const [before, behind] = (['this', 'previous'] as const).map((column) =>
    workings.fixed('lacksText', column),
  );
  return inputsOf(metric)
    .filter((id) => inputById(id) !== undefined)
    .reduceRight((otherwise, id) => {
      const text = `${before}&${monthly.fixed(id, 'label')}&${behind}`;
      const monthsOnly = call('IF', `${behind}=""`, text, quoted(messages.monthsOnly));
      const told = inputById(id)?.addsUp === 'none' ? monthsOnly : text;
      return call('IF', `${call('COUNT', monthly.cell(sourceKey(id), 'this'))}=0`, told, otherwise);
    }, quoted(messages.nothingCounted));
}

/** What stands before and behind the name of a number that is missing. */
function planLacks(builder: TabBuilder, here: References): void {
  const isMonth = `${here.fixed('span', 'this')}=1`;
  const inMonth = `${here.fixed('title', 'this')}&${quoted(messages.lacks)}`;
  const inPeriod = `${quoted(messages.notInEach)}&${here.fixed('need', 'this')}&${quoted(messages.months)}`;
  builder.formula('lacksText', 'this', call('IF', isMonth, inMonth, '""'));
  builder.formula('lacksText', 'previous', call('IF', isMonth, '""', inPeriod));
}

/** Each row adds its piece to the text so far: the engines disagree on joining lists. */
function gather(
  builder: TabBuilder,
  here: References,
  column: string,
  rows: readonly { readonly row: string; readonly when: string; readonly text: string }[],
  separator: string,
): string {
  let before = '""';
  for (const { row, when, text } of rows) {
    const joined =
      before === '""'
        ? text
        : `${before}&${call('IF', `${before}=""`, '""', quoted(separator))}&${text}`;
    builder.formula(row, column, call('IF', when, joined, before));
    before = here.cell(row, column);
  }
  return before;
}

/** The sentences of Metrics and Ticket Volume, put together on Workings. */
export function planSentences(builder: TabBuilder, state: State, layout: Layout): void {
  const here = referencesTo(layout.workings, true);
  const metrics = referencesTo(layout.metrics, false);
  const monthly = referencesTo(layout.monthly, false);
  const judgedMetrics = METRICS.filter(
    (metric) =>
      metric.kind !== 'table' && metric.better !== 'depends' && !state.hidden.has(metric.id),
  );
  const missed = gather(
    builder,
    here,
    'previous',
    judgedMetrics.map((metric) => ({
      row: trendKey(metric.id),
      when: `${metrics.cell(metric.id, 'status')}=${quoted(STATUSES.missed)}`,
      text: `${metrics.cell(metric.id, 'label')}&" ("&${numberText(metric.unit, metrics.cell(metric.id, 'this'))}&", target "&${numberText(metric.unit, metrics.cell(metric.id, 'target'))}&")"`,
    })),
    '; ',
  );
  const categories = state.categories.category;
  const spikes = gather(
    builder,
    here,
    'previous',
    categories.map(({ key }) => ({
      row: trendKey(key),
      when: `${here.cell(trendKey(key), 'this')}<>""`,
      text: `${monthly.fixed(key, 'label')}&" is unusually "&${here.cell(trendKey(key), 'this')}&": "&${call('FIXED', here.cell(trendKey(key), 'v12'), 0)}&", usually "&${rangeText('count', here, trendKey(key))}&"."`,
    })),
    ' ',
  );
  const rising = gather(
    builder,
    here,
    'yearAgo',
    categories.map(({ key }) => risingPiece(key, here, monthly)),
    ', ',
  );
  builder.formula('missedText', 'this', missed);
  builder.formula('spikeText', 'this', spikes);
  builder.formula(
    'risingText',
    'this',
    call('IF', `${rising}=""`, '""', `"Rising: "&${rising}&"."`),
  );
  planLacks(builder, here);
  planNotes(builder, here);
}

/** The last three months at least 20 % and ten tickets above the three before. */
function risingPiece(key: string, here: References, monthly: References) {
  const row = trendKey(key);
  const recent = here.row(row, 'v10', 'v12');
  const before = here.row(row, 'v7', 'v9');
  const [now, then] = [call('SUM', recent), call('SUM', before)];
  const isKnown = `${call('COUNT', recent, before)}=6`;
  const isUp = call('AND', isKnown, `${now}>=${then}*6/5`, `${now}-${then}>=${FEWEST_TICKETS}`);
  const [a, b, c] = ['v10', 'v11', 'v12'].map((column) => call('FIXED', here.cell(row, column), 0));
  const text = `${monthly.fixed(key, 'label')}&" ("&${a}&", "&${b}&", "&${c}&")"`;
  return { row, when: isUp, text };
}

/** What happened in the chosen month and the eleven before, newest last. */
function planNotes(builder: TabBuilder, here: References): void {
  const names = here.row('monthNames', 'v1', 'v12');
  let before = '""';
  for (let place = 1; place <= 12; place += 1) {
    const note = here.cell('notes', `v${place}`);
    const month = call(
      'INDEX',
      names,
      1,
      `${call('MOD', here.cell('trendMonths', `v${place}`), 12)}+1`,
    );
    const piece = `${month}&": "&${note}`;
    const joined =
      before === '""' ? piece : `${before}&${call('IF', `${before}=""`, '""', '" · "')}&${piece}`;
    builder.formula('noteText', `v${place}`, call('IF', `${note}=""`, before, joined));
    before = here.cell('noteText', `v${place}`);
  }
  const chosen = here.cell('notes', 'v12');
  builder.formula(
    'noteText',
    'this',
    call('IF', `${before}=""`, '""', `"What happened: "&${before}`),
  );
  builder.formula(
    'noteText',
    'previous',
    call('IF', `${chosen}=""`, '""', `" What happened: "&${chosen}&"."`),
  );
}

export const sentenceRows = [
  'lacksText',
  'missedText',
  'spikeText',
  'risingText',
  'noteText',
] as const;
