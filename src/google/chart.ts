import type { LineChart } from '../workbook/plan';
import { areaName } from '../workbook/reference';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The chart made earlier: by its id, or by its title where the file came without memory. */
function existing(sheet: Sheet, id: number | undefined, title: string): Chart | undefined {
  const charts = sheet.getCharts();
  const known = charts.filter((chart) => chart.getChartId() === id)[0];
  return known ?? charts.filter((chart) => chart.getOptions()?.get('title') === title)[0];
}

/** Months first, one column a series, headings included. */
function rangesOf(source: Sheet, plan: LineChart): Range[] {
  const areas = [plan.domain, ...plan.series.map((each) => each.area)];
  return source.getRangeList(areas.map(areaName)).getRanges();
}

/**
 * Draws a chart, or points the one that is there at its numbers and leaves the user's styling.
 * @param id of the chart made earlier
 * @param isNew whether the tab was made just now, so that there is no chart yet
 * @returns its id
 */
export function drawChart(
  sheet: Sheet,
  source: Sheet,
  plan: LineChart,
  id: number | undefined,
  isNew: boolean,
): number {
  const ranges = rangesOf(source, plan);
  const found = isNew ? undefined : existing(sheet, id, plan.title);
  if (found !== undefined) {
    const builder = found.modify().clearRanges();
    for (const range of ranges) builder.addRange(range);
    sheet.updateChart(builder.build());
    return found.getChartId() ?? 0;
  }
  return insertChart(sheet, plan, ranges);
}

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
  const colors = plan.series.map((each, index) => [`series.${index}.color`, each.color] as const);
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
    ...Object.fromEntries(colors),
  };
}
