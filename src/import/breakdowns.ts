import { FIGURES } from '../metrics/breakdowns';
import { dayName, monthName } from './calendar';
import type { Merged } from './merge';
import { OTHER } from './names';
import type { Breakdowns, DayResult, Figures } from './result';
import type { SettledMonth, Sums } from './settle';

/** How many categories keep their name: with Other they make twenty. */
export const LARGEST = 19;

const PER_GROUP = ['ticketsReceived', ...FIGURES];
const PER_AGENT = ['ticketsAssigned', ...FIGURES, 'replies'];

/** The largest categories over all months; of two as large the first by name. */
function largestCategories({ months }: Merged): ReadonlySet<string> {
  const totals = new Map<string, number>();
  for (const { categories } of months.values()) {
    for (const [name, sums] of categories) {
      totals.set(name, (totals.get(name) ?? 0) + (sums.get('ticketsReceived') ?? 0));
    }
  }
  const sorted = [...totals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Set(sorted.slice(0, LARGEST).map(([name]) => name));
}

const addTo = (into: Sums, from: Sums): void => {
  for (const [id, value] of from) into.set(id, (into.get(id) ?? 0) + value);
};

/** Names that are not among the kept ones together as Other. */
function foldNames(named: ReadonlyMap<string, Sums>, kept: ReadonlySet<string>): Map<string, Sums> {
  const folded = new Map<string, Sums>();
  for (const [name, sums] of named) {
    const shown = kept.has(name) ? name : OTHER;
    const into = folded.get(shown) ?? new Map();
    addTo(into, sums);
    folded.set(shown, into);
  }
  return folded;
}

/** What the file can feed of some figures; nothing where all of them are 0. */
function figuresOf(sums: Sums, ids: readonly string[], fed: ReadonlySet<string>): Figures | null {
  const isFed = (id: string): boolean => fed.has(id === 'ticketsAssigned' ? 'ticketsReceived' : id);
  const figures = ids.filter(isFed).map((id): [string, number] => [id, sums.get(id) ?? 0]);
  return figures.some(([, value]) => value !== 0) ? new Map(figures) : null;
}

function byMonth(
  { months }: Merged,
  namesIn: (month: SettledMonth) => ReadonlyMap<string, Sums>,
  ids: readonly string[],
): Breakdowns {
  const result = new Map<string, Map<string, Figures>>();
  for (const [number, month] of months) {
    const named = new Map<string, Figures>();
    for (const [name, sums] of namesIn(month)) {
      const figures = figuresOf(sums, ids, month.fed);
      if (figures) named.set(name, figures);
    }
    if (named.size > 0) result.set(monthName(number), named);
  }
  return result;
}

function daysOf({ days }: Merged, kept: ReadonlySet<string>): Map<string, DayResult> {
  const result = new Map<string, DayResult>();
  for (const [day, sums] of days) {
    const categories = new Map<string, number>();
    for (const [name, count] of sums) {
      const shown = kept.has(name) ? name : OTHER;
      if (name !== '') categories.set(shown, (categories.get(shown) ?? 0) + count);
    }
    result.set(dayName(day), { received: sums.get('') ?? 0, categories });
  }
  return result;
}

/** Figures per category, channel, agent and day. */
export function breakdownsOf(merged: Merged): {
  readonly categories: Breakdowns;
  readonly channels: Breakdowns;
  readonly agents: Breakdowns;
  readonly days: ReadonlyMap<string, DayResult>;
} {
  const kept = largestCategories(merged);
  return {
    categories: byMonth(merged, ({ categories }) => foldNames(categories, kept), PER_GROUP),
    channels: byMonth(merged, ({ channels }) => channels, PER_GROUP),
    agents: byMonth(merged, ({ agents }) => agents, PER_AGENT),
    days: daysOf(merged, kept),
  };
}
