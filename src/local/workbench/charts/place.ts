/** Where the cells of the visible tab stand on the screen. */

import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { ChartModel } from '../../model';
import type { Bench } from '../grid/bench';

/** The drawing of the workbook: its canvas, its scrolling part and its measures. */
export function drawingOf(bench: Bench) {
  const render = bench.grid.injector.get(IRenderManagerService).getRenderById(bench.unitId);
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !viewport) return null;
  return { render, viewport, skeletons: render.with(SheetSkeletonManagerService) };
}

export type Drawing = NonNullable<ReturnType<typeof drawingOf>>;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The part of the canvas that scrolls, right of and below what is frozen. */
export function scrollingBox({ viewport }: Drawing): Box {
  const { left, top, width, height } = viewport;
  return { left, top, width: width ?? 0, height: height ?? 0 };
}

/** Where a chart stands, measured from the scrolling part's corner. */
export function chartBox(drawing: Drawing, chart: ChartModel): Box | null {
  const skeleton = drawing.skeletons.getCurrentSkeleton();
  if (!skeleton) return null;
  const { viewport, render } = drawing;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const x = skeleton.rowHeaderWidth + skeleton.colStartX(chart.column - 1) + chart.offsetX;
  const y = skeleton.columnHeaderHeight + skeleton.rowStartY(chart.row - 1) + chart.offsetY;
  return {
    left: (x - viewport.viewportScrollX) * scaleX - viewport.left,
    top: (y - viewport.viewportScrollY) * scaleY - viewport.top,
    width: chart.width * scaleX,
    height: chart.height * scaleY,
  };
}
