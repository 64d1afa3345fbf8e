import { percent, plus, ratio } from '../formula/expression';
import { formulaMetric, type Taken } from './make';
import type { Metric } from './metric';
import { agents, ticketsReceived } from './takes';

const handleHours: Taken = {
  name: 'handleHours',
  label: 'hours on tickets',
  help: 'Hours agents spent on tickets, calls and chats.',
  from: 'handleHours',
};

const utilization = formulaMetric({
  id: 'utilization',
  functionName: 'UTILIZATION',
  name: 'Utilisation',
  theme: 'team',
  pack: 'teamAndCost',
  unit: 'percent',
  better: 'range',
  from: 'D',
  tells: 'How much of the paid time agents spend on tickets.',
  useIf: 'Use it if agents track their time, or your helpdesk does.',
  takes: [
    handleHours,
    {
      name: 'paidHours',
      label: 'paid hours',
      help: 'Hours agents were paid for.',
      from: 'paidHours',
    },
  ],
  expression: percent('handleHours', 'paidHours'),
  hints: [{ parts: ['handleHours'], wholes: ['paidHours'] }],
  timestamp: 'The month in which the hours were worked.',
  pitfalls: [
    'More is not better: without time to learn, write articles and breathe, people leave.',
    'Per person it is a number to talk about, never one to rank by.',
  ],
  ifOff:
    'Too high for two months: fewer tickets or more people. Too low: look for work that is done outside the helpdesk before anything else.',
  lookNext: ['loadPerAgent', 'occupancy', 'employeeEngagement', 'frt'],
  benchmark: {
    text: '70–85 % (a practitioner quoted by Databox, 2020).',
    source: 'a practitioner quoted by Databox',
    year: '2020',
    from: 70,
    to: 85,
  },
  examples: [{ values: [120, 160], result: 75 }],
  emptyCase: { values: [0, 0], means: 'No hours were paid, so there is no share to tell.' },
});

const occupancy = formulaMetric({
  id: 'occupancy',
  functionName: 'OCCUPANCY',
  name: 'Occupancy',
  theme: 'team',
  pack: 'teamAndCost',
  unit: 'percent',
  better: 'depends',
  from: '+',
  tells: 'How much of the time agents are ready for calls and chats they are busy with one.',
  useIf: 'Use it for phone and chat, where agents wait for the next contact.',
  takes: [
    handleHours,
    {
      name: 'idleHours',
      label: 'hours waiting for work',
      help: 'Hours agents were ready and nothing came.',
      from: 'idleHours',
    },
  ],
  expression: percent('handleHours', plus('handleHours', 'idleHours')),
  timestamp: 'The month in which the hours were worked.',
  pitfalls: [
    'It follows from volume and staffing: agents cannot raise it, and should not be asked to.',
    'A small team must be less occupied than a large one to answer equally fast.',
  ],
  ifOff:
    'Above 85 to 90 % for hours on end callers queue and people tire: move breaks and shifts to the hours that need them.',
  lookNext: ['utilization', 'serviceLevel', 'asa', 'aht'],
  differs:
    'It is often mixed up with utilisation. Utilisation is out of paid time, occupancy out of the time ready for contacts.',
  examples: [{ values: [120, 40], result: 75 }],
  emptyCase: {
    values: [0, 0],
    means: 'Nobody was ready for contacts, so there is no share to tell.',
  },
});

const perAgent = ratio('tickets', 'agents');

const loadPerAgent = formulaMetric({
  id: 'loadPerAgent',
  functionName: 'TICKETS_PER_AGENT',
  name: 'Load per agent',
  theme: 'team',
  pack: 'teamAndCost',
  unit: 'ratio',
  better: 'depends',
  grows: true,
  from: 'H K',
  tells: 'How many tickets arrive for each agent on the team.',
  takes: [ticketsReceived, agents],
  expression: perAgent,
  timestamp: 'Tickets by the month they were created, agents on average over the month.',
  pitfalls: [
    'Count those who answer tickets, as full-time equivalents, and treat holidays alike every month.',
    'Fifty refunds and fifty outages are not the same load.',
  ],
  ifOff:
    'If it has been above its usual range for three months, the next hire or the next article is due: the categories say which.',
  lookNext: ['ticketsPerAgent', 'utilization', 'backlog', 'employeeEngagement'],
  examples: [{ values: [500, 8], result: 62.5 }],
  emptyCase: { values: [500, 0], means: 'There was no agent to divide by.' },
});

const ticketsPerAgent = formulaMetric({
  id: 'ticketsPerAgent',
  functionName: 'TICKETS_PER_AGENT',
  name: 'Tickets resolved per agent',
  theme: 'team',
  pack: 'teamAndCost',
  unit: 'ratio',
  better: 'depends',
  grows: true,
  from: 'H K',
  tells: 'How many tickets an agent resolves, on average over the team.',
  takes: [
    {
      name: 'tickets',
      label: 'tickets resolved',
      help: 'Tickets resolved in the same period.',
      from: 'ticketsResolved',
    },
    agents,
  ],
  expression: perAgent,
  timestamp: 'Tickets by the month they were resolved, agents on average over the month.',
  pitfalls: [
    'As a target it rewards picking easy tickets and closing early.',
    'New agents resolve fewer for months. Expect a dip after hiring.',
  ],
  ifOff:
    'Compare it with the load per agent: if both fell there was less to do, and nothing is wrong.',
  lookNext: ['loadPerAgent', 'reopenRate', 'csat', 'closedPerDay'],
  examples: [{ values: [480, 8], result: 60 }],
  emptyCase: { values: [480, 0], means: 'There was no agent to divide by.' },
});

export const teamMetrics: readonly Metric[] = [
  utilization,
  occupancy,
  loadPerAgent,
  ticketsPerAgent,
];
