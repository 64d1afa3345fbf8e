/** One cell: the model's and Univer's. */

import { CellValueType, type ICellData, type IStyleData } from '@univerjs/core';
import type { CellModel, CellValue } from '../../model';
import { fromGridStyle, isSameStyle, toGridStyle } from './style';

/** Turns a style into what a cell of a new workbook holds: itself, or the name it is kept under. */
export type KeepStyle = (style: IStyleData) => IStyleData | string;

/** A cell for a new worksheet: with its last result, so that opening calculates nothing twice. */
export function toGridCell(cell: CellModel, keepStyle: KeepStyle): ICellData {
  const shown = cell.formula === undefined ? cell.value : cell.computed;
  return {
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(shown === undefined ? {} : toGridValue(shown)),
    s: keepStyle(toGridStyle(cell.style)),
  };
}

/** What must be sent for the grid to show `next` where it shows `before`; `undefined` if nothing. */
export function cellChange(before: CellModel = {}, next: CellModel = {}): ICellData | undefined {
  const isContentSame = before.value === next.value && before.formula === next.formula;
  // A new cell gets a style in any case: lists draw their text too large without a font size.
  const isStyleSame = !isNew(before, next) && isSameStyle(before.style, next.style);
  if (isContentSame && isStyleSame) return undefined;
  return {
    ...(isContentSame ? {} : contentChange(before, next)),
    ...(isStyleSame ? {} : { s: toGridStyle(next.style) }),
  };
}

function isNew(before: CellModel, next: CellModel): boolean {
  const isEmpty = (cell: CellModel) => cell.value === undefined && cell.formula === undefined;
  return isEmpty(before) && !before.style && !isEmpty(next);
}

function contentChange(before: CellModel, next: CellModel): ICellData {
  const content = { f: next.formula ?? null, si: null, p: null };
  if (next.value !== undefined) return { ...content, ...toGridValue(next.value) };
  // An old result stays until the new one is there, so that a rebuild does not flicker.
  return next.formula && before.formula ? content : { ...content, v: null };
}

function toGridValue(value: CellValue): ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  const isLikeOther = /^[=+]/.test(value) || (value.trim() !== '' && !Number.isNaN(Number(value)));
  return { v: value, t: isLikeOther ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/**
 * A cell as Univer holds it, or `undefined` if it is blank and plain.
 * @param formula its formula, also where Univer shares it with its neighbours
 * @param known the model's cell at the same place: its result and note are kept
 */
export function fromGridCell(
  raw: ICellData,
  formula: string | null,
  style: IStyleData | null | undefined,
  known: CellModel | undefined,
): CellModel | undefined {
  const cell: CellModel = {};
  const value = formula ? undefined : fromGridValue(raw);
  if (formula) cell.formula = formula;
  if (formula && known?.formula === formula && known.computed !== undefined) {
    cell.computed = known.computed;
  }
  if (value !== undefined) cell.value = value;
  const look = fromGridStyle(style, known?.style);
  if (look) cell.style = look;
  return Object.keys(cell).length > 0 ? cell : undefined;
}

/** A value, also a calculated one; `undefined` for a blank cell. */
export function fromGridValue(raw: ICellData): CellValue | undefined {
  const value = raw.p?.body ? raw.p.body.dataStream.replace(/\r?\n?$/, '') : raw.v;
  if (value === null || value === undefined || value === '') return undefined;
  if (raw.t === CellValueType.BOOLEAN) return value === true || Number(value) === 1;
  if (raw.t === CellValueType.NUMBER) return Number(value);
  if (raw.t === CellValueType.STRING || raw.t === CellValueType.FORCE_STRING) return String(value);
  return value;
}
