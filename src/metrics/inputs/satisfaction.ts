import { type Expression, firstKnown, plus, times } from '../../formula/expression';
import type { Input } from '../input';
import { inputsOfTheme } from './row';

const count = inputsOfTheme('satisfaction', 'count');

/** What the five star rows give wins over a typed total. */
const starsElse = (stars: Expression, typed: string): Expression => firstKnown(stars, typed);

/** 0 × the lower stars: they add nothing, but all five rows must be filled for stars to count. */
const satisfiedStars = plus('csat5', 'csat4', times(0, plus('csat3', 'csat2', 'csat1')));
const allStars = plus('csat5', 'csat4', 'csat3', 'csat2', 'csat1');
const starTotal = plus(
  times(5, 'csat5'),
  times(4, 'csat4'),
  times(3, 'csat3'),
  times(2, 'csat2'),
  'csat1',
);

const STARS = 'Fill all five star rows or none: filled, they replace the typed totals.';

function stars(rating: number, words: string): Input {
  return count(`csat${rating}`, `CSAT ${rating} of 5 (${words})`, {
    whereFrom: `Survey tool: ratings of ${rating} out of 5`,
    howToCollect: `Answers of the month that gave ${rating} out of 5. ${STARS}`,
  });
}

const npsInputs = [
  count('npsPromoters', 'Promoters (9–10)', {
    whereFrom: 'Survey tool: answers of 9 and 10',
    howToCollect: 'NPS answers of the month with a rating of 9 or 10.',
  }),
  count('npsPassives', 'Passives (7–8)', {
    whereFrom: 'Survey tool: answers of 7 and 8',
    howToCollect: 'NPS answers of the month with a rating of 7 or 8.',
  }),
  count('npsDetractors', 'Detractors (0–6)', {
    whereFrom: 'Survey tool: answers of 0 to 6',
    howToCollect: 'NPS answers of the month with a rating from 0 to 6.',
  }),
];

const csatInputs = [
  count('csatSatisfied', 'Satisfied answers', {
    effective: starsElse(satisfiedStars, 'csatSatisfied'),
    whereFrom: 'Survey tool: 4 and 5 out of 5, or "good"',
    howToCollect:
      'CSAT answers of the month that were satisfied: 4 or 5 out of 5, 6 or 7 out of 7, 9 or 10 out of 10, or "good" of good and bad.',
  }),
  count('csatResponses', 'CSAT answers', {
    effective: starsElse(allStars, 'csatResponses'),
    whereFrom: 'Survey tool: all answers',
    howToCollect: 'All CSAT answers of the month. Surveys sent but not answered do not count.',
  }),
  count('csatRatingTotal', 'Sum of CSAT ratings', {
    effective: starsElse(starTotal, 'csatRatingTotal'),
    whereFrom: 'Survey tool: average rating × answers',
    howToCollect:
      'All ratings of the month from 1 to 5 added up: an average of 4.3 over 300 answers is 1290. Leave it blank unless every answer carries a rating.',
  }),
  stars(5, 'very positive'),
  stars(4, 'positive'),
  stars(3, 'neutral'),
  stars(2, 'bad'),
  stars(1, 'very bad'),
];

const effortInputs = [
  count('cesEasy', 'Answers "it was easy"', {
    whereFrom: 'Survey tool: 4–5 of 5, or 5–7 of 7',
    howToCollect:
      'CES answers of the month that agreed it was easy: 4 or 5 out of 5, or 5 to 7 out of 7.',
  }),
  count('cesResponses', 'CES answers', {
    whereFrom: 'Survey tool: all answers',
    howToCollect: 'All CES answers of the month.',
  }),
  count('happinessGreat', 'Happiness: great', {
    whereFrom: 'Smiley survey: great',
    howToCollect: 'Answers of the month with the happy face.',
  }),
  count('happinessOkay', 'Happiness: okay', {
    whereFrom: 'Smiley survey: okay',
    howToCollect: 'Answers of the month with the neutral face.',
  }),
  count('happinessNotGood', 'Happiness: not good', {
    whereFrom: 'Smiley survey: not good',
    howToCollect: 'Answers of the month with the unhappy face.',
  }),
  count('easyIssues', 'Easy issues', {
    whereFrom: 'Helpdesk: resolved in at most 2 interactions',
    howToCollect: 'Tickets resolved in the month that took the customer two interactions at most.',
  }),
  count('difficultIssues', 'Difficult issues', {
    whereFrom: 'Helpdesk: resolved in 3 or more interactions',
    howToCollect:
      'Tickets resolved in the month that took the customer three interactions or more.',
  }),
];

const feedbackInputs = [
  count('feedbackPositive', 'Positive comments', {
    whereFrom: 'Survey tool: comments tagged positive',
    howToCollect:
      'Written comments of the month that are positive. Decide by one rule and keep to it: mixed comments are not positive.',
  }),
  count('feedbackComments', 'Written comments', {
    whereFrom: 'Survey tool: answers with a comment',
    howToCollect: 'All written comments of the month, whatever they say.',
  }),
  count('surveysSent', 'Surveys sent', {
    whereFrom: 'Survey tool: invitations sent',
    howToCollect:
      'Survey invitations that reached a customer in the month. Leave out bounced ones.',
  }),
  count('surveysCompleted', 'Surveys completed', {
    whereFrom: 'Survey tool: completed surveys',
    howToCollect: 'Surveys of any kind completed in the month.',
  }),
  count('reviewsFiveStar', 'Five-star reviews', {
    whereFrom: 'Review sites: five stars',
    howToCollect: 'Public reviews published in the month with five stars out of five.',
  }),
  count('reviews', 'Reviews', {
    whereFrom: 'Review sites: all reviews',
    howToCollect: 'All public reviews published in the month, on the same sites.',
  }),
  count('qaPoints', 'Quality points given', {
    isWhole: false,
    whereFrom: 'Quality scorecards: points given',
    howToCollect: 'Points given in all conversations reviewed in the month, added up.',
  }),
  count('qaMaxPoints', 'Quality points possible', {
    isWhole: false,
    whereFrom: 'Quality scorecards: points possible',
    howToCollect:
      'Points those reviews could have given at most. Leave out questions marked "does not apply".',
  }),
];

export const satisfactionInputs: readonly Input[] = [
  ...npsInputs,
  ...csatInputs,
  ...effortInputs,
  ...feedbackInputs,
];
