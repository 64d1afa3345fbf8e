/** Opens the model in Univer, and opens it anew where a difference will not do. */

import { ICommandService } from '@univerjs/core';
import type { SpreadsheetModel } from '../../model';
import type { Bench } from './bench';
import { showExtras } from './show';
import { workbookData } from './snapshot';
import type { Grid } from './univer';

/** The model in a new workbook of the grid. Univer's services exist from here on. */
export function openBench(grid: Grid, model: SpreadsheetModel): Bench {
  const bench = { ...emptyBench(model), grid } as Bench;
  grid.api.createWorkbook(workbookData(model, (id) => String(id)));
  bench.commands = grid.injector.get(ICommandService);
  showExtras(bench);
  return bench;
}

function emptyBench(model: SpreadsheetModel): Omit<Bench, 'grid' | 'commands'> {
  return {
    model,
    shown: structuredClone(model),
    unitId: model.id,
    gridIds: new Map(),
    shownRules: new Map(),
    shownValidations: new Map(),
    removed: new Map(),
    copying: null,
    isShowing: false,
  };
}

/** Replaces the whole spreadsheet: the same model object with other contents, a new workbook. */
export function reopenBench(bench: Bench, next: SpreadsheetModel): void {
  bench.isShowing = true;
  bench.grid.api.disposeUnit(bench.unitId);
  Object.assign(bench.model, structuredClone(next));
  const { grid, commands, model } = bench;
  Object.assign(bench, emptyBench(model), { grid, commands });
  // A workbook of its own name: Univer remembers much by it.
  bench.unitId = `${model.id}-${Date.now()}`;
  grid.api.createWorkbook({ ...workbookData(model, (id) => String(id)), id: bench.unitId });
  showExtras(bench);
}
