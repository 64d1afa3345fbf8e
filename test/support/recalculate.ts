import type ExcelJS from 'exceljs';
import type { CellModel, SheetModel, SpreadsheetModel } from '../../src/local/model';
import { newSpreadsheet } from '../../src/local/services';
import { calculateWorkbook } from './calculation';
import { isSame, valueIn } from './xlsx';

/** The cells of a file as a spreadsheet that was uploaded: values and formulas alone. */
export function uploaded(book: ExcelJS.Workbook): SpreadsheetModel {
  const model = newSpreadsheet({ sheetNames: book.worksheets.map(({ name }) => name) });
  book.worksheets.forEach((sheet, index) => {
    const cells: SheetModel['cells'] = model.sheets[index]?.cells ?? {};
    eachCell(sheet, (cell) => {
      const { row, col } = cell.fullAddress;
      const line = cells[row] ?? {};
      cells[row] = line;
      line[col] = contentOf(cell);
    });
  });
  return model;
}

/** Cells of a file whose kept value is not what a spreadsheet engine makes of its formula. */
export function staleCells(book: ExcelJS.Workbook): string[] {
  const model = uploaded(book);
  const calculation = calculateWorkbook(model);
  const stale: string[] = [];
  for (const sheet of book.worksheets) {
    eachCell(sheet, (cell) => {
      if (cell.formula === undefined) return;
      const { row, col } = cell.fullAddress;
      const [kept, worked] = [valueIn(cell), calculation.value(sheet.name, row, col)];
      if (!isSame(kept, worked)) stale.push(`${sheet.name} ${cell.address}: ${kept}, ${worked}`);
    });
  }
  calculation.close();
  return stale;
}

function eachCell(sheet: ExcelJS.Worksheet, visit: (cell: ExcelJS.Cell) => void): void {
  sheet.eachRow((row) => {
    row.eachCell((cell) => visit(cell));
  });
}

function contentOf(cell: ExcelJS.Cell): CellModel {
  if (cell.formula !== undefined) return { formula: `=${cell.formula}` };
  const value = valueIn(cell);
  return value === null ? {} : { value };
}
