/** What the parts of the grid share: the model, what the grid shows of it, and Univer. */

import type { ICommandService, IRange, Workbook, Worksheet } from '@univerjs/core';
import type { RangeModel, SheetModel, SpreadsheetModel } from '../../model';
import type { Grid } from './univer';

export interface Bench {
  grid: Grid;
  commands: ICommandService;
  /** The truth; one object for the whole visit. */
  model: SpreadsheetModel;
  /** What the grid shows; differs from the model only while a script runs. */
  shown: SpreadsheetModel;
  /** The id of the Univer workbook. */
  unitId: string;
  /** Univer's id of each tab by the model's. */
  gridIds: Map<number, string>;
  /** Univer's rules of each tab, in order, as they stand there. */
  shownRules: Map<number, ShownRule[]>;
  shownValidations: Map<number, ShownRule[]>;
  /** Tabs the user removed, whole: undo brings back only what Univer knows. */
  removed: Map<number, SheetModel>;
  /** Univer's id of the tab that the user is duplicating. */
  copying: string | null;
  /** Whether the mutations under way are our own and must not be folded back. */
  isShowing: boolean;
}

/** A rule in the grid and the model's rule as text; text that fits none is replaced when shown. */
export interface ShownRule {
  uid: string;
  text: string;
}

/** A raw change of Univer's data: no undo entry, no event for the user. */
export interface Mutation {
  id: string;
  params: object;
}

/** The Univer workbook that shows the model. */
export function workbookOf(bench: Bench): Workbook {
  const book = bench.grid.api.getActiveWorkbook()?.getWorkbook();
  if (!book) throw new Error('The grid has no workbook yet.');
  return book;
}

/** The Univer worksheet of a tab, or `null` if the grid does not show it. */
export function worksheetOf(bench: Bench, sheetId: number): Worksheet | null {
  return workbookOf(bench).getSheetBySheetId(gridIdOf(bench, sheetId)) ?? null;
}

/** Univer's id of a tab of the model. */
export function gridIdOf(bench: Bench, sheetId: number): string {
  return bench.gridIds.get(sheetId) ?? String(sheetId);
}

/** The model's tab behind one of Univer's. */
export function sheetOf(model: SpreadsheetModel, bench: Bench, gridId: string): SheetModel | null {
  return model.sheets.find((sheet) => gridIdOf(bench, sheet.id) === gridId) ?? null;
}

/** Univer's range, counted from 0, both ends inside. */
export function toGridRange(range: RangeModel): IRange {
  return {
    startRow: range.row - 1,
    endRow: range.row + range.rows - 2,
    startColumn: range.column - 1,
    endColumn: range.column + range.columns - 2,
  };
}

/** The model's range of one of Univer's. */
export function fromGridRange(range: IRange): RangeModel {
  return {
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** A rule as text for comparison: the same whichever way its keys are ordered. */
export function textOf(rule: object): string {
  return JSON.stringify(rule, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
