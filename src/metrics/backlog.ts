import { minus, percent, plus, ratio } from '../formula/expression';
import { formulaMetric, inputMetric, type Taken } from './make';
import type { Metric } from './metric';
import { customers, resolved, ticketsReceived } from './takes';

const contactRate = formulaMetric({
  id: 'contactRate',
  functionName: 'CONTACT_RATE',
  name: 'Contact rate',
  theme: 'tickets',
  pack: 'ticketsAndSpeed',
  unit: 'per100',
  better: 'lower',
  grows: true,
  from: '+',
  tells: 'How many tickets a hundred customers write in the period.',
  useIf: 'Use it if the number of customers changes: it tells growth from trouble.',
  takes: [ticketsReceived, customers],
  expression: percent('tickets', 'customers'),
  timestamp: 'Tickets by the month they were created, customers on the last day.',
  pitfalls: [
    'One customer may write ten times: above 100 is possible, and no share of customers.',
    'It falls when the contact form is hard to find. Read satisfaction beside it.',
  ],
  ifOff:
    'Split it by category. The one that grew faster than your customers names the product or process to look at.',
  lookNext: ['ticketVolume', 'ticketCategories', 'repeatContactRate', 'selfServiceRatio'],
  examples: [{ values: [90, 600], result: 15 }],
  emptyCase: { values: [5, 0], means: 'There were no customers to compare the tickets with.' },
});

const openTickets = inputMetric({
  id: 'openTickets',
  input: 'ticketsWaiting',
  name: 'Open tickets',
  theme: 'tickets',
  pack: 'backlogAndQuality',
  better: 'lower',
  from: 'L',
  tells: 'How many customers were waiting for a reply from you when the month ended.',
  timestamp: 'The last day of the month.',
  pitfalls: [
    'It is one evening’s number: a Friday and a Monday differ.',
    'Setting tickets to pending empties the view without answering anybody.',
  ],
  ifOff:
    'Sort them by age and answer from the oldest, an hour a day, until the oldest is younger than your promise.',
  lookNext: ['backlog', 'oldestOpen', 'frt', 'resolutionRate'],
  differs:
    'Some lists count everything that is not closed. Ours leaves out tickets that wait for the customer; all of them together are the backlog.',
});

const oldestOpen = inputMetric({
  id: 'oldestOpen',
  input: 'oldestOpenDays',
  name: 'Oldest open ticket',
  theme: 'tickets',
  pack: 'backlogAndQuality',
  better: 'lower',
  from: 'D',
  tells: 'How long the customer who has waited longest has been waiting.',
  timestamp: 'The last day of the month.',
  pitfalls: [
    'One forgotten ticket sets it. That is what it is for.',
    'Tickets parked for a product release never age out: file them elsewhere, and tell the customer.',
  ],
  ifOff: 'Open that ticket today, write to the customer, and ask why nobody saw it.',
  lookNext: ['openTickets', 'backlog', 'resolutionP90', 'slaAttainment'],
});

const backlog = formulaMetric({
  id: 'backlog',
  functionName: 'BACKLOG',
  name: 'Backlog',
  theme: 'tickets',
  pack: 'backlogAndQuality',
  unit: 'count',
  better: 'lower',
  from: 'L',
  tells: 'How many tickets are left over for the next period.',
  takes: [
    {
      name: 'opening',
      label: 'open at start',
      help: 'Tickets not resolved when the period began.',
      from: 'ticketsOpening',
    },
    {
      name: 'received',
      label: 'tickets received',
      help: 'Tickets received in the period.',
      from: 'ticketsReceived',
    },
    resolved,
  ],
  expression: minus(plus('opening', 'received'), 'resolved'),
  hints: [{ parts: ['resolved'], wholes: ['opening', 'received'] }],
  timestamp: 'The end of the month.',
  pitfalls: [
    'It should equal "Unresolved at end of month". If it does not, reopened, merged or deleted tickets are counted on one side only.',
    'A backlog of one day’s tickets is normal: divide it by the tickets per day before you worry.',
  ],
  ifOff:
    'Compare tickets logged with tickets closed per day. If fewer are closed, it grows by the difference every day, whatever you clear at the weekend.',
  lookNext: ['openTickets', 'oldestOpen', 'loggedPerDay', 'closedPerDay', 'resolutionRate'],
  examples: [{ values: [40, 100, 90], result: 50 }],
  emptyCase: {
    values: [null, 100, 90],
    means: 'The opening stock is not known, so what is left over is not either.',
  },
});

const perDay = ratio('tickets', 'days');

const days: Taken = {
  name: 'days',
  label: 'working days',
  help: 'Days on which the team worked.',
  from: 'workingDays',
};

const loggedPerDay = formulaMetric({
  id: 'loggedPerDay',
  functionName: 'PER_DAY',
  name: 'Tickets logged per day',
  theme: 'tickets',
  pack: 'backlogAndQuality',
  unit: 'count',
  better: 'depends',
  from: 'D',
  tells: 'How many tickets reach you on a working day.',
  takes: [ticketsReceived, days],
  expression: perDay,
  timestamp: 'The month in which the ticket was created.',
  pitfalls: [
    'Mondays bring more than Fridays: plan shifts by weekday, not by this average.',
    'If you work at weekends, count those days too.',
  ],
  ifOff: 'Look at the days on Daily Volume and find the one where it began.',
  lookNext: ['closedPerDay', 'backlog', 'ticketVolume', 'ticketCategories'],
  examples: [{ values: [440, 22], result: 20 }],
  emptyCase: { values: [440, 0], means: 'There was no working day to divide by.' },
});

const closedPerDay = formulaMetric({
  id: 'closedPerDay',
  functionName: 'PER_DAY',
  name: 'Tickets closed per day',
  theme: 'tickets',
  pack: 'backlogAndQuality',
  unit: 'count',
  better: 'depends',
  from: 'D',
  tells: 'How many tickets the team resolves on a working day.',
  takes: [
    {
      name: 'tickets',
      label: 'tickets resolved',
      help: 'Tickets resolved in the same period.',
      from: 'ticketsResolved',
    },
    days,
  ],
  expression: perDay,
  timestamp: 'The month in which the ticket was resolved.',
  pitfalls: [
    'It cannot exceed what comes in for long: compare it with tickets logged, not with a wish.',
    'As a target it is met by closing early.',
  ],
  ifOff:
    'If it fell while tickets logged did not, look for absences, a hard category, or work done outside the helpdesk.',
  lookNext: ['loggedPerDay', 'backlog', 'reopenRate', 'ticketsPerAgent'],
  examples: [{ values: [396, 22], result: 18 }],
  emptyCase: { values: [396, 0], means: 'There was no working day to divide by.' },
});

export const backlogMetrics: readonly Metric[] = [
  contactRate,
  openTickets,
  oldestOpen,
  backlog,
  loggedPerDay,
  closedPerDay,
];
