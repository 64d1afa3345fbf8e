import type { Desk, Sheetful } from '../api/desk';
import { messages } from '../workbook/messages';
import { TABS, type TabId } from '../workbook/tab';
import { applySteps } from './apply';
import { otherTabs, textOf } from './other-tabs';
import { sidebarPage, unpack } from './page';
import { type Reading, readMore, readSnapshot } from './snapshot';

/** How long a save waits for another one to finish. */
const PATIENCE = 10000;

function sheetful(reading: Reading): Sheetful {
  return {
    snapshot: reading.snapshot,
    get workbookName() {
      return reading.spreadsheet.getName();
    },
    timeZone: reading.zone,
    otherTabs: () => otherTabs(reading).map((sheet) => sheet.getName()),
    textOf: (tab, most) => textOf(reading, tab, most),
    with: (tabs) => sheetful(readMore(reading, tabs)),
    apply: (steps) => applySteps(reading, steps),
    page: () => sidebarPage().getContent(),
    unpack,
  };
}

const read = (tabs: readonly TabId[] = TABS): Sheetful => sheetful(readSnapshot(tabs));

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
