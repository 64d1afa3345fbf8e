/** Values between the formula engine and the add-on's functions, as Google passes them. */

import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { instantOf, isDateFormat, serialOf } from '../../dates';

/** Where dates are made: the window of the function and the zone they are read in. */
export interface Place {
  Date: DateConstructor;
  timeZone: string;
}

/** One argument: a range becomes rows of cells, a single cell its value, nothing `undefined`. */
export function toArgument(variant: FunctionVariantType, place: Place): unknown {
  if (variant.isReferenceObject())
    return fromRows(rowsOfRange(variant as BaseReferenceObject, place));
  const value = variant as BaseValueObject;
  if (value.isArray()) return fromRows(rowsOfArray(value as ArrayValueObject, place));
  return value.isNull() ? undefined : toCell(value, value.getPattern(), place);
}

function fromRows(rows: unknown[][]): unknown {
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

function rowsOfRange(range: BaseReferenceObject, place: Place): unknown[][] {
  const rows: unknown[][] = [];
  const { startRow } = range.getRangePosition();
  range.iterator((value, row, column) => {
    const line = rows[row - startRow] ?? [];
    rows[row - startRow] = line;
    const pattern = range.getCellPattern(range.getUnitId(), range.getSheetId(), row, column);
    line.push(value ? toCell(value, pattern, place) : '');
  });
  return rows;
}

function rowsOfArray(array: ArrayValueObject, place: Place): unknown[][] {
  return array
    .getArrayValue()
    .map((line) => line.map((value) => (value ? toCell(value, value.getPattern(), place) : '')));
}

function toCell(value: BaseValueObject, pattern: string, place: Place): unknown {
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  if (value.isNull()) return '';
  const plain = value.getValue();
  if (typeof plain !== 'number' || !isDateFormat(pattern)) return plain;
  return new place.Date(instantOf(plain, place.timeZone));
}

/** The one value of an argument, of a range its first cell. */
export function firstCell(variant: FunctionVariantType): BaseValueObject | null {
  if (variant.isReferenceObject()) return (variant as BaseReferenceObject).getFirstCell();
  const value = variant as BaseValueObject;
  return value.isArray() ? ((value as ArrayValueObject).getFirstCell() ?? null) : value;
}

/** What a function returned: arrays spill, `null` and `undefined` are blank. */
export function fromResult(result: unknown, place: Place): BaseValueObject {
  if (!Array.isArray(result)) return fromCell(result, place);
  const rows = result.map((row) => (Array.isArray(row) ? row : [row]));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return StringValueObject.create('');
  const values = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => fromCell(row[column], place)),
  );
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: rows.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function fromCell(value: unknown, place: Place): BaseValueObject {
  // Univer would spill 0 for nothing.
  if (value === null || value === undefined) return StringValueObject.create('');
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? NumberValueObject.create(value)
      : ErrorValueObject.create(ErrorType.NUM);
  }
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = serialOf((value as Date).getTime(), place.timeZone);
    return NumberValueObject.create(serial, 'yyyy-mm-dd');
  }
  return StringValueObject.create(String(value));
}
