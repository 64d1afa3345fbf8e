import type { Format } from './format';

/** Zoho Desk. Sources disagree whether its durations are milliseconds or hours, so they are measured. */
export const zoho: Format = {
  id: 'zoho',
  label: 'Zoho Desk',
  kind: 'tickets',
  signature: ['first response time in business hours'],
  columns: {
    id: ['ticket id', 'request id'],
    created: ['created time'],
    solved: ['ticket closed time', 'closed time'],
    status: ['status'],
    businessFirstResponse: ['first response time in business hours'],
    businessResolution: ['resolution time in business hours'],
    category: ['category'],
    channel: ['channel'],
    agent: ['ticket owner'],
    reopens: ['number of reopen'],
    escalated: ['is escalated'],
    firstContact: ['is first call resolution'],
    slaStatus: ['sla violation type'],
    rating: ['happiness rating'],
  },
  also: [],
  unit: 'measured',
  isHappiness: true,
  dateOrder: 'day first',
};
