import { METRICS } from '../metrics/catalogue';
import { PACKS } from '../metrics/metric';
import { AGENT_CHOICES, agentChoiceArea } from '../workbook/agents';
import { PACK_NAMES } from '../workbook/choices';
import { THEME_TITLES } from '../workbook/keys';
import { columnOf, hasRow, rowOf, type TabLayout } from '../workbook/layout';
import { messages } from '../workbook/messages';
import type { Area } from '../workbook/reference';
import { type Scalar, valueAt } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import type { Content, Step } from '../workbook/steps';
import type { Choices } from './contract';

/** What can be followed, and what is. */
export function choicesOf(state: State): Choices {
  return {
    packs: PACKS.map((id) => ({ id, name: PACK_NAMES[id] })),
    metrics: METRICS.map(({ id, name, theme, pack }) => ({
      id,
      name,
      theme: THEME_TITLES[theme],
      pack,
      isShown: !state.hidden.has(id),
    })),
  };
}

/** Metric ids out of a request. @throws a sentence naming one that does not exist */
export function checkHidden(ids: readonly unknown[]): string[] {
  for (const id of ids) {
    if (!METRICS.some((metric) => metric.id === id)) throw new Error(messages.noMetric(String(id)));
  }
  if (ids.length >= METRICS.length) throw new Error(messages.nothingShown);
  return METRICS.filter((metric) => ids.includes(metric.id)).map((metric) => metric.id);
}

/** Whether an edit of Formulas & Definitions touched a tick. */
export function hasTick(state: State, edited: Area): boolean {
  const found = state.found.definitions;
  if (found === undefined) return false;
  const show = found.columns.indexOf('show') + 1;
  const isInside = (at: number, from: number, count: number): boolean =>
    at >= from && at < from + count;
  return (
    isInside(show, edited.column, edited.columns) &&
    METRICS.some(({ id }) => isInside(found.rows.indexOf(id) + 1, edited.row, edited.rows))
  );
}

/** Turns the switch of the tab Agents. @throws a sentence where it has no such position */
export function agentChoiceSteps(choice: unknown, layout: TabLayout): Step[] {
  if (choice === undefined || choice === null) return [];
  const known = AGENT_CHOICES.find((each) => each === choice);
  if (known === undefined) throw new Error(messages.noAgentChoice(String(choice)));
  return [{ do: 'write', tab: 'agents', area: agentChoiceArea(layout), cells: [[known]] }];
}

/** Ticks the checkboxes of Formulas & Definitions as chosen, in one write. */
export const tickSteps = (state: State, layout: TabLayout): Step[] =>
  columnStep(layout, 'show', (id) => !state.hidden.has(id));

/** Notes beside the ticks which of them are applied, in one write, where that has changed. */
export function appliedSteps(state: State, layout: TabLayout): Step[] {
  const [tab, found] = [state.snapshot.tabs.definitions, state.found.definitions];
  const applied = (id: string): number => (state.hidden.has(id) ? 0 : 1);
  if (tab === undefined || found === undefined) return [];
  const column = found.columns.indexOf('applied') + 1;
  const isSame = METRICS.every(
    ({ id }) => valueAt(tab, found.rows.indexOf(id) + 1, column) === applied(id),
  );
  return isSame ? [] : columnStep(layout, 'applied', applied);
}

function columnStep(layout: TabLayout, column: string, valueOf: (id: string) => Scalar): Step[] {
  const ids = METRICS.map(({ id }) => id).filter((id) => hasRow(layout, id));
  const rows = ids.map((id) => rowOf(layout, id));
  const first = Math.min(...rows);
  const cells: Content[][] = Array.from({ length: Math.max(...rows) - first + 1 }, () => [null]);
  ids.forEach((id, index) => {
    cells[(rows[index] ?? first) - first] = [valueOf(id)];
  });
  const area = { row: first, column: columnOf(layout, column), rows: cells.length, columns: 1 };
  return [{ do: 'write', tab: 'definitions', area, cells }];
}
