import { percent, plus, ratio } from '../formula/expression';
import { formulaMetric, inputMetric } from './make';
import type { Metric } from './metric';

const noReplyYet = inputMetric({
  id: 'noReplyYet',
  input: 'noReplyYet',
  name: 'No reply yet',
  theme: 'speed',
  pack: 'ticketsAndSpeed',
  better: 'lower',
  grows: true,
  from: '+',
  tells: 'How many tickets of the month no person has answered so far.',
  timestamp: 'The month in which the ticket was created.',
  pitfalls: [
    'No response time contains these tickets, so a good response time beside a high number here is not good.',
    'Tickets that need no answer, such as a plain "thank you", belong in a status of their own.',
  ],
  ifOff:
    'Open the list. Most such tickets share a channel, a group or a tag that nobody watches: give it an owner.',
  lookNext: ['frt', 'firstResponseP90', 'openTickets', 'oldestOpen'],
});

const averageResponse = formulaMetric({
  id: 'averageResponse',
  functionName: 'AVERAGE_RESPONSE',
  name: 'Average response time',
  theme: 'speed',
  pack: 'backlogAndQuality',
  unit: 'hours',
  better: 'lower',
  from: 'A K',
  tells: 'How long customers wait, on average, for any reply, the first and every later one.',
  takes: [
    {
      name: 'totalHours',
      label: 'total hours waited for replies',
      help: 'Hours customers waited before each human reply, added up.',
      from: 'responseHours',
    },
    {
      name: 'replies',
      label: 'replies by agents',
      help: 'Human replies sent in the same period.',
      from: 'replies',
    },
  ],
  expression: ratio('totalHours', 'replies'),
  timestamp: 'The month in which the reply was sent.',
  pitfalls: [
    'Several short replies in a row pull it down: count only replies a customer was waiting for.',
    'Calendar hours and business hours cannot be compared. Choose one and keep to it.',
  ],
  ifOff:
    'Compare it with the first response time. If only the later replies are slow, tickets get stuck after the first answer: look at hand-overs and at tickets whose owner is away.',
  lookNext: ['frt', 'repliesPerTicket', 'mttr', 'csat'],
  differs:
    'Some articles use this name for the time to the first response. Ours takes in every reply a customer waited for; the first one has its own metric.',
  examples: [{ values: [840, 420], result: 2 }],
  emptyCase: { values: [0, 0], means: 'Nobody replied, so there is no time to tell.' },
});

const firstResponseMedian = inputMetric({
  id: 'firstResponseMedian',
  input: 'firstResponseMedian',
  name: 'First response, median',
  theme: 'speed',
  pack: 'backlogAndQuality',
  better: 'lower',
  from: '+',
  tells: 'How long the customer in the middle waited: half waited less, half waited more.',
  timestamp: 'The month in which the first reply was sent.',
  pitfalls: [
    'It says nothing about the slow half. Read the time for nine in ten beside it.',
    'Medians cannot be added up, so a quarter or a year stays blank.',
  ],
  ifOff:
    'Compare it with the average. If both rose, the team is short of time; if only the average did, a few tickets were forgotten.',
  lookNext: ['frt', 'firstResponseP90', 'noReplyYet'],
});

const firstResponseP90 = inputMetric({
  id: 'firstResponseP90',
  input: 'firstResponseP90',
  name: 'First response, 9 in 10 within',
  theme: 'speed',
  pack: 'backlogAndQuality',
  better: 'lower',
  from: '+',
  tells: 'The time within which nine in ten customers got their first answer.',
  useIf:
    'Use it if you promise a reply time: a promise is kept by this number, not by the average.',
  timestamp: 'The month in which the first reply was sent.',
  pitfalls: [
    'With fewer than 50 tickets it hangs on a handful of them.',
    'Percentiles cannot be added up, so a quarter or a year stays blank.',
  ],
  ifOff:
    'List the slowest tenth by the hour they arrived. Evenings and weekends ask for cover or for an honest promise on the contact page.',
  lookNext: ['frt', 'firstResponseMedian', 'slaAttainment', 'noReplyYet'],
});

const slaAttainment = formulaMetric({
  id: 'slaAttainment',
  functionName: 'SLA',
  name: 'SLA attainment',
  abbreviation: 'SLA',
  theme: 'speed',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'higher',
  from: 'K',
  tells: 'How often you kept the service level you promised.',
  useIf: 'Use it if you promise customers a time, in a contract or on your contact page.',
  takes: [
    {
      name: 'met',
      label: 'tickets within SLA',
      help: 'Tickets that met the promise.',
      from: 'slaMet',
    },
    {
      name: 'breached',
      label: 'tickets that broke it',
      help: 'Tickets that missed any part of the promise.',
      from: 'slaBreached',
    },
  ],
  expression: percent('met', plus('met', 'breached')),
  timestamp: 'The month in which the promise was kept or broken.',
  pitfalls: [
    'Once a ticket has missed its time, nothing pushes it any more. Watch the oldest open ticket.',
    'Open tickets past their time count as broken, or waiting would improve it.',
    'A promise loosened in March makes March look good: write it under "What happened".',
  ],
  ifOff:
    'Split the broken ones by what was promised (first reply, resolution) and by hour of arrival, and fix the largest group first.',
  lookNext: ['firstResponseP90', 'frt', 'resolutionP90', 'oldestOpen'],
  examples: [{ values: [93, 7], result: 93 }],
  emptyCase: { values: [0, 0], means: 'No ticket carried a promise, so none was kept or broken.' },
});

export const responseMetrics: readonly Metric[] = [
  noReplyYet,
  averageResponse,
  firstResponseMedian,
  firstResponseP90,
  slaAttainment,
];
