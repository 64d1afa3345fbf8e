import { minus, percent, plus } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';

const nps = formulaMetric({
  id: 'nps',
  functionName: 'NPS',
  name: 'Net promoter score',
  abbreviation: 'NPS',
  theme: 'satisfaction',
  pack: 'surveys',
  unit: 'score',
  better: 'higher',
  from: 'H',
  tells: 'How many more customers would recommend you than would not, from −100 to 100.',
  takes: [
    {
      name: 'promoters',
      label: 'promoters',
      help: 'Answers of 9 or 10, or all ratings as one range.',
      from: 'npsPromoters',
    },
    {
      name: 'passives',
      label: 'passives',
      help: 'Answers of 7 or 8.',
      from: 'npsPassives',
    },
    {
      name: 'detractors',
      label: 'detractors',
      help: 'Answers from 0 to 6.',
      from: 'npsDetractors',
    },
  ],
  margin: {
    plus: ['promoters'],
    minus: ['detractors'],
    all: ['promoters', 'passives', 'detractors'],
  },
  expression: percent(
    minus('promoters', 'detractors'),
    plus('promoters', 'passives', 'detractors'),
  ),
  ratings: {
    standard: 10,
    scales: {
      10: {
        lowest: 0,
        highest: 10,
        counts: {
          promoters: { from: 9, to: 10 },
          passives: { from: 7, to: 8 },
          detractors: { from: 0, to: 6 },
        },
      },
    },
  },
  timestamp: 'The month in which the answer was given.',
  pitfalls: [
    'Under 100 answers it jumps by ten points and more without any reason. Read the margin beside it.',
    'It measures the company, the price and the product as much as support.',
    'A scale from 1 to 10 is not an NPS: detractors run from 0 to 6.',
    'Only ask a customer once in a while, or you measure annoyance.',
  ],
  ifOff:
    'Call five detractors within a week, ask what would have made it a 9, and sort their reasons. A score says how many; only the reasons say what.',
  lookNext: ['csat', 'ces', 'churn', 'surveyResponseRate'],
  differs:
    'Some articles survey from 1 to 10 yet count detractors from 0. Others print it with a percent sign. Ours runs on the 0–10 scale and is a plain number from −100 to 100.',
  survey: {
    questions: ['How likely are you to recommend us to a friend or colleague?'],
    scale: '0 (not at all likely) to 10 (extremely likely)',
    whenToSend:
      'Once or twice a year to each customer, or some weeks after a purchase; not right after a ticket.',
    followUp: 'What is the main reason for your score?',
  },
  examples: [
    { values: [80, 5, 15], result: 65 },
    { values: [42, 30, 28], result: 14 },
  ],
  emptyCase: { values: [0, 0, 0], means: 'Nobody answered, so there is no score.' },
});

export const npsMetrics: readonly Metric[] = [nps];
