import { percent } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric, RatingScale } from './metric';

function csatScale(highest: number, satisfiedFrom: number): RatingScale {
  return {
    lowest: 1,
    highest,
    counts: {
      satisfied: { from: satisfiedFrom, to: highest },
      responses: { from: 1, to: highest },
    },
  };
}

const csat = formulaMetric({
  id: 'csat',
  functionName: 'CSAT',
  name: 'Customer satisfaction',
  abbreviation: 'CSAT',
  theme: 'satisfaction',
  pack: 'surveys',
  unit: 'percent',
  better: 'higher',
  from: 'H',
  tells: 'How many of the customers who answered were satisfied with the help they got.',
  takes: [
    {
      name: 'satisfied',
      label: 'satisfied answers',
      help: 'Answers of 4 or 5 out of 5, or all ratings as one range.',
      from: 'csatSatisfied',
    },
    {
      name: 'responses',
      label: 'all CSAT answers',
      help: 'All answers to the survey.',
      from: 'csatResponses',
    },
  ],
  margin: { plus: ['satisfied'], minus: [], all: ['responses'] },
  expression: percent('satisfied', 'responses'),
  limits: [{ parts: ['satisfied'], wholes: ['responses'] }],
  ratings: {
    standard: 5,
    scales: { 3: csatScale(3, 3), 5: csatScale(5, 4), 7: csatScale(7, 6), 10: csatScale(10, 9) },
  },
  timestamp: 'The month in which the answer was given.',
  pitfalls: [
    'Those who answer are the delighted and the angry. Watch how many answer at all.',
    'A survey sent by agents of their own choosing measures the choosing.',
    '90 % of 20 answers may be anything from 70 to 97 %: read the interval.',
    'Answers differ by country and by scale; do not compare 4–5 of 5 with good or bad.',
  ],
  ifOff:
    'Read every comment with 1 or 2 stars of the month and sort them: waiting, the answer itself, tone, or the product. Only the first three are yours to fix alone.',
  lookNext: ['dissatisfied', 'surveyResponseRate', 'frt', 'fcr', 'ces'],
  differs:
    'Some lists average ratings and call the average CSAT, and would let you ask before the conversation. Ours is the share of satisfied answers, asked after it.',
  benchmark: {
    text: '81–86 % (Zendesk Benchmark, 2012–2014; good or bad, all industries).',
    source: 'Zendesk Benchmark',
    year: '2012–2014',
    from: 81,
    to: 86,
  },
  survey: {
    questions: ['How satisfied are you with the help you received?'],
    scale:
      '1 (very dissatisfied), 2 (dissatisfied), 3 (neutral), 4 (satisfied), 5 (very satisfied)',
    whenToSend:
      'Within a day after the ticket was resolved, for every ticket or for a random part.',
    followUp: 'What could we have done better?',
  },
  examples: [{ values: [246, 300], result: 82 }],
  emptyCase: { values: [0, 0], means: 'Nobody answered, so there is no share to tell.' },
});

function effortScale(highest: number, easyFrom: number): RatingScale {
  return {
    lowest: 1,
    highest,
    counts: {
      easy: { from: easyFrom, to: highest },
      responses: { from: 1, to: highest },
    },
  };
}

const ces = formulaMetric({
  id: 'ces',
  functionName: 'CES',
  name: 'Customer effort score',
  abbreviation: 'CES',
  theme: 'satisfaction',
  pack: 'surveys',
  unit: 'percent',
  better: 'higher',
  from: 'H',
  tells: 'How many of the customers who answered found it easy to get their problem solved.',
  takes: [
    {
      name: 'easy',
      label: 'answers "it was easy"',
      help: 'Answers of 4 or 5 out of 5, or all ratings as one range.',
      from: 'cesEasy',
    },
    {
      name: 'responses',
      label: 'all CES answers',
      help: 'All answers to the survey.',
      from: 'cesResponses',
    },
  ],
  margin: { plus: ['easy'], minus: [], all: ['responses'] },
  expression: percent('easy', 'responses'),
  limits: [{ parts: ['easy'], wholes: ['responses'] }],
  ratings: { standard: 5, scales: { 5: effortScale(5, 4), 7: effortScale(7, 5) } },
  timestamp: 'The month in which the answer was given.',
  pitfalls: [
    'If the question asks "how much effort", a high rating is bad. Ask whether it was easy.',
    'It covers the way to the answer, not the answer: a quick no is easy and still a no.',
    'Turning the scale round in the middle of a year makes the months before worthless.',
  ],
  ifOff:
    'Go the customer’s way yourself for the largest category: from the product to the help page, the form and the second reply. Remove the first step that asks for something we already know.',
  lookNext: ['repliesPerTicket', 'fcr', 'csat', 'surveyResponseRate'],
  differs:
    'Early versions asked how much effort it took, so that high was bad; some lists subtract difficult from easy tickets without asking any customer. Ours is the share who say it was easy: higher is better.',
  survey: {
    questions: ['How far do you agree: "It was easy to get my problem solved"?'],
    scale: '1 (strongly disagree), 2 (disagree), 3 (neither), 4 (agree), 5 (strongly agree)',
    whenToSend: 'Right after the ticket was resolved, or at the end of a visit to the help centre.',
    followUp: 'What made it easy or hard?',
  },
  examples: [{ values: [45, 60], result: 75 }],
  emptyCase: { values: [0, 0], means: 'Nobody answered, so there is no share to tell.' },
});

export const satisfactionMetrics: readonly Metric[] = [csat, ces];
