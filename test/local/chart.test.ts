import { openSheet } from '../support/sheet';

function withChart() {
  const opened = openSheet();
  const { sheet, Charts } = opened;
  const builder = sheet.newChart().asLineChart();
  builder.addRange(sheet.getRange('A16:A40')).addRange(sheet.getRange('B16:B40'));
  builder.setNumHeaders(1).setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS);
  const { SHOW_BOTH } = Charts.ChartHiddenDimensionStrategy;
  builder.setHiddenDimensionStrategy(SHOW_BOTH).setPosition(4, 1, 5, 6);
  builder.setOption('title', 'Tickets').setOption('series', { 0: { color: '#0072B2' } });
  builder.setOption('width', 700).setOption('colors', ['#fff']);
  sheet.insertChart(builder.build());
  return opened;
}

describe('charts', () => {
  it('are kept as plain data', () => {
    const { sheetModel, sheet } = withChart();
    const line = { sheetId: 0, row: 16, rows: 25, columns: 1 };
    expect(sheetModel.charts).toEqual([
      {
        id: expect.any(Number),
        kind: 'line',
        row: 4,
        column: 1,
        offsetX: 5,
        offsetY: 6,
        width: 700,
        height: 371,
        ranges: [
          { ...line, column: 1 },
          { ...line, column: 2 },
        ],
        options: { title: 'Tickets', 'series.0.color': '#0072B2', width: 700, colors: ['#fff'] },
        headers: 1,
        mergeStrategy: 'MERGE_COLUMNS',
        hiddenDimensionStrategy: 'SHOW_BOTH',
      },
    ]);
    expect(sheet.getCharts()[0]?.getChartId()).toBe(sheetModel.charts[0]?.id);
  });

  it('are changed through modify and updateChart only', () => {
    const { sheet, sheetModel } = withChart();
    const [chart] = sheet.getCharts();
    if (!chart) throw new Error('no chart');
    const builder = chart.modify().removeRange(sheet.getRange('B16:B40'));
    builder.addRange(sheet.getRange('C16:C40')).setOption('title', 'By channel');
    expect(sheetModel.charts[0]?.options.title).toBe('Tickets');
    sheet.updateChart(builder.build());
    expect(sheetModel.charts).toHaveLength(1);
    const [updated] = sheet.getCharts();
    expect(updated?.getChartId()).toBe(chart.getChartId());
    expect(updated?.getRanges().map((range) => range.getA1Notation())).toEqual([
      'A16:A40',
      'C16:C40',
    ]);
    const options = updated?.getOptions();
    expect([options?.get('title'), options?.get('vAxis.title')]).toEqual(['By channel', null]);
    expect(updated?.modify().clearRanges().getRanges()).toEqual([]);
  });

  it('have an id only once they stand on a tab, and none after removal', () => {
    const { sheet } = withChart();
    expect(sheet.newChart().asLineChart().build().getChartId()).toBeNull();
    const [chart] = sheet.getCharts();
    if (!chart) throw new Error('no chart');
    sheet.removeChart(chart);
    expect(sheet.getCharts()).toHaveLength(0);
    expect(() => sheet.updateChart(chart)).toThrow('Chart not found');
  });

  it('refuse what is no line chart and what lies outside', () => {
    const { sheet } = withChart();
    expect(() => sheet.newChart().build()).toThrow('without asLineChart()');
    const outside = sheet.newChart().asLineChart().setPosition(1001, 1, 0, 0).build();
    expect(() => sheet.insertChart(outside)).toThrow('outside the dimensions');
    expect(() => sheet.newChart().setPosition(0, 1, 0, 0)).toThrow('row 1 and column 1');
  });
});
