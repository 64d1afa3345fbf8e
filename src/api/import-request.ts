import { messages } from '../workbook/messages';
import type { Change, Entry } from './contract';
import type {
  AgentMonth,
  DayCounts,
  ImportChoices,
  ImportRequest,
  MonthImport,
  NewName,
} from './import-contract';

type Json = Readonly<Record<string, unknown>>;

const LONGEST_NAME = 100;

export const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(record) : []);

/** What no cell can hold becomes text, which is refused where a number is due. */
export function entry(value: unknown): Entry {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}

export function monthIn(request: Json): number {
  if (typeof request.month === 'number') return request.month;
  throw new Error(messages.noMonth(request.month));
}

export function changesIn(request: Json): Change[] {
  return list(request.changes).map((change) => ({
    id: String(change.id),
    was: entry(change.was),
    value: entry(change.value),
  }));
}

/** @throws a sentence where a name is blank or longer than a row is wide */
function nameIn(value: unknown): string {
  const name = typeof value === 'string' ? value.trim() : '';
  if (name === '') throw new Error(messages.blankName);
  if (name.length > LONGEST_NAME)
    throw new Error(messages.longNote(`“${name.slice(0, 30)}…”`, LONGEST_NAME));
  return name;
}

const newNameIn = (each: Json): NewName => ({
  name: nameIn(each.name),
  instead: typeof each.instead === 'string' ? each.instead : null,
});

const monthImportIn = (each: Json): MonthImport => ({
  month: monthIn(each),
  changes: changesIn(each),
  source: typeof each.source === 'string' ? each.source : null,
  ...(typeof each.imported === 'string' && { imported: each.imported }),
});

/** Own properties alone; a name from a file may be called like one of every object. */
function entriesIn<T>(value: unknown, read: (each: unknown) => T): Record<string, T> {
  const entries: Record<string, T> = Object.create(null);
  for (const [key, each] of Object.entries(record(value))) entries[key] = read(each);
  return entries;
}

const agentIn = (each: Json): AgentMonth => ({
  month: monthIn(each),
  name: nameIn(each.name),
  figures: entriesIn(each.figures, entry),
});

function dayIn(each: Json): DayCounts {
  const day = String(each.day);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(messages.noDay(day));
  const count = (value: unknown): number | null => {
    if (value === null) return null;
    if (typeof value === 'number' && value >= 0) return value;
    throw new Error(messages.notANumber(day, String(value)));
  };
  return { day, counts: entriesIn(each.counts, count) };
}

/** Reads what the sidebar sent, with care: it comes from outside. @throws one sentence */
export function importRequestIn(request: Json): ImportRequest {
  return {
    categories: list(request.categories).map(newNameIn),
    channels: list(request.channels).map(newNameIn),
    months: list(request.months).map(monthImportIn),
    agents: list(request.agents).map(agentIn),
    days: list(request.days).map(dayIn),
    choices: entriesIn(request.choices, (each) => record(each) as ImportChoices),
  };
}
