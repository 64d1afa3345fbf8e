import type { SheetModel, SpreadsheetModel } from '../../src/local/model';
import { calculateWorkbook, eachCell } from './calculation';

/** Where NA() leaves gaps in the lines of the charts: the cells beside keys "chart:…:1". */
function isChartBlock(sheet: SheetModel, row: number, column: number): boolean {
  const key = String(sheet.cells[row]?.[1]?.value ?? '');
  return sheet.name === 'Workings' && /^chart:\w+:\d+$/.test(key) && column > 5;
}

/** Cells outside of the chart block that hold an error. */
export function errorsIn(model: SpreadsheetModel): string[] {
  const calculation = calculateWorkbook(model);
  const errors: string[] = [];
  for (const sheet of model.sheets) {
    eachCell(sheet, (cell, row, column) => {
      if (isChartBlock(sheet, row, column)) return;
      if (!calculation.isError(sheet.name, row, column)) return;
      const value = calculation.value(sheet.name, row, column);
      errors.push(`${sheet.name} ${row},${column}: ${value} ${cell.formula}`);
    });
  }
  calculation.close();
  return errors;
}
