import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import type { Plan, PlannedCell, TabPlan } from '../workbook/plan';
import { withCommas } from '../workbook/reference';
import type { Scalar } from '../workbook/snapshot';

/** With all digits, since the engine hands out formatted text. */
const ALL_DIGITS = '0.000000000000000E+00';
/** Types of cells in the engine, as TYPE() numbers them. */
const NUMBER = 1;
const BOOLEAN = 4;

/** The plan with the result of every formula in its cell, worked out by a spreadsheet engine. */
export function withResults<Tab extends string>(plan: Plan<Tab>): Plan<Tab> {
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const engine = new Model('workbook', 'en', 'UTC', 'en');
  try {
    engine.pauseEvaluation();
    nameTabs(engine, plan.tabs);
    plan.tabs.forEach((tab, index) => {
      pour(engine, index, tab);
    });
    engine.evaluate();
    const tabs = plan.tabs.map((tab, index) => {
      return { ...tab, cells: tab.cells.map((cell) => withResult(engine, index, cell)) };
    });
    return { ...plan, tabs };
  } finally {
    engine.free();
  }
}

/** In two rounds, so that no name is taken on the way. */
function nameTabs(engine: Model, tabs: readonly { readonly name: string }[]): void {
  tabs.forEach((_, index) => {
    if (index > 0) engine.newSheet();
    engine.renameSheet(index, `tab ${index} on its way`);
  });
  tabs.forEach(({ name }, index) => {
    engine.renameSheet(index, name);
  });
}

/** No more than the cells in use is formatted: the engine works out every cell that it knows of. */
function pour(engine: Model, sheet: number, { cells }: TabPlan<string>): void {
  const used = { sheet, row: 1, column: 1, width: 1, height: 1 };
  for (const cell of cells) {
    used.height = Math.max(used.height, cell.row);
    used.width = Math.max(used.width, cell.column);
    engine.setUserInput(sheet, cell.row, cell.column, inputOf(cell));
  }
  engine.updateRangeStyle(used, 'num_fmt', ALL_DIGITS);
}

function inputOf({ formula, value = null }: PlannedCell<string>): string {
  if (formula !== undefined) return quickFormula(withCommas(formula));
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : `'${value}`;
}

/**
 * The same formula for one value. INDEX might give several cells, and the engine takes seconds to
 * rule out that those of many formulas overlap; with "@" it knows that there is one.
 */
export const quickFormula = (formula: string): string =>
  formula.includes('INDEX(') ? `=@(${formula.slice(1)})` : formula;

function withResult<Tab extends string>(
  engine: Model,
  sheet: number,
  cell: PlannedCell<Tab>,
): PlannedCell<Tab> {
  if (cell.formula === undefined) return cell;
  return { ...cell, value: resultAt(engine, sheet, cell.row, cell.column) };
}

function resultAt(engine: Model, sheet: number, row: number, column: number): Scalar {
  const text = engine.getFormattedCellValue(sheet, row, column);
  if (text === '') return null;
  const type = engine.getCellType(sheet, row, column);
  if (type === NUMBER) return Number(text);
  return type === BOOLEAN ? text === 'TRUE' : text;
}
