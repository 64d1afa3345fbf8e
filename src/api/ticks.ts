import { METRICS } from '../metrics/catalogue';
import { columnOf, hasRow, layTab, rowOf, type TabLayout } from '../workbook/layout';
import { messages } from '../workbook/messages';
import { idleKeys } from '../workbook/monthly';
import type { Area } from '../workbook/reference';
import { offKeys } from '../workbook/scorecard';
import type { State } from '../workbook/state';
import { type Step, spans } from '../workbook/steps';
import type { TabId } from '../workbook/tab';
import { appliedSteps } from './choices';

/** The tabs that follow the ticks of Formulas & Definitions. */
export const FOLLOWING: readonly TabId[] = ['metrics', 'monthly'];

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

/** Shows and hides rows as ticked, and nothing else: a tick must not wait for a rebuild. */
export function followSteps(state: State): Step[] {
  const asFound = (tab: TabId): TabLayout => layTab(state, tab, { rows: [], columns: [] });
  const [metrics, monthly] = [asFound('metrics'), asFound('monthly')];
  return [
    ...hidingSteps(state, metrics, offKeys),
    ...hidingSteps(state, monthly, idleKeys),
    ...footerSteps(state, metrics),
    ...appliedSteps(state, asFound('definitions')),
  ];
}

function hidingSteps(
  state: State,
  layout: TabLayout,
  keysOff: (hidden: ReadonlySet<string>) => readonly string[],
): Step[] {
  const { tab } = layout;
  const [now, before] = [keysOff(state.hidden), keysOff(new Set(state.snapshot.hidden ?? []))];
  const without = (keys: readonly string[], others: readonly string[]) =>
    spans(
      keys
        .filter((key) => !others.includes(key) && hasRow(layout, key))
        .map((key) => rowOf(layout, key)),
    );
  return [
    ...without(now, before).map((span): Step => ({ do: 'hide', tab, axis: 'rows', ...span })),
    ...without(before, now).map((span): Step => ({ do: 'unhide', tab, ...span })),
  ];
}

function footerSteps(state: State, layout: TabLayout): Step[] {
  if (!hasRow(layout, 'footer')) return [];
  const column = columnOf(layout, 'label');
  const area = { row: rowOf(layout, 'footer'), column, rows: 1, columns: 1 };
  return [
    { do: 'write', tab: 'metrics', area, cells: [[messages.hiddenMetrics(state.hidden.size)]] },
  ];
}
