import type { Format } from './format';

/** Freshdesk and Freshservice. Tickets closed for 120 days come in a second, archived export. */
export const freshdesk: Format = {
  id: 'freshdesk',
  label: 'Freshdesk',
  kind: 'tickets',
  signature: [/^resolution time \(in hrs\)$/i, 'agent interactions'],
  columns: {
    id: ['ticket id'],
    created: ['created time'],
    solved: ['resolved time', 'closed time'],
    closed: ['closed time'],
    status: ['status'],
    firstResponse: ['initial response time'],
    // Despite the header the cells are hours, minutes and seconds.
    firstResponseHours: ['first response time in hrs'],
    resolutionHours: ['resolution time in hrs'],
    category: ['type'],
    channel: ['source'],
    agent: ['agent'],
    customer: ['contact id'],
    replies: ['agent interactions'],
    slaStatus: ['resolution status'],
    rating: ['survey results'],
    tags: ['tags'],
  },
  also: [
    'subject',
    'priority',
    'group',
    'customer interactions',
    'first response status',
    'full name',
  ],
  unit: 'hours',
};
