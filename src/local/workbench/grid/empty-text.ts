/** A formula that gives "": Univer takes its cell for a blank one, put right. */

import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';

type Read = (this: BaseReferenceObject, row: number, column: number) => Nullable<ICellData>;

const isEmptyText = ({ v, t }: ICellData): boolean => v === '' && t === CellValueType.STRING;

/**
 * Within one calculation Univer keeps a result without its formula, and a cell without a formula
 * whose text is empty counts as blank: =A1 was 0 where A1 came to "". With a formula beside it the
 * text is a text, as it is in every later calculation.
 */
export function keepEmptyTexts(): void {
  const readStored = BaseReferenceObject.prototype.getCellData as Read;
  const read: Read = function (row, column) {
    const result = this.getCurrentRuntimeSheetData()?.getValue(row, column);
    if (!result) return readStored.call(this, row, column);
    return isEmptyText(result) ? { ...result, f: '=""' } : result;
  };
  Reflect.set(BaseReferenceObject.prototype, 'getCellData', read);
}
