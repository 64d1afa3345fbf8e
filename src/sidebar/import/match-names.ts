import type { ImportDesk, NewName } from '../../api/import-contract';
import type { Breakdowns } from '../../import/result';
import { BREAKDOWNS, type Breakdown, breakdownKey } from '../../metrics/breakdowns';

/** What somebody answers for a name that gets a row of its own. */
export const NEW_ROW = 'new';
/** The catch-all that the reader makes too. */
const OTHER = 'Other';
/** Rows of one breakdown on Monthly. */
const MOST_ROWS = 20;

/** A name of the file that no row has, while other rows are in use: which row is meant? */
export interface NameQuestion {
  /** As it is remembered: `category:` or `channel:` and the name in the file. */
  readonly key: string;
  readonly name: string;
  readonly tickets: number;
  readonly kind: Breakdown['id'];
  /** Key of a row, or NEW_ROW. */
  readonly answer: string;
  readonly rows: readonly { readonly id: string; readonly label: string }[];
}

/** Where the names of a file go. */
export interface NameMatch {
  /** Key of a row of Monthly by the name's own key. */
  readonly rowOf: ReadonlyMap<string, string>;
  readonly categories: readonly NewName[];
  readonly channels: readonly NewName[];
  readonly questions: readonly NameQuestion[];
}

/** Row or NEW_ROW by key of a name, as chosen now or before. */
export type Answers = Readonly<Record<string, string>>;

/** Characters of a name that a row takes. */
export const LONGEST_NAME = 100;

const short = (name: string): string => name.slice(0, LONGEST_NAME).trim();
const plain = (name: string): string => short(name).toLowerCase();

interface Row {
  readonly id: string;
  readonly label: string;
}

/** Names with their tickets over all months, the largest first; spellings that differ in case together. */
function namesIn(breakdowns: Breakdowns): { name: string; tickets: number }[] {
  const tickets = new Map<string, number>();
  for (const names of breakdowns.values()) {
    for (const [name, figures] of names) {
      tickets.set(name, (tickets.get(name) ?? 0) + (figures.get('ticketsReceived') ?? 0));
    }
  }
  return [...tickets]
    .map(([name, count]) => ({ name, tickets: count }))
    .sort((a, b) => b.tickets - a.tickets);
}

/** The row with that label; else the one that was made with that name. */
function sameRow(rows: readonly Row[], prefix: string, name: string): Row | undefined {
  const byLabel = rows.find(({ label }) => plain(label) === plain(name));
  return byLabel ?? rows.find(({ id }) => plain(id.slice(prefix.length)) === plain(name));
}

interface Placing {
  readonly breakdown: Breakdown;
  readonly rows: readonly Row[];
  readonly unused: readonly string[];
  readonly answers: Answers;
}

/** Rows for new names: first those nobody uses, then further ones; what finds none counts as Other. */
function placeNew(
  names: readonly string[],
  free: readonly string[],
  { breakdown, rows }: Placing,
  into: Map<string, string>,
): NewName[] {
  const room = free.length + Math.max(0, MOST_ROWS - rows.length);
  const other = sameRow(rows, breakdown.keyPrefix, OTHER);
  const isOther = (name: string): boolean => plain(name) === plain(OTHER);
  const hasOverflow = names.length > room;
  const needsOther = hasOverflow && !other && room > 0;
  const named = names.filter((name) => !(needsOther && isOther(name)));
  const placed = hasOverflow ? named.slice(0, Math.max(0, needsOther ? room - 1 : room)) : named;
  const made = needsOther ? [...placed, OTHER] : placed;
  const rest = other?.id ?? (needsOther ? breakdownKey(breakdown, OTHER) : null);
  for (const name of names) {
    const row = placed.includes(name) ? breakdownKey(breakdown, name) : rest;
    if (row !== null) into.set(breakdownKey(breakdown, name), row);
  }
  return made.map((name, index) => ({ name, instead: free[index] ?? null }));
}

/** New names at the rows that were found for them; those without any are left out. */
function settleRows(
  rowOf: ReadonlyMap<string, string>,
  fresh: ReadonlySet<string>,
  placed: ReadonlyMap<string, string>,
): Map<string, string> {
  const settled = [...rowOf].map(([key, row]) => [key, fresh.has(row) ? placed.get(row) : row]);
  return new Map(settled.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** What is known of the names while they are gone through, the largest first. */
interface Matching {
  /** Row by key of the name; a new row is called like its name. */
  readonly rowOf: Map<string, string>;
  /** Keys of new rows, by the spelling that is compared. */
  readonly fresh: Map<string, string>;
  readonly questions: NameQuestion[];
}

function matchName(
  { name, tickets }: { readonly name: string; readonly tickets: number },
  { breakdown, rows, unused, answers }: Placing,
  { rowOf, fresh, questions }: Matching,
): void {
  const key = breakdownKey(breakdown, name);
  const known = sameRow(rows, breakdown.keyPrefix, name)?.id ?? fresh.get(plain(name));
  if (known !== undefined) {
    rowOf.set(key, known);
    return;
  }
  const row = rows.find(({ id }) => id === answers[key]);
  const own = breakdownKey(breakdown, short(name));
  rowOf.set(key, row?.id ?? own);
  if (!row) fresh.set(plain(name), own);
  const isAsked = rows.some(({ id }) => !unused.includes(id));
  const answer = row?.id ?? NEW_ROW;
  if (isAsked) questions.push({ key, name, tickets, kind: breakdown.id, answer, rows });
}

interface KindMatch {
  readonly rowOf: Map<string, string>;
  readonly added: NewName[];
  readonly questions: NameQuestion[];
}

function matchKind(breakdowns: Breakdowns, placing: Placing): KindMatch {
  const { breakdown, rows, unused } = placing;
  const matching: Matching = { rowOf: new Map(), fresh: new Map(), questions: [] };
  for (const each of namesIn(breakdowns)) matchName(each, placing, matching);
  const { rowOf, fresh, questions } = matching;
  const taken = new Set(rowOf.values());
  const free = unused.filter((id) => rows.some((row) => row.id === id) && !taken.has(id));
  const names = [...fresh.values()].map((key) => key.slice(breakdown.keyPrefix.length));
  const placed = new Map<string, string>();
  const added = placeNew(names, free, placing, placed);
  return { rowOf: settleRows(rowOf, new Set(fresh.values()), placed), added, questions };
}

/**
 * Which row of Monthly each category and channel of the files belongs to: the one of that label or
 * name, the one that was chosen, else a new one.
 */
export function matchNames(
  desk: ImportDesk,
  found: { readonly categories: Breakdowns; readonly channels: Breakdowns },
  answers: Answers,
): NameMatch {
  const [categories, channels] = BREAKDOWNS.map((breakdown) => {
    const rows = desk.fields.filter(({ id }) => id.startsWith(breakdown.keyPrefix));
    const breakdowns = breakdown.id === 'category' ? found.categories : found.channels;
    return matchKind(breakdowns, { breakdown, rows, unused: desk.unused, answers });
  });
  return {
    rowOf: new Map([...(categories?.rowOf ?? []), ...(channels?.rowOf ?? [])]),
    categories: categories?.added ?? [],
    channels: channels?.added ?? [],
    questions: [...(categories?.questions ?? []), ...(channels?.questions ?? [])],
  };
}
