/** A chart of the spreadsheet in ECharts' words. */

import type { EChartsCoreOption } from 'echarts/core';
import type { ChartModel } from '../../model';
import type { ChartData } from './data';

const INK = '#1F2933';
const MUTED = '#5F6B76';
const LINE = '#E3E8EC';
const PALETTE = ['#0072B2', '#D55E00', '#009E73', '#B07C00', '#8A4F9E', '#5F6B76'];
const TEXT = { fontFamily: 'Arial, sans-serif', color: MUTED, fontSize: 11 };

/** Everything ECharts needs to draw it; no animation, so that a picture is always the whole one. */
export function chartOption(chart: ChartModel, data: ChartData): EChartsCoreOption {
  const legend = String(chart.options['legend.position'] ?? chart.options.legend ?? 'right');
  return {
    animation: false,
    color: PALETTE,
    textStyle: TEXT,
    title: {
      text: data.title,
      left: 14,
      top: 10,
      textStyle: { ...TEXT, color: INK, fontSize: 14, fontWeight: 'bold' },
    },
    legend: legendOption(legend),
    tooltip: { trigger: 'axis', confine: true, textStyle: { ...TEXT, color: INK, fontSize: 12 } },
    grid: gridOption(legend, data),
    xAxis: horizontalAxis(data),
    yAxis: verticalAxis(chart, data),
    series: data.series.map((series) => seriesOption(chart, series)),
  };
}

function legendOption(position: string): object {
  const look = { icon: 'roundRect', itemWidth: 14, itemHeight: 4, itemGap: 9, textStyle: TEXT };
  if (position === 'none') return { show: false };
  if (position === 'bottom') return { ...look, bottom: 6, type: 'scroll' };
  if (position === 'top') return { ...look, top: 34, type: 'scroll' };
  return { ...look, orient: 'vertical', right: 12, top: 46, type: 'scroll' };
}

function gridOption(legend: string, data: ChartData): object {
  const longest = Math.max(0, ...data.series.map(({ name }) => name.length));
  return {
    left: data.verticalTitle ? 62 : 48,
    right: legend === 'right' ? Math.min(190, 56 + 6 * longest) : 20,
    top: legend === 'top' ? 64 : 46,
    bottom: (data.horizontalTitle ? 48 : 32) + (legend === 'bottom' ? 22 : 0),
  };
}

function horizontalAxis(data: ChartData): object {
  return {
    type: 'category',
    data: data.months,
    boundaryGap: false,
    name: data.horizontalTitle,
    nameLocation: 'middle',
    nameGap: 28,
    nameTextStyle: TEXT,
    axisLabel: { ...TEXT, hideOverlap: true },
    axisLine: { lineStyle: { color: '#B8C2CB' } },
    axisTick: { show: false },
  };
}

function verticalAxis(chart: ChartModel, data: ChartData): object {
  const least = chart.options['vAxis.minValue'] ?? chart.options['vAxis.viewWindow.min'];
  return {
    type: 'value',
    name: data.verticalTitle,
    nameLocation: 'middle',
    nameGap: 42,
    nameTextStyle: TEXT,
    axisLabel: TEXT,
    splitLine: { lineStyle: { color: LINE } },
    // Google's minValue only widens the axis, so that lower values are still seen.
    ...(typeof least === 'number'
      ? { min: ({ min }: { min: number }) => Math.min(least, min) }
      : { scale: true }),
  };
}

/**
 * ECharts keeps texts as property names of plain objects: one called like a property that every
 * object has would change them all. A sign that shows nothing makes it a name of its own.
 */
const safeName = (name: string): string => (name in Object.prototype ? `\u200B${name}` : name);

function seriesOption(chart: ChartModel, series: ChartData['series'][number]): object {
  const size = chart.options.pointSize;
  return {
    type: 'line',
    name: safeName(series.name),
    data: series.values,
    connectNulls: chart.options.interpolateNulls === true,
    smooth: chart.options.curveType === 'function',
    symbol: 'circle',
    symbolSize: typeof size === 'number' ? size + 1 : 5,
    lineStyle: { width: 2, ...(series.color ? { color: series.color } : {}) },
    ...(series.color ? { itemStyle: { color: series.color } } : {}),
  };
}
