import { agentsColumns, agentsRows, planAgents } from './agents';
import { dailyColumns, dailyRows, planDaily, planDailyCharts } from './daily';
import { definitionsColumns, definitionsRows, planDefinitions } from './definitions';
import { type Layout, layTab, type TabLayout } from './layout';
import { monthlyColumns, monthlyRows, planMonthly } from './monthly';
import type { Plan, TabPlan } from './plan';
import { planScorecard, scorecardColumns, scorecardRows } from './scorecard';
import type { State } from './state';
import { TABS, type TabId } from './tab';
import {
  planCharts,
  planTicketVolume,
  ticketVolumeColumns,
  ticketVolumeRows,
} from './ticket-volume';
import { planWorkings, workingsColumns, workingsRows } from './workings';

/** How one tab is laid out and planned. */
interface TabDescription {
  readonly rows: (state: State) => string[];
  readonly columns: (state: State) => string[];
  readonly plan: (state: State, layout: Layout) => TabPlan;
}

const TAB_DESCRIPTIONS: Readonly<Record<TabId, TabDescription>> = {
  metrics: { rows: scorecardRows, columns: scorecardColumns, plan: planScorecard },
  ticketVolume: { rows: ticketVolumeRows, columns: ticketVolumeColumns, plan: planTicketVolume },
  daily: { rows: dailyRows, columns: dailyColumns, plan: planDaily },
  definitions: { rows: definitionsRows, columns: definitionsColumns, plan: planDefinitions },
  monthly: { rows: monthlyRows, columns: monthlyColumns, plan: planMonthly },
  agents: { rows: agentsRows, columns: agentsColumns, plan: planAgents },
  workings: { rows: workingsRows, columns: workingsColumns, plan: planWorkings },
};

/** Where everything stands on every tab, once what is missing has been inserted. */
export function layoutOf(state: State): Layout {
  const lay = (tab: TabId): TabLayout => {
    const { rows, columns } = TAB_DESCRIPTIONS[tab];
    return layTab(state, tab, { rows: rows(state), columns: columns(state) });
  };
  return {
    metrics: lay('metrics'),
    ticketVolume: lay('ticketVolume'),
    daily: lay('daily'),
    definitions: lay('definitions'),
    monthly: lay('monthly'),
    agents: lay('agents'),
    workings: lay('workings'),
  };
}

/** Daily Volume is made when it is first wanted: a set-up has no calls to spare for it. */
const isDue = (state: State, tab: TabId): boolean => tab !== 'daily' || state.hasDaily;

/**
 * The workbook that a state calls for.
 * @param tabs those to plan; the others are left as they are
 */
export function planWorkbook(state: State, layout: Layout, tabs: readonly TabId[] = TABS): Plan {
  return {
    tabs: TABS.filter((tab) => tabs.includes(tab) && isDue(state, tab)).map((tab) =>
      TAB_DESCRIPTIONS[tab].plan(state, layout),
    ),
    charts: [
      ...planCharts(state, layout),
      ...(isDue(state, 'daily') ? planDailyCharts(state, layout) : []),
    ],
    notices: state.notices,
  };
}
