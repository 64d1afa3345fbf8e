import { percent, ratio } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';
import { resolved } from './takes';

const oneAgentRate = formulaMetric({
  id: 'oneAgentRate',
  functionName: 'ONE_AGENT_RATE',
  name: 'One-agent resolution',
  theme: 'resolution',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'higher',
  from: 'H',
  tells: 'How many resolved tickets one agent handled from beginning to end.',
  useIf: 'Use it if the team is large enough to hand tickets over.',
  takes: [
    {
      name: 'oneAgentResolved',
      label: 'tickets resolved by one agent',
      help: 'Tickets resolved without a hand-over.',
      from: 'oneAgentResolved',
    },
    resolved,
  ],
  expression: percent('oneAgentResolved', 'resolved'),
  limits: [{ parts: ['oneAgentResolved'], wholes: ['resolved'] }],
  timestamp: 'The month in which the ticket was resolved.',
  pitfalls: [
    'Agents who hold on to tickets they cannot solve raise it, and make customers wait.',
    'Tickets handed out by hand or by a rule first need an assignee: that first assignment is no hand-over.',
  ],
  ifOff:
    'List from whom to whom tickets are passed. The most common pair asks for a routing rule, or for a right the first of them lacks.',
  lookNext: ['fcr', 'escalationRate', 'repliesPerTicket', 'mttr'],
  differs:
    'Some articles print this formula as first contact resolution. It is about hand-overs: a long thread with one agent counts here and is no first contact.',
  examples: [{ values: [72, 90], result: 80 }],
  emptyCase: { values: [0, 0], means: 'No ticket was resolved, so there is no share to tell.' },
});

const repliesPerTicket = formulaMetric({
  id: 'repliesPerTicket',
  functionName: 'REPLIES_PER_TICKET',
  name: 'Replies per ticket',
  theme: 'resolution',
  pack: 'backlogAndQuality',
  unit: 'ratio',
  better: 'lower',
  from: 'D',
  tells: 'How many answers it takes to settle a case.',
  takes: [
    {
      name: 'replies',
      label: 'replies by agents',
      help: 'Public replies by people on the team.',
      from: 'replies',
    },
    resolved,
  ],
  expression: ratio('replies', 'resolved'),
  timestamp: 'Replies by the month they were sent, tickets by the month they were resolved.',
  pitfalls: [
    'Chats consist of many short replies: read email and chat apart.',
    'Replies of a case that ends next month count this month. Over a quarter it evens out.',
  ],
  ifOff:
    'Look at what the second reply asks for. What agents ask every time belongs on the contact form.',
  lookNext: ['fcr', 'mttr', 'averageResponse', 'ces'],
  benchmark: {
    text: 'Each further exchange costs 15 % of satisfaction (SQM Group, quoted by Databox, 2020).',
    source: 'SQM Group, quoted by Databox',
    year: '2020',
  },
  examples: [{ values: [270, 90], result: 3 }],
  emptyCase: {
    values: [12, 0],
    means: 'No ticket was resolved, so there is nothing to divide by.',
  },
});

const repeatContactRate = formulaMetric({
  id: 'repeatContactRate',
  functionName: 'REPEAT_CONTACT_RATE',
  name: 'Repeat contact rate',
  theme: 'resolution',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'lower',
  from: 'D',
  tells: 'How many of the customers who wrote had to write about more than one ticket.',
  takes: [
    {
      name: 'repeating',
      label: 'customers with 2 or more tickets',
      help: 'Customers who opened at least two tickets in the month.',
      from: 'customersRepeating',
    },
    {
      name: 'contacting',
      label: 'customers who wrote',
      help: 'Customers who opened at least one ticket in the month.',
      from: 'customersContacting',
    },
  ],
  expression: percent('repeating', 'contacting'),
  limits: [{ parts: ['repeating'], wholes: ['contacting'] }],
  timestamp: 'The month in which the tickets were created.',
  pitfalls: [
    'A shared address or a large account writes often without anything being wrong.',
    'It is known by the month only: customers of two months overlap, so longer periods stay blank.',
  ],
  ifOff:
    'Take the ten customers with most tickets and read them in a row. If it is one subject, it was not solved the first time.',
  lookNext: ['fcr', 'reopenRate', 'contactRate', 'ces'],
  examples: [{ values: [18, 72], result: 25 }],
  emptyCase: { values: [0, 0], means: 'Nobody wrote, so nobody could write again.' },
});

const escalationRate = formulaMetric({
  id: 'escalationRate',
  functionName: 'ESCALATION_RATE',
  name: 'Escalation rate',
  theme: 'resolution',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'lower',
  from: '+',
  tells: 'How many tickets the front line had to pass on to a specialist or a manager.',
  useIf: 'Use it if you have a second line, or a rule for when a manager takes over.',
  takes: [
    {
      name: 'escalated',
      label: 'tickets escalated',
      help: 'Tickets passed on, each counted once.',
      from: 'ticketsEscalated',
    },
    {
      name: 'received',
      label: 'tickets received',
      help: 'Tickets received in the same period.',
      from: 'ticketsReceived',
    },
  ],
  expression: percent('escalated', 'received'),
  hints: [{ parts: ['escalated'], wholes: ['received'] }],
  timestamp:
    'Escalations by the month they were passed on, tickets by the month they were created.',
  pitfalls: [
    'Zero is not the aim: a customer kept from the specialist waits longer.',
    'A transfer to the right group at the start is routing and no escalation.',
  ],
  ifOff:
    'Ask the second line which five questions the first could answer with a right, a tool or an hour of training.',
  lookNext: ['oneAgentRate', 'fcr', 'resolutionP90', 'csat'],
  examples: [{ values: [8, 100], result: 8 }],
  emptyCase: { values: [0, 0], means: 'No ticket was received, so none could be passed on.' },
});

export const effortMetrics: readonly Metric[] = [
  oneAgentRate,
  repliesPerTicket,
  repeatContactRate,
  escalationRate,
];
