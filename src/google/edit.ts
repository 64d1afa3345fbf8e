import { applyTicks } from '../api/desk';
import { isTruth } from './apply';
import { desk } from './desk';
import { readMemory } from './memory';

type Edit = GoogleAppsScript.Events.SheetsOnEdit;

/** Of one cell the event brings the value; of several it brings none, so there may be a tick. */
const mayBeTick = (value: unknown): boolean => value === undefined || isTruth(String(value));

/**
 * After every edit that anybody makes: ticks of Formulas & Definitions are applied at once. All
 * other edits end here without a single call of a service, or with those that tell the tab.
 */
export function followEdit(event: Edit | undefined): void {
  if (event === undefined || !mayBeTick(event.value)) return;
  const { range, source } = event;
  const sheet = range.getSheet().getSheetId();
  if (readMemory(source)?.tabs.definitions !== sheet) return;
  applyTicks(desk, {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  });
}
