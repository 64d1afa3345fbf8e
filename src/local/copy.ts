import { cellAt, eachPosition, editCell } from './cells';
import { shiftFormula } from './follow';
import type { RangeModel, SheetModel, StyleModel } from './model';
import { checkRange } from './range-place';
import { setValidations, type ValidationRule, validationAt } from './validations';

/** A range and the tab it is on. */
export interface Place {
  sheet: SheetModel;
  range: RangeModel;
}

/** Copies the look of cells, repeated over the target. */
export function copyFormats(from: Place, to: Place): void {
  const target = targetOf(from, to);
  const looks: (StyleModel | undefined)[] = [];
  eachPosition(from.range, (row, column) => looks.push(cellAt(from.sheet, row, column)?.style));
  eachPosition(target, (row, column, i, j) => {
    const { rows, columns } = from.range;
    const style = looks[(i % rows) * columns + (j % columns)];
    editCell(to.sheet, row, column, (cell) => {
      if (style) cell.style = { ...style };
      else delete cell.style;
    });
  });
}

/** Copies validations, repeated over the target; formulas shift as cells do. */
export function copyValidations(from: Place, to: Place): void {
  const target = targetOf(from, to);
  const rules: (ValidationRule | null)[][] = Array.from({ length: target.rows }, () => []);
  eachPosition(target, (row, column, i, j) => {
    const [sourceRow, sourceColumn] = sourceOf(from, i, j);
    const found = validationAt(from.sheet, sourceRow, sourceColumn);
    rules[i]?.push(found && shifted(found, row - sourceRow, column - sourceColumn));
  });
  setValidations(to.sheet, target, rules);
}

function shifted(rule: ValidationRule, rows: number, columns: number): ValidationRule {
  if (rule.kind !== 'formula') return rule;
  const values = rule.values.map((value) => shiftFormula(String(value), rows, columns));
  return { ...rule, values };
}

function sourceOf({ range }: Place, i: number, j: number): [row: number, column: number] {
  return [range.row + (i % range.rows), range.column + (j % range.columns)];
}

/** As Google: the target if whole copies fill it, else one copy from its first cell on. */
function targetOf({ range: from }: Place, { sheet, range: to }: Place): RangeModel {
  const rows = to.rows % from.rows === 0 ? to.rows : from.rows;
  const columns = to.columns % from.columns === 0 ? to.columns : from.columns;
  const target = { ...to, rows, columns };
  checkRange(sheet, target);
  return target;
}
