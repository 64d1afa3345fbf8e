import { nativeFormula } from '../formula/sheets';
import { BREAKDOWNS, type Breakdown, FIGURES, figureKey, figureOf } from '../metrics/breakdowns';
import { inputById } from '../metrics/catalogue';
import { numberFormat } from '../metrics/format';
import type { AddsUp, Input, Theme, Unit } from '../metrics/input';
import { breakdownCounts } from './breakdown-rows';
import { checkFormula } from './checks';
import { firstHidden, idleInputs } from './choices';
import {
  breakdownOf,
  END,
  effectiveKey,
  endKey,
  FIGURES_SECTION,
  IMPORTED,
  insideKey,
  KEYS,
  monthlyInputs,
  monthlyThemes,
  PERIODS,
  type Period,
  sectionKey,
  sourceKey,
  sumKey,
  THEME_TITLES,
} from './keys';
import { columnOf, hasRow, type Layout, type References, referencesTo, rowOf } from './layout';
import * as look from './look';
import { messages } from './messages';
import type { TabPlan, Validation } from './plan';
import { call, quoted } from './reference';
import type { Category, State } from './state';
import { type TabBuilder, tabBuilder } from './tab-builder';

const FIXED_COLUMNS = [
  KEYS,
  'label',
  'this',
  'unit',
  'whereFrom',
  'previous',
  'addsUp',
  'howToCollect',
  'yearAgo',
  'check',
  'gap',
] as const;

const WIDTHS: Readonly<Record<string, number>> = {
  label: 206,
  this: 84,
  unit: 64,
  whereFrom: 170,
  previous: 84,
  addsUp: 84,
  howToCollect: 208,
  yearAgo: 84,
  check: 150,
  gap: 16,
};
const MONTH_WIDTH = 68;

const HEADINGS = {
  label: 'INPUT',
  unit: 'UNIT',
  whereFrom: 'WHERE FROM',
  addsUp: 'ADDS UP',
  howToCollect: 'HOW TO COLLECT',
  check: 'CHECK',
} as const;

const ADDS_UP: Readonly<Record<AddsUp, string>> = {
  sum: 'Sum',
  first: 'First month',
  last: 'Last month',
  mean: 'Average',
  none: 'Months only',
};

const UNITS: Readonly<Record<Unit, string>> = {
  count: 'count',
  percent: '%',
  score: 'score',
  hours: 'hours',
  seconds: 'seconds',
  days: 'days',
  years: 'years',
  money: 'money',
  ratio: 'ratio',
  rating: 'rating',
  per100: 'per 100',
  text: 'text',
};

const HEAD_ROWS = ['title', 'hint', 'header'] as const;
const COMPUTED_ROWS = [
  'running',
  'months',
  'usable',
  ...PERIODS.map(insideKey),
  'columnRank',
  'monthRank',
];

/** Hidden rows: what is worked out month by month. They stand together, above what is typed. */
const computedRows = (): string[] => [
  ...COMPUTED_ROWS,
  ...BREAKDOWNS.map(sumKey),
  ...monthlyInputs.filter((input) => input.effective).map((input) => effectiveKey(input.id)),
  IMPORTED,
];

/** Hidden rows behind all others: what imports know by category and channel; none without them. */
function figureRows({ figures, categories }: State): string[] {
  if (figures.length === 0) return [];
  const there = new Set(figures);
  const inOrder = [...categories.category, ...categories.channel].flatMap(({ key }) =>
    FIGURES.map((figure) => figureKey(figure, key)).filter((each) => there.has(each)),
  );
  return [FIGURES_SECTION, ...new Set([...inOrder, ...figures])];
}

/** Row keys of Monthly in order. */
export function monthlyRows(state: State): string[] {
  // What a new workbook shows comes first, so that what it hides stands together.
  const idle = idleInputs(new Set(firstHidden()));
  const inputsIn = (theme: Theme): string[] => {
    const ids = monthlyInputs.filter((input) => input.theme === theme).map((input) => input.id);
    return [...ids.filter((id) => !idle.includes(id)), ...ids.filter((id) => idle.includes(id))];
  };
  const sections = monthlyThemes.flatMap((theme) => {
    const breakdown = breakdownOf(theme);
    return [
      sectionKey(theme),
      ...inputsIn(theme),
      ...(breakdown ? state.categories[breakdown.id].map((each) => each.key) : []),
      ...(breakdown ? [endKey(breakdown)] : []),
    ];
  });
  return [
    KEYS,
    ...HEAD_ROWS,
    ...computedRows(),
    ...inputsIn('notes'),
    ...sections,
    ...figureRows(state),
  ];
}

