import { AGENT_KEYS, agentCell, agentsOf, LINE } from '../workbook/agents';
import { columnOf, rowOf, type TabLayout } from '../workbook/layout';
import { messages } from '../workbook/messages';
import { monthOfDay, shortMonth } from '../workbook/month';
import type { Scalar } from '../workbook/snapshot';
import type { State } from '../workbook/state';
import { type Content, rectangles, type Step } from '../workbook/steps';
import type { Entry } from './contract';
import type { AgentMonth } from './import-contract';

/** An agent's month and the line of the table that is theirs. */
interface Lined extends AgentMonth {
  readonly line: number;
}

const isMonth = (text: Scalar, month: number): boolean =>
  text === shortMonth(month) || monthOfDay(text) === month;

/** The line each agent's month has, else the next free one below all others. */
function linesFor(state: State, agents: readonly AgentMonth[]): Lined[] {
  const there = agentsOf(state);
  let last = Math.max(0, ...there.map(({ line }) => line));
  return agents.map((each) => {
    const own = there.find(({ month, agent }) => agent === each.name && isMonth(month, each.month));
    if (own === undefined) last += 1;
    return { ...each, line: own?.line ?? last };
  });
}

/** How many lines the table needs for these agents. */
export const linesNeeded = (state: State, agents: readonly AgentMonth[]): number =>
  Math.max(0, ...linesFor(state, agents).map(({ line }) => line));

/** @throws a sentence where a figure is none that the table has, or no number of 0 or more */
export function checkAgents(agents: readonly AgentMonth[]): void {
  for (const { name, figures } of agents) {
    for (const [key, value] of Object.entries(figures)) {
      if (!AGENT_KEYS.includes(key)) throw new Error(messages.noFigure(name, key));
      const isNumber = typeof value === 'number' && Number.isFinite(value) && value >= 0;
      if (value !== null && !isNumber)
        throw new Error(messages.notANumber(`${name}: ${key}`, String(value)));
    }
  }
}

/** An agent's month without any figure is a blank line. */
const isBlank = (figures: Readonly<Record<string, Entry>>): boolean =>
  Object.values(figures).every((value) => value === null);

/** Steps that write agents' months into the table. @param layout once there are lines enough */
export function agentSteps(state: State, layout: TabLayout, agents: readonly AgentMonth[]): Step[] {
  const changed = new Map<number, Map<number, Content>>();
  for (const { line, month, name, figures } of linesFor(state, agents)) {
    const cells = new Map<number, Content>();
    const put = (key: string, value: Content): void => {
      cells.set(columnOf(layout, `table:${key}`), value);
    };
    put('month', isBlank(figures) ? null : shortMonth(month));
    put('agent', isBlank(figures) ? null : name);
    for (const key of AGENT_KEYS) {
      const value = key in figures ? (figures[key] ?? null) : agentCell(state, line, key);
      put(key, value);
    }
    changed.set(rowOf(layout, `${LINE}${line}`), cells);
  }
  return rectangles(changed).map(({ area, cells }) => ({
    do: 'write',
    tab: 'agents',
    area,
    cells,
  }));
}

/** What stood where these agents' months are written. */
export function agentsBefore(state: State, agents: readonly AgentMonth[]): AgentMonth[] {
  return linesFor(state, agents).map(({ line, month, name, figures }) => ({
    month,
    name,
    figures: Object.fromEntries(
      Object.keys(figures).map((key): [string, Entry] => {
        const value = agentCell(state, line, key);
        return [key, typeof value === 'boolean' ? null : value];
      }),
    ),
  }));
}
