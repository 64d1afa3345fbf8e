import { percent } from '../formula/expression';
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
  margin: { plus: ['yes'], minus: [], all: ['asked'] },
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

export const outcomeMetrics: readonly Metric[] = [
  confirmedResolution,
  reopenRate,
  resolutionMedian,
  resolutionP90,
];
