/** Functions of Univer that calculate otherwise than Google Sheets, put right. */

import type { Ctor } from '@univerjs/core';
import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { firstCell } from './values';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** =EDATE(date, months): the last day of a shorter month, where Univer runs over into the next. */
export const EdateFunction: Ctor<BaseFunction> = class extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const [start, months] = variants.map(firstCell);
    if (start?.isError()) return start;
    if (months?.isError()) return months;
    const serial = Number(start?.getValue() ?? 0);
    const count = Math.trunc(Number(months?.getValue() ?? 0));
    if (!Number.isFinite(serial + count)) return ErrorValueObject.create(ErrorType.VALUE);
    return NumberValueObject.create(addMonths(serial, count), 'yyyy-mm-dd');
  }
};

function addMonths(serial: number, months: number): number {
  const start = new Date(EPOCH + Math.floor(serial) * DAY);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  return Math.round((Date.UTC(year, month, day) - EPOCH) / DAY);
}
