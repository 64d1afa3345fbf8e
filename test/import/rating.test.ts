import {
  ANSWER,
  NO_ANSWER,
  newAnswers,
  newSatisfaction,
  readAnswer,
  type Satisfaction,
  scaleOf,
  settleAnswers,
  UNREADABLE,
} from '../../src/import/rating';

test.each([
  ['5', 5],
  ['4.0', 4],
  ['10', 10],
  ['0', 0],
  ['4 stars', 4],
  ['1 star', 1],
  ['★★★★☆', 4],
  ['⭐⭐⭐', 3],
  ['4/5', 4],
  ['4 out of 5', 4],
  ['5 - Very satisfied', 5],
  ['5 (excellent)', 5],
  ['Good', ANSWER.good],
  ['Good with comment', ANSWER.good],
  ['Bad', ANSWER.bad],
  ['Great', ANSWER.great],
  ['Okay', ANSWER.okay],
  ['Not good', ANSWER.notGood],
  ['Extremely Happy', ANSWER.happy],
  ['Very unhappy', ANSWER.unhappy],
  ['Neutral', ANSWER.neutral],
  ['😀', ANSWER.face4],
  ['😐', ANSWER.face3],
  ['🙁', ANSWER.face2],
  ['', NO_ANSWER],
  ['Offered', NO_ANSWER],
  ['Not Offered', NO_ANSWER],
  ['-', NO_ANSWER],
  ['11', UNREADABLE],
  ['maybe', UNREADABLE],
  ['☆☆☆☆☆', UNREADABLE],
  ['=1+1', UNREADABLE],
])('%j', (cell, code) => {
  expect(readAnswer(cell)).toBe(code);
});

/** Answers settled on the scale that they show. */
function settle(cells: readonly string[], isHappiness = false): Satisfaction {
  const counts = newAnswers();
  for (const cell of cells) {
    const code = readAnswer(cell);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const satisfaction = newSatisfaction();
  settleAnswers(satisfaction, counts, scaleOf(counts, isHappiness));
  return satisfaction;
}

test('good and bad: satisfied and answers, no stars', () => {
  expect(settle(['Good', 'Good', 'Bad'])).toMatchObject({
    satisfied: 2,
    responses: 3,
    stars: [0, 0, 0, 0, 0],
    great: 0,
  });
});

test('happy of any degree is satisfied, neutral is an answer', () => {
  expect(settle(['Happy', 'Extremely happy', 'Neutral', 'Unhappy'])).toMatchObject({
    satisfied: 2,
    responses: 4,
  });
});

test('stars of five, also drawn, and as five faces', () => {
  expect(settle(['5', '4 stars', '★★★☆☆', '1'])).toMatchObject({
    satisfied: 2,
    responses: 4,
    stars: [1, 0, 1, 1, 1],
  });
  expect(settle(['😡', '🙁', '😐', '😀', '🤩'])).toMatchObject({
    satisfied: 2,
    responses: 5,
    stars: [1, 1, 1, 1, 1],
  });
});

test('scales of seven and ten count their own ends, and no stars', () => {
  expect(settle(['7', '6', '5', '1'])).toMatchObject({
    satisfied: 2,
    responses: 4,
    stars: [0, 0, 0, 0, 0],
  });
  expect(settle(['10', '9', '8', '7'])).toMatchObject({ satisfied: 2, responses: 4 });
});

test('great, okay, not good: happiness, and satisfaction by great', () => {
  const expected = { great: 2, okay: 1, notGood: 1, satisfied: 2, responses: 4 };
  expect(settle(['Great', 'Great', 'Okay', 'Not good'])).toMatchObject(expected);
  expect(settle(['😀', '😀', '😐', '🙁'])).toMatchObject(expected);
  expect(settle(['Good', 'Good', 'Okay', 'Bad'], true)).toMatchObject(expected);
});
