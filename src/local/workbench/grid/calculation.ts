/** Whether the formula engine has caught up: it starts a while after a change and takes its time. */

import { CommandType } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { Bench } from './bench';

/** Milliseconds that Univer waits after a change before it calculates, and a margin. */
const QUIET_TIME = 160;
const STEP = 20;
/** Until when the first calculation has surely started. */
const FIRST_TIME = 3000;

export interface Calculation {
  /** Resolves when nothing is being calculated nor about to be. */
  idle(): Promise<void>;
}

/** Watches the engine from now on. */
export function watchCalculation(bench: Bench): Calculation {
  // The first calculation is sure to come, once Univer has drawn the grid.
  let isRunning = true;
  let changedAt = performance.now();
  let hasStarted = false;
  setTimeout(() => {
    if (!hasStarted) isRunning = false;
  }, FIRST_TIME);
  bench.commands.onCommandExecuted(({ id, type, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) {
      isRunning = true;
      hasStarted = true;
    }
    if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = params as { functionsExecutedState?: number };
      if (functionsExecutedState !== undefined) isRunning = false;
    }
    if (type === CommandType.MUTATION && !options?.fromFormula) changedAt = performance.now();
  });
  return {
    idle: async () => {
      while (isRunning || performance.now() - changedAt < QUIET_TIME) {
        await new Promise((resolve) => setTimeout(resolve, STEP));
      }
    },
  };
}
