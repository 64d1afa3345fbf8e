import { MOST_LINES } from '../workbook/chart-lines';
import type { LineChart } from '../workbook/plan';
import { areaName } from '../workbook/reference';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** A chart with its id, which costs a call. */
export interface Found {
  readonly chart: Chart;
  readonly id: number;
}

export const chartsOn = (sheet: Sheet): Found[] =>
  sheet.getCharts().map((chart) => ({ chart, id: chart.getChartId() ?? 0 }));

/** The chart made earlier: by its id, or by its title where the file came without memory. */
function existing(
  charts: readonly Found[],
  id: number | undefined,
  title: string,
): Found | undefined {
  const known = charts.filter((each) => each.id === id)[0];
  return known ?? charts.filter(({ chart }) => chart.getOptions()?.get('title') === title)[0];
}

/** Months first, one column a series, headings included. */
function rangesOf(source: Sheet, plan: LineChart): Range[] {
  const areas = [plan.domain, ...plan.series.map((each) => each.area)];
  return source.getRangeList(areas.map(areaName)).getRanges();
}

/**
 * Draws a chart, or points the one that is there at its numbers and leaves the user's styling.
 * @param id of the chart made earlier
 * @param charts those of the tab as they were found
 * @returns its id
 */
export function drawChart(
  sheet: Sheet,
  source: Sheet,
  plan: LineChart,
  id: number | undefined,
  charts: readonly Found[],
): number {
  const ranges = rangesOf(source, plan);
  const found = existing(charts, id, plan.title);
  if (found !== undefined) {
    const builder = found.chart.modify().clearRanges();
    for (const range of ranges) builder.addRange(range);
    for (const [path, color] of missingColors(found.chart, plan)) builder.setOption(path, color);
    sheet.updateChart(builder.build());
    return found.id;
  }
  return insertChart(sheet, plan, ranges);
}

/**
 * Google colours a line that a chart did not have yet; only the one for all the rest has to be told
 * apart from the first. Asking costs calls, and the user's colours stay.
 */
function missingColors(chart: Chart, plan: LineChart): [string, string][] {
  const rest = colorsOf(plan)[MOST_LINES];
  return rest === undefined || chart.getOptions()?.get(rest[0]) ? [] : [rest];
}

const colorsOf = (plan: LineChart): [string, string][] =>
  plan.series.map((each, index) => [`series.${index}.color`, each.color]);

function insertChart(sheet: Sheet, plan: LineChart, ranges: readonly Range[]): number {
  const builder = sheet.newChart().asLineChart();
  for (const range of ranges) builder.addRange(range);
  builder
    .setNumHeaders(1)
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setPosition(plan.row, plan.column, plan.offsetX, 8);
  for (const [path, value] of Object.entries(optionsOf(plan))) builder.setOption(path, value);
  const chart = builder.build();
  sheet.insertChart(chart);
  const charts = sheet.getCharts();
  return charts[charts.length - 1]?.getChartId() ?? 0;
}

function optionsOf(plan: LineChart): Record<string, unknown> {
  return {
    title: plan.title,
    'hAxis.title': plan.horizontalTitle,
    'vAxis.title': plan.verticalTitle,
    'vAxis.minValue': 0,
    'legend.position': 'right',
    useFirstColumnAsDomain: true,
    interpolateNulls: false,
    pointSize: 4,
    width: plan.width,
    height: plan.height,
    ...Object.fromEntries(colorsOf(plan)),
  };
}
