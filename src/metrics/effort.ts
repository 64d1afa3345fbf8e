import { percent, ratio } from '../formula/expression';
import { formulaMetric, inputMetric } from './make';
import type { Metric } from './metric';
import { resolved } from './takes';

const resolutionMedian = inputMetric({
  id: 'resolutionMedian',
  input: 'resolutionMedian',
  name: 'Resolution time, median',
  theme: 'resolution',
  pack: 'backlogAndQuality',
  better: 'lower',
  from: '+',
  tells: 'How long the case in the middle took: half took less, half took more.',
  timestamp: 'The month in which the ticket was resolved.',
  pitfalls: [
    'Quick password resets can push it down while the hard cases get slower.',
    'Medians cannot be added up, so a quarter or a year stays blank.',
  ],
  ifOff: 'Compare it category by category: a changed mix moves it as much as a slower team does.',
  lookNext: ['mttr', 'resolutionP90', 'fcr'],
});

const resolutionP90 = inputMetric({
  id: 'resolutionP90',
  input: 'resolutionP90',
  name: 'Resolution, 9 in 10 within',
  theme: 'resolution',
  pack: 'backlogAndQuality',
  better: 'lower',
  from: '+',
  tells: 'The time within which nine in ten resolved cases were resolved.',
  timestamp: 'The month in which the ticket was resolved.',
  pitfalls: [
    'Old tickets cleared this month count this month: a good clean-up makes it worse.',
    'Percentiles cannot be added up, so a quarter or a year stays blank.',
  ],
  ifOff:
    'Read the slowest tenth and note who each one waited for. If it is another department, agree with them on a time.',
  lookNext: ['mttr', 'resolutionMedian', 'oldestOpen', 'escalationRate'],
});

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

const confirmedResolution = formulaMetric({
  id: 'confirmedResolution',
  functionName: 'CONFIRMED_RESOLUTION',
  name: 'Confirmed resolution',
  theme: 'resolution',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'higher',
  from: 'D',
  tells: 'How many customers say themselves that their problem is solved.',
  useIf: 'Use it if you ask customers after a ticket was resolved.',
  takes: [
    {
      name: 'yes',
      label: 'answers "yes, it is solved"',
      help: 'Customers who said yes.',
      from: 'solvedYes',
    },
    {
      name: 'asked',
      label: 'all answers',
      help: 'Customers who answered, yes and no.',
      from: 'solvedAsked',
    },
  ],
  expression: percent('yes', 'asked'),
  limits: [{ parts: ['yes'], wholes: ['asked'] }],
  timestamp: 'The month in which the answer was given.',
  pitfalls: [
    'Only answers count: a customer who is silent has not said yes.',
    'Asked an hour after the answer, few have had the time to try it.',
  ],
  ifOff:
    'Reopen every ticket with a "no" and answer it first. Then sort them by category: it is often one wrong standard answer.',
  lookNext: ['reopenRate', 'fcr', 'csat', 'surveyResponseRate'],
  survey: {
    questions: ['Is your problem solved?'],
    scale: 'Yes, No',
    whenToSend: 'One to three days after the ticket was resolved, for every ticket.',
    followUp: 'If no: what is still missing?',
  },
  examples: [{ values: [84, 96], result: 87.5 }],
  emptyCase: { values: [0, 0], means: 'Nobody answered, so there is no share to tell.' },
});

const reopenRate = formulaMetric({
  id: 'reopenRate',
  functionName: 'REOPEN_RATE',
  name: 'Reopen rate',
  theme: 'resolution',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'lower',
  from: 'D',
  tells: 'How many tickets came back after they had been marked as resolved.',
  takes: [
    {
      name: 'reopened',
      label: 'tickets reopened',
      help: 'Tickets reopened at least once, each counted once.',
      from: 'ticketsReopened',
    },
    resolved,
  ],
  expression: percent('reopened', 'resolved'),
  hints: [{ parts: ['reopened'], wholes: ['resolved'] }],
  timestamp: 'The month in which the ticket was last resolved.',
  pitfalls: [
    'A "thank you" reopens tickets in most helpdesks. Filter such replies, or the polite customers spoil it.',
    'Some helpdesks open a new ticket instead, and then it is zero for no good reason.',
  ],
  ifOff:
    'Read ten of them from the second message on. Count "it did not work", "you forgot half" and "new question": only the first two are reopened in earnest.',
  lookNext: ['fcr', 'confirmedResolution', 'mttr', 'csat'],
  examples: [{ values: [6, 120], result: 5 }],
  emptyCase: { values: [0, 0], means: 'No ticket was resolved, so none could come back.' },
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
  confirmedResolution,
  reopenRate,
  repliesPerTicket,
  repeatContactRate,
  escalationRate,
  resolutionMedian,
  resolutionP90,
];
