import { METRICS } from '../metrics/catalogue';
import { PACKS } from '../metrics/metric';
import { PACK_NAMES } from '../workbook/choices';
import { THEME_TITLES } from '../workbook/keys';
import { columnOf, type Layout, rowOf } from '../workbook/layout';
import { messages } from '../workbook/messages';
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

/** Ticks the checkboxes of Formulas & Definitions as chosen, in one write. */
export function tickSteps(state: State, layout: Layout): Step[] {
  const rows = METRICS.map((metric) => rowOf(layout.definitions, metric.id));
  const first = Math.min(...rows);
  const cells: Content[][] = Array.from({ length: Math.max(...rows) - first + 1 }, () => [null]);
  METRICS.forEach((metric, index) => {
    cells[(rows[index] ?? first) - first] = [!state.hidden.has(metric.id)];
  });
  const column = columnOf(layout.definitions, 'show');
  const area = { row: first, column, rows: cells.length, columns: 1 };
  return [{ do: 'write', tab: 'definitions', area, cells }];
}
