import type { Entry } from '../../api/contract';
import type { ImportDesk, MonthCells } from '../../api/import-contract';
import type { Breakdowns, ImportResult } from '../../import/result';
import { BREAKDOWNS, breakdownKey, FIGURES, figureKey, figureOf } from '../../metrics/breakdowns';
import { inputById } from '../../metrics/catalogue';
import type { NameMatch } from './match-names';

/** A cell of Monthly that the files would change. */
export interface CellChange {
  /** Row of Monthly, or a figure of one: `ticketsResolved@category:Name`. */
  readonly id: string;
  readonly label: string;
  readonly was: Entry;
  readonly value: Entry;
  /** Somebody typed what is there. */
  readonly isTyped: boolean;
  /** Worked out by a formula of the user's own: named and left. */
  readonly isLocked: boolean;
}

/** Hours as long as a third of a second; counts are whole anyway. */
const DECIMALS = 1e4;
const tidy = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;

const addTo = (into: Map<string, Entry>, id: string, value: number): void => {
  const before = into.get(id);
  into.set(id, tidy((typeof before === 'number' ? before : 0) + value));
};

interface Found {
  readonly breakdowns: Breakdowns;
  readonly breakdown: (typeof BREAKDOWNS)[number];
  readonly match: NameMatch;
}

/** Counts and figures of one breakdown in a month; 0 where the files could tell and found none. */
function breakdownValues(found: Found, name: string, into: Map<string, Entry>): void {
  const { breakdowns, breakdown, match } = found;
  const prefix = breakdown.keyPrefix;
  const named = breakdowns.get(name) ?? new Map<string, ReadonlyMap<string, number>>();
  const told = new Set([...named.values()].flatMap((figures) => [...figures.keys()]));
  const kept = FIGURES.filter((id) => told.has(id));
  for (const [key, row] of match.rowOf) {
    if (!key.startsWith(prefix)) continue;
    into.set(row, 0);
    for (const id of kept) into.set(figureKey(id, row), 0);
  }
  for (const [each, figures] of named) {
    const row = match.rowOf.get(breakdownKey(breakdown, each));
    if (row === undefined) continue;
    for (const [id, value] of figures) {
      if (id === 'ticketsReceived') addTo(into, row, value);
      else if (kept.includes(id)) addTo(into, figureKey(id, row), value);
    }
  }
}

/** Numbers of an earlier import in rows that these files feed and have nothing for: gone. */
function clearImported(into: Map<string, Entry>, before: MonthCells | undefined, prefix: string) {
  for (const id of before?.imported ?? []) {
    const { figure, row } = figureOf(id);
    if (!row.startsWith(prefix) || into.has(id)) continue;
    into.set(id, figure === null ? 0 : null);
  }
}

/** Everything that the files say of a month, by row. @param name as 2026-07 */
export function valuesOf(
  desk: ImportDesk,
  result: ImportResult,
  match: NameMatch,
  name: string,
  before: MonthCells | undefined,
): ReadonlyMap<string, Entry> {
  const inputs = result.months.get(name)?.inputs ?? new Map<string, number>();
  const rows = new Set(desk.fields.map(({ id }) => id));
  const values = new Map<string, Entry>();
  for (const [id, value] of inputs) if (rows.has(id)) values.set(id, tidy(value));
  if (!inputs.has('ticketsReceived')) return values;
  for (const breakdown of BREAKDOWNS) {
    const breakdowns = breakdown.id === 'category' ? result.categories : result.channels;
    if (breakdowns.size === 0) continue;
    breakdownValues({ breakdowns, breakdown, match }, name, values);
    clearImported(values, before, breakdown.keyPrefix);
  }
  return values;
}

/** What the user calls a row; a figure is named after its input. */
function labelOf(desk: ImportDesk, id: string): string {
  const { figure, row } = figureOf(id);
  const label =
    desk.fields.find((field) => field.id === row)?.label ??
    inputById(row)?.label ??
    row.slice(row.indexOf(':') + 1);
  return figure === null ? label : `${inputById(figure)?.label ?? figure}: ${label}`;
}

/** The cells of a month that would change. */
export function cellsOf(
  desk: ImportDesk,

  values: ReadonlyMap<string, Entry>,
  before: MonthCells | undefined,
): CellChange[] {
  const locked = new Set(before?.locked ?? []);
  const imported = new Set(before?.imported ?? []);
  return [...values].flatMap(([id, value]): CellChange[] => {
    const was = before?.values[id] ?? null;
    const isLocked = locked.has(id);
    if (was === value && !isLocked) return [];
    const isTyped = was !== null && !imported.has(id);
    return [{ id, label: labelOf(desk, id), was, value, isTyped, isLocked }];
  });
}
