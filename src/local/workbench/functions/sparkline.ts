/** SPARKLINE, which Univer lacks: the function returns marked text, the cell draws it as a line. */

import {
  type Ctor,
  type ICellCustomRender,
  type ICellRenderContext,
  type Injector,
  InterceptorEffectEnum,
  type Nullable,
} from '@univerjs/core';
import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  StringValueObject,
} from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

const MARK = '\u2063line:';
const LINE = '#1F5A7A';

/** =SPARKLINE(range): the range's numbers in order; anything else is a gap. */
export const SparklineFunction: Ctor<BaseFunction> = class extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;
  override needsReferenceObject = true;

  override calculate(data: FunctionVariantType): BaseValueObject {
    const points: (number | null)[] = [];
    const add = (value: Nullable<BaseValueObject>) => {
      points.push(value?.isNumber() ? Number(value.getValue()) : null);
    };
    if (data.isReferenceObject()) (data as BaseReferenceObject).iterator((value) => add(value));
    else add(data as BaseValueObject);
    return StringValueObject.create(MARK + JSON.stringify(points));
  }
};

/** Draws the line instead of the marked text, in every cell that holds some. */
export function drawSparklines(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    priority: 100,
    handler: (cell, location, next) => {
      const text = location.rawData?.v;
      if (typeof text !== 'string' || !text.startsWith(MARK)) return next(cell);
      const points = JSON.parse(text.slice(MARK.length)) as (number | null)[];
      return next({
        ...location.rawData,
        ...cell,
        v: '',
        customRender: [
          { drawWith: (canvas, info) => draw(canvas, info, points) },
        ] satisfies ICellCustomRender[],
      });
    },
  });
}

function draw(
  canvas: CanvasRenderingContext2D,
  { primaryWithCoord }: ICellRenderContext,
  points: (number | null)[],
): void {
  const { startX, startY, endX, endY } = primaryWithCoord;
  const known = points.filter((point) => point !== null);
  if (known.length === 0) return;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const stepX = (endX - startX - 16) / Math.max(1, points.length - 1);
  const x = (index: number) => startX + 8 + index * stepX;
  const y = (point: number) =>
    endY - 6 - ((endY - startY - 12) * (point - least)) / (most - least || 1);
  canvas.save();
  canvas.beginPath();
  canvas.strokeStyle = LINE;
  canvas.lineWidth = 1.5;
  canvas.lineJoin = 'round';
  points.forEach((point, index) => {
    if (point === null) return;
    const isAfterGap = (points[index - 1] ?? null) === null;
    if (isAfterGap) canvas.moveTo(x(index), y(point));
    else canvas.lineTo(x(index), y(point));
  });
  canvas.stroke();
  const last = points.length - 1;
  const end = points[last];
  if (typeof end === 'number') dot(canvas, x(last), y(end));
  canvas.restore();
}

function dot(canvas: CanvasRenderingContext2D, x: number, y: number): void {
  canvas.beginPath();
  canvas.fillStyle = LINE;
  canvas.arc(x, y, 2.2, 0, 2 * Math.PI);
  canvas.fill();
}
