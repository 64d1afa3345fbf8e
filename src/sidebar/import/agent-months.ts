import type { AgentMonth, AgentNames } from '../../api/import-contract';
import type { Breakdowns, Figures } from '../../import/result';
import { LONGEST_NAME } from './match-names';
import { ordinalOfName } from './month-names';

/** "AL" for Ana Lima, "A" for a single name. */
function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = '', last = ''] = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return (
    [first, last]
      .map((word) => [...word][0] ?? '')
      .join('')
      .toUpperCase() || '?'
  );
}

/** Initials by name; of several agents with the same ones the later by name get a number. */
export function initialsFor(names: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const sorted = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
  return new Map(
    sorted.map((name) => {
      const initials = initialsOf(name);
      const count = (counts.get(initials) ?? 0) + 1;
      counts.set(initials, count);
      return [name, count === 1 ? initials : `${initials} ${count}`];
    }),
  );
}

const plainFigures = (figures: Figures): Record<string, number> => Object.fromEntries(figures);

/** Figures of agents in the months that are imported, under the names that the workbook keeps. */
export function agentMonths(
  agents: Breakdowns,
  months: ReadonlySet<number>,
  keeps: AgentNames,
): AgentMonth[] {
  if (keeps === 'no') return [];
  const all = [...agents.values()].flatMap((named) => [...named.keys()]);
  const initials = initialsFor(all);
  return [...agents].flatMap(([monthName, named]) => {
    const month = ordinalOfName(monthName);
    if (!months.has(month)) return [];
    return [...named].map(([name, figures]) => ({
      month,
      name: keeps === 'initials' ? (initials.get(name) ?? name) : name.slice(0, LONGEST_NAME),
      figures: plainFigures(figures),
    }));
  });
}
