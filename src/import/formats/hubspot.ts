import type { Format } from './format';

/** HubSpot Service Hub, tickets. Durations as hours, minutes and seconds; hours may exceed 24. */
export const hubspot: Format = {
  id: 'hubspot',
  label: 'HubSpot',
  kind: 'tickets',
  signature: ['ticket id', 'ticket name', 'create date'],
  columns: {
    id: ['ticket id'],
    created: ['create date'],
    solved: ['close date'],
    status: ['ticket status'],
    firstResponseHours: [/^time to first agent email reply\b/i],
    resolutionHours: [/^time to close\b/i],
    category: ['category'],
    channel: ['source'],
    agent: ['ticket owner'],
  },
  also: ['pipeline'],
  unit: 'hours',
};
