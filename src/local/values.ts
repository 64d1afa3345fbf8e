import { cellAt, editCell, editStyle } from './cells';
import { instantOf, isDateFormat, serialOf, yearOf } from './dates';
import { type Entry, readEntry } from './entry';
import { fail } from './exception';
import type { Context } from './local-object';
import { readFormula } from './locale';
import type { CellModel, CellValue, SheetModel } from './model';

/** What scripts read from cells and write into them. */
export type ScriptValue = CellValue | Date;

const LONGEST = 50_000;

/** A cell's value as getValues gives it: "" for blanks, a Date for a number under a date format. */
export function readValue(cell: CellModel | undefined, context: Context): ScriptValue {
  const value = (cell?.formula === undefined ? cell?.value : cell.computed) ?? '';
  if (typeof value !== 'number' || !isDateFormat(cell?.style?.numberFormat)) return value;
  return new context.realm.Date(instantOf(value, context.model.timeZone));
}

/** What a value that a script writes makes of a cell that has this format. */
export function prepareEntry(value: unknown, format: string | undefined, context: Context): Entry {
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'number') return { value: checkNumber(value) };
  if (typeof value === 'string') return prepareText(value, format, context);
  if (isDate(value)) return prepareDate(value, context);
  return fail("The parameters ((class)) don't match the method signature for a cell's value.");
}

/** Puts an entry into a cell: the style stays, but a blank format takes the one that comes along. */
export function writeEntry(sheet: SheetModel, row: number, column: number, entry: Entry): void {
  editCell(sheet, row, column, (cell) => {
    delete cell.value;
    delete cell.formula;
    delete cell.computed;
    if (entry.formula !== undefined) cell.formula = entry.formula;
    else if (entry.value !== undefined) cell.value = entry.value;
    const { numberFormat } = cell.style ?? {};
    if (entry.format && !numberFormat) editStyle(cell, { numberFormat: entry.format });
  });
}

/** The number format of a cell, if it has one. */
export function formatAt(sheet: SheetModel, row: number, column: number): string | undefined {
  return cellAt(sheet, row, column)?.style?.numberFormat;
}

function prepareText(text: string, format: string | undefined, context: Context): Entry {
  if (text.length > LONGEST) {
    fail(`Your input contains more than the maximum of ${LONGEST} characters in a single cell.`);
  }
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === '@') return { value: text };
  const { model, host } = context;
  const entry = readEntry(text, yearOf(host.now(), model.timeZone));
  if (entry.formula === undefined) return entry;
  return { formula: readFormula(entry.formula, model.locale) };
}

function prepareDate(date: Date, { model }: Context): Entry {
  const serial = serialOf(date.getTime(), model.timeZone);
  if (Number.isNaN(serial)) fail('Range: the date to be written is not a valid date.');
  return { value: serial, format: Number.isInteger(serial) ? 'm/d/yyyy' : 'm/d/yyyy h:mm:ss' };
}

function checkNumber(value: number): number {
  return Number.isFinite(value) ? value : fail(`Range: ${value} cannot be the value of a cell.`);
}

/** Whether it is a Date of any realm. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
