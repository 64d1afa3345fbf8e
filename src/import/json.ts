import type { Breakdowns, ImportResult } from './result';

type Named<T> = Record<string, T>;

/** An object without a prototype: any name is only a name in it, `__proto__` too. */
function named<T>(entries: Iterable<readonly [string, T]>): Named<T> {
  const object: Named<T> = Object.create(null);
  for (const [name, value] of entries) object[name] = value;
  return object;
}

function mapValues<T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U): Named<U> {
  return named([...map].map(([name, value]) => [name, change(value)] as const));
}

/** Month, name, count; names without tickets received in the month are left out. */
function countsOf(breakdowns: Breakdowns): Named<Named<number>> {
  const counts = [...breakdowns].map(([month, names]) => {
    const received = [...names].map(
      ([name, figures]) => [name, figures.get('ticketsReceived') ?? 0] as const,
    );
    return [month, named(received.filter(([, count]) => count > 0))] as const;
  });
  return named(counts.filter(([, names]) => Object.keys(names).length > 0));
}

/** What `npm run import -- --json` prints: plain data, unrounded. */
export function toJson(result: ImportResult): object {
  const { source, confidence, rows, files } = result;
  const days = [...result.days].filter(([, { categories }]) => categories.size > 0);
  const isOne = files.length === 1;
  return {
    source,
    confidence,
    rows,
    months: mapValues(result.months, ({ complete, inputs }) => ({
      complete,
      ...Object.fromEntries(inputs),
    })),
    categories: countsOf(result.categories),
    channels: countsOf(result.channels),
    agents: mapValues(result.agents, (names) => mapValues(names, (figures) => named(figures))),
    days: named(days.map(([day, { categories }]) => [day, named(categories)] as const)),
    skipped: result.skipped.map(({ file, reason, count, lines }) =>
      isOne ? { reason, count, lines } : { file, reason, count, lines },
    ),
    unfed: result.unfed,
  };
}
