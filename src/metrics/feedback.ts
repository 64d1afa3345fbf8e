import { minus, percent, plus } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';

const dissatisfied = formulaMetric({
  id: 'dissatisfied',
  functionName: 'DISSATISFIED',
  name: 'Dissatisfied customers',
  theme: 'satisfaction',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'lower',
  from: 'A',
  tells: 'How many of the customers who answered gave only one or two stars.',
  takes: [
    {
      name: 'dissatisfied',
      label: 'answers with 1 or 2 stars',
      help: 'Answers of 1 or 2 out of 5.',
      howToCollect: 'Add up the CSAT answers of the month that gave 1 or 2 out of 5.',
      unit: 'count',
      from: plus('csat1', 'csat2'),
    },
    {
      name: 'responses',
      label: 'all CSAT answers',
      help: 'All answers to the survey.',
      from: 'csatResponses',
    },
  ],
  margin: { plus: ['dissatisfied'], minus: [], all: ['responses'] },
  expression: percent('dissatisfied', 'responses'),
  limits: [{ parts: ['dissatisfied'], wholes: ['responses'] }],
  timestamp: 'The month in which the answer was given.',
  pitfalls: [
    'It is not 100 minus CSAT: the neutral ones are in neither.',
    'Few answers are dissatisfied, so a handful moves it. Read the margin.',
  ],
  ifOff: 'Write to each of them. A third answer, and they tell you what no report does.',
  lookNext: ['csat', 'feedback', 'reopenRate', 'frt'],
  examples: [{ values: [18, 300], result: 6 }],
  emptyCase: { values: [0, 0], means: 'Nobody answered, so there is no share to tell.' },
});

const happiness = formulaMetric({
  id: 'happiness',
  functionName: 'HAPPINESS',
  name: 'Happiness score',
  theme: 'satisfaction',
  pack: 'backlogAndQuality',
  unit: 'score',
  better: 'higher',
  from: 'D',
  tells: 'How many more customers chose the happy face than the unhappy one, from −100 to 100.',
  useIf: 'Use it if your survey has three faces or words instead of numbers.',
  takes: [
    {
      name: 'great',
      label: 'great',
      help: 'Answers "great", or all ratings from 1 to 3 as one range.',
      from: 'happinessGreat',
    },
    { name: 'okay', label: 'okay', help: 'Answers "okay".', from: 'happinessOkay' },
    { name: 'notGood', label: 'not good', help: 'Answers "not good".', from: 'happinessNotGood' },
  ],
  margin: { plus: ['great'], minus: ['notGood'], all: ['great', 'okay', 'notGood'] },
  expression: percent(minus('great', 'notGood'), plus('great', 'okay', 'notGood')),
  ratings: {
    standard: 3,
    scales: {
      3: {
        lowest: 1,
        highest: 3,
        counts: {
          great: { from: 3, to: 3 },
          okay: { from: 2, to: 2 },
          notGood: { from: 1, to: 1 },
        },
      },
    },
  },
  timestamp: 'The month in which the answer was given.',
  pitfalls: [
    'It resembles an NPS and is none: it asks about one answer, not about recommending you.',
    'Faces in a signature are clicked by mail programs too. Count clicks that a person confirmed.',
  ],
  ifOff: 'Read the tickets behind the unhappy faces of one week, and note what each waited for.',
  lookNext: ['csat', 'feedback', 'surveyResponseRate', 'frt'],
  survey: {
    questions: ['How did we do?'],
    scale: 'Great, Okay, Not good (as ratings 3, 2 and 1)',
    whenToSend: 'Under every reply, or when the ticket was resolved.',
    followUp: 'Would you like to tell us more?',
  },
  examples: [{ values: [80, 15, 5], result: 75 }],
  emptyCase: { values: [0, 0, 0], means: 'Nobody answered, so there is no score.' },
});

const feedback = formulaMetric({
  id: 'feedback',
  functionName: 'FEEDBACK',
  name: 'Positive feedback',
  theme: 'satisfaction',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'higher',
  from: 'D',
  tells: 'How many of the written comments are positive.',
  takes: [
    {
      name: 'positive',
      label: 'positive comments',
      help: 'Comments that are positive throughout.',
      from: 'feedbackPositive',
    },
    {
      name: 'comments',
      label: 'written comments',
      help: 'All comments of the period.',
      from: 'feedbackComments',
    },
  ],
  margin: { plus: ['positive'], minus: [], all: ['comments'] },
  expression: percent('positive', 'comments'),
  limits: [{ parts: ['positive'], wholes: ['comments'] }],
  timestamp: 'The month in which the comment was written.',
  pitfalls: [
    'People write when something went wrong, so it is lower than CSAT by nature.',
    'Two readers sort the same comments differently. Let one person do it, or agree on a rule.',
  ],
  ifOff:
    'Give every comment that is not positive one of five labels, and take the most frequent label to whoever can change it.',
  lookNext: ['csat', 'dissatisfied', 'happiness', 'ticketCategories'],
  examples: [{ values: [36, 48], result: 75 }],
  emptyCase: { values: [0, 0], means: 'Nobody wrote a comment, so there is no share to tell.' },
});

const surveyResponseRate = formulaMetric({
  id: 'surveyResponseRate',
  functionName: 'SURVEY_RESPONSE_RATE',
  name: 'Survey response rate',
  theme: 'satisfaction',
  pack: 'surveys',
  unit: 'percent',
  better: 'higher',
  from: 'D',
  tells: 'How many of the customers you asked gave an answer.',
  takes: [
    {
      name: 'completed',
      label: 'surveys completed',
      help: 'Surveys completed in the period.',
      from: 'surveysCompleted',
    },
    {
      name: 'sent',
      label: 'surveys sent',
      help: 'Invitations that reached a customer.',
      from: 'surveysSent',
    },
  ],
  expression: percent('completed', 'sent'),
  hints: [{ parts: ['completed'], wholes: ['sent'] }],
  timestamp: 'Invitations by the month they were sent, answers by the month they were given.',
  pitfalls: [
    'If it halves, every score of that month speaks for other people than the month before.',
    'Answers to last month’s invitations can lift it above 100 % in a quiet month.',
  ],
  ifOff:
    'Shorten the survey to one question that is answered with a click in the mail itself, and send it within a day.',
  lookNext: ['csat', 'nps', 'ces', 'feedback'],
  differs:
    'Some articles print this under "overall satisfaction". It says how many answered, not what they answered.',
  examples: [{ values: [300, 1200], result: 25 }],
  emptyCase: { values: [0, 0], means: 'No survey was sent, so none could be answered.' },
});

export const feedbackMetrics: readonly Metric[] = [
  dissatisfied,
  happiness,
  feedback,
  surveyResponseRate,
];
