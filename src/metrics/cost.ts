import { percent, ratio } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';
import { resolved, supportCost, ticketsReceived } from './takes';

const costPerTicket = formulaMetric({
  id: 'costPerTicket',
  functionName: 'COST_PER_TICKET',
  name: 'Cost per ticket',
  theme: 'team',
  pack: 'teamAndCost',
  unit: 'money',
  better: 'lower',
  from: 'A',
  tells: 'What support costs for each ticket that arrives.',
  takes: [supportCost, ticketsReceived],
  expression: ratio('cost', 'tickets'),
  timestamp: 'Cost by the month it was booked, tickets by the month they were created.',
  pitfalls: [
    'Most of the cost is salaries, so it rises in quiet months and falls in busy ones.',
    'Deflecting the easy tickets raises it. Compare the whole cost as well.',
  ],
  ifOff:
    'Take the category with most tickets times this cost, and ask what it would cost to remove its cause once.',
  lookNext: ['supportCostRatio', 'costPerResolution', 'loadPerAgent', 'csat'],
  differs:
    'Some articles print this formula under "support cost vs revenue". Ours is called what it is; cost against revenue is a metric of its own.',
  examples: [{ values: [9000, 600], result: 15 }],
  emptyCase: { values: [9000, 0], means: 'No ticket was received, so there is no cost for one.' },
});

const costPerConversation = formulaMetric({
  id: 'costPerConversation',
  functionName: 'COST_PER_CONVERSATION',
  name: 'Cost per conversation',
  theme: 'team',
  pack: 'teamAndCost',
  unit: 'money',
  better: 'lower',
  from: 'K',
  tells: 'What support costs for each conversation with a customer.',
  useIf: 'Use it if you work by chat or phone, where one ticket holds several conversations.',
  takes: [
    supportCost,
    {
      name: 'conversations',
      label: 'conversations',
      help: 'Separate conversations in the same period.',
      from: 'conversations',
    },
  ],
  expression: ratio('cost', 'conversations'),
  timestamp: 'Cost by the month it was booked, conversations by the month they took place.',
  pitfalls: [
    'More conversations for the same problem make it look cheaper. Read replies per ticket beside it.',
  ],
  ifOff:
    'Compare it with the cost per ticket: if only one of them moved, conversations per ticket did.',
  lookNext: ['costPerTicket', 'costPerResolution', 'repliesPerTicket'],
  examples: [{ values: [9000, 750], result: 12 }],
  emptyCase: {
    values: [9000, 0],
    means: 'There was no conversation, so there is no cost for one.',
  },
});

const costPerResolution = formulaMetric({
  id: 'costPerResolution',
  functionName: 'COST_PER_RESOLUTION',
  name: 'Cost per resolution',
  theme: 'team',
  pack: 'teamAndCost',
  unit: 'money',
  better: 'lower',
  from: 'K',
  tells: 'What support costs for each ticket it resolves.',
  takes: [supportCost, resolved],
  expression: ratio('cost', 'resolved'),
  timestamp: 'Cost by the month it was booked, tickets by the month they were resolved.',
  pitfalls: [
    'Closing early makes it cheap, until the tickets come back.',
    'A month of clearing old tickets looks cheap, the month before looked dear.',
  ],
  ifOff: 'If it is well above the cost per ticket, the backlog is growing: start there.',
  lookNext: ['costPerTicket', 'reopenRate', 'backlog', 'ticketsPerAgent'],
  examples: [{ values: [9000, 500], result: 18 }],
  emptyCase: { values: [9000, 0], means: 'No ticket was resolved, so there is no cost for one.' },
});

const supportCostRatio = formulaMetric({
  id: 'supportCostRatio',
  functionName: 'SUPPORT_COST_RATIO',
  name: 'Support cost to revenue',
  theme: 'team',
  pack: 'teamAndCost',
  unit: 'percent',
  better: 'lower',
  from: 'A',
  tells: 'How much of each 100 of revenue is spent on support.',
  takes: [
    supportCost,
    { name: 'revenue', label: 'revenue', help: 'Revenue of the same period.', from: 'revenue' },
  ],
  expression: percent('cost', 'revenue'),
  timestamp: 'The month in which cost and revenue were booked.',
  pitfalls: [
    'It falls when revenue grows, without support doing anything.',
    'Cheaper support that loses customers is dear: read churn beside it.',
  ],
  ifOff:
    'See which side moved. If it is the cost, split it into salaries, tools and outsourcing before anybody suggests a number.',
  lookNext: ['costPerTicket', 'contactRate', 'churn', 'csat'],
  differs:
    'Some articles use this heading for cost per ticket. Ours divides by revenue, as the heading says.',
  benchmark: {
    text: 'Under 10 % (Atlasmic, 2021; no source given there).',
    source: 'Atlasmic',
    year: '2021',
    to: 10,
  },
  examples: [{ values: [9000, 120000], result: 7.5 }],
  emptyCase: { values: [9000, 0], means: 'There was no revenue to compare the cost with.' },
});

export const costMetrics: readonly Metric[] = [
  costPerTicket,
  costPerConversation,
  costPerResolution,
  supportCostRatio,
];
