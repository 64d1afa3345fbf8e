import { BREAKDOWNS } from '../metrics/breakdowns';
import { inputById } from '../metrics/catalogue';
import { monthlyInputs } from '../workbook/keys';
import { messages } from '../workbook/messages';
import { formulaAt, type TabSnapshot, valueAt } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import type { Entry, Field } from './contract';

/** The tab Monthly as the sidebar sees it. */
export interface MonthlyTab {
  readonly tab: TabSnapshot;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** @throws a sentence where the tab is gone or the workbook was never set up */
export function monthlyTab(state: State): MonthlyTab {
  const tab = state.snapshot.tabs.monthly;
  const found = state.found.monthly;
  if (tab !== undefined && found !== undefined) {
    return { tab, rows: found.rows, columns: found.columns };
  }
  const isGone = state.snapshot.missing.includes('monthly');
  throw new Error(isGone ? messages.monthlyMissing : messages.notSetUp);
}

const isBreakdown = (key: string): boolean =>
  BREAKDOWNS.some((breakdown) => key.startsWith(breakdown.keyPrefix));

/** Rows that can be typed into, with what the user calls them, in the user's order. */
export function fieldsOf({ tab, rows, columns }: MonthlyTab): Field[] {
  const label = columns.indexOf('label') + 1;
  const known = new Set(monthlyInputs.map((input) => input.id));
  return rows.flatMap((id, index) => {
    if (id === 'source' || !(known.has(id) || isBreakdown(id))) return [];
    const name = valueAt(tab, index + 1, label);
    return [{ id, label: name === null ? (inputById(id)?.label ?? id) : String(name) }];
  });
}

/** Where an entry stands; column 0 where the month has none yet. */
export function placeOf(
  { rows, columns }: MonthlyTab,
  id: string,
  month: number,
): { row: number; column: number } {
  return { row: rows.indexOf(id) + 1, column: columns.indexOf(String(month)) + 1 };
}

export function entryAt(monthly: MonthlyTab, id: string, month: number): Entry {
  const { row, column } = placeOf(monthly, id, month);
  const value = row === 0 || column === 0 ? null : valueAt(monthly.tab, row, column);
  return typeof value === 'boolean' ? String(value) : value;
}

/** Whether the cell holds a formula: all of those in input cells are the user's own. */
export function isLocked(monthly: MonthlyTab, id: string, month: number): boolean {
  const { row, column } = placeOf(monthly, id, month);
  return row > 0 && column > 0 && formulaAt(monthly.tab, row, column) !== '';
}

/** Entries of one month by field; blanks are null. */
export function entriesOf(
  monthly: MonthlyTab,
  fields: readonly Field[],
  month: number,
): Record<string, Entry> {
  const entries: Record<string, Entry> = Object.create(null);
  for (const { id } of fields) entries[id] = entryAt(monthly, id, month);
  return entries;
}
