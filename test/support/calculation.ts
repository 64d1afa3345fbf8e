import { Model } from '@ironcalc/wasm';
import { quickFormula } from '../../src/cli/calculate';
import { hasReference, type Reference, withCommas } from '../../src/local/formula-text';
import type { CellModel, CellValue, SheetModel, SpreadsheetModel } from '../../src/local/model';
import { ALL_DIGITS, startEngine } from './ironcalc';

/** What a cell comes to: null where it is blank or "", errors as "#DIV/0!". */
export type Result = CellValue | null;

/** A cell and what to put into it. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | null;
}

/** A whole spreadsheet worked out by an engine that is none of ours. Rows and columns from 1. */
export interface Calculation {
  value(tab: string, row: number, column: number): Result;
  isError(tab: string, row: number, column: number): boolean;
  /** Changes cells of one tab and works everything out anew. */
  set(tab: string, cells: readonly Placed[]): void;
  /** Writes the result of every formula into the model, as Google Sheets keeps it. */
  keepResults(): void;
  /** Lets the engine's memory go. */
  close(): void;
}

/** Types of cells in the engine, as TYPE() numbers them. */
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

/** The engine knows neither small lines in cells nor links. */
const isDrawn = (cell: CellModel): boolean => /^=(SPARKLINE|HYPERLINK)\(/.test(cell.formula ?? '');

function inputOf(value: CellValue | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : `'${value}`;
}

/** Every cell of a tab that holds something. */
export function eachCell(
  sheet: SheetModel,
  visit: (cell: CellModel, row: number, column: number) => void,
): void {
  for (const [row, cells] of Object.entries(sheet.cells)) {
    for (const [column, cell] of Object.entries(cells)) visit(cell, Number(row), Number(column));
  }
}

/** Formats no more than the cells in use: the engine works out every cell that it knows of. */
function pour(engine: Model, index: number, sheet: SheetModel): void {
  const used = { sheet: index, row: 1, column: 1, width: 1, height: 1 };
  eachCell(sheet, (cell, row, column) => {
    used.height = Math.max(used.height, row);
    used.width = Math.max(used.width, column);
    if (isDrawn(cell)) return;
    const { formula, value = null } = cell;
    const input = formula === undefined ? inputOf(value) : quickFormula(withCommas(formula));
    if (input !== '') engine.setUserInput(index, row, column, input);
  });
  engine.updateRangeStyle(used, 'num_fmt', ALL_DIGITS);
}

function openTabs(engine: Model, sheets: readonly SheetModel[]): void {
  sheets.forEach((_, index) => {
    if (index > 0) engine.newSheet();
    engine.renameSheet(index, `tab ${index} on its way`);
  });
  sheets.forEach(({ name }, index) => {
    engine.renameSheet(index, name);
  });
}

function read(engine: Model, sheet: number, row: number, column: number): Result {
  const text = engine.getFormattedCellValue(sheet, row, column);
  if (text === '') return null;
  const type = engine.getCellType(sheet, row, column);
  if (type === NUMBER) return Number(text);
  return type === BOOLEAN ? text === 'TRUE' : text;
}

function change(engine: Model, sheet: number, cells: readonly Placed[]): void {
  for (const { row, column, value } of cells) {
    engine.setUserInput(sheet, row, column, inputOf(value));
    // A plain number leaves the format as it is; each change of format is slow.
    if (value === null || typeof value === 'number') continue;
    engine.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', ALL_DIGITS);
  }
  engine.evaluate();
}

function keepResults(engine: Model, sheets: readonly SheetModel[]): void {
  sheets.forEach((sheet, index) => {
    eachCell(sheet, (cell, row, column) => {
      if (cell.formula !== undefined) cell.computed = read(engine, index, row, column) ?? '';
    });
  });
}

/**
 * Works out every formula of a spreadsheet; small lines in cells are left out.
 * @param tabs where only some are wanted, those and what they refer to
 * @throws where the engine cannot take a formula at all
 */
export function calculateWorkbook(model: SpreadsheetModel, tabs?: readonly string[]): Calculation {
  startEngine();
  const sheets = model.sheets.filter(
    ({ type, name }) => type === 'GRID' && (tabs?.includes(name) ?? true),
  );
  const engine = new Model('test', 'en', 'UTC', 'en');
  engine.pauseEvaluation();
  openTabs(engine, sheets);
  sheets.forEach((sheet, index) => {
    pour(engine, index, sheet);
  });
  engine.evaluate();
  const indexOf = (tab: string): number => {
    const index = sheets.findIndex(({ name }) => name === tab);
    if (index < 0) throw new Error(`There is no tab ${tab}`);
    return index;
  };
  return {
    value: (tab, row, column) => read(engine, indexOf(tab), row, column),
    isError: (tab, row, column) => engine.getCellType(indexOf(tab), row, column) === ERROR,
    set: (tab, cells) => change(engine, indexOf(tab), cells),
    keepResults: () => keepResults(engine, sheets),
    close: () => engine.free(),
  };
}

/** Cells whose formula refers to the cell itself: Google Sheets shows an error in them. */
export function selfReferences(model: SpreadsheetModel): string[] {
  const found: string[] = [];
  for (const sheet of model.sheets) {
    eachCell(sheet, ({ formula }, row, column) => {
      const isOwn = ({ sheet: tab = sheet.name, start, end = start }: Reference): boolean =>
        tab === sheet.name &&
        isBetween(row, start.row, end.row) &&
        isBetween(column, start.column, end.column);
      if (formula !== undefined && hasReference(formula, isOwn)) {
        found.push(`${sheet.name} ${row},${column}: ${formula}`);
      }
    });
  }
  return found;
}

const isBetween = (position: number, first = 1, last = Infinity): boolean =>
  position >= Math.min(first, last) && position <= Math.max(first, last);
