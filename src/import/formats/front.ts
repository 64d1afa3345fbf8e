import type { Format } from './format';

/** Front, one row for each message. Times in seconds. */
export const front: Format = {
  id: 'front',
  label: 'Front',
  kind: 'messages',
  signature: ['message id', 'conversation id'],
  columns: {
    id: ['conversation id'],
    message: ['message id'],
    created: ['message date'],
    direction: ['direction'],
    autoReply: ['autoreply', 'auto reply'],
    status: ['status'],
    firstResponseHours: ['first response'],
    responseTime: ['response time'],
    category: ['tags'],
    channel: ['inbox'],
    agent: ['assignee'],
    customer: ['contact handle'],
  },
  also: ['handle time'],
  unit: 'seconds',
};
