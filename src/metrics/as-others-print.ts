import { minus, percent, plus, ratio } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';
import { resolved } from './takes';

/** Definitions others print, kept so that their numbers can be compared with ours. */

const resolvedToUnresolved = formulaMetric({
  id: 'resolvedToUnresolved',
  functionName: 'RESOLVED_TO_UNRESOLVED',
  name: 'Resolved to unresolved',
  theme: 'resolution',
  pack: 'asOthersPrint',
  unit: 'ratio',
  better: 'higher',
  grows: true,
  from: 'H',
  tells: 'How many tickets were resolved for each one left unresolved.',
  useIf: 'Use it to compare yourself with a report that prints resolution rate like this.',
  takes: [
    resolved,
    {
      name: 'unresolved',
      label: 'tickets unresolved',
      help: 'Tickets not resolved at the end of the period.',
      from: 'ticketsUnresolved',
    },
  ],
  expression: ratio('resolved', 'unresolved'),
  timestamp: 'Resolved tickets by the month they were resolved, unresolved ones on the last day.',
  pitfalls: [
    'It has no upper end: from one unresolved ticket to none it leaps from large to nothing.',
    'It is no share: 9 means 90 %, and 18 means 95 %.',
  ],
  ifOff: 'Read the resolution rate instead: it says the same with a beginning and an end.',
  lookNext: ['resolutionRate', 'backlog'],
  differs:
    'It is printed elsewhere under the name "resolution rate". Our resolution rate divides by all there was to resolve.',
  examples: [{ values: [90, 10], result: 9 }],
  emptyCase: {
    values: [90, 0],
    means: 'Nothing was left unresolved, so there is nothing to divide by.',
  },
});

const closedToLogged = formulaMetric({
  id: 'closedToLogged',
  functionName: 'CLOSED_TO_LOGGED',
  name: 'Closed to logged',
  theme: 'resolution',
  pack: 'asOthersPrint',
  unit: 'percent',
  better: 'higher',
  from: 'D',
  tells: 'Whether the team closes as many tickets as come in: at 100 % the backlog stands still.',
  useIf: 'Use it to see at a glance whether the backlog grows.',
  takes: [
    {
      name: 'closed',
      label: 'tickets resolved',
      help: 'Tickets resolved in the period.',
      from: 'ticketsResolved',
    },
    {
      name: 'logged',
      label: 'tickets received',
      help: 'Tickets received in the same period.',
      from: 'ticketsReceived',
    },
  ],
  expression: percent('closed', 'logged'),
  hints: [{ parts: ['closed'], wholes: ['logged'] }],
  timestamp: 'Resolved by the month of the resolution, received by the month of the creation.',
  pitfalls: [
    'Above 100 % is good and cannot last: it means old tickets are being cleared.',
    'The closed tickets are not the logged ones, so it is no share of anything.',
  ],
  ifOff:
    'Below 100 % for three months in a row, look at the load per agent and at the categories that rise.',
  lookNext: ['resolutionRate', 'backlog', 'loggedPerDay', 'closedPerDay'],
  differs:
    'Our resolution rate also counts what was open before, so it cannot exceed 100 % while the books are right.',
  examples: [{ values: [108, 120], result: 90 }],
  emptyCase: { values: [5, 0], means: 'No ticket was received, so there is nothing to divide by.' },
});

const csatAverage = formulaMetric({
  id: 'csatAverage',
  functionName: 'CSAT_AVERAGE',
  name: 'Average CSAT rating',
  theme: 'satisfaction',
  pack: 'asOthersPrint',
  unit: 'rating',
  better: 'higher',
  from: 'K',
  tells: 'The average rating customers gave, from 1 to 5 stars.',
  useIf: 'Use it to compare yourself with a report that averages ratings.',
  takes: [
    {
      name: 'ratingTotal',
      label: 'sum of CSAT ratings',
      help: 'All ratings from 1 to 5 added up, or all ratings as one range.',
      from: 'csatRatingTotal',
    },
    {
      name: 'responses',
      label: 'all CSAT answers',
      help: 'How many customers answered.',
      from: 'csatResponses',
    },
  ],
  expression: ratio('ratingTotal', 'responses'),
  ratings: {
    standard: 5,
    scales: {
      5: {
        lowest: 1,
        highest: 5,
        counts: {
          ratingTotal: { from: 1, to: 5, sumsRatings: true },
          responses: { from: 1, to: 5 },
        },
      },
    },
  },
  timestamp: 'The month in which the answer was given.',
  pitfalls: [
    'All fours and a mix of fives and ones give the same average, and are two different teams.',
    'A change of 0.1 is usually noise.',
  ],
  ifOff: 'Read CSAT and the share of dissatisfied customers: they say at which end it moved.',
  lookNext: ['csat', 'dissatisfied', 'surveyResponseRate'],
  differs: 'It is printed elsewhere as "CSAT". Our CSAT is the share of satisfied answers.',
  examples: [{ values: [1290, 300], result: 4.3 }],
  emptyCase: { values: [0, 0], means: 'Nobody answered, so there is no average.' },
});

