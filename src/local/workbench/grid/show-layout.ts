/** Model to grid: widths, hidden rows and columns, frozen panes and the tab itself. */

import { type IRange, RANGE_TYPE } from '@univerjs/core';
import type { SheetModel } from '../../model';
import type { Mutation } from './bench';
import { COLUMN_WIDTH } from './sizes';
import { freezeOf } from './snapshot';

interface Target {
  unitId: string;
  subUnitId: string;
}

/** The changes that bring everything but cells and rules of `shown` to `next`. */
export function layoutMutations(target: Target, shown: SheetModel, next: SheetModel): Mutation[] {
  return [
    ...countMutations(target, shown, next),
    ...sizeMutations(target, shown, next),
    ...hiddenMutations(target, shown, next),
    ...tabMutations(target, shown, next),
  ];
}

function countMutations(target: Target, shown: SheetModel, next: SheetModel): Mutation[] {
  return [
    ...when(shown.rows !== next.rows, 'sheet.mutation.set-worksheet-row-count', {
      ...target,
      rowCount: next.rows,
    }),
    ...when(shown.columns !== next.columns, 'sheet.mutation.set-worksheet-column-count', {
      ...target,
      columnCount: next.columns,
    }),
  ];
}

function sizeMutations(target: Target, shown: SheetModel, next: SheetModel): Mutation[] {
  const widths = changedWidths(shown.columnWidths, next.columnWidths);
  // Univer skips hidden columns: they are shown for the moment and hidden again.
  const hidden = widths.filter(([column]) => shown.hiddenColumns[column]).map(([at]) => at);
  return [
    ...visibility('sheet.mutation.set-col-visible', target, hidden, next, 'column'),
    ...widths.map(([column, colWidth]) => ({
      id: 'sheet.mutation.set-worksheet-col-width',
      params: { ...target, ranges: [columnRange(column, next)], colWidth },
    })),
    ...visibility('sheet.mutation.set-col-hidden', target, hidden, next, 'column'),
  ];
}

function hiddenMutations(target: Target, shown: SheetModel, next: SheetModel): Mutation[] {
  const rows = difference(shown.hiddenRows, next.hiddenRows);
  const columns = difference(shown.hiddenColumns, next.hiddenColumns);
  return [
    ...visibility('sheet.mutation.set-row-hidden', target, rows.added, next, 'row'),
    ...visibility('sheet.mutation.set-row-visible', target, rows.removed, next, 'row'),
    ...visibility('sheet.mutation.set-col-hidden', target, columns.added, next, 'column'),
    ...visibility('sheet.mutation.set-col-visible', target, columns.removed, next, 'column'),
  ];
}

function tabMutations(target: Target, shown: SheetModel, next: SheetModel): Mutation[] {
  const isFreezeSame =
    shown.frozenRows === next.frozenRows && shown.frozenColumns === next.frozenColumns;
  return [
    ...when(!isFreezeSame, 'sheet.mutation.set-frozen', { ...target, ...freezeOf(next) }),
    ...when(
      shown.hasHiddenGridlines !== next.hasHiddenGridlines,
      'sheet.mutation.toggle-gridlines',
      { ...target, showGridlines: next.hasHiddenGridlines ? 0 : 1 },
    ),
    ...when(shown.name !== next.name, 'sheet.mutation.set-worksheet-name', {
      ...target,
      name: next.name,
    }),
    ...when(shown.tabColor !== next.tabColor, 'sheet.mutation.set-tab-color', {
      ...target,
      color: next.tabColor ?? '',
    }),
    ...when(shown.isHidden !== next.isHidden, 'sheet.mutation.set-worksheet-hidden', {
      ...target,
      hidden: next.isHidden ? 1 : 0,
    }),
  ];
}

function when(isNeeded: boolean, id: string, params: object): Mutation[] {
  return isNeeded ? [{ id, params }] : [];
}

function changedWidths(
  before: Record<number, number>,
  after: Record<number, number>,
): [number, number][] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)].map(Number));
  return [...keys]
    .filter((key) => (before[key] ?? COLUMN_WIDTH) !== (after[key] ?? COLUMN_WIDTH))
    .map((key) => [key, after[key] ?? COLUMN_WIDTH]);
}

function difference(
  before: Record<number, true>,
  after: Record<number, true>,
): { added: number[]; removed: number[] } {
  const added = Object.keys(after).filter((key) => !(key in before));
  const removed = Object.keys(before).filter((key) => !(key in after));
  return { added: added.map(Number), removed: removed.map(Number) };
}

function visibility(
  id: string,
  target: Target,
  places: number[],
  sheet: SheetModel,
  axis: 'row' | 'column',
): Mutation[] {
  const limit = axis === 'row' ? sheet.rows : sheet.columns;
  const ranges = places
    .filter((place) => place <= limit)
    .map((place) => (axis === 'row' ? rowRange(place, sheet) : columnRange(place, sheet)));
  return ranges.length === 0 ? [] : [{ id, params: { ...target, ranges } }];
}

function rowRange(row: number, sheet: SheetModel): IRange {
  return {
    startRow: row - 1,
    endRow: row - 1,
    startColumn: 0,
    endColumn: sheet.columns - 1,
    rangeType: RANGE_TYPE.ROW,
  };
}

function columnRange(column: number, sheet: SheetModel): IRange {
  return {
    startRow: 0,
    endRow: sheet.rows - 1,
    startColumn: column - 1,
    endColumn: column - 1,
    rangeType: RANGE_TYPE.COLUMN,
  };
}
