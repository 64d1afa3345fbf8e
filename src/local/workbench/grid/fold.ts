/** Grid to model: every edit of the user, in the microtask after it. */

import { CommandType, type ICommandInfo } from '@univerjs/core';
import { type Edit, editBetween } from '../../edit-event';
import type { SheetModel, SpreadsheetModel } from '../../model';
import { type Bench, gridIdOf, sheetOf, workbookOf } from './bench';
import { fromGridValue } from './cell';
import { foldRules, readRules } from './fold-rules';
import { foldSheet, foldSizes } from './fold-sheet';
import { foldStructure, isStructural } from './fold-structure';
import { showAllRules } from './show';

/** Mutations that are no edit, or are caused by our own charts and notes being drawn. */
const QUIET = /drawing|popup|mark-dirty|permission|protection|formula|range-theme|zoom/i;

interface Watch {
  /** The user changed something; the model has it now. @param edits what cells hold, by tab */
  edited(edits: Edit[]): void;
  /** Results of formulas arrived in the model. */
  calculated(): void;
}

/** Keeps the model in step with the grid from now on. */
export function watchGrid(bench: Bench, watch: Watch): void {
  const dirty: Dirty = { tabs: new Set(), rules: new Set(), sized: new Set(), isMoved: false };
  let isWaiting = false;
  const foldSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    queueMicrotask(() => {
      isWaiting = false;
      watch.edited(fold(bench, dirty));
    });
  };
  bench.commands.onCommandExecuted((command, options) => {
    const place = placeOf(command);
    if (bench.isShowing && !options?.applyFormulaCalculationResult) return;
    if (place.unitId !== bench.unitId) return;
    if (options?.applyFormulaCalculationResult) {
      takeResults(bench, command);
      watch.calculated();
    } else if (command.type === CommandType.MUTATION && !QUIET.test(command.id)) {
      if (isStructural(command.id)) {
        foldStructure(bench, command);
        dirty.isMoved = true;
      } else if (/rule|validation/i.test(command.id)) dirty.rules.add(place.gridId);
      else dirty.tabs.add(place.gridId);
      if (/row-height|col-width/.test(command.id)) dirty.sized.add(place.gridId);
      foldSoon();
    }
  });
}

/** The tab a command is about, whichever name its parameters give it. */
function placeOf({ params }: ICommandInfo): { unitId: string | undefined; gridId: string } {
  const { unitId, subUnitId, sheetId } = (params ?? {}) as Record<string, string>;
  return { unitId, gridId: subUnitId ?? sheetId ?? '' };
}

/** What changed since the last fold; where rows, columns or tabs moved, everything may have. */
interface Dirty {
  tabs: Set<string>;
  rules: Set<string>;
  /** Tabs whose rows or columns the user made larger or smaller. */
  sized: Set<string>;
  isMoved: boolean;
}

function fold(bench: Bench, dirty: Dirty): Edit[] {
  const order = workbookOf(bench).getConfig().sheetOrder;
  const placeOfSheet = (id: number) => order.indexOf(gridIdOf(bench, id));
  bench.model.sheets.sort((one, other) => placeOfSheet(one.id) - placeOfSheet(other.id));
  for (const sheet of bench.model.sheets) {
    const gridId = gridIdOf(bench, sheet.id);
    const worksheet = workbookOf(bench).getSheetBySheetId(gridId);
    if (!worksheet) continue;
    if (dirty.isMoved) readRules(bench, sheet);
    else if (dirty.rules.has(gridId)) foldRules(bench, sheet);
    if (dirty.isMoved || dirty.tabs.has(gridId)) foldSheet(bench, sheet, worksheet);
    if (dirty.sized.has(gridId)) foldSizes(sheet, worksheet);
  }
  const edits = dirty.isMoved ? [] : editsIn(bench, dirty.tabs);
  bench.shown = shownAfter(bench, dirty);
  if (dirty.isMoved) showAllRules(bench);
  dirty.tabs.clear();
  dirty.rules.clear();
  dirty.sized.clear();
  dirty.isMoved = false;
  return edits;
}

/** What the user typed, pasted or cleared; inserting rows or columns is no edit, as in Google. */
function editsIn(bench: Bench, gridIds: ReadonlySet<string>): Edit[] {
  return [...gridIds].flatMap((gridId) => {
    const [before, after] = [bench.shown, bench.model].map((model) =>
      sheetOf(model, bench, gridId),
    );
    const edit = before && after ? editBetween(before, after) : null;
    return edit ? [edit] : [];
  });
}

/** What the grid shows by now: a copy of the model, of which untouched tabs are not copied again. */
function shownAfter(bench: Bench, { tabs, rules, sized, isMoved }: Dirty): SpreadsheetModel {
  const { sheets, ...rest } = bench.model;
  const copyOf = (sheet: SheetModel): SheetModel => {
    const gridId = gridIdOf(bench, sheet.id);
    const isTouched = isMoved || [tabs, rules, sized].some((touched) => touched.has(gridId));
    const known = bench.shown.sheets.find(({ id }) => id === sheet.id);
    return isTouched || !known ? structuredClone(sheet) : known;
  };
  return { ...structuredClone(rest), sheets: sheets.map(copyOf) };
}

interface Results {
  subUnitId: string;
  cellValue?: Record<number, Record<number, { v?: null; t?: null } | null>>;
}

/** Results go to the cells that hold a formula; a spilled array belongs to its first cell alone. */
function takeResults(bench: Bench, command: ICommandInfo): void {
  const { subUnitId, cellValue } = command.params as Results;
  for (const model of [bench.model, bench.shown]) {
    const sheet = sheetOf(model, bench, subUnitId);
    for (const [row, line] of Object.entries(cellValue ?? {})) {
      for (const [column, raw] of Object.entries(line)) {
        const cell = sheet?.cells[Number(row) + 1]?.[Number(column) + 1];
        if (cell?.formula === undefined) continue;
        const value = raw ? fromGridValue(raw) : undefined;
        cell.computed = value ?? '';
      }
    }
  }
}