const netEase = formulaMetric({
  id: 'netEase',
  functionName: 'NET_EASE',
  name: 'Net ease',
  theme: 'satisfaction',
  pack: 'asOthersPrint',
  unit: 'score',
  better: 'higher',
  from: 'K',
  tells: 'How many more tickets were easy than difficult for the customer, from −100 to 100.',
  useIf: 'Use it if you cannot ask customers about effort: it needs no survey.',
  takes: [
    {
      name: 'easyIssues',
      label: 'easy issues',
      help: 'Tickets that took two interactions at most.',
      from: 'easyIssues',
    },
    {
      name: 'difficultIssues',
      label: 'difficult issues',
      help: 'Tickets that took three interactions or more.',
      from: 'difficultIssues',
    },
  ],
  margin: {
    plus: ['easyIssues'],
    minus: ['difficultIssues'],
    all: ['easyIssues', 'difficultIssues'],
  },
  expression: percent(
    minus('easyIssues', 'difficultIssues'),
    plus('easyIssues', 'difficultIssues'),
  ),
  timestamp: 'The month in which the ticket was resolved.',
  pitfalls: [
    'Two interactions a week apart are not easy. Ask customers if you can.',
    'Chats have many interactions by nature: leave them out or count them apart.',
  ],
  ifOff:
    'Read the difficult issues of the largest category, and see what the third interaction was for.',
  lookNext: ['ces', 'fcr', 'repliesPerTicket'],
  differs:
    'It is printed elsewhere as a difference of two counts, which doubles when tickets double. Ours divides by all of them. Customer effort score asks the customers themselves.',
  examples: [{ values: [70, 30], result: 40 }],
  emptyCase: { values: [0, 0], means: 'No ticket was resolved, so there is no score.' },
});

const netChurn = formulaMetric({
  id: 'netChurn',
  functionName: 'NET_CHURN',
  name: 'Net churn',
  theme: 'customers',
  pack: 'asOthersPrint',
  unit: 'percent',
  better: 'lower',
  grows: true,
  from: 'A',
  tells: 'By how much the number of customers shrank, new customers included.',
  useIf: 'Use it to compare yourself with a report that takes customers at start minus at end.',
  takes: [
    {
      name: 'start',
      label: 'customers at start',
      help: 'Customers when the period began.',
      from: 'customersStart',
    },
    {
      name: 'end',
      label: 'customers at end',
      help: 'Customers when the period ended, new ones included.',
      from: 'customersEnd',
    },
  ],
  expression: percent(minus('start', 'end'), 'start'),
  timestamp: 'The first and the last day of the month.',
  pitfalls: [
    'New customers hide lost ones: a company that grows can lose a quarter of its customers unseen.',
    'Below zero it means growth.',
  ],
  ifOff: 'Read churn and net new customers instead: together they say what this one mixes.',
  lookNext: ['churn', 'crr', 'netNewCustomers'],
  differs: 'It is printed elsewhere as "churn rate". Our churn counts the customers who left.',
  examples: [{ values: [100, 90], result: 10 }],
  emptyCase: {
    values: [0, 10],
    means: 'There were no customers at the start, so there is nothing to compare with.',
  },
});

export const asOthersPrintMetrics: readonly Metric[] = [
  resolvedToUnresolved,
  closedToLogged,
  csatAverage,
  netEase,
  netChurn,
];
