import { percent } from '../formula/expression';
import { formulaMetric, inputMetric } from './make';
import type { Metric } from './metric';

const fiveStarShare = formulaMetric({
  id: 'fiveStarShare',
  functionName: 'FIVE_STAR_SHARE',
  name: 'Share of five-star reviews',
  theme: 'satisfaction',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'higher',
  from: 'K',
  tells: 'How many of your public reviews give all five stars.',
  useIf: 'Use it if customers review you on public sites.',
  takes: [
    {
      name: 'fiveStar',
      label: 'five-star reviews',
      help: 'Reviews with five stars.',
      from: 'reviewsFiveStar',
    },
    { name: 'reviews', label: 'reviews', help: 'All reviews of the period.', from: 'reviews' },
  ],
  expression: percent('fiveStar', 'reviews'),
  limits: [{ parts: ['fiveStar'], wholes: ['reviews'] }],
  timestamp: 'The month in which the review was published.',
  pitfalls: [
    'Reviews speak about the product and the delivery more than about support.',
    'Inviting only happy customers is against the rules of most sites.',
  ],
  ifOff:
    'Answer every review of one or two stars in public, within days, and count how many name support.',
  lookNext: ['fiveStarReviews', 'csat', 'nps', 'referralRate'],
  examples: [{ values: [42, 60], result: 70 }],
  emptyCase: { values: [0, 0], means: 'Nobody wrote a review, so there is no share to tell.' },
});

const fiveStarReviews = inputMetric({
  id: 'fiveStarReviews',
  input: 'reviewsFiveStar',
  name: 'Five-star reviews',
  theme: 'satisfaction',
  pack: 'backlogAndQuality',
  better: 'higher',
  grows: true,
  from: 'K',
  tells: 'How many customers praised you in public with five stars.',
  useIf: 'Use it if customers review you on public sites.',
  timestamp: 'The month in which the review was published.',
  pitfalls: ['It grows with the number of customers: read the share beside it.'],
  ifOff: 'Ask for a review when a customer thanks you: that is the moment at which they gladly do.',
  lookNext: ['fiveStarShare', 'nps', 'referralRate'],
});

const iqs = formulaMetric({
  id: 'iqs',
  functionName: 'IQS',
  name: 'Internal quality score',
  abbreviation: 'IQS',
  theme: 'satisfaction',
  pack: 'backlogAndQuality',
  unit: 'percent',
  better: 'higher',
  from: 'L',
  tells: 'How well conversations meet your own standard when a colleague reviews them.',
  useIf: 'Use it if you review conversations with a scorecard.',
  takes: [
    {
      name: 'points',
      label: 'points given',
      help: 'Points given in the reviewed conversations.',
      from: 'qaPoints',
    },
    {
      name: 'maxPoints',
      label: 'points possible',
      help: 'Points those reviews could have given at most.',
      from: 'qaMaxPoints',
    },
  ],
  expression: percent('points', 'maxPoints'),
  limits: [{ parts: ['points'], wholes: ['maxPoints'] }],
  timestamp: 'The month in which the conversation was reviewed.',
  pitfalls: [
    'Reviewers differ. Let two of them score the same five conversations every month.',
    'Conversations chosen by hand tell about the choice. Draw them at random.',
  ],
  ifOff:
    'Find the question of the scorecard that lost most points, and practise that one thing for a month.',
  lookNext: ['csat', 'fcr', 'reopenRate', 'dissatisfied'],
  examples: [{ values: [176, 200], result: 88 }],
  emptyCase: { values: [0, 0], means: 'No conversation was reviewed, so there is no score.' },
});

export const reviewMetrics: readonly Metric[] = [fiveStarShare, fiveStarReviews, iqs];
