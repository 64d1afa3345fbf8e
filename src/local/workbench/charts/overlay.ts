/** Charts float over the cells: a layer above the canvas that scrolls along with it. */

import type { ECharts } from 'echarts/core';
import type { ChartModel } from '../../model';
import { type Bench, sheetOf, workbookOf } from '../grid/bench';
import { type ChartData, chartData } from './data';
import { chartOption } from './option';
import { type Box, chartBox, type Drawing, drawingOf, scrollingBox } from './place';

export interface Charts {
  /** Draws the charts of the visible tab anew; resolves when they are drawn. */
  refresh(): Promise<void>;
  /** What every chart of the spreadsheet shows. */
  all(): ChartData[];
}

interface Mounted {
  element: HTMLElement;
  chart: ChartModel;
  drawn: ECharts;
  /** What it shows, as text: unchanged charts are left alone. */
  shown: string;
}

/** Charts of one Univer workbook; a rebuilt one needs new ones. */
export function createCharts(bench: Bench): Charts {
  const layer = document.createElement('div');
  layer.className = 'wb-charts';
  const mounted = new Map<number, Mounted>();
  return {
    refresh: () => refresh(bench, layer, mounted),
    all: () =>
      bench.model.sheets.flatMap(({ charts }) =>
        charts.map((chart) => chartData(bench.model, chart)),
      ),
  };
}

/** Keeps the layer in place while the user scrolls, resizes and changes tabs. */
function attach(layer: HTMLElement, drawing: Drawing, mounted: Map<number, Mounted>): void {
  const canvas = drawing.render.engine.getCanvasElement();
  canvas.parentElement?.append(layer);
  const place = () => placeAll(layer, drawing, mounted);
  drawing.viewport.onScrollAfter$.subscribeEvent(place);
  drawing.skeletons.currentSkeleton$.subscribe(() => requestAnimationFrame(place));
  new ResizeObserver(() => requestAnimationFrame(place)).observe(canvas);
  layer.addEventListener('wheel', (event) => {
    event.preventDefault();
    canvas.dispatchEvent(new WheelEvent('wheel', event));
  });
}

function placeAll(layer: HTMLElement, drawing: Drawing, mounted: Map<number, Mounted>): void {
  moveTo(layer, scrollingBox(drawing));
  for (const { element, chart, drawn } of mounted.values()) {
    const box = chartBox(drawing, chart);
    if (!box) continue;
    const isResized = element.style.width !== `${box.width}px`;
    moveTo(element, box);
    if (isResized) drawn.resize();
  }
}

function moveTo({ style }: HTMLElement, box: Box): void {
  for (const side of ['left', 'top', 'width', 'height'] as const) style[side] = `${box[side]}px`;
}

async function refresh(
  bench: Bench,
  layer: HTMLElement,
  mounted: Map<number, Mounted>,
): Promise<void> {
  const charts = visibleCharts(bench);
  for (const [id, { element, drawn }] of mounted) {
    if (charts.some((chart) => chart.id === id)) continue;
    drawn.dispose();
    element.remove();
    mounted.delete(id);
  }
  const drawing = drawingOf(bench);
  // Before Univer has drawn for the first time there is no canvas to float over.
  if (charts.length === 0 || !drawing) return;
  if (!layer.isConnected) attach(layer, drawing, mounted);
  const { init } = await import('./engine');
  // The user may have gone to another tab meanwhile.
  for (const chart of visibleCharts(bench)) draw(bench, chart, layer, mounted, init);
  placeAll(layer, drawing, mounted);
}

function visibleCharts(bench: Bench): ChartModel[] {
  const gridId = workbookOf(bench).getActiveSheet().getSheetId();
  return sheetOf(bench.model, bench, gridId)?.charts ?? [];
}

function draw(
  bench: Bench,
  chart: ChartModel,
  layer: HTMLElement,
  mounted: Map<number, Mounted>,
  init: typeof import('./engine').init,
): void {
  const data = chartData(bench.model, chart);
  const shown = JSON.stringify([data, chart]);
  const known = mounted.get(chart.id) ?? mount(chart, layer, init);
  mounted.set(chart.id, known);
  if (known.shown === shown) return;
  Object.assign(known, { chart, shown });
  known.element.setAttribute('aria-label', data.title);
  known.drawn.setOption(chartOption(chart, data), { notMerge: true });
}

function mount(
  chart: ChartModel,
  layer: HTMLElement,
  init: typeof import('./engine').init,
): Mounted {
  const element = document.createElement('div');
  element.className = 'wb-chart';
  element.setAttribute('role', 'img');
  layer.append(element);
  const { width, height } = chart;
  return { element, chart, shown: '', drawn: init(element, null, { width, height }) };
}
