/** The tabs of the workbook, in the order in which they stand. */
export const TABS = [
  'metrics',
  'ticketVolume',
  'daily',
  'definitions',
  'monthly',
  'agents',
  'workings',
] as const;
export type TabId = (typeof TABS)[number];

/** What a tab is called when it is made; users may rename it. */
export const TAB_NAMES: Readonly<Record<TabId, string>> = {
  metrics: 'Metrics',
  ticketVolume: 'Ticket Volume',
  daily: 'Daily Volume',
  definitions: 'Formulas & Definitions',
  monthly: 'Monthly',
  agents: 'Agents',
  workings: 'Workings',
};

/** Stands in A1 of each tab, where the hidden key column and the hidden key row meet. */
export function markerOf(tab: TabId): string {
  return `support-metrics:${tab}`;
}
