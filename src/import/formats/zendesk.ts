import type { Format } from './format';

/** Zendesk Support, "Export CSV" of a view or of all tickets. Times in the account's zone. */
export const zendesk: Format = {
  id: 'zendesk',
  label: 'Zendesk',
  kind: 'tickets',
  signature: ['first reply time in minutes within business hours'],
  columns: {
    id: ['id', 'ticket id'],
    created: ['created at'],
    solved: ['solved at'],
    status: ['status'],
    firstResponseHours: ['first reply time in minutes'],
    businessFirstResponse: ['first reply time in minutes within business hours'],
    resolutionHours: ['full resolution time in minutes', 'resolution time'],
    businessResolution: ['full resolution time in minutes within business hours'],
    category: [
      /\bcategor(?:y|ies)\b.*\[list\]$/i,
      /\breasons?\b.*\[list\]$/i,
      /\btopics?\b.*\[list\]$/i,
      /\bissues?\b.*\[list\]$/i,
      'ticket type',
    ],
    channel: ['via'],
    agent: ['assignee'],
    customer: ['requester id'],
    replies: ['replies'],
    reopens: ['reopens'],
    stations: ['assignee stations'],
    rating: ['satisfaction score'],
    tags: ['tags'],
  },
  also: [
    'requester',
    'group',
    'subject',
    'priority',
    'updated at',
    'requester wait time in minutes',
    'requester wait time in minutes within business hours',
  ],
  // Of the columns without a unit only "Resolution time" counts: whole hours.
  unit: 'hours',
  listSeparator: /[\s,]+/,
};
