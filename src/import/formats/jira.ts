import type { Format } from './format';

/**
 * Jira Service Management, "Export CSV (all fields)". The SLA columns hold the time that remains, so
 * elapsed time comes from Created and Resolved. Comment and other columns are repeated.
 */
export const jira: Format = {
  id: 'jira',
  label: 'Jira Service Management',
  kind: 'tickets',
  signature: ['issue key', /^custom field \(time to resolution\)$/i],
  columns: {
    id: ['issue key'],
    created: ['created'],
    solved: ['resolved'],
    status: ['status'],
    category: ['custom field request type'],
    agent: ['assignee'],
    customer: ['reporter id'],
    slaStatus: ['custom field time to resolution'],
    rating: [
      'satisfaction rating',
      'custom field satisfaction rating',
      'custom field satisfaction',
    ],
  },
  also: [
    'summary',
    'issue type',
    'priority',
    'resolution',
    'reporter',
    'comment',
    'custom field time to first response',
  ],
  hasStars: true,
};
