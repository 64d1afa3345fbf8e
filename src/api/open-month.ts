import { idleInputs } from '../workbook/choices';
import { isMonthKey } from '../workbook/month';
import type { State } from '../workbook/state';
import type { Field, MonthChoice, MonthForm } from './contract';
import { checkMonth } from './month-checks';
import { entriesOf, entryAt, fieldsOf, isLocked, type MonthlyTab, monthlyTab } from './monthly-tab';

/**
 * The form for one month.
 * @param month ordinal; null is the latest complete month
 * @throws a sentence where the tab Monthly is gone, or it is no month that has begun
 */
export function openMonth(state: State, month: number | null, workbookName: string): MonthForm {
  const monthly = monthlyTab(state);
  const fields = fieldsOf(monthly);
  const { running } = state.snapshot;
  const open = month ?? running - 1;
  checkMonth(open, running);
  const source = entryAt(monthly, 'source', open);
  return {
    month: open,
    months: choices(monthly, fields, running, open),
    running,
    fields,
    values: entriesOf(monthly, fields, open),
    locked: fields.filter(({ id }) => isLocked(monthly, id, open)).map(({ id }) => id),
    previous: entriesOf(monthly, fields, open - 1),
    unchosen: idleInputs(state.hidden),
    hiddenMetrics: [...state.hidden],
    source: source === null ? '' : String(source),
    workbookName,
  };
}

/** The latest complete month first, then the running one, then back in time. */
function choices(
  monthly: MonthlyTab,
  fields: readonly Field[],
  running: number,
  open: number,
): MonthChoice[] {
  const columns = monthly.columns.filter(isMonthKey).map(Number);
  const all = [...new Set([...columns, running - 1, running, open])];
  const past = all.filter((month) => month < running - 1).sort((a, b) => b - a);
  return [running - 1, running, ...past].map((month) => ({
    month,
    isRunning: month === running,
    filled: fields.filter(({ id }) => entryAt(monthly, id, month) !== null).length,
  }));
}
