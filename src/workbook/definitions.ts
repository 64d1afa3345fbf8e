import { nativeFormula } from '../formula/sheets';
import { METRICS } from '../metrics/catalogue';
import { numberFormat } from '../metrics/format';
import type { FormulaMetric, Metric } from '../metrics/metric';
import { capital, type DefinitionLine, definitionLines } from './definition-text';
import { KEYS, THEME_TITLES } from './keys';
import { columnOf, type Layout, referencesTo, rowOf, type TabLayout } from './layout';
import * as look from './look';
import { messages } from './messages';
import type { TabPlan, Validation } from './plan';
import type { Area } from './reference';
import { areaName, call, quoted } from './reference';
import type { State } from './state';
import { type TabBuilder, tabBuilder } from './tab-builder';

const COLUMNS = [
  KEYS,
  'applied',
  'pending',
  'theme',
  'metric',
  'what',
  'text',
  'show',
  'gap',
  'calculator',
  'value',
  'more',
] as const;

/** What the add-on last applied (1 shown, 0 hidden), and whether the tick differs from it. */
const HIDDEN_COLUMNS = [KEYS, 'applied', 'pending'] as const;

const WIDTHS: Readonly<Record<string, number>> = {
  theme: 96,
  metric: 150,
  what: 124,
  text: 440,
  show: 60,
  gap: 16,
  calculator: 196,
  value: 96,
};

/** Links to the themes, one column after the other, so that each name finds a column wide enough. */
const LINK_ROWS = ['links', 'moreLinks'] as const;
const LINK_COLUMNS = ['theme', 'metric', 'what', 'text'] as const;

const HEADINGS = {
  theme: 'THEME',
  metric: 'METRIC',
  what: 'WHAT',
  text: 'MEANING',
  show: 'SHOW',
  calculator: 'CALCULATOR',
  value: 'TRY IT',
} as const;

/** Where raw ratings are assumed to stand in formulas to copy. */
const RATINGS_RANGE = 'A2:A500';

const lineKey = (metric: Metric, line: string): string => `${metric.id}:${line}`;

/** One line of a calculator: a value to type, the result, or a formula to copy. */
interface CalculatorLine {
  readonly id: string;
  readonly label: string;
}

const WITH_ADDON: CalculatorLine = { id: 'function', label: 'With the add-on' };
const WITHOUT: CalculatorLine = { id: 'native', label: 'Without it' };

function calculatorLines(metric: Metric): CalculatorLine[] {
  if (metric.kind !== 'formula') return [];
  const ratings = metric.ratings ? [{ id: 'fromRatings', label: 'From raw ratings' }] : [];
  return [
    ...metric.arguments.map((argument) => ({ id: argument.name, label: capital(argument.label) })),
    { id: 'result', label: metric.abbreviation ?? metric.name },
    WITH_ADDON,
    ...ratings,
    WITHOUT,
  ];
}

/** Lines of text and of the calculator stand side by side; the longer of both sets the rows. */
function blockRows(metric: Metric): string[] {
  const lines = definitionLines(metric).map((line) => lineKey(metric, line.id));
  const more = Math.max(0, calculatorLines(metric).length - lines.length);
  return [
    metric.id,
    ...lines,
    ...Array.from({ length: more }, (_, index) => lineKey(metric, `more${index + 1}`)),
  ];
}

export const definitionsRows = (): string[] => [
  KEYS,
  'title',
  'hint',
  ...LINK_ROWS,
  'header',
  ...METRICS.flatMap(blockRows),
];

export const definitionsColumns = (): string[] => [...COLUMNS];

