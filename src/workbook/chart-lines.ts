import type { Breakdown } from '../metrics/breakdowns';
import { KEYS } from './keys';
import { isMonthKey } from './month';
import { valueAt } from './snapshot';
import type { Category, State } from './state';

/** One line of a chart: a category, or (key null) all that are not among `besides`. */
export interface Line {
  readonly key: string | null;
  readonly besides: readonly string[];
}

export const MOST_LINES = 6;

function totalOf(state: State, category: Category): number {
  const tab = state.snapshot.tabs.monthly;
  const found = state.found.monthly;
  if (tab === undefined || found === undefined) return 0;
  const row = found.rows.indexOf(category.key) + 1;
  return found.columns.reduce((sum, key, index) => {
    const value = isMonthKey(key) && key !== KEYS ? valueAt(tab, row, index + 1) : null;
    return typeof value === 'number' ? sum + value : sum;
  }, 0);
}

/** One line per category, in the user's order; of more than six the largest, and "Other". */
export function lineGroups(state: State, breakdown: Breakdown): Line[] {
  const all = state.categories[breakdown.id];
  const largest = [...all]
    .map((category, place) => ({ category, place, total: totalOf(state, category) }))
    .sort((a, b) => b.total - a.total || a.place - b.place)
    .slice(0, MOST_LINES)
    .sort((a, b) => a.place - b.place)
    .map((each) => each.category.key);
  const lines: Line[] = largest.map((key) => ({ key, besides: [] }));
  return all.length > MOST_LINES ? [...lines, { key: null, besides: largest }] : lines;
}