export const monthlyColumns = (state: State): string[] => [
  ...FIXED_COLUMNS,
  ...state.months.map(String),
  END,
];

/** What the rows of one tab have in common while it is planned. */
interface Sheet {
  readonly builder: TabBuilder;
  readonly state: State;
  readonly layout: Layout;
  readonly own: References;
}

/** The tab Monthly: every number that somebody types or an import fills in, and its roll-ups. */
export function planMonthly(state: State, layout: Layout): TabPlan {
  const builder = tabBuilder(layout.monthly);
  const sheet: Sheet = { builder, state, layout, own: referencesTo(layout.monthly, true) };
  planHead(sheet);
  planComputed(sheet);
  const validations: Validation[] = [];
  for (const input of monthlyInputs) validations.push(...planInput(sheet, input));
  for (const theme of monthlyThemes) {
    builder.words(sectionKey(theme), 'label', THEME_TITLES[theme]);
    builder.rowStyle(sectionKey(theme), look.band);
    const breakdown = breakdownOf(theme);
    if (breakdown) validations.push(...planBreakdown(sheet, breakdown));
  }
  planFigures(sheet);
  return builder.finish({
    frozenRows: rowOf(layout.monthly, 'header'),
    frozenColumns: columnOf(layout.monthly, 'label'),
    columnWidths: [
      ...Object.entries(WIDTHS).map(([key, width]) => ({
        column: columnOf(layout.monthly, key),
        width,
      })),
      ...state.months.map((month) => ({
        column: columnOf(layout.monthly, month),
        width: MONTH_WIDTH,
      })),
    ],
    hiddenRows: [KEYS, ...computedRows(), ...figureRows(state)].map((key) =>
      rowOf(layout.monthly, key),
    ),
    offRows: idleKeys(state.hidden).map((key) => rowOf(layout.monthly, key)),
    offBefore: idleKeys(new Set(state.snapshot.hidden ?? [])).map((key) =>
      rowOf(layout.monthly, key),
    ),
    validations,
  });
}

/** Rows of inputs that no shown metric needs, and of themes without any other. */
function idleKeys(hidden: ReadonlySet<string>): string[] {
  const idle = idleInputs(hidden);
  const isIdle = (theme: Theme): boolean =>
    breakdownOf(theme) === undefined &&
    monthlyInputs.filter((input) => input.theme === theme).every(({ id }) => idle.includes(id));
  return [...idle, ...monthlyThemes.filter(isIdle).map(sectionKey)];
}

function planHead({ builder, state, layout, own }: Sheet): void {
  const workings = referencesTo(layout.workings, false);
  builder.words('title', 'label', 'Monthly numbers');
  builder.words('hint', 'label', messages.monthlyHint);
  for (const [column, text] of Object.entries(HEADINGS)) builder.words('header', column, text);
  for (const period of PERIODS) builder.formula('header', period, workings.cell('title', period));
  for (const month of state.months) {
    builder.formula('header', month, call('DATE', 2000, `${own.fixedRow(KEYS, month)}-23999`, 1));
  }
  builder.style(builder.area('title', 'label'), look.title);
  builder.style(builder.area('hint', 'label'), look.hint);
  builder.rowStyle('header', look.header);
  for (const period of PERIODS) builder.style(builder.area('header', period), { align: 'right' });
  builder.style(builder.area('header', 'gap', 'header', END), {
    align: 'right',
    numberFormat: look.MONTH_FORMAT,
  });
}

