import { fail } from './exception';
import { type Context, type EnumValue, LocalObject } from './local-object';
import type { ChartModel } from './model';
import { Range } from './range';
import { clone } from './sheets';

/** A chart as it was when asked for; changes go through modify() and updateChart. */
export class EmbeddedChart extends LocalObject {
  constructor(
    context: Context,
    readonly chart: ChartModel,
  ) {
    const calls = { getChartId: '', modify: '', getRanges: '', getOptions: '' };
    super(context, { kind: 'EmbeddedChart', calls });
  }

  /** Null until the chart stands on a tab: ask the tab for its charts. */
  getChartId(): number | null {
    return this.chart.id === NO_ID ? null : this.chart.id;
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.context, clone(this.chart));
  }

  getRanges(): Range[] {
    return rangesOf(this.context, this.chart);
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.context, this.chart.options);
  }
}

/** The options of a chart; null where one was not set. */
export class ChartOptions extends LocalObject {
  constructor(
    context: Context,
    private readonly options: Record<string, unknown>,
  ) {
    super(context, { kind: 'ChartOptions', service: 'Charts', calls: { get: 'string' } });
  }

  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

const CALLS = {
  asLineChart: '',
  addRange: 'Range',
  removeRange: 'Range',
  clearRanges: '',
  getRanges: '',
  setPosition: 'int int int int',
  setNumHeaders: 'int',
  setMergeStrategy: 'ChartMergeStrategy',
  setHiddenDimensionStrategy: 'ChartHiddenDimensionStrategy',
  setOption: 'string any',
  build: '',
};

const NO_ID = -1;

/** sheet.newChart() and chart.modify(): line charts only. */
export class EmbeddedChartBuilder extends LocalObject {
  constructor(
    context: Context,
    private readonly chart: ChartModel,
    private hasType = true,
  ) {
    super(context, { kind: 'EmbeddedChartBuilder', calls: CALLS, isFree: true });
  }

  asLineChart(): this {
    this.hasType = true;
    return this;
  }

  addRange({ sheetId, model }: Range): this {
    this.chart.ranges.push({ sheetId, ...model });
    return this;
  }

  removeRange({ sheetId, model }: Range): this {
    const gone = JSON.stringify({ sheetId, ...model });
    this.chart.ranges = this.chart.ranges.filter(
      ({ sheetId: id, row, column, rows, columns }) =>
        JSON.stringify({ sheetId: id, row, column, rows, columns }) !== gone,
    );
    return this;
  }

  clearRanges(): this {
    this.chart.ranges = [];
    return this;
  }

  getRanges(): Range[] {
    return rangesOf(this.context, this.chart);
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (row < 1 || column < 1) fail('The position of a chart starts at row 1 and column 1.');
    Object.assign(this.chart, { row, column, offsetX, offsetY });
    return this;
  }

  setNumHeaders(headers: number): this {
    this.chart.headers = headers;
    return this;
  }

  setMergeStrategy({ name }: EnumValue<NonNullable<ChartModel['mergeStrategy']>>): this {
    this.chart.mergeStrategy = name;
    return this;
  }

  setHiddenDimensionStrategy({
    name,
  }: EnumValue<NonNullable<ChartModel['hiddenDimensionStrategy']>>): this {
    this.chart.hiddenDimensionStrategy = name;
    return this;
  }

  setOption(option: string, value: unknown): this {
    if ((option === 'width' || option === 'height') && typeof value === 'number') {
      this.chart[option] = value;
    }
    Object.assign(this.chart.options, flatten(option, value));
    return this;
  }

  build(): EmbeddedChart {
    if (!this.hasType) fail('A new chart without asLineChart() is not part of the local Charts');
    return new EmbeddedChart(this.context, clone(this.chart));
  }
}

/** sheet.newChart(), 600 by 371 pixels as Google's. */
export function newChartBuilder(context: Context): EmbeddedChartBuilder {
  const place = { row: 1, column: 1, offsetX: 0, offsetY: 0, width: 600, height: 371 };
  const chart: ChartModel = { id: NO_ID, kind: 'line', ...place, ranges: [], options: {} };
  return new EmbeddedChartBuilder(context, chart, false);
}

function rangesOf(context: Context, chart: ChartModel): Range[] {
  return chart.ranges.map(({ sheetId, ...range }) => new Range(context, sheetId, range));
}

/** Nested options by their dotted paths; lists stay lists. */
function flatten(path: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'function') fail(`Chart option ${path} cannot be a function.`);
  if (typeof value !== 'object' || value === null) return { [path]: value };
  if (Array.isArray(value)) return { [path]: clone(value) };
  const parts = Object.entries(value).map(([key, part]) => flatten(`${path}.${key}`, part));
  return Object.assign({}, ...parts) as Record<string, unknown>;
}
