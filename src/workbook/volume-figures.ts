import { type Expression, expression, percent } from '../formula/expression';
import { nativeFormula } from '../formula/sheets';
import { BREAKDOWNS, figureKey } from '../metrics/breakdowns';
import { METRICS } from '../metrics/catalogue';
import { numberFormat } from '../metrics/format';
import type { Unit } from '../metrics/input';
import { tableExpression } from '../metrics/table-expression';
import { sourceKey } from './keys';
import { hasRow, type Layout, referencesTo } from './layout';
import * as look from './look';
import { messages } from './messages';
import { call, quoted } from './reference';
import type { State } from './state';
import type { TabBuilder } from './tab-builder';

/** One line of figures under the headings of Ticket Volume. */
interface Line {
  readonly row: string;
  readonly label: string;
  readonly unit: Unit;
  /** Over input ids; in the column of a category each stands for that category's own number. */
  readonly tree: Expression;
}

const labels = messages.figureRow;
const RECEIVED = 'ticketsReceived';
const TICKETS = 'figures:tickets';

function metricLine(id: string, label: string): Line {
  const metric = METRICS.find((each) => each.id === id);
  if (metric === undefined || metric.kind === 'table') throw new Error(`No such metric: ${id}`);
  return { row: `figures:${id}`, label, unit: metric.unit, tree: tableExpression(metric) };
}

const count = (row: string, label: string, id: string): Line => ({
  row,
  label,
  unit: 'count',
  tree: expression(id),
});

const LINES: readonly Line[] = [
  count(TICKETS, labels.tickets, RECEIVED),
  {
    row: 'figures:resolved',
    label: labels.resolved,
    unit: 'percent',
    tree: percent('ticketsResolved', RECEIVED),
  },
  metricLine('frt', labels.frt),
  metricLine('mttr', labels.mttr),
  metricLine('csat', labels.csat),
  count('figures:answers', labels.answers, 'csatResponses'),
];
const COST = 'figures:cost';

const ROWS = [...LINES.map(({ row }) => row), COST];

/** Rows of Ticket Volume for the chosen period; none in a workbook without figures by category. */
export const volumeFigureRows = ({ figures }: State): readonly string[] =>
  figures.length === 0 ? [] : ROWS;

/** Those that are there, be it that somebody deleted the figures on Monthly. */
export const volumeFigureRowsIn = ({ ticketVolume }: Layout): string[] =>
  ROWS.filter((row) => hasRow(ticketVolume, row));

const lastColumn = ({ ticketVolume }: Layout): string =>
  [...ticketVolume.columns.keys].reverse().find((key) => key !== '') ?? 'month';

/** What each category and channel came to in the chosen period, and all of them in `total`. */
export function planVolumeFigures(builder: TabBuilder, state: State, layout: Layout): void {
  const there = volumeFigureRowsIn(layout);
  if (there.length === 0) return;
  const title = referencesTo(layout.workings, false).fixed('title', 'this');
  const named = (text: string): string =>
    call('IF', `${title}=""`, '""', `${quoted(`${text}, `)}&${title}`);
  const lines = [...LINES, { row: COST, label: labels.cost, unit: 'money' } as const];
  for (const line of lines) if (there.includes(line.row)) styleLine(builder, layout, line);
  if (there.includes(TICKETS)) builder.formula(TICKETS, 'month', named(labels.tickets));
  const rows = BREAKDOWNS.flatMap(({ id }) => state.categories[id].map(({ key }) => key));
  for (const column of [...rows, 'total']) planColumn(builder, layout, column);
}

function planColumn(builder: TabBuilder, layout: Layout, column: string): void {
  const monthly = referencesTo(layout.monthly, false);
  const rowOf = (id: string): string => {
    if (column === 'total') return sourceKey(id);
    return id === RECEIVED ? column : figureKey(id, column);
  };
  for (const { row, tree } of LINES) {
    if (!hasRow(layout.ticketVolume, row)) continue;
    let isKept = true;
    const formula = nativeFormula(
      tree,
      (id) => {
        const from = rowOf(id);
        isKept = isKept && hasRow(layout.monthly, from);
        return isKept ? monthly.cell(from, 'this') : '""';
      },
      ';',
    );
    builder.formula(row, column, isKept ? formula : '""');
  }
  if (!hasRow(layout.ticketVolume, COST)) return;
  const tickets = monthly.cell(rowOf(RECEIVED), 'this');
  const each = referencesTo(layout.metrics, false).fixed('costPerTicket', 'this');
  const cost = call('IF', `${call('COUNT', tickets, each)}<2`, '""', `${tickets}*${each}`);
  builder.formula(COST, column, cost);
}

function styleLine(
  builder: TabBuilder,
  layout: Layout,
  { row, label, unit }: Omit<Line, 'tree'>,
): void {
  if (row !== TICKETS) builder.words(row, 'month', label);
  const style = { ...look.number, size: 9, numberFormat: numberFormat(unit) };
  builder.style(builder.area(row, 'month', row, lastColumn(layout)), style);
  builder.style(builder.area(row, 'month'), { ...look.muted, align: 'left', wrap: 'wrap' });
  builder.style(builder.area(row, 'total'), { bold: true });
}