/** Hidden rows: which months exist, and which of them may serve as a baseline (no note). */
function planComputed({ builder, state, layout, own }: Sheet): void {
  const workings = referencesTo(layout.workings, false);
  const runs = typedRuns(layout);
  builder.value('running', 'label', 'Running month');
  builder.value('running', 'this', state.snapshot.running);
  builder.value('months', 'label', 'Month has numbers');
  builder.value('usable', 'label', 'Month without a note');
  builder.value('columnRank', 'label', 'Rank of the column, newest first');
  builder.value('monthRank', 'label', 'Rank among months with numbers');
  builder.value(IMPORTED, 'label', 'Written by imports');
  for (const period of PERIODS) builder.value(insideKey(period), 'label', `In ${period}`);
  for (const month of state.months) {
    const counted = runs.map(([first, last]) => {
      const numbers = own.column(String(month), first, last);
      return call('COUNTIFS', own.column(KEYS, first, last), '"?*"', numbers, '">=0"');
    });
    builder.formula('months', month, call('IF', `${counted.join('+')}>0`, 1, '""'));
    for (const period of PERIODS) {
      const [from, to] = ['from', 'to'].map((key) => workings.fixed(key, period));
      const ordinal = own.cell(KEYS, month);
      const isInside = call('AND', `${ordinal}>=${from}`, `${ordinal}<=${to}`);
      const inside = call('IF', isInside, 1, 0);
      const isThere = `${call('COUNT', own.cell('months', month))}=0`;
      builder.formula(insideKey(period), month, call('IF', isThere, 0, inside));
    }
    const plain = call('IF', `${own.cell('whatHappened', month)}=""`, 1, 0);
    const exists = own.cell('months', month);
    builder.formula('usable', month, call('IF', `${call('COUNT', exists)}=0`, '""', plain));
    // Lists of months, the newest first, look the rank up: columns may stand in any order.
    const newer = [own.row(KEYS, 'gap', END), `">"&${own.cell(KEYS, month)}`] as const;
    const withNumbers = call('COUNTIFS', own.row('months', 'gap', END), 1, ...newer);
    const isEmpty = `${call('COUNT', exists)}=0`;
    builder.formula('columnRank', month, `${call('COUNTIFS', ...newer)}+1`);
    builder.formula('monthRank', month, call('IF', isEmpty, '""', `${withNumbers}+1`));
  }
  for (const period of PERIODS) {
    const need = referencesTo(layout.workings, false).cell('need', period);
    builder.formula('months', period, call('IF', `${need}>0`, need, '""'));
  }
}

/** First and last keys of rows that stand together, none of which is worked out: usually one run. */
function typedRuns(layout: Layout): [string, string][] {
  const workedOut = new Set([KEYS, ...HEAD_ROWS, ...computedRows()]);
  const runs: [string, string][] = [];
  let isOpen = false;
  for (const key of layout.monthly.rows.keys) {
    if (key === '') continue;
    const last = runs[runs.length - 1];
    if (workedOut.has(key)) isOpen = false;
    else if (isOpen && last !== undefined) last[1] = key;
    else {
      runs.push([key, key]);
      isOpen = true;
    }
  }
  return runs;
}

function planInput(sheet: Sheet, input: Input): Validation[] {
  const { builder } = sheet;
  builder.once(input.id, 'label', input.label);
  builder.value(input.id, 'unit', UNITS[input.unit]);
  builder.words(input.id, 'whereFrom', input.whereFrom);
  builder.words(input.id, 'howToCollect', input.howToCollect);
  styleRow(sheet, input.id, input.unit);
  if (input.unit === 'text') {
    builder.style(monthsOf(sheet, input.id), { align: 'left', size: 9 });
    return [];
  }
  builder.value(input.id, 'addsUp', ADDS_UP[input.addsUp]);
  if (input.effective) planEffective(sheet, input);
  for (const period of PERIODS) {
    builder.formula(
      sourceKey(input.id),
      period,
      rollUp(sheet, sourceKey(input.id), input.addsUp, period),
    );
    if (input.effective)
      builder.formula(input.id, period, sheet.own.cell(sourceKey(input.id), period));
  }
  builder.formula(input.id, 'check', checkFormula(input, sheet.own));
  return [numberCheck(sheet, input.id)];
}

const monthsOf = ({ builder }: Sheet, row: string) => builder.area(row, 'gap', row, END);

function typedArea(sheet: Sheet, row: string) {
  const { months } = sheet.state;
  const first = months[0];
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) return null;
  const columns = months.map((month) => columnOf(sheet.layout.monthly, month));
  const from = Math.min(...columns);
  return {
    row: rowOf(sheet.layout.monthly, row),
    column: from,
    rows: 1,
    columns: Math.max(...columns) - from + 1,
  };
}

function numberCheck(sheet: Sheet, row: string): Validation {
  const area = typedArea(sheet, row) ?? monthsOf(sheet, row);
  return {
    ...area,
    check: { kind: 'atLeast', least: 0 },
    help: messages.countHelp,
    isStrict: true,
  };
}

function styleRow(sheet: Sheet, row: string, unit: Unit): void {
  const { builder } = sheet;
  const format = unit === 'text' ? {} : { numberFormat: numberFormat(unit) };
  builder.style(builder.area(row, 'label', row, END), look.row);
  for (const column of ['unit', 'whereFrom', 'addsUp', 'howToCollect']) {
    builder.style(builder.area(row, column), { ...look.muted, wrap: 'clip' });
  }
  for (const period of PERIODS)
    builder.style(builder.area(row, period), { ...look.number, ...format });
  builder.style(builder.area(row, 'check'), { ...look.warning, wrap: 'clip' });
  const typed = typedArea(sheet, row);
  if (typed) builder.style(typed, { ...look.typed, ...format });
}

