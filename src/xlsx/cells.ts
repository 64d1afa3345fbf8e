import type { PlannedCell } from '../workbook/plan';
import { areaName, at } from '../workbook/reference';
import { fileFormula, quotedTab } from './formula';
import type { TabFile } from './tab-file';

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32767;
const LINE = '#1F5A7A';

/** The cells of a tab by address; of two for the same one, the later counts. */
export function cellsByAddress(cells: readonly PlannedCell<string>[]) {
  const result = new Map<string, PlannedCell<string>>();
  for (const cell of cells) result.set(at(cell.row, cell.column), cell);
  return result;
}

export type CellsByAddress = ReturnType<typeof cellsByAddress>;

/** Writes values and formulas; results of formulas are added when the file is packed. */
export function writeCells({ file, name, names }: TabFile, cells: CellsByAddress): void {
  for (const [address, { formula, value, sparkline }] of cells) {
    if (sparkline !== undefined) continue;
    if (formula !== undefined) file.SetCellFormula(name, address, fileFormula(formula, names));
    else if (typeof value === 'string')
      file.SetCellStr(name, address, value.slice(0, LONGEST_TEXT));
    else if (typeof value === 'boolean') file.SetCellBool(name, address, value);
    else if (typeof value === 'number') file.SetCellFloat(name, address, value, -1, 64);
  }
}

/** Small lines in cells. */
export function writeSparklines({ file, name, nameOf }: TabFile, cells: CellsByAddress): void {
  const lines = [...cells].flatMap(([address, { sparkline }]) =>
    sparkline === undefined
      ? []
      : [{ address, range: `${quotedTab(nameOf(sparkline.tab))}!${areaName(sparkline.area)}` }],
  );
  if (lines.length === 0) return;
  file.AddSparkline(name, {
    Location: lines.map((line) => line.address),
    Range: lines.map((line) => line.range),
    Type: 'line',
    SeriesColor: LINE,
    LastColor: LINE,
    Last: true,
    Weight: 1.25,
    EmptyCells: 'gap',
  });
}