/** The tab Formulas & Definitions: what each number means, with a calculator that works. */
export function planDefinitions(state: State, layout: Layout): TabPlan {
  const own = layout.definitions;
  const builder = tabBuilder(own);
  const inputs: Area[] = [];
  builder.words('title', 'theme', 'Formulas & definitions');
  builder.words('hint', 'theme', messages.definitionsHint);
  for (const [column, text] of Object.entries(HEADINGS)) builder.words('header', column, text);
  planPending(builder, own);
  planLinks(builder);
  builder.style(builder.area('title', 'theme'), look.title);
  builder.style(builder.area('hint', 'theme'), look.hint);
  builder.rowStyle('header', look.header);
  for (const metric of METRICS) inputs.push(...planBlock(builder, metric, state, layout));
  const ticks = METRICS.map((metric) => builder.area(metric.id, 'show'));
  return builder.finish({
    frozenRows: rowOf(own, 'header'),
    hiddenColumns: HIDDEN_COLUMNS.map((key) => columnOf(own, key)),
    columnWidths: Object.entries(WIDTHS).map(([key, width]) => ({
      column: columnOf(own, key),
      width,
    })),
    validations: [...inputs.map(typedNumber), ...ticks.map(tick)],
    filter: builder.area('header', 'theme', lastRow(own), 'text'),
    freeAreas: [...inputs, ...ticks],
  });
}

function planLinks(builder: TabBuilder): void {
  const themes = [...new Set(METRICS.map(({ theme }) => theme))];
  themes.forEach((theme, place) => {
    const row = LINK_ROWS[place % LINK_ROWS.length];
    const column = LINK_COLUMNS[Math.floor(place / LINK_ROWS.length)];
    const first = METRICS.find((metric) => metric.theme === theme);
    if (row === undefined || column === undefined || first === undefined) return;
    const link = { tab: 'definitions', area: builder.area(first.id, 'metric') } as const;
    builder.cell(row, column, { value: `${THEME_TITLES[theme]} ›`, link });
    builder.style(builder.area(row, column), look.link);
  });
}

/** Says how many ticks wait for the add-on. */
function planPending(builder: TabBuilder, own: TabLayout): void {
  const here = referencesTo(own, true);
  for (const { id } of METRICS) {
    const [tick, applied] = [here.cell(id, 'show'), here.cell(id, 'applied')];
    // A tick is TRUE, or 1 where a file knows no checkbox; a blank cell leaves things as they are.
    const isOff = call('OR', `${tick}=FALSE`, `${tick}=0`);
    const differs = call('IF', isOff, applied, `1-${applied}`);
    builder.formula(id, 'pending', call('IF', `${tick}=""`, 0, differs));
  }
  const [first, last] = [METRICS[0]?.id ?? '', METRICS[METRICS.length - 1]?.id ?? ''];
  const count = call('SUM', here.column('pending', first, last));
  const choices = call('IF', `${count}=1`, '" choice"', '" choices"');
  const told = `${count}&${choices}&${quoted(messages.notApplied)}`;
  builder.formula('title', 'text', call('IF', `${count}=0`, '""', told));
  builder.style(builder.area('title', 'text'), { ...look.warning, align: 'right' });
}

/** The last row that is ours. */
const lastRow = (own: TabLayout): string =>
  [...own.rows.keys].reverse().find((key) => key !== '') ?? 'header';

const tick = (area: Area): Validation => ({
  ...area,
  check: { kind: 'checkbox' },
  help: messages.showHelp,
  isStrict: true,
});

const typedNumber = (area: Area): Validation => ({
  ...area,
  check: { kind: 'atLeast', least: 0 },
  help: messages.calculatorHelp,
  isStrict: true,
});

function planBlock(builder: TabBuilder, metric: Metric, state: State, layout: Layout): Area[] {
  const lines = definitionLines(metric);
  builder.value(metric.id, 'theme', THEME_TITLES[metric.theme]);
  builder.value(metric.id, 'metric', metric.name);
  builder.value(metric.id, 'text', metric.abbreviation ?? null);
  builder.once(metric.id, 'show', !state.hidden.has(metric.id));
  builder.once(metric.id, 'applied', state.hidden.has(metric.id) ? 0 : 1);
  builder.rowStyle(metric.id, look.band);
  for (const line of lines) planLine(builder, metric, line);
  return metric.kind === 'formula' ? planCalculator(builder, metric, state, layout) : [];
}

