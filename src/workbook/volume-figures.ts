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

function metricLine(id: string, label: string): Line {
  const metric = METRICS.find((each) => each.id === id);
  if (metric === undefined || metric.kind === 'table') throw new Error(`No such metric: ${id}`);
  return { row: `figures:${id}`, label, unit: metric.unit, tree: tableExpression(metric) };
}

const count = (row: string, label: string, id: string): Line => ({
  row: `figures:${row}`,
  label,
  unit: 'count',
  tree: expression(id),
});

const LINES: readonly Line[] = [
  count('tickets', labels.tickets, RECEIVED),
  {
    row: 'figures:resolved',
    label: labels.resolved,
    unit: 'percent',
    tree: percent('ticketsResolved', RECEIVED),
  },
  metricLine('frt', labels.frt),
  metricLine('mttr', labels.mttr),
  metricLine('csat', labels.csat),
  count('answers', labels.answers, 'csatResponses'),
];
const COST = 'figures:cost';

/** Rows of Ticket Volume for the chosen period; none in a workbook without figures by category. */
export const volumeFigureRows = ({ figures }: State): string[] =>
  figures.length === 0 ? [] : [...LINES.map(({ row }) => row), COST];

const lastColumn = ({ ticketVolume }: Layout): string =>
  [...ticketVolume.columns.keys].reverse().find((key) => key !== '') ?? 'month';

/** What each category and channel came to in the chosen period, and all of them in `total`. */
export function planVolumeFigures(builder: TabBuilder, state: State, layout: Layout): void {
  // Where somebody deleted the figures on Monthly, what is left here is blank, not broken.
  if (!hasRow(layout.ticketVolume, COST)) return;
  const title = referencesTo(layout.workings, false).fixed('title', 'this');
  const named = (text: string): string =>
    call('IF', `${title}=""`, '""', `${quoted(`${text}, `)}&${title}`);
  for (const { row, label, unit } of LINES) styleLine(builder, layout, row, label, unit);
  styleLine(builder, layout, COST, labels.cost, 'money');
  builder.formula('figures:tickets', 'month', named(labels.tickets));
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
  const own = referencesTo(layout.ticketVolume, true).fixedRow('figures:tickets', column);
  const each = referencesTo(layout.metrics, false).fixed('costPerTicket', 'this');
  const cost = call('IF', `${call('COUNT', own, each)}<2`, '""', `${own}*${each}`);
  builder.formula(COST, column, cost);
}

function styleLine(
  builder: TabBuilder,
  layout: Layout,
  row: string,
  label: string,
  unit: Unit,
): void {
  if (row !== 'figures:tickets') builder.words(row, 'month', label);
  const style = { ...look.number, align: 'right', numberFormat: numberFormat(unit) } as const;
  builder.style(builder.area(row, 'month', row, lastColumn(layout)), style);
  builder.style(builder.area(row, 'month'), { align: 'left', wrap: 'wrap' });
  builder.style(builder.area(row, 'total'), { bold: true });
}
