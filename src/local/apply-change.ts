import { type Change, mapIndex } from './change';
import {
  type AreaPiece,
  followAnchor,
  followArea,
  followFormula,
  followRange,
  shiftFormula,
} from './follow';
import type {
  ChartModel,
  ProtectionModel,
  RangeModel,
  RuleModel,
  SheetModel,
  SpreadsheetModel,
  ValidationModel,
} from './model';

/** Carries a change of rows or columns through the whole spreadsheet, in place. */
export function applyChange(model: SpreadsheetModel, sheet: SheetModel, change: Change): void {
  for (const other of model.sheets) followFormulas(other, sheet.name, change);
  moveCells(sheet, change);
  moveDimensions(sheet, change);
  sheet.protections = sheet.protections.filter((protection) => moveProtection(protection, change));
  moveFilter(sheet, change);
  for (const chart of sheet.charts) moveAnchor(chart, change);
  for (const other of model.sheets) {
    for (const chart of other.charts) moveChartRanges(chart, sheet.id, change);
  }
}

/** A filter goes with its table, and away with the last row of it. */
function moveFilter(sheet: SheetModel, change: Change): void {
  const moved = sheet.filter ? followRange(sheet.filter, change) : null;
  if (moved) sheet.filter = moved;
  else delete sheet.filter;
}

function followFormulas(own: SheetModel, changedName: string, change: Change): void {
  const isChanged = own.name === changedName;
  const follow = (formula: string) => followFormula(formula, own.name, changedName, change);
  for (const cells of Object.values(own.cells)) {
    for (const cell of Object.values(cells)) {
      if (cell.formula !== undefined) cell.formula = follow(cell.formula);
    }
  }
  own.validations = own.validations.flatMap((validation) =>
    followValidation(validation, isChanged ? change : null, follow),
  );
  own.rules = own.rules.flatMap((rule) => followRule(rule, isChanged ? change : null, follow));
}

type Follow = (formula: string) => string;

function followValidation(
  validation: ValidationModel,
  change: Change | null,
  follow: Follow,
): ValidationModel[] {
  const { range, kind, values } = validation;
  return piecesOf(range, change).map((piece) => ({
    ...validation,
    range: piece.range,
    values: values.map((value) => {
      if (kind === 'formula') return follow(moveOrigin(String(value), range, piece));
      return kind === 'listRange' ? follow(String(value)) : value;
    }),
  }));
}

function followRule(rule: RuleModel, change: Change | null, follow: Follow): RuleModel[] {
  const pieces = rule.ranges.flatMap((range) => piecesOf(range, change));
  const [anchor] = rule.ranges;
  const [first] = pieces;
  if (!anchor || !first) return [];
  const formula = follow(moveOrigin(rule.formula, anchor, first));
  return [{ ...rule, ranges: pieces.map((piece) => piece.range), formula }];
}

function piecesOf(range: RangeModel, change: Change | null): AreaPiece[] {
  return change
    ? followArea(range, change)
    : [{ range, origin: { row: range.row, column: range.column } }];
}

/** A formula that is read from the first cell of an area, read from another cell instead. */
function moveOrigin(formula: string, anchor: RangeModel, { origin }: AreaPiece): string {
  return shiftFormula(formula, origin.row - anchor.row, origin.column - anchor.column);
}

function moveCells(sheet: SheetModel, change: Change): void {
  if (change.axis === 'row') {
    sheet.cells = remap(sheet.cells, change);
    return;
  }
  for (const [row, cells] of Object.entries(sheet.cells)) {
    const moved = remap(cells, change);
    if (Object.keys(moved).length > 0) sheet.cells[Number(row)] = moved;
    else delete sheet.cells[Number(row)];
  }
}

function moveDimensions(sheet: SheetModel, change: Change): void {
  const growth =
    change.kind === 'move' ? 0 : change.kind === 'insert' ? change.count : -change.count;
  if (change.axis === 'row') {
    sheet.rows += growth;
    sheet.rowHeights = remap(sheet.rowHeights, change);
    sheet.hiddenRows = remap(sheet.hiddenRows, change);
    sheet.frozenRows = moveFrozen(sheet.frozenRows, change);
  } else {
    sheet.columns += growth;
    sheet.columnWidths = remap(sheet.columnWidths, change);
    sheet.hiddenColumns = remap(sheet.hiddenColumns, change);
    sheet.frozenColumns = moveFrozen(sheet.frozenColumns, change);
  }
}

/** What is inserted among the frozen is frozen too; a move leaves their number. */
function moveFrozen(frozen: number, change: Change): number {
  if (change.kind === 'move') return frozen;
  if (change.kind === 'insert') return change.at <= frozen ? frozen + change.count : frozen;
  const gone = Math.min(frozen, change.at + change.count - 1) - change.at + 1;
  return frozen - Math.max(0, gone);
}

function remap<T>(entries: Record<number, T>, change: Change): Record<number, T> {
  const moved: Record<number, T> = {};
  for (const [key, entry] of Object.entries(entries)) {
    const index = mapIndex(change, Number(key));
    if (index !== null) moved[index] = entry;
  }
  return moved;
}

/** Whether the protection still covers anything. */
function moveProtection(protection: ProtectionModel, change: Change): boolean {
  protection.unprotected = protection.unprotected.flatMap((range) =>
    followArea(range, change).map((piece) => piece.range),
  );
  if (!protection.range) return true;
  const moved = followRange(protection.range, change);
  if (moved) protection.range = moved;
  return moved !== null;
}

function moveAnchor(chart: ChartModel, change: Change): void {
  chart[change.axis] = followAnchor(chart[change.axis], change);
}

function moveChartRanges(chart: ChartModel, sheetId: number, change: Change): void {
  chart.ranges = chart.ranges.flatMap((range) => {
    if (range.sheetId !== sheetId) return [range];
    const moved = followRange(range, change);
    return moved ? [moved] : [];
  });
}