function planLine(builder: TabBuilder, metric: Metric, line: DefinitionLine): void {
  const key = lineKey(metric, line.id);
  builder.value(key, 'theme', THEME_TITLES[metric.theme]);
  builder.value(key, 'metric', metric.name);
  builder.value(key, 'what', line.label);
  builder.value(key, 'text', line.text);
  builder.style(builder.area(key, 'theme', key, 'what'), { ...look.muted, verticalAlign: 'top' });
  // There for the filter; to the eye they are said by the band above.
  builder.style(builder.area(key, 'theme', key, 'metric'), { color: look.OTHER_LINE });
  builder.style(builder.area(key, 'text'), {
    ...look.sentence,
    wrap: 'wrap',
    verticalAlign: 'top',
  });
}

/** Values stand beside the lines of text, from the first on. */
function planCalculator(
  builder: TabBuilder,
  metric: FormulaMetric,
  state: State,
  layout: Layout,
): Area[] {
  const rows = blockRows(metric).slice(1);
  const lines = calculatorLines(metric);
  const rowFor = (id: string): string =>
    rows[lines.findIndex((line) => line.id === id)] ?? metric.id;
  const own = referencesTo(layout.definitions, true);
  const cellOf = (name: string): string => own.cell(rowFor(name), 'value');
  for (const line of lines) {
    builder.value(rowFor(line.id), 'calculator', line.label);
    builder.style(builder.area(rowFor(line.id), 'calculator'), {
      ...look.label,
      verticalAlign: 'top',
    });
  }
  const example = metric.examples[0];
  metric.arguments.forEach((argument, place) => {
    const style = {
      ...look.typed,
      numberFormat: numberFormat(argument.unit),
      verticalAlign: 'top' as const,
    };
    builder.once(rowFor(argument.name), 'value', example?.values[place] ?? null);
    builder.style(builder.area(rowFor(argument.name), 'value'), style);
  });
  builder.formula(rowFor('result'), 'value', nativeFormula(metric.expression, cellOf, ';'));
  builder.style(builder.area(rowFor('result'), 'calculator', rowFor('result'), 'value'), {
    bold: true,
    numberFormat: numberFormat(metric.unit),
    verticalAlign: 'top',
  });
  planCopies(builder, metric, state, rowFor, cellOf);
  return metric.arguments.map((argument) => builder.area(rowFor(argument.name), 'value'));
}

/** Formulas to copy, as text, with the separator of this spreadsheet's locale. */
function planCopies(
  builder: TabBuilder,
  metric: FormulaMetric,
  state: State,
  rowFor: (id: string) => string,
  cellOf: (name: string) => string,
): void {
  const { separator } = state.snapshot;
  const cells = metric.arguments.map((argument) => cellOf(argument.name)).join(separator);
  const copies: Record<string, string> = {
    function: `=${metric.functionName}(${cells})`,
    native: `=${nativeFormula(metric.expression, cellOf, separator)}`,
    ...(metric.ratings ? { fromRatings: `=${metric.functionName}(${RATINGS_RANGE})` } : {}),
  };
  for (const [id, text] of Object.entries(copies)) {
    builder.value(rowFor(id), 'value', text);
    builder.style(builder.area(rowFor(id), 'value'), {
      color: look.ACCENT,
      size: 9,
      verticalAlign: 'top',
    });
  }
}

/** Where the calculator of a metric stands: its cells by argument name, and its result. */
export function calculatorCells(metric: FormulaMetric, layout: Layout): Record<string, string> {
  const rows = blockRows(metric).slice(1);
  const column = columnOf(layout.definitions, 'value');
  return Object.fromEntries(
    calculatorLines(metric).map((line, place) => {
      const row = rowOf(layout.definitions, rows[place] ?? metric.id);
      return [line.id, areaName({ row, column, rows: 1, columns: 1 })];
    }),
  );
}
