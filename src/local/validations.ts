import { a1Of, parseA1, unquoteSheetName } from './a1';
import { cellAt } from './cells';
import { fail } from './exception';
import { shiftFormula } from './follow';
import type { CellValue, RangeModel, SheetModel, SpreadsheetModel, ValidationModel } from './model';

/** A validation before it is laid on cells. */
export type ValidationRule = Omit<ValidationModel, 'range'>;

/** Lays one validation on a range, or clears the range of validations with null. */
export function setValidation(sheet: SheetModel, range: RangeModel, rule: ValidationRule | null) {
  clearValidations(sheet, range);
  if (rule) sheet.validations.push({ ...rule, range });
}

/** Lays a validation or null on each cell; equal neighbours are kept as one area. */
export function setValidations(
  sheet: SheetModel,
  range: RangeModel,
  rules: (ValidationRule | null)[][],
): void {
  clearValidations(sheet, range);
  const open = new Map<string, ValidationModel>();
  rules.forEach((line, i) => {
    for (const area of runsOf(line, range.row + i, range.column)) {
      const key = `${area.range.column} ${area.range.columns} ${comparable(area)}`;
      const above = open.get(key);
      if (above && above.range.row + above.range.rows === area.range.row) above.range.rows += 1;
      else {
        open.set(key, area);
        sheet.validations.push(area);
      }
    }
  });
}

/** Takes all validations off a range; what they cover outside of it stays. */
export function clearValidations(sheet: SheetModel, range: RangeModel): void {
  sheet.validations = sheet.validations.flatMap((validation) =>
    withoutRange(validation.range, range).map((rest) => ({
      ...validation,
      range: rest,
      values: shiftValues(validation, rest.row, rest.column),
    })),
  );
}

/** The validation of a cell, its formula as read from there; null without one. */
export function validationAt(
  sheet: SheetModel,
  row: number,
  column: number,
): ValidationRule | null {
  const found = sheet.validations.find(({ range }) => isInside(range, row, column));
  if (!found) return null;
  const { range: _range, ...rule } = found;
  return { ...rule, values: shiftValues(found, row, column) };
}

/** Throws where a strict validation refuses a constant, as setValue does; blank always fits. */
export function checkEntry(
  model: SpreadsheetModel,
  sheet: SheetModel,
  row: number,
  column: number,
  value: CellValue,
): void {
  const validation = sheet.validations.find(
    ({ range, isStrict }) => isStrict && isInside(range, row, column),
  );
  if (!validation || fits(model, validation, value)) return;
  const cell = a1Of({ row, column, rows: 1, columns: 1 });
  fail(`The data you entered in cell ${cell} violates the data validation rules set on this cell.`);
}

function isInside({ row, column, rows, columns }: RangeModel, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}

/** Formulas are not calculated here, so what depends on one is let pass. */
function fits(model: SpreadsheetModel, validation: ValidationModel, value: CellValue): boolean {
  const { kind, values } = validation;
  if (kind === 'checkbox') return typeof value === 'boolean';
  if (kind === 'list') return values.map(String).includes(String(value));
  if (kind === 'listRange') return isListed(model, String(values[0]), value);
  if (kind === 'formula') return true;
  const [low = 0, high = Number.POSITIVE_INFINITY] = values.map(Number);
  return typeof value === 'number' && value >= low && value <= high;
}

function isListed(model: SpreadsheetModel, a1: string, value: CellValue): boolean {
  const cut = a1.lastIndexOf('!');
  const sheet = model.sheets.find(({ name }) => name === unquoteSheetName(a1.slice(0, cut)));
  const range = sheet && parseA1(a1.slice(cut + 1), sheet);
  if (!sheet || !range) return true;
  for (let i = 0; i < range.rows * range.columns; i += 1) {
    const row = range.row + Math.floor(i / range.columns);
    const cell = cellAt(sheet, row, range.column + (i % range.columns));
    if (cell?.formula !== undefined || String(cell?.value) === String(value)) return true;
  }
  return false;
}

/** One area for each run of equal rules in a line. */
function runsOf(line: (ValidationRule | null)[], row: number, column: number): ValidationModel[] {
  const runs: ValidationModel[] = [];
  line.forEach((rule, j) => {
    if (!rule) return;
    const area = { ...rule, range: { row, column: column + j, rows: 1, columns: 1 } };
    const last = runs[runs.length - 1];
    const isNeighbour = last && last.range.column + last.range.columns === column + j;
    if (isNeighbour && comparable(last) === comparable(area)) last.range.columns += 1;
    else runs.push(area);
  });
  return runs;
}

/** So far from the edges that no reference runs off them. */
const FAR = { row: 1_000_000, column: 9_000 };

/** Equal for areas of the same rule, a formula read from the same distance. */
function comparable(area: ValidationModel): string {
  const { range: _range, ...rule } = area;
  return JSON.stringify({ ...rule, values: shiftValues(area, FAR.row, FAR.column) });
}

/** The values with a formula read from another first cell. */
function shiftValues({ kind, values, range }: ValidationModel, row: number, column: number) {
  if (kind !== 'formula') return values;
  return values.map((value) => shiftFormula(String(value), row - range.row, column - range.column));
}

/** What is left of an area without a hole: above, below, left and right of it. */
function withoutRange(area: RangeModel, hole: RangeModel): RangeModel[] {
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [area];
  const middle = { row: top, rows: bottom - top };
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...middle, column: area.column, columns: left - area.column },
    { ...middle, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
