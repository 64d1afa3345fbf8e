/** Model to grid: one difference, sent as raw mutations, after a script has run to its end. */

import { type IExecutionOptions, IUndoRedoService } from '@univerjs/core';
import type { SheetModel } from '../../model';
import { type Bench, gridIdOf, type Mutation, sheetOf, workbookOf } from './bench';
import { heightMutations } from './fit';
import { allNotes, cellMutations } from './show-cells';
import { layoutMutations } from './show-layout';
import { ruleChange, validationChange } from './show-rules';
import { worksheetData } from './snapshot';

/** Brings the grid to the model. Scroll, selection and an open editor stay; nothing to undo arises. */
export function show(bench: Bench): void {
  silently(bench, () => {
    // As if from a colleague: Univer would open each new tab otherwise.
    for (const mutation of tabMutations(bench)) run(bench, mutation, { fromCollab: true });
    for (const sheet of bench.model.sheets) showSheet(bench, sheet);
    showActiveTab(bench);
  });
  bench.shown = structuredClone(bench.model);
  bench.grid.injector.get(IUndoRedoService).clearUndoRedo(bench.unitId);
}

/** Sends rules, validations and notes, which a new workbook is opened without. */
export function showExtras(bench: Bench): void {
  silently(bench, () => {
    for (const sheet of bench.model.sheets) {
      const target = { unitId: bench.unitId, subUnitId: gridIdOf(bench, sheet.id) };
      for (const mutation of allNotes(target, sheet)) run(bench, mutation);
      showRules(bench, sheet);
    }
  });
}

/** Sends the rules and validations that differ from the grid's; undo stays possible. */
export function showAllRules(bench: Bench): void {
  silently(bench, () => {
    for (const sheet of bench.model.sheets) showRules(bench, sheet);
  });
}

/** Fits the rows of the visible tab to their text; undo stays possible. */
export function showHeights(bench: Bench): void {
  const gridId = workbookOf(bench).getActiveSheet().getSheetId();
  const sheet = sheetOf(bench.model, bench, gridId);
  if (!sheet) return;
  silently(bench, () => {
    for (const mutation of heightMutations(bench, sheet)) run(bench, mutation);
  });
}

/** Runs changes of our own, which are not to be folded back. */
function silently(bench: Bench, change: () => void): void {
  bench.isShowing = true;
  try {
    change();
  } finally {
    bench.isShowing = false;
  }
}

function run(bench: Bench, { id, params }: Mutation, options?: IExecutionOptions): void {
  bench.commands.syncExecuteCommand(id, params, options);
}

function tabMutations(bench: Bench): Mutation[] {
  const { model, shown, unitId } = bench;
  const isKnown = (sheet: SheetModel, others: SheetModel[]) =>
    others.some((other) => other.id === sheet.id);
  const added = model.sheets.flatMap((sheet, index) =>
    isKnown(sheet, shown.sheets) ? [] : insertion(bench, sheet, index),
  );
  const removed = shown.sheets
    .filter((sheet) => !isKnown(sheet, model.sheets))
    .map((sheet) => ({
      id: 'sheet.mutation.remove-sheet',
      params: { unitId, subUnitId: gridIdOf(bench, sheet.id) },
    }));
  // First what is new: a workbook is never without a tab.
  return [...added, ...removed];
}

function insertion(bench: Bench, sheet: SheetModel, index: number): Mutation[] {
  const { unitId } = bench;
  const data = worksheetData(sheet, gridIdOf(bench, sheet.id));
  return [{ id: 'sheet.mutation.insert-sheet', params: { unitId, index, sheet: data } }];
}

function showSheet(bench: Bench, sheet: SheetModel): void {
  const target = { unitId: bench.unitId, subUnitId: gridIdOf(bench, sheet.id) };
  const shown = bench.shown.sheets.find((other) => other.id === sheet.id);
  const changes = shown
    ? [...layoutMutations(target, shown, sheet), ...cellMutations(target, shown, sheet)]
    : allNotes(target, sheet);
  for (const mutation of changes) run(bench, mutation);
  for (const mutation of heightMutations(bench, sheet)) run(bench, mutation);
  showRules(bench, sheet);
  showOrder(bench, sheet);
}

function showRules(bench: Bench, sheet: SheetModel): void {
  const target = { unitId: bench.unitId, subUnitId: gridIdOf(bench, sheet.id) };
  const rules = ruleChange(target, bench.shownRules.get(sheet.id) ?? [], sheet);
  const checks = validationChange(target, bench.shownValidations.get(sheet.id) ?? [], sheet);
  for (const mutation of [...rules.mutations, ...checks.mutations]) run(bench, mutation);
  bench.shownRules.set(sheet.id, rules.shown);
  bench.shownValidations.set(sheet.id, checks.shown);
}

function showOrder(bench: Bench, sheet: SheetModel): void {
  const subUnitId = gridIdOf(bench, sheet.id);
  const fromOrder = workbookOf(bench).getConfig().sheetOrder.indexOf(subUnitId);
  const toOrder = bench.model.sheets.indexOf(sheet);
  if (fromOrder === toOrder) return;
  const params = { unitId: bench.unitId, subUnitId, fromOrder, toOrder };
  run(bench, { id: 'sheet.mutation.set-worksheet-order', params });
}

function showActiveTab(bench: Bench): void {
  const { model } = bench;
  const isVisible = model.sheets.some(
    ({ id, isHidden }) => id === model.activeSheetId && !isHidden,
  );
  if (!isVisible) model.activeSheetId = model.sheets.find(({ isHidden }) => !isHidden)?.id ?? 0;
  // Not at once: Univer leaves a tab that was hidden or removed in a later turn of its own.
  const params = { unitId: bench.unitId, subUnitId: gridIdOf(bench, model.activeSheetId) };
  void bench.commands.executeCommand('sheet.operation.set-worksheet-active', params);
}
