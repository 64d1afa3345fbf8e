/** What Google hands to a script's onEdit. */

import type { CellModel, RangeModel, SheetModel } from './model';
import type { Services } from './services';

/** Cells of one tab whose content somebody changed. */
export interface Edit {
  sheetId: number;
  range: RangeModel;
  /** Of a single cell: what it held and holds, as text; absent where it was or is blank. */
  value?: string;
  oldValue?: string;
}

/** The rectangle around all cells whose content differs; null where only looks changed, or nothing. */
export function editBetween(before: SheetModel, after: SheetModel): Edit | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const row of keysOf(before.cells, after.cells)) {
    const [old = {}, now = {}] = [before.cells[row], after.cells[row]];
    for (const column of keysOf(old, now)) {
      if (contentOf(old[column]) === contentOf(now[column])) continue;
      rows.push(row);
      columns.push(column);
    }
  }
  if (rows.length === 0) return null;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const size = { rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  const edit = { sheetId: after.id, range: { row, column, ...size } };
  if (rows.length > 1) return edit;
  const [oldValue, value] = [before, after].map((sheet) => contentOf(sheet.cells[row]?.[column]));
  return { ...edit, ...(oldValue && { oldValue }), ...(value && { value }) };
}

const keysOf = (one: object, other: object): number[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].map(Number);

/** As the event tells it: truth values in capitals, "" for a blank cell. */
function contentOf(cell: CellModel | undefined): string {
  const content = cell?.formula ?? cell?.value ?? '';
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
}

/** The event of a simple trigger. Making it is no call of the script's. */
export function editEvent(
  { SpreadsheetApp, counter }: Pick<Services, 'SpreadsheetApp' | 'counter'>,
  edit: Edit,
) {
  const source = SpreadsheetApp.getActive();
  const { row, column, rows, columns } = edit.range;
  const range = source.getSheetById(edit.sheetId)?.getRange(row, column, rows, columns);
  counter.reset();
  const { value, oldValue } = edit;
  return { authMode: 'LIMITED', source, range, value, oldValue };
}
