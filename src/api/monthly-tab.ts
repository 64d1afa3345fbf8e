import { FIGURES, figureOf, isBreakdown } from '../metrics/breakdowns';
import { inputById } from '../metrics/catalogue';
import { monthlyInputs } from '../workbook/keys';
import { messages } from '../workbook/messages';
import { entryAt, type MonthlyTab, placeOf } from '../workbook/month-values';
import { formulaAt, valueAt } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import type { Entry, Field } from './contract';

export { entryAt, type MonthlyTab };

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

/** Of these keys the figures of categories and channels that are among the fields, each once. */
export function figureFields(fields: readonly Field[], keys: readonly string[]): Field[] {
  const named = new Map(fields.filter(({ id }) => isBreakdown(id)).map((each) => [each.id, each]));
  return [...new Set(keys)].flatMap((id) => {
    const { figure, row } = figureOf(id);
    const field = named.get(row);
    if (figure === null || field === undefined || !FIGURES.includes(figure)) return [];
    return [{ id, label: `${field.label}: ${inputById(figure)?.label ?? figure}` }];
  });
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
