import type { Desk, Sheetful } from '../api/desk';
import { messages } from '../workbook/messages';
import type { Step } from '../workbook/steps';
import type { TabId } from '../workbook/tab';
import { applySteps } from './apply';
import { readSnapshot } from './snapshot';

/** How long a save waits for another one to finish. */
const PATIENCE = 10000;

function read(tabs?: readonly TabId[]): Sheetful {
  const reading = readSnapshot(tabs);
  return {
    snapshot: reading.snapshot,
    workbookName: reading.spreadsheet.getName(),
    apply: (steps: readonly Step[]) => applySteps(reading, steps),
  };
}

/** Writes reach the spreadsheet before the next one may read it. */
function alone<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) throw new Error(messages.busy);
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}

/** The open spreadsheet. */
export const desk: Desk = { read, alone };
