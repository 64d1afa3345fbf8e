/** window.workbench: what tests and curious people ask the page. */

import { IUndoRedoService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetRangeValuesCommand, SheetInterceptorService } from '@univerjs/sheets';
import { parseA1 } from '../a1';
import type { CellValue, SheetModel, SpreadsheetModel } from '../model';
import type { ChartData } from './charts/data';
import { type Bench, gridIdOf, workbookOf, worksheetOf } from './grid/bench';
import { fromGridValue } from './grid/cell';
import type { Workbench } from './workbench';

export interface CellReport {
  formula: string | undefined;
  /** The raw value, calculated where there is a formula; `undefined` in a blank cell. */
  value: CellValue | undefined;
  /** As the cell shows it. */
  display: string;
}

export interface DebugHandle {
  model(): SpreadsheetModel;
  /** Calls of Google's services in the last run. */
  readonly counter: { total: number; byMethod: Record<string, number> };
  runMenu(functionName: string): Promise<void>;
  cell(tabName: string, a1: string): CellReport;
  /** Resolves when calculation, charts and storage have caught up. */
  settle(): Promise<void>;
  setActiveTab(name: string): void;
  /** As typed by a user; resolves to false where a validation refused it. */
  typeInto(tabName: string, a1: string, text: string): Promise<boolean>;
  /** As inserted by a user above row `at`. */
  insertRows(tabName: string, at: number, count: number): void;
  charts(): ChartData[];
  /** Univer's own API, for what the handle does not offer. */
  readonly univer: FUniver;
}

declare global {
  interface Window {
    /** There as soon as the page is open. */
    workbench?: DebugHandle;
  }
}

/** The handle of this page. */
export function debugHandle(workbench: Workbench): DebugHandle {
  const { bench } = workbench;
  return {
    model: () => bench.model,
    get counter() {
      return workbench.runner.counter;
    },
    runMenu: (functionName) => workbench.runMenu(functionName),
    cell: (tabName, a1) => reportCell(bench, tabName, a1),
    settle: () => workbench.settle(),
    setActiveTab: (name) => activate(bench, tabOf(bench, name)),
    typeInto: (tabName, a1, text) => typeInto(bench, tabName, a1, text),
    insertRows: (tabName, at, count) => {
      const worksheet = bench.grid.api.getActiveWorkbook()?.getSheetByName(tabName);
      worksheet?.insertRowsBefore(at - 1, count);
    },
    charts: () => workbench.charts.all(),
    univer: bench.grid.api,
  };
}

function tabOf({ model }: Bench, name: string): SheetModel {
  const sheet = model.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no tab named "${name}".`);
  return sheet;
}

/** Shows a tab to the user. */
export function activate(bench: Bench, sheet: SheetModel): void {
  bench.grid.api.getActiveWorkbook()?.setActiveSheet(gridIdOf(bench, sheet.id));
}

function placeOf(bench: Bench, tabName: string, a1: string) {
  const sheet = tabOf(bench, tabName);
  const worksheet = worksheetOf(bench, sheet.id);
  const range = parseA1(a1, sheet);
  if (!range || !worksheet) throw new Error(`"${a1}" is no cell of ${tabName}.`);
  return { sheet, worksheet, row: range.row - 1, column: range.column - 1 };
}

function reportCell(bench: Bench, tabName: string, a1: string): CellReport {
  const { sheet, worksheet, row, column } = placeOf(bench, tabName, a1);
  const raw = worksheet.getCellRaw(row, column) ?? worksheet.getCell(row, column);
  const shown = worksheet.getCell(row, column);
  const value = raw ? fromGridValue(raw) : undefined;
  return {
    formula: sheet.cells[row + 1]?.[column + 1]?.formula,
    value,
    display: typeof value === 'boolean' ? String(value).toUpperCase() : String(shown?.v ?? ''),
  };
}

/** The way of Univer's own cell editor: interceptors, command, validation. */
async function typeInto(bench: Bench, tabName: string, a1: string, text: string): Promise<boolean> {
  const { worksheet, row, column } = placeOf(bench, tabName, a1);
  const { injector } = bench.grid;
  const interceptors = injector.get(SheetInterceptorService);
  const typed = text.startsWith('=') ? { f: text, v: null } : { v: text, f: null };
  const cell = { ...worksheet.getCellRaw(row, column), ...typed, si: null, p: null, t: undefined };
  const book = workbookOf(bench);
  const redoUndoId = `typed-${Date.now()}`;
  bench.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: bench.unitId,
    subUnitId: worksheet.getSheetId(),
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: interceptors.onWriteCell(book, worksheet, row, column, cell),
    redoUndoId,
  });
  const isValid = await interceptors.onValidateCell(book, worksheet, row, column);
  if (isValid === false) injector.get(IUndoRedoService).rollback(redoUndoId, bench.unitId);
  return isValid !== false;
}
