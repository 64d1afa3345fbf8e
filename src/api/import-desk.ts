import { figureOf, isBreakdown } from '../metrics/breakdowns';
import { AGENT_CHOICES } from '../workbook/agents';
import { IMPORTED } from '../workbook/keys';
import { isMonthKey } from '../workbook/month';
import { valueAt } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import type { Entry } from './contract';
import type { AgentNames, ImportChoices, ImportDesk, MonthCells } from './import-contract';
import {
  entryAt,
  fieldsOf,
  figureFields,
  isLocked,
  type MonthlyTab,
  monthlyTab,
} from './monthly-tab';

type Json = Readonly<Record<string, unknown>>;

/** JSON text of an object, as it was written; anything else is an empty one. */
export function objectIn(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Json)
      : {};
  } catch {
    return {};
  }
}

/** What imports wrote into a month, by row. */
export function importedIn(monthly: MonthlyTab, month: number): Json {
  return objectIn(String(entryAt(monthly, IMPORTED, month) ?? ''));
}

function monthCells(monthly: MonthlyTab, ids: readonly string[], month: number): MonthCells {
  const values: Record<string, Entry> = Object.create(null);
  for (const id of ids) {
    const value = entryAt(monthly, id, month);
    if (value !== null) values[id] = value;
  }
  const written = importedIn(monthly, month);
  return {
    month,
    values,
    locked: ids.filter((id) => isLocked(monthly, id, month)),
    imported: ids.filter((id) => id in values && written[id] === values[id]),
    source: String(entryAt(monthly, 'source', month) ?? ''),
  };
}

export const monthsOf = ({ columns }: MonthlyTab): number[] =>
  columns.filter(isMonthKey).map(Number);

/** Categories and channels with nothing in any month. */
export function unusedRows(monthly: MonthlyTab): string[] {
  const months = monthsOf(monthly);
  const isEmpty = (id: string): boolean =>
    months.every((month) => entryAt(monthly, id, month) === null && !isLocked(monthly, id, month));
  const inUse = new Set(
    monthly.rows.filter((key) => !isEmpty(key)).map((key) => figureOf(key).row),
  );
  return monthly.rows.filter((key) => isBreakdown(key) && !inUse.has(key));
}

/** What the tab Agents says; off where it is not there. */
export function agentNames({ snapshot, found }: State): AgentNames {
  const [tab, keys] = [snapshot.tabs.agents, found.agents];
  if (tab === undefined || keys === undefined) return 'no';
  const value = valueAt(tab, keys.rows.indexOf('title') + 1, keys.columns.indexOf('frt') + 1);
  const names: readonly AgentNames[] = ['no', 'name', 'initials'];
  const choices: readonly unknown[] = AGENT_CHOICES;
  return names[choices.indexOf(value)] ?? 'no';
}

/** What the workbook knows of itself beyond its cells. */
export interface Surroundings {
  readonly workbookName: string;
  readonly timeZone: string;
  readonly sheets: readonly string[];
}

/** Everything the preview of an import needs. Blank cells are left out of `values`. */
export function importDesk(state: State, around: Surroundings): ImportDesk {
  const monthly = monthlyTab(state);
  const fields = fieldsOf(monthly);
  const ids = [...fields, ...figureFields(fields, monthly.rows)].map(({ id }) => id);
  return {
    ...around,
    running: state.snapshot.running,
    fields,
    unused: unusedRows(monthly),
    months: monthsOf(monthly).map((month) => monthCells(monthly, ids, month)),
    agents: agentNames(state),
    choices: objectIn(state.snapshot.importChoices ?? '') as Record<string, ImportChoices>,
  };
}
