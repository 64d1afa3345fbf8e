/** Whether the formula engine has caught up: it starts a while after a change and takes its time. */

import { CommandType, LifecycleService, LifecycleStages } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { Bench } from './bench';

/** Milliseconds that Univer waits after a change before it calculates, and a margin. */
const QUIET_TIME = 160;
const STEP = 20;

export interface Calculation {
  /** Resolves when nothing is being calculated nor about to be. */
  idle(): Promise<void>;
}

/** What the engine tells of a run: how far it is or, at its end, how it ended. */
interface Notification {
  functionsExecutedState?: FormulaExecutedStateType;
  stageInfo?: { stage: FormulaExecuteStageType };
}

const AT_REST: readonly FormulaExecuteStageType[] = [
  FormulaExecuteStageType.IDLE,
  FormulaExecuteStageType.CALCULATION_COMPLETED,
];

/** Watches the engine from now on. */
export function watchCalculation(bench: Bench): Calculation {
  let isRunning = false;
  let isQuiet = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A timer of our own after each change, set when Univer sets its shorter one: on a busy machine
  // both fire late, but in their order. A look at the clock would not know that Univer's is due.
  const stir = (): void => {
    isQuiet = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isQuiet = true;
    }, QUIET_TIME);
  };
  const follow = ({ functionsExecutedState, stageInfo }: Notification): void => {
    if (stageInfo) isRunning ||= !AT_REST.includes(stageInfo.stage);
    if (functionsExecutedState === undefined) return;
    isRunning = false;
    // A change during a run stops it, tells so twice, and starts another in between.
    if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) stir();
  };
  // The first calculation comes once Univer has drawn the grid.
  void bench.grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered).then(stir);
  bench.commands.onCommandExecuted(({ id, type, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) isRunning = true;
    if (id === SetFormulaCalculationNotificationMutation.id) follow(params as Notification);
    if (type === CommandType.MUTATION && !options?.fromFormula) stir();
  });
  return {
    idle: async () => {
      while (isRunning || !isQuiet) {
        await new Promise((resolve) => setTimeout(resolve, STEP));
      }
    },
  };
}
