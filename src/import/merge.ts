import type { FileResult } from './file-run';
import { type NumberSet, newNumberSet } from './hash';
import { addDistribution, newDistribution } from './percentile';
import { quietMonths, type SettledMonth, type Sums } from './settle';

/** All files of an import added up. */
export interface Merged {
  readonly months: ReadonlyMap<number, SettledMonth>;
  readonly days: ReadonlyMap<number, Sums>;
  readonly fed: ReadonlySet<string>;
  readonly oldestOpen: number;
}

function addSums(into: Sums, from: Sums): void {
  for (const [id, value] of from) into.set(id, (into.get(id) ?? 0) + value);
}

function addNamed(into: Map<string, Sums>, from: ReadonlyMap<string, Sums>): void {
  for (const [name, sums] of from) {
    const known = into.get(name) ?? new Map();
    addSums(known, sums);
    into.set(name, known);
  }
}

/** Customers of one file in another's month: who is in both has written at least twice. */
function addCustomers(into: SettledMonth, contacting: NumberSet, repeating: NumberSet): void {
  into.contacting.reserve(contacting.size());
  contacting.forEach((customer) => {
    if (!into.contacting.add(customer)) into.repeating.add(customer);
  });
  repeating.forEach((customer) => {
    into.repeating.add(customer);
  });
}

function addMonth(into: SettledMonth, from: SettledMonth): void {
  addSums(into.sums, from.sums);
  for (const id of from.fed) into.fed.add(id);
  addDistribution(into.firstResponseTimes, from.firstResponseTimes);
  addDistribution(into.resolutionTimes, from.resolutionTimes);
  addCustomers(into, from.contacting, from.repeating);
  addNamed(into.categories, from.categories);
  addNamed(into.channels, from.channels);
  addNamed(into.agents, from.agents);
}

/** A month in which nothing happened, told by the same files as a busy one. */
function quietLike(busy: SettledMonth): SettledMonth {
  return {
    sums: new Map([...busy.sums.keys()].map((id) => [id, 0])),
    fed: new Set(busy.fed),
    firstResponseTimes: newDistribution(),
    resolutionTimes: newDistribution(),
    contacting: newNumberSet(),
    repeating: newNumberSet(),
    categories: new Map(),
    channels: new Map(),
    agents: new Map(),
  };
}

/**
 * Exports of one tool are one import: what a single file would tell of the months between, several
 * tell as well, although each row counts in one of them only.
 */
function addQuietMonths(months: Map<number, SettledMonth>, files: readonly FileResult[]): void {
  const tools = new Set(files.map(({ report }) => report.source));
  for (const tool of tools) {
    const own = files.filter(({ report }) => report.source === tool);
    for (const month of quietMonths(own.flatMap(({ settled }) => [...settled.months.keys()]))) {
      const busy = own.flatMap(({ settled }) => [...settled.months.values()])[0];
      if (busy !== undefined && !months.has(month)) months.set(month, quietLike(busy));
    }
  }
}

/** Adds up what several files hold; the rows they share were counted once, in one of them. */
export function mergeFiles(files: readonly FileResult[]): Merged {
  const months = new Map<number, SettledMonth>();
  const days = new Map<number, Sums>();
  for (const { settled } of files) {
    for (const [number, month] of settled.months) {
      const into = months.get(number);
      if (into) addMonth(into, month);
      else months.set(number, month);
    }
    for (const [day, sums] of settled.days) {
      const into = days.get(day) ?? new Map();
      addSums(into, sums);
      days.set(day, into);
    }
  }
  if (files.length > 1) addQuietMonths(months, files);
  return {
    months: new Map([...months].sort(([a], [b]) => a - b)),
    days: new Map([...days].sort(([a], [b]) => a - b)),
    fed: new Set(files.flatMap(({ settled }) => [...settled.fed])),
    oldestOpen: Math.min(...files.map(({ settled }) => settled.oldestOpen)),
  };
}
