import type { Format } from './format';

/** A Salesforce report on cases. Dates in the locale of whoever exported; footer lines at the end. */
export const salesforce: Format = {
  id: 'salesforce',
  label: 'Salesforce',
  kind: 'tickets',
  signature: ['case number'],
  columns: {
    id: ['case number'],
    created: ['date time opened', 'opened date', 'date opened', 'created date'],
    solved: ['date time closed', 'closed date', 'date closed'],
    status: ['status'],
    category: ['type'],
    channel: ['case origin'],
    agent: ['case owner'],
    escalated: ['escalated'],
  },
  also: ['priority'],
  ticketNumber: /^\d+$/,
};
