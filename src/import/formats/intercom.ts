import type { Format } from './format';

/** Intercom conversations. The zone stands in the header; there is no date of closing. */
export const intercom: Format = {
  id: 'intercom',
  label: 'Intercom',
  kind: 'tickets',
  signature: ['conversation id', /^conversation started at \((.+)\)$/i],
  columns: {
    id: ['conversation id'],
    created: [/^conversation started at\b/i],
    status: ['current conversation state'],
    firstResponseHours: [/^first response time\b/i],
    category: ['topics'],
    channel: ['channel'],
    agent: ['teammate currently assigned'],
    customer: ['user email'],
    rating: ['conversation rating'],
    byAgent: ['started by'],
  },
  also: [/^updated at\b/i],
  unit: 'seconds',
  hasStars: true,
};
