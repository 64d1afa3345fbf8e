import { ratio } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';

const frt = formulaMetric({
  id: 'frt',
  functionName: 'FRT',
  name: 'First response time',
  abbreviation: 'FRT',
  theme: 'speed',
  pack: 'ticketsAndSpeed',
  unit: 'hours',
  better: 'lower',
  from: 'H',
  tells: 'How long customers wait, on average, for the first answer from a person.',
  takes: [
    {
      name: 'totalHours',
      label: 'total hours to first response',
      help: 'Hours from the first message to the first human reply, added up over all tickets.',
      from: 'firstResponseHours',
    },
    {
      name: 'responses',
      label: 'tickets first replied to',
      help: 'Tickets that got a first human reply.',
      from: 'firstResponses',
    },
  ],
  expression: ratio('totalHours', 'responses'),
  timestamp: 'The month in which the first reply was sent.',
  pitfalls: [
    'Automatic replies make it look wonderful. They never count.',
    'Tickets nobody has answered are not in it, so ignoring the hard ones lowers it.',
    'A few tickets left over a weekend pull the average up: look at the median too.',
    'Calendar hours run to three or four times business hours. Choose one and keep to it.',
  ],
  ifOff:
    'Compare it by channel and by weekday. A rise on Mondays or evenings asks for shifts, a rise in one channel for people, a rise everywhere for fewer tickets.',
  lookNext: ['noReplyYet', 'firstResponseP90', 'averageResponse', 'mttr', 'csat'],
  differs:
    'Some articles print this formula under "average response time". Elsewhere that means the wait before every reply, which is another number. Ours stops at the first human reply.',
  benchmark: {
    text: '54 % of customers expect a reply within 10 minutes (HubSpot, quoted by Databox, 2020). In chat, the first reply took 96 seconds on average (Zendesk Benchmark, Q1 2015).',
    source: 'HubSpot, quoted by Databox; Zendesk Benchmark',
    year: '2020; 2015',
  },
  examples: [{ values: [300, 120], result: 2.5 }],
  emptyCase: {
    values: [0, 0],
    means: 'No ticket got a first reply, so there is no time to tell.',
  },
});

export const speedMetrics: readonly Metric[] = [frt];
