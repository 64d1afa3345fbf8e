import { setUp } from '../../src/api/desk';
import { desk } from '../../src/google/desk';
import type { SpreadsheetModel } from '../../src/local/model';
import { NOON } from './host';
import { openSheet } from './sheet';

/**
 * A workbook set up with so many months, the last of them August 2026. The menu offers no choice of
 * months, so the sources themselves run here, on the same services.
 */
export function setUpMonths(months: number) {
  const opened = openSheet();
  const { SpreadsheetApp, HtmlService, LockService, Utilities, Charts } = opened.globals;
  Object.assign(globalThis, { SpreadsheetApp, HtmlService, LockService, Utilities, Charts });
  opened.counter.reset();
  jest.useFakeTimers({ now: NOON });
  setUp(desk, months);
  jest.useRealTimers();
  const model: SpreadsheetModel = opened.model;
  return { model, calls: opened.counter.total };
}
