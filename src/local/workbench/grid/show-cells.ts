/** Model to grid: cells and notes. */

import { generateRandomId, type ICellData, type IObjectMatrixPrimitiveType } from '@univerjs/core';
import type { CellModel, SheetModel } from '../../model';
import type { Mutation } from './bench';
import { cellChange } from './cell';

interface Target {
  unitId: string;
  subUnitId: string;
}

/** The changes that bring the cells of `shown` to those of `next`. */
export function cellMutations(target: Target, shown: SheetModel, next: SheetModel): Mutation[] {
  const cellValue: IObjectMatrixPrimitiveType<ICellData | null> = {};
  const notes: Mutation[] = [];
  forEachPair(shown, next, (row, column, before, after) => {
    const change = cellChange(before, after);
    if (change) {
      const line = cellValue[row - 1] ?? {};
      line[column - 1] = isBare(after) ? null : change;
      cellValue[row - 1] = line;
    }
    if (before?.note !== after?.note) {
      notes.push(...noteMutations(target, row, column, before?.note, after?.note));
    }
  });
  if (Object.keys(cellValue).length === 0) return notes;
  return [{ id: 'sheet.mutation.set-range-values', params: { ...target, cellValue } }, ...notes];
}

/** The notes of a tab that the grid has opened without them. */
export function allNotes(target: Target, sheet: SheetModel): Mutation[] {
  return Object.entries(sheet.cells).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, { note }]) =>
      note ? noteMutations(target, Number(row), Number(column), undefined, note) : [],
    ),
  );
}

function forEachPair(
  shown: SheetModel,
  next: SheetModel,
  visit: (row: number, column: number, before?: CellModel, after?: CellModel) => void,
): void {
  for (const row of keysOf(shown.cells, next.cells)) {
    const before = shown.cells[row] ?? {};
    const after = next.cells[row] ?? {};
    for (const column of keysOf(before, after)) visit(row, column, before[column], after[column]);
  }
}

function keysOf(one: object, other: object): number[] {
  const keys = Object.keys(other).map(Number);
  for (const key of Object.keys(one)) if (!(key in other)) keys.push(Number(key));
  return keys;
}

function isBare(cell: CellModel | undefined): boolean {
  return !cell || (cell.value === undefined && cell.formula === undefined && !cell.style);
}

/** The mutation that sets, changes or removes a note. */
function noteMutations(
  { unitId, subUnitId }: Target,
  row: number,
  column: number,
  before: string | undefined,
  after: string | undefined,
): Mutation[] {
  const place = { unitId, sheetId: subUnitId, row: row - 1, col: column - 1, silent: true };
  if (!after) return before ? [{ id: 'sheet.mutation.remove-note', params: place }] : [];
  const note = { row: row - 1, col: column - 1, note: after, ...noteSize(after) };
  return [
    {
      id: 'sheet.mutation.update-note',
      params: { ...place, note: { id: generateRandomId(8), ...note } },
    },
  ];
}

/** Room for the text at about 34 characters a line. */
function noteSize(text: string): { width: number; height: number } {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 34), 0);
  return { width: 240, height: Math.min(320, 24 + 18 * Math.max(2, lines)) };
}
