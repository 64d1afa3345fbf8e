import { percent, plus, ratio } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';

const mttr = formulaMetric({
  id: 'mttr',
  functionName: 'MTTR',
  name: 'Average resolution time',
  abbreviation: 'MTTR',
  theme: 'resolution',
  pack: 'ticketsAndSpeed',
  unit: 'hours',
  better: 'lower',
  from: 'H',
  tells:
    'How long it takes, on average, from a customer’s first message until the case is resolved.',
  takes: [
    {
      name: 'totalHours',
      label: 'total hours to resolution',
      help: 'Hours from opening to resolution, added up over the resolved tickets.',
      from: 'resolutionHours',
    },
    {
      name: 'resolved',
      label: 'resolved tickets with a time',
      help: 'The resolved tickets behind that total.',
      from: 'resolutionsTimed',
    },
  ],
  expression: ratio('totalHours', 'resolved'),
  timestamp: 'The month in which the ticket was resolved.',
  pitfalls: [
    'A month spent clearing old tickets looks slow, though it is the best thing you did. Read it beside the resolution rate.',
    'Tickets waiting for the customer keep the clock running in most helpdesks.',
    'Closing too early lowers it and brings the tickets back: watch reopened tickets.',
    'Some helpdesks close solved tickets days later by a rule. Measure to "solved", not to "closed".',
  ],
  ifOff:
    'List the ten slowest tickets of the month and note where each one stood still: waiting for us, for another team or for the customer. Start with the most common of the three.',
  lookNext: ['resolutionP90', 'resolutionRate', 'reopenRate', 'frt', 'csat'],
  differs:
    'The M is read as mean, the R as resolve, repair or recovery. Ours is the mean time to resolve a customer’s case, from opening to the last resolution, not the working time spent on it.',
  examples: [{ values: [960, 80], result: 12 }],
  emptyCase: { values: [0, 0], means: 'No ticket was resolved, so there is no time to tell.' },
});

const fcr = formulaMetric({
  id: 'fcr',
  functionName: 'FCR',
  name: 'First contact resolution',
  abbreviation: 'FCR',
  theme: 'resolution',
  pack: 'ticketsAndSpeed',
  unit: 'percent',
  better: 'higher',
  from: 'H',
  tells: 'How many of the resolved tickets were settled with the first answer.',
  takes: [
    {
      name: 'firstContactResolved',
      label: 'tickets resolved at first contact',
      help: 'Tickets resolved with one reply, or in one call, and not reopened.',
      from: 'firstContactResolved',
    },
    {
      name: 'resolved',
      label: 'tickets resolved',
      help: 'All tickets resolved in the same period.',
      from: 'ticketsResolved',
    },
  ],
  expression: percent('firstContactResolved', 'resolved'),
  limits: [{ parts: ['firstContactResolved'], wholes: ['resolved'] }],
  timestamp: 'The month in which the ticket was resolved.',
  pitfalls: [
    'A customer who writes a new ticket about the same thing was not helped at first contact. Merge such tickets before you count.',
    'It falls when self-service takes over the easy questions. That is good news.',
    'Agents who mark tickets solved too soon raise it for a week.',
  ],
  ifOff:
    'Read twenty tickets that needed a second reply and ask what the first one lacked: a fact we could have asked for on the form, a permission the agent did not have, or an answer nobody knew.',
  lookNext: ['oneAgentRate', 'repliesPerTicket', 'reopenRate', 'csat', 'ces'],
  differs:
    'Some articles count cases closed by one agent, so that a thread of twelve mails would pass; others count only those closed in time. Ours asks whether the first answer settled it.',
  benchmark: {
    text: '70 % is average, 80 % and more is world class (SQM Group, 2022; surveys after phone calls).',
    source: 'SQM Group',
    year: '2022',
    from: 70,
    to: 80,
  },
  examples: [{ values: [63, 90], result: 70 }],
  emptyCase: { values: [0, 0], means: 'No ticket was resolved, so there is no share to tell.' },
});

const resolutionRate = formulaMetric({
  id: 'resolutionRate',
  functionName: 'RESOLUTION_RATE',
  name: 'Resolution rate',
  theme: 'resolution',
  pack: 'ticketsAndSpeed',
  unit: 'percent',
  better: 'higher',
  grows: true,
  from: 'H',
  tells: 'How much of the work there was, old and new, got resolved.',
  takes: [
    {
      name: 'resolved',
      label: 'tickets resolved',
      help: 'Tickets resolved in the period.',
      from: 'ticketsResolved',
    },
    {
      name: 'toResolve',
      label: 'tickets there were to resolve',
      unit: 'count',
      help: 'Tickets open at the start plus tickets received.',
      howToCollect: 'Add the tickets open at the start of the month to those received during it.',
      from: plus('ticketsOpening', 'ticketsReceived'),
    },
  ],
  expression: percent('resolved', 'toResolve'),
  hints: [{ parts: ['resolved'], wholes: ['toResolve'] }],
  timestamp: 'Tickets by the month they were resolved, received, or open on the 1st.',
  pitfalls: [
    'It cannot reach 100 % while tickets arrive on the last evening of the month.',
    'It is higher over a year than over a month, since last week’s tickets weigh less: compare months with months.',
    'Bulk-closing old tickets raises it without helping anybody.',
  ],
  ifOff:
    'Look at what was open at the end: if it is old, clear it by age; if it is new, the team had more tickets than hands, so look at the categories that grew.',
  lookNext: ['backlog', 'oldestOpen', 'ticketVolume', 'mttr'],
  differs:
    'Some articles divide resolved by unresolved tickets, which gives odds (90 and 10 give 9), others by tickets assigned, where unassigned ones vanish. Ours divides by all there was to resolve (90 of 100 is 90 %).',
  examples: [{ values: [90, 100], result: 90 }],
  emptyCase: {
    values: [0, 0],
    means: 'There was nothing to resolve, so there is no share to tell.',
  },
});

export const resolutionMetrics: readonly Metric[] = [mttr, fcr, resolutionRate];
