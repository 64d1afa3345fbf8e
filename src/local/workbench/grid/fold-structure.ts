/** Grid to model: rows, columns and tabs that came, went or moved; a snapshot cannot tell which. */

import type { ICommandInfo, IRange, IWorksheetData } from '@univerjs/core';
import type { SheetModel } from '../../model';
import { newSheet } from '../../new-spreadsheet';
import {
  duplicateSheet,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  removeColumns,
  removeRows,
  removeSheet,
  renameSheet,
} from '../../references';
import { takeId } from '../../sheets';
import { type Bench, sheetOf } from './bench';

interface Params {
  subUnitId: string;
  range: IRange;
  sourceRange: IRange;
  targetRange: IRange;
  name: string;
  sheet: IWorksheetData;
}

type Fold = (bench: Bench, params: Params) => void;

const FOLDS: Record<string, Fold> = {
  'sheet.mutation.insert-row': onSheet(({ model }, sheet, { range }) =>
    insertRows(model, sheet.id, range.startRow + 1, countRows(range), 'none'),
  ),
  'sheet.mutation.remove-rows': onSheet(({ model }, sheet, { range }) =>
    removeRows(model, sheet.id, range.startRow + 1, countRows(range)),
  ),
  'sheet.mutation.insert-col': onSheet(({ model }, sheet, { range }) =>
    insertColumns(model, sheet.id, range.startColumn + 1, countColumns(range), 'none'),
  ),
  'sheet.mutation.remove-col': onSheet(({ model }, sheet, { range }) =>
    removeColumns(model, sheet.id, range.startColumn + 1, countColumns(range)),
  ),
  'sheet.mutation.move-rows': onSheet(({ model }, sheet, { sourceRange, targetRange }) =>
    moveRows(
      model,
      sheet.id,
      sourceRange.startRow + 1,
      countRows(sourceRange),
      targetRange.startRow + 1,
    ),
  ),
  'sheet.mutation.move-columns': onSheet(({ model }, sheet, { sourceRange, targetRange }) =>
    moveColumns(
      model,
      sheet.id,
      sourceRange.startColumn + 1,
      countColumns(sourceRange),
      targetRange.startColumn + 1,
    ),
  ),
  'sheet.mutation.set-worksheet-name': onSheet(({ model }, sheet, { name }) => {
    if (sheet.name !== name) renameSheet(model, sheet.id, name);
  }),
  'sheet.mutation.remove-sheet': onSheet((bench, sheet) => {
    bench.removed.set(sheet.id, sheet);
    removeSheet(bench.model, sheet.id);
  }),
  'sheet.mutation.insert-sheet': addSheet,
};

/** Whether the mutation changes where rows, columns or tabs stand. */
export function isStructural(id: string): boolean {
  return id in FOLDS;
}

/** Carries the change out on the model; every tab is to be read anew, since formulas followed it. */
export function foldStructure(bench: Bench, command: ICommandInfo): void {
  FOLDS[command.id]?.(bench, command.params as Params);
}

function onSheet(fold: (bench: Bench, sheet: SheetModel, params: Params) => void): Fold {
  return (bench, params) => {
    const sheet = sheetOf(bench.model, bench, params.subUnitId);
    if (sheet) fold(bench, sheet, params);
  };
}

/** A new tab, a copy of one (charts and metadata come along), or one back by undo. */
function addSheet(bench: Bench, { sheet }: Params): void {
  const sheetId = [...bench.gridIds].find(([, gridId]) => gridId === sheet.id)?.[0];
  const removed = bench.removed.get(sheetId ?? Number(sheet.id));
  const source = bench.copying ? sheetOf(bench.model, bench, bench.copying) : null;
  bench.copying = null;
  if (removed) {
    bench.model.sheets.push(removed);
  } else {
    const added = source ? duplicateSheet(bench.model, source.id) : newTab(bench);
    added.name = sheet.name;
    bench.gridIds.set(added.id, sheet.id);
  }
}

function newTab({ model }: Bench): SheetModel {
  const sheet = newSheet(takeId(model), '');
  model.sheets.push(sheet);
  return sheet;
}

function countRows(range: IRange): number {
  return range.endRow - range.startRow + 1;
}

function countColumns(range: IRange): number {
  return range.endColumn - range.startColumn + 1;
}
