import type { PlannedCell } from '../workbook/plan';
import { areaName, at } from '../workbook/reference';
import { quotedTab } from './formula';
import type { TabFile } from './tab-file';
import { clean, escapeLetters } from './xml';

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32767;
export const LINE = '#1F5A7A';

/** The cells of a tab by address; of two for the same one, the later counts. */
export function cellsByAddress(cells: readonly PlannedCell<string>[]) {
  const result = new Map<string, PlannedCell<string>>();
  for (const cell of cells) result.set(at(cell.row, cell.column), cell);
  return result;
}

export type CellsByAddress = ReturnType<typeof cellsByAddress>;

type Written = string | number | boolean;

/** Stands where a formula goes when the file is packed: the writer takes rows of values at once. */
const FORMULA_HERE = 0;

/** Writes what was typed; formulas and their results are put in when the file is packed. */
export function writeCells({ file, name }: TabFile, cells: CellsByAddress): void {
  for (const { row, column, values } of runsOf(cells)) {
    file.SetSheetRow(name, at(row, column), values);
  }
}

function writtenOf({ formula, value, sparkline }: PlannedCell<string>): Written | null {
  if (sparkline !== undefined) return null;
  if (formula !== undefined) return FORMULA_HERE;
  if (typeof value === 'string') return textOf(value);
  return typeof value === 'number' && !Number.isFinite(value) ? null : (value ?? null);
}

function textOf(value: string): string | null {
  const text = clean(value).slice(0, LONGEST_TEXT);
  return text === '' ? null : escapeLetters(text);
}

/** Neighbours in a row, without the blank ones. */
function runsOf(cells: CellsByAddress): { row: number; column: number; values: Written[] }[] {
  const runs: { row: number; column: number; values: Written[] }[] = [];
  const sorted = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of sorted) {
    const written = writtenOf(cell);
    if (written === null) continue;
    const last = runs[runs.length - 1];
    if (last?.row === cell.row && last.column + last.values.length === cell.column) {
      last.values.push(written);
    } else runs.push({ row: cell.row, column: cell.column, values: [written] });
  }
  return runs;
}

/** Cells that lead to others. */
export function writeLinks({ file, name, nameOf }: TabFile, cells: CellsByAddress): void {
  for (const [address, { link }] of cells) {
    if (link === undefined) continue;
    const place = `${quotedTab(nameOf(link.tab))}!${areaName(link.area)}`;
    file.SetCellHyperLink(name, address, place, 'Location');
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
    EmptyCells: 'gap',
    Last: true,
  });
}
