import { percent, ratio } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';

const employeeEngagement = formulaMetric({
  id: 'employeeEngagement',
  functionName: 'EMPLOYEE_ENGAGEMENT',
  name: 'Employee engagement',
  theme: 'team',
  pack: 'people',
  unit: 'rating',
  better: 'higher',
  from: 'K',
  tells: 'How your own people rate working here, on average, from 1 to 10.',
  takes: [
    {
      name: 'ratingTotal',
      label: 'sum of staff ratings',
      help: 'All ratings from 1 to 10 added up, or all ratings as one range.',
      from: 'staffRatingTotal',
    },
    {
      name: 'ratings',
      label: 'staff ratings',
      help: 'How many people answered.',
      from: 'staffRatings',
    },
  ],
  expression: ratio('ratingTotal', 'ratings'),
  ratings: {
    standard: 10,
    scales: {
      10: {
        lowest: 1,
        highest: 10,
        counts: {
          ratingTotal: { from: 1, to: 10, sumsRatings: true },
          ratings: { from: 1, to: 10 },
        },
      },
    },
  },
  timestamp: 'The month in which the answer was given.',
  pitfalls: [
    'Under five answers people can be recognised. Then do not ask, talk.',
    'If nothing follows from the first survey, the second measures resignation.',
  ],
  ifOff: 'Choose one reason from the comments, change it within a month, and say that you did.',
  lookNext: ['utilization', 'loadPerAgent', 'csat'],
  survey: {
    questions: ['How gladly do you work here at the moment?'],
    scale: '1 (not at all) to 10 (very gladly)',
    whenToSend: 'Every three months, anonymously, to everybody.',
    followUp: 'What would make it one point more?',
  },
  examples: [{ values: [64, 8], result: 8 }],
  emptyCase: { values: [0, 0], means: 'Nobody answered, so there is no rating.' },
});

const volunteerRate = formulaMetric({
  id: 'volunteerRate',
  functionName: 'VOLUNTEER_RATE',
  name: 'Volunteer rate',
  theme: 'team',
  pack: 'people',
  unit: 'percent',
  better: 'higher',
  from: 'K',
  tells: 'How many people of the company stepped in for a customer without having to.',
  useIf: 'Use it if people outside support answer customers now and then.',
  takes: [
    {
      name: 'helped',
      label: 'staff who stepped in',
      help: 'People who helped a customer, each counted once.',
      from: 'staffHelped',
    },
    { name: 'staff', label: 'staff', help: 'People who work in the company.', from: 'staff' },
  ],
  expression: percent('helped', 'staff'),
  limits: [{ parts: ['helped'], wholes: ['staff'] }],
  timestamp: 'The month in which they stepped in.',
  pitfalls: [
    'A month in which everybody has to help is an emergency and no volunteering.',
    'Help in hallways goes uncounted. Count what leaves a trace, every month alike.',
  ],
  ifOff: 'Invite one developer and one salesperson to an hour in the queue each month.',
  lookNext: ['employeeEngagement', 'escalationRate', 'csat'],
  examples: [{ values: [3, 12], result: 25 }],
  emptyCase: { values: [0, 0], means: 'There was no staff, so nobody could step in.' },
});

export const peopleMetrics: readonly Metric[] = [employeeEngagement, volunteerRate];
