import { percent, plus, ratio } from '../formula/expression';
import { formulaMetric, type Taken } from './make';
import type { Metric } from './metric';

const answered: Taken = {
  name: 'answered',
  label: 'calls answered',
  help: 'Calls an agent answered.',
  from: 'callsAnswered',
};

const abandoned: Taken = {
  name: 'abandoned',
  label: 'calls abandoned',
  help: 'Callers who hung up in the queue.',
  from: 'callsAbandoned',
};

const CALL_MONTH = 'The month in which the call was made.';

const asa = formulaMetric({
  id: 'asa',
  functionName: 'ASA',
  name: 'Average speed of answer',
  abbreviation: 'ASA',
  theme: 'phone',
  pack: 'phone',
  unit: 'seconds',
  better: 'lower',
  from: 'L',
  tells: 'How long callers wait in the queue, on average, before an agent answers.',
  takes: [
    {
      name: 'waitSeconds',
      label: 'total queue wait',
      help: 'Seconds answered calls waited in the queue, added up.',
      from: 'waitSeconds',
    },
    answered,
  ],
  expression: ratio('waitSeconds', 'answered'),
  timestamp: CALL_MONTH,
  pitfalls: [
    'Callers who hung up are not in it: the longer the wait, the more it flatters.',
    'Announcements and menus before the queue are waiting too, for the caller.',
  ],
  ifOff:
    'Look at it by half hour. It is nearly always one or two peaks a day, and moving a break costs nothing.',
  lookNext: ['serviceLevel', 'abandonRate', 'occupancy', 'aht'],
  examples: [{ values: [5600, 200], result: 28 }],
  emptyCase: { values: [0, 0], means: 'No call was answered, so there is no wait to tell.' },
});

const aht = formulaMetric({
  id: 'aht',
  functionName: 'AHT',
  name: 'Average handling time',
  abbreviation: 'AHT',
  theme: 'phone',
  pack: 'phone',
  unit: 'seconds',
  better: 'depends',
  from: 'L',
  tells: 'How long a call keeps an agent busy, talk, hold and after-call work together.',
  takes: [
    {
      name: 'talkSeconds',
      label: 'total talk time',
      help: 'Seconds agents talked, added up.',
      from: 'talkSeconds',
    },
    {
      name: 'holdSeconds',
      label: 'total hold time',
      help: 'Seconds callers were on hold, added up.',
      from: 'holdSeconds',
    },
    {
      name: 'wrapSeconds',
      label: 'total after-call work',
      help: 'Seconds of after-call work, added up.',
      from: 'wrapSeconds',
    },
    {
      name: 'handled',
      label: 'calls handled',
      help: 'Calls answered in the same period.',
      from: 'callsAnswered',
    },
  ],
  expression: ratio(plus('talkSeconds', 'holdSeconds', 'wrapSeconds'), 'handled'),
  timestamp: CALL_MONTH,
  pitfalls: [
    'Shorter is not better: a call cut short is a second call tomorrow.',
    'It is for planning staff. As a target for people it makes them hurry.',
  ],
  ifOff:
    'Split it into its three parts. Hold means somebody had to be asked, after-call work means forms: both can be cut without hurrying a caller.',
  lookNext: ['fcr', 'occupancy', 'asa', 'csat'],
  differs:
    'Some lists let it include the time before the call is answered. Ours does not: nobody works on a caller in the queue. That wait is the speed of answer.',
  examples: [{ values: [30000, 2000, 4000, 100], result: 360 }],
  emptyCase: { values: [0, 0, 0, 0], means: 'No call was handled, so there is no time to tell.' },
});

const serviceLevel = formulaMetric({
  id: 'serviceLevel',
  functionName: 'SERVICE_LEVEL',
  name: 'Service level',
  theme: 'phone',
  pack: 'phone',
  unit: 'percent',
  better: 'higher',
  from: 'L K',
  tells: 'How many callers were answered within your threshold, often 20 seconds.',
  takes: [
    {
      name: 'answeredInTime',
      label: 'calls answered in time',
      help: 'Calls answered within the threshold.',
      from: 'callsAnsweredInTime',
    },
    answered,
    abandoned,
  ],
  expression: percent('answeredInTime', plus('answered', 'abandoned')),
  limits: [{ parts: ['answeredInTime'], wholes: ['answered'] }],
  timestamp: CALL_MONTH,
  pitfalls: [
    'A good month can hide a terrible Monday morning. Look at it by half hour.',
    'Past the threshold a caller no longer counts: watch the abandoned calls.',
  ],
  ifOff:
    'Work out the staff you need for the busiest half hour (STAFF_NEEDED) and compare it with the rota.',
  lookNext: ['asa', 'abandonRate', 'occupancy', 'blockage'],
  differs:
    'There are several ways to treat abandoned calls. Ours counts all of them as not answered in time.',
  examples: [{ values: [160, 190, 10], result: 80 }],
  emptyCase: { values: [0, 0, 0], means: 'Nobody called, so there is no share to tell.' },
});

const abandonRate = formulaMetric({
  id: 'abandonRate',
  functionName: 'ABANDON_RATE',
  name: 'Abandon rate',
  theme: 'phone',
  pack: 'phone',
  unit: 'percent',
  better: 'lower',
  from: '+',
  tells: 'How many callers hung up before anybody answered.',
  takes: [
    abandoned,
    {
      name: 'offered',
      label: 'calls offered',
      help: 'Calls that reached the queue.',
      from: 'callsOffered',
    },
  ],
  expression: percent('abandoned', 'offered'),
  limits: [{ parts: ['abandoned'], wholes: ['offered'] }],
  timestamp: CALL_MONTH,
  pitfalls: [
    'Wrong numbers hang up within seconds. Leave out those under 5 seconds always, or never.',
    'Somebody who calls three times counts three times.',
  ],
  ifOff: 'Offer to call back once the wait passes two minutes, and say how long it will take.',
  lookNext: ['asa', 'serviceLevel', 'blockage'],
  examples: [{ values: [10, 200], result: 5 }],
  emptyCase: { values: [0, 0], means: 'No call reached the queue, so nobody could hang up.' },
});

const blockage = formulaMetric({
  id: 'blockage',
  functionName: 'BLOCKAGE',
  name: 'Call blockage',
  theme: 'phone',
  pack: 'phone',
  unit: 'percent',
  better: 'lower',
  from: 'L',
  tells: 'How many call attempts never got through to you.',
  takes: [
    {
      name: 'blocked',
      label: 'calls blocked',
      help: 'Attempts that met an engaged tone or a full queue.',
      from: 'callsBlocked',
    },
    {
      name: 'attempted',
      label: 'calls attempted',
      help: 'All attempts to call you.',
      from: 'callsAttempted',
    },
  ],
  expression: percent('blocked', 'attempted'),
  limits: [{ parts: ['blocked'], wholes: ['attempted'] }],
  timestamp: CALL_MONTH,
  pitfalls: [
    'Your own phone system may not know of them: ask the provider.',
    'Closing the queue when it is full shortens the wait and moves the trouble here.',
  ],
  ifOff:
    'Ask the provider for the lines in use at the peak. More lines are cheap, lost callers are not.',
  lookNext: ['abandonRate', 'serviceLevel', 'asa'],
  differs:
    'Some lists print the number of blocked calls. Ours is a rate, so months can be compared.',
  examples: [{ values: [4, 200], result: 2 }],
  emptyCase: { values: [0, 0], means: 'Nobody tried to call, so there is no share to tell.' },
});

export const phoneMetrics: readonly Metric[] = [asa, aht, serviceLevel, abandonRate, blockage];
