/** MAXIFS and MINIFS of nothing: 0 in Google Sheets and Excel, no number at all in Univer. */

import type { Ctor } from '@univerjs/core';
import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  functionStatistical,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { Formulas } from '../grid/univer';

const NAMES = ['MAXIFS', 'MINIFS'];

type Result = ReturnType<BaseFunction['calculate']>;

/** A number, an error, or more than one of them. */
function isKnown(result: Result): boolean {
  const value = result as BaseValueObject;
  if (value.isArray()) {
    const array = value as ArrayValueObject;
    return array.getRowCount() * array.getColumnCount() > 1;
  }
  return value.isError() || (value.isNumber() && Number.isFinite(value.getValue()));
}

/** Univer's own function, with 0 for what it has no number for. */
function corrected(Original: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends Original {
    override calculate(...given: Parameters<BaseFunction['calculate']>): Result {
      const result = super.calculate(...given);
      return isKnown(result) ? result : NumberValueObject.create(0);
    }
  };
}

/** Both of them, put right. */
export const extremes = functionStatistical
  .filter(([, name]) => NAMES.includes(String(name)))
  .map(([Original, name]) => [
    corrected(Original as Ctor<BaseFunction>),
    String(name),
  ]) as Formulas['executors'];