/** The optional input month by month, as formulas use it. */
function planEffective({ builder, state, own }: Sheet, input: Input): void {
  const { effective } = input;
  if (!effective) return;
  const key = effectiveKey(input.id);
  builder.value(key, 'label', `${input.label}, as used`);
  builder.style(builder.area(key, 'label', key, END), look.muted);
  for (const month of state.months) {
    builder.formula(
      key,
      month,
      nativeFormula(effective, (id) => own.cell(id, month), ';'),
    );
  }
}

/** A longer period of one row; blank unless every month of it that exists has the number. */
function rollUp(sheet: Sheet, row: string, addsUp: AddsUp, period: Period): string {
  const { own, layout } = sheet;
  const workings = referencesTo(layout.workings, false);
  const values = own.row(row, 'gap', END);
  const inside = own.row(insideKey(period), 'gap', END);
  const cell = (key: string): string => workings.fixed(key, period);
  const known = call('COUNTIFS', values, '">=0"', inside, 1);
  // Where there is no month, one is due, and so missing.
  const isOpen = `${known}<${cell('due')}`;
  const total = call('SUMIFS', values, inside, 1);
  const inMonth = (key: string): string =>
    call('SUMIFS', values, own.row(KEYS, 'gap', END), cell(key));
  const value: Record<AddsUp, string> = {
    sum: total,
    first: inMonth('first'),
    last: inMonth('last'),
    mean: `${total}/${cell('need')}`,
    none: call('IF', `${cell('from')}<${cell('to')}`, '""', total),
  };
  return call('IF', isOpen, '""', value[addsUp]);
}

function planBreakdown(sheet: Sheet, breakdown: Breakdown): Validation[] {
  const { builder, state, own } = sheet;
  const categories = state.categories[breakdown.id];
  const validations = categories.map((category) => planCategory(sheet, breakdown, category));
  builder.words(endKey(breakdown), 'label', messages.addCategory(breakdown.singular));
  builder.style(builder.area(endKey(breakdown), 'label'), look.muted);
  builder.value(sumKey(breakdown), 'label', `All ${breakdown.plural}`);
  for (const column of [...PERIODS, ...state.months]) {
    const counts = breakdownCounts(sheet.layout.monthly, breakdown, own, column);
    const sum = call('IF', `${call('COUNT', counts)}=0`, '""', call('SUM', counts));
    builder.formula(sumKey(breakdown), column, sum);
  }
  return validations;
}

function planCategory(sheet: Sheet, breakdown: Breakdown, category: Category): Validation {
  const { builder } = sheet;
  builder.once(category.key, 'label', category.label);
  builder.value(category.key, 'unit', UNITS.count);
  builder.words(category.key, 'whereFrom', breakdown.whereFrom);
  builder.value(category.key, 'addsUp', ADDS_UP[breakdown.addsUp]);
  builder.words(category.key, 'howToCollect', breakdown.howToCollect);
  for (const period of PERIODS) {
    builder.formula(category.key, period, rollUp(sheet, category.key, breakdown.addsUp, period));
  }
  builder.formula(category.key, 'check', checkFormula({ id: category.key }, sheet.own));
  styleRow(sheet, category.key, 'count');
  return numberCheck(sheet, category.key);
}

/** Written by imports alone, so without checks and hints; named after what they are figures of. */
function planFigures(sheet: Sheet): void {
  const { builder, state, layout, own } = sheet;
  if (state.figures.length === 0) return;
  builder.words(FIGURES_SECTION, 'label', messages.figures);
  for (const key of state.figures) {
    const { figure, row } = figureOf(key);
    const input = inputById(figure ?? '');
    if (input === undefined) continue;
    if (hasRow(layout.monthly, row)) {
      builder.formula(key, 'label', `${own.fixed(row, 'label')}&${quoted(`: ${input.label}`)}`);
    } else builder.value(key, 'label', `${row.slice(row.indexOf(':') + 1)}: ${input.label}`);
    builder.value(key, 'unit', UNITS[input.unit]);
    builder.value(key, 'addsUp', ADDS_UP.sum);
    for (const period of PERIODS) {
      builder.formula(key, period, rollUp(sheet, key, 'sum', period));
    }
    builder.style(builder.area(key, 'label', key, END), look.row);
    builder.style(builder.area(key, 'this', key, END), { numberFormat: numberFormat(input.unit) });
  }
}
