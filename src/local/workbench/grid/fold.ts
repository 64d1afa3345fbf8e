/** Grid to model: every edit of the user, in the microtask after it. */

import { CommandType, type ICommandInfo } from '@univerjs/core';
import { type Bench, gridIdOf, sheetOf, workbookOf } from './bench';
import { fromGridValue } from './cell';
import { foldRules } from './fold-rules';
import { foldSheet } from './fold-sheet';
import { foldStructure, isStructural } from './fold-structure';

/** Mutations that are no edit, or are caused by our own charts and notes being drawn. */
const QUIET = /drawing|popup|mark-dirty|permission|protection|formula|range-theme|zoom/i;

interface Watch {
  /** The user changed something; the model has it now. */
  edited(): void;
  /** Results of formulas arrived in the model. */
  calculated(): void;
}

/** Keeps the model in step with the grid from now on. */
export function watchGrid(bench: Bench, watch: Watch): void {
  const dirty = new Set<string>();
  let isWaiting = false;
  const foldSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    queueMicrotask(() => {
      isWaiting = false;
      fold(bench, dirty);
      watch.edited();
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
      if (isStructural(command.id)) foldStructure(bench, command, dirty);
      else dirty.add(place.gridId + (/rule|validation/i.test(command.id) ? '!rules' : ''));
      foldSoon();
    }
  });
}

/** The tab a command is about, whichever name its parameters give it. */
function placeOf({ params }: ICommandInfo): { unitId?: string; gridId: string } {
  const { unitId, subUnitId, sheetId } = (params ?? {}) as Record<string, string>;
  return { unitId, gridId: subUnitId ?? sheetId ?? '' };
}

function fold(bench: Bench, dirty: Set<string>): void {
  for (const mark of dirty) {
    const [gridId = '', what] = mark.split('!');
    const sheet = sheetOf(bench.model, bench, gridId);
    const worksheet = workbookOf(bench).getSheetBySheetId(gridId);
    if (!sheet || !worksheet) continue;
    if (what === 'rules') foldRules(bench, sheet);
    else foldSheet(bench, sheet, worksheet);
  }
  dirty.clear();
  const order = workbookOf(bench).getConfig().sheetOrder;
  const placeOfSheet = (id: number) => order.indexOf(gridIdOf(bench, id));
  bench.model.sheets.sort((one, other) => placeOfSheet(one.id) - placeOfSheet(other.id));
  bench.model.name = workbookOf(bench).name;
  bench.shown = structuredClone(bench.model);
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
