import type { Format } from './format';

/** Gorgias, tickets of a view. Times in seconds. */
export const gorgias: Format = {
  id: 'gorgias',
  label: 'Gorgias',
  kind: 'tickets',
  signature: [/^first response time \(s\)$/i, 'initial channel'],
  columns: {
    id: ['ticket id'],
    created: ['creation date'],
    solved: ['closed date'],
    firstResponseHours: ['first response time s'],
    resolutionHours: ['resolution time s'],
    category: ['tags'],
    channel: ['initial channel'],
    agent: ['assignee name', 'assignee email'],
    customer: ['customer email'],
    replies: ['number of agent messages'],
    rating: ['survey score'],
    byAgent: ['created by an agent'],
  },
  also: ['priority', 'subject', 'number of customer messages'],
  unit: 'seconds',
  hasStars: true,
};
