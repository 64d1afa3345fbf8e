/** What a chart shows, read from the cells of the model. */

import { numfmt } from '@univerjs/core';
import type { CellModel, ChartModel, SheetModel, SpreadsheetModel } from '../../model';

export interface ChartData {
  title: string;
  horizontalTitle: string;
  verticalTitle: string;
  /** Labels along the horizontal axis. */
  months: string[];
  series: { name: string; color?: string | undefined; values: (number | null)[] }[];
}

type ChartRange = ChartModel['ranges'][number];

/** The chart's labels and lines: its first range holds the months, every other one is a line. */
export function chartData(model: SpreadsheetModel, chart: ChartModel): ChartData {
  const headers = chart.headers ?? 1;
  const [domain = [], ...lines] = chart.ranges.map((range) => cellsOf(model, chart, range));
  return {
    title: textOption(chart, 'title'),
    horizontalTitle: textOption(chart, 'hAxis.title'),
    verticalTitle: textOption(chart, 'vAxis.title'),
    months: domain.slice(headers).map(labelOf),
    series: lines.map((cells, index) => ({
      name: headers > 0 ? labelOf(cells[0]) : '',
      color: colorOf(chart, index),
      values: cells.slice(headers).map(valueOf),
    })),
  };
}

/** An option that is text; "" where it is not set. */
function textOption(chart: ChartModel, path: string): string {
  const value = chart.options[path];
  return typeof value === 'string' ? value : '';
}

function colorOf(chart: ChartModel, index: number): string | undefined {
  const own = textOption(chart, `series.${index}.color`);
  const colors = chart.options.colors;
  const shared: unknown = Array.isArray(colors) ? colors[index] : undefined;
  return own || (typeof shared === 'string' ? shared : undefined);
}

function cellsOf(
  model: SpreadsheetModel,
  chart: ChartModel,
  range: ChartRange,
): (CellModel | undefined)[] {
  const sheet = model.sheets.find(({ id }) => id === range.sheetId);
  if (!sheet) return [];
  const cells: (CellModel | undefined)[] = [];
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      if (!isLeftOut(sheet, chart, row, column)) cells.push(sheet.cells[row]?.[column]);
    }
  }
  return cells;
}

function isLeftOut(sheet: SheetModel, chart: ChartModel, row: number, column: number): boolean {
  const strategy = chart.hiddenDimensionStrategy ?? 'IGNORE_BOTH';
  const ignoresRows = strategy === 'IGNORE_BOTH' || strategy === 'IGNORE_ROWS';
  const ignoresColumns = strategy === 'IGNORE_BOTH' || strategy === 'IGNORE_COLUMNS';
  return Boolean(
    (ignoresRows && sheet.hiddenRows[row]) || (ignoresColumns && sheet.hiddenColumns[column]),
  );
}

function contentOf(cell: CellModel | undefined): CellModel['value'] {
  return cell?.formula === undefined ? cell?.value : cell.computed;
}

/** As Google draws: blank cells and errors are gaps, text (also "") is zero. */
function valueOf(cell: CellModel | undefined): number | null {
  const content = contentOf(cell);
  if (content === undefined) return null;
  if (typeof content === 'number') return content;
  return typeof content === 'string' && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(content) ? null : 0;
}

function labelOf(cell: CellModel | undefined): string {
  const content = contentOf(cell);
  const pattern = cell?.style?.numberFormat;
  if (typeof content !== 'number' || !pattern) return String(content ?? '');
  return numfmt.format(pattern, content);
}
