import { BREAKDOWNS, type Breakdown, breakdownKey, figureOf } from '../metrics/breakdowns';
import { METRICS } from '../metrics/catalogue';
import { firstHidden } from './choices';
import { messages } from './messages';
import { isMonthKey } from './month';
import { type Snapshot, type TabSnapshot, valueAt } from './snapshot';
import { markerOf, type TabId } from './tab';
import {
  doubleMonths,
  type Found,
  keyText,
  withTypedCategories,
  withTypedMonths,
} from './typed-keys';

/** A category or channel of this workbook: a row of Monthly. */
export interface Category {
  readonly key: string;
  /** What the user calls it now. */
  readonly label: string;
}

export type Categories = Readonly<Record<Breakdown['id'], readonly Category[]>>;

/** What the snapshot means: which months and categories there are, and where keys stand. */
export interface State {
  readonly snapshot: Snapshot;
  /** Ordinals of all months, in order. */
  readonly months: readonly number[];
  readonly categories: Categories;
  /** Keys by position of each tab that is there; "" is the user's own row or column. */
  readonly found: Readonly<Partial<Record<TabId, { rows: string[]; columns: string[] }>>>;
  /** Metrics that are switched off. */
  readonly hidden: ReadonlySet<string>;
  /** Months that get their first number with this change. */
  readonly filling: readonly number[];
  /** Keys of figures by category and channel that have a row of Monthly, or get one now. */
  readonly figures: readonly string[];
  /** Lines that the table of agents has at least. */
  readonly agentLines: number;
  /** Whether the workbook has, or gets now, the tab Daily Volume. */
  readonly hasDaily: boolean;
  /** ISO days that Daily Volume gets with this change. */
  readonly fillingDays: readonly string[];
  readonly notices: readonly string[];
}

/** Months that must have a column, and of them those that get their first number now. */
export interface Due {
  readonly columns?: readonly number[];
  readonly filling?: readonly number[];
  /** Metrics to switch off; else what the checkboxes say. */
  readonly hidden?: readonly string[];
  /** Categories and channels that get a row. */
  readonly categories?: Partial<Categories>;
  /** Keys of figures by category and channel that get a row. */
  readonly figures?: readonly string[];
  /** Lines that the table of agents must have. */
  readonly agentLines?: number;
  /** ISO days that get counts on Daily Volume now; the tab is made where it is not there. */
  readonly daily?: readonly string[];
}

/** Whether there is to be a tab Daily Volume. */
export const DAILY_CHOICES = ['No', 'Yes'] as const;

/** How many rows and columns are searched for a marker. */
export const SEARCHED = 12;

/** Where the hidden key row and key column meet, counted from 1; null where the user deleted them. */
export function findMarker(tab: TabSnapshot, id: TabId): { row: number; column: number } | null {
  for (let row = 1; row <= SEARCHED; row += 1) {
    for (let column = 1; column <= SEARCHED; column += 1) {
      if (valueAt(tab, row, column) === markerOf(id)) return { row, column };
    }
  }
  return null;
}

/** The first of each key counts; a copied row or column is the user's own. */
function firstOnly(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.map((key) => {
    if (seen.has(key)) return '';
    seen.add(key);
    return key;
  });
}

function foundKeys(tab: TabSnapshot, id: TabId): Found {
  const marker = findMarker(tab, id);
  if (marker === null) throw new Error(messages.keysMissing(tab.name));
  const width = Math.max(0, ...tab.values.map((row) => row.length));
  const rows = tab.values.map((_, index) => keyText(valueAt(tab, index + 1, marker.column)));
  const columns = Array.from({ length: width }, (_, index) =>
    keyText(valueAt(tab, marker.row, index + 1)),
  );
  rows[marker.row - 1] = 'keys';
  columns[marker.column - 1] = 'keys';
  return { rows, columns };
}

function categoriesOf(breakdown: Breakdown, tab: TabSnapshot, found: Found): Category[] {
  const label = found.columns.indexOf('label') + 1;
  return found.rows.flatMap((key, index) =>
    key.startsWith(breakdown.keyPrefix)
      ? [{ key, label: keyText(valueAt(tab, index + 1, label)) || messages.unnamed(index + 1) }]
      : [],
  );
}

const defaultsOf = (breakdown: Breakdown): Category[] =>
  breakdown.defaults.map((name) => ({ key: breakdownKey(breakdown, name), label: name }));

function everyBreakdown(make: (breakdown: Breakdown) => Category[]): Categories {
  const [category, channel] = BREAKDOWNS.map(make);
  return { category: category ?? [], channel: channel ?? [] };
}

/** What the checkboxes of Formulas & Definitions say; null where that tab was not read. */
function unticked(snapshot: Snapshot, found: Found | undefined): string[] | null {
  const tab = snapshot.tabs.definitions;
  if (tab === undefined || found === undefined) return null;
  const show = found.columns.indexOf('show') + 1;
  const known = snapshot.hidden ?? firstHidden();
  return METRICS.filter(({ id }) => {
    const row = found.rows.indexOf(id) + 1;
    const isTicked = row === 0 || show === 0 ? null : valueAt(tab, row, show);
    return isTicked === null ? known.includes(id) : isTicked === false || isTicked === 0;
  }).map(({ id }) => id);
}

/** What the dropdown of Ticket Volume says. */
function wantsDaily(snapshot: Snapshot, found: State['found']): boolean {
  const [tab, keys] = [snapshot.tabs.ticketVolume, found.ticketVolume];
  // Deleted together with the question, it comes back with it.
  if (tab === undefined || keys === undefined) return snapshot.missing.includes('daily');
  const [row, column] = [keys.rows.indexOf('title') + 1, keys.columns.indexOf('total') + 1];
  return valueAt(tab, row, column) === DAILY_CHOICES[1];
}

/**
 * Reads what a snapshot means.
 * @throws a sentence naming the tab whose hidden keys were deleted
 */
export function stateOf(
  snapshot: Snapshot,
  {
    columns: wanted = [],
    filling = [],
    hidden: off,
    categories: named = {},
    figures = [],
    agentLines = 0,
    daily,
  }: Due = {},
): State {
  const due = [...wanted, ...filling];
  const found: Partial<Record<TabId, Found>> = {};
  for (const [id, tab] of Object.entries(snapshot.tabs) as [TabId, TabSnapshot][]) {
    found[id] = foundKeys(tab, id);
  }
  const notices: string[] = [];
  const hidden = new Set(
    off ?? unticked(snapshot, found.definitions) ?? snapshot.hidden ?? firstHidden(),
  );
  const hasDaily = daily !== undefined || found.daily !== undefined || wantsDaily(snapshot, found);
  const common = {
    snapshot,
    found,
    hidden,
    filling,
    agentLines,
    hasDaily,
    fillingDays: daily ?? [],
    notices,
  };
  const monthly = snapshot.tabs.monthly;
  const keys = found.monthly;
  if (monthly === undefined || keys === undefined) {
    const months = sorted(due);
    return { ...common, months, figures, categories: everyBreakdown(defaultsOf) };
  }
  const columns = withTypedMonths(monthly, keys);
  notices.push(...doubleMonths(monthly, columns));
  const rows = firstOnly(withTypedCategories(monthly, keys, notices));
  found.monthly = { rows, columns: firstOnly(columns) };
  const categories = everyBreakdown((each) => {
    const there = categoriesOf(each, monthly, { rows, columns });
    const more = named[each.id] ?? [];
    return [...there, ...more.filter(({ key }) => !there.some((known) => known.key === key))];
  });
  const months = sorted([...columns.filter(isMonthKey).map(Number), ...due]);
  const kept = rows.filter((key) => figureOf(key).figure !== null);
  return { ...common, months, categories, figures: [...new Set([...kept, ...figures])] };
}

function sorted(months: readonly number[]): number[] {
  return [...new Set(months)].sort((a, b) => a - b);
}
