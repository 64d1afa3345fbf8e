/**
 * Answers to survey questions as codes: 0–10 as they are, words and faces from 11 on. What a code is
 * worth depends on the scale, which only the whole column shows, so codes are counted first.
 */
export const ANSWER = {
  great: 11,
  okay: 12,
  notGood: 13,
  good: 14,
  bad: 15,
  happy: 16,
  neutral: 17,
  unhappy: 18,
  face1: 19,
  face2: 20,
  face3: 21,
  face4: 22,
  face5: 23,
} as const;
export const ANSWER_CODES = 24;

export const NO_ANSWER = -1;
export const UNREADABLE = -2;

const NONE =
  /^(?:-|–|n\/?a|none|null|not offered|unoffered|offered|not rated|no rating|no response|unrated|not answered)$/;
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^not (?:so |very )?good\b/, ANSWER.notGood],
  [
    /^(?:extremely |very |highly |somewhat |slightly )?(?:unhappy|dissatisfied|unsatisfied)\b/,
    ANSWER.unhappy,
  ],
  [/^(?:extremely |very |highly |somewhat |slightly )?(?:happy|satisfied)\b/, ANSWER.happy],
  [/^neutral\b|^neither\b/, ANSWER.neutral],
  [/^great\b/, ANSWER.great],
  [/^(?:ok|okay)\b/, ANSWER.okay],
  [/^good(?:\b|with)/, ANSWER.good],
  [/^bad(?:\b|with)/, ANSWER.bad],
];
const FACES: readonly (readonly [RegExp, number])[] = [
  [/[\u{1F620}\u{1F621}\u{1F62D}\u{1F62B}]/u, ANSWER.face1],
  [/[\u{1F641}\u{2639}\u{1F61E}\u{1F61F}\u{1F615}]/u, ANSWER.face2],
  [/[\u{1F610}\u{1F611}\u{1F636}]/u, ANSWER.face3],
  [/[\u{1F642}\u{1F60A}\u{1F600}\u{1F603}\u{1F604}\u{263A}]/u, ANSWER.face4],
  [/[\u{1F929}\u{1F60D}\u{1F606}]/u, ANSWER.face5],
];
const STARS = /^(?:[★⭐🌟☆✩✰\s]|\ufe0f)+$/u;
const COUNTED =
  /^(\d{1,2})(?:\.0+)?(?:\s*(?:[-–:(]|stars?\b|out of\b|of\b|\/\s*\d{1,2}|points?\b).*)?$/;

const filledStars = (text: string): number =>
  [...text].filter((sign) => /[★⭐🌟]/u.test(sign)).length;

function readWords(text: string): number {
  if (STARS.test(text)) return filledStars(text) || UNREADABLE;
  const [, number] = COUNTED.exec(text) ?? [];
  if (number !== undefined) return +number <= 10 ? +number : UNREADABLE;
  const fits = ([pattern]: readonly [RegExp, number]): boolean => pattern.test(text);
  return (WORDS.find(fits) ?? FACES.find(fits))?.[1] ?? UNREADABLE;
}

/** The code of an answer; `Offered`, blanks and dashes are no answers. */
export function readAnswer(cell: string): number {
  const text = cell.slice(0, 60).trim().toLowerCase();
  if (text === '' || NONE.test(text)) return NO_ANSWER;
  return readWords(text);
}

/** How often each code was given. */
export type AnswerCounts = number[];
export const newAnswers = (): AnswerCounts => new Array<number>(ANSWER_CODES).fill(0);

/** Which scale a column is on. `words`: satisfied or not, nothing more. */
export interface Scale {
  /** The highest number: 3, 5, 7 or 10. */
  readonly highest: number;
  /** Whether good, okay and bad are the three answers of the happiness question. */
  readonly isHappiness: boolean;
  /** Whether faces are five steps rather than three. */
  readonly hasFiveFaces: boolean;
}

const at = (counts: AnswerCounts, code: number): number => counts[code] ?? 0;
const sumOf = (counts: AnswerCounts, codes: readonly number[]): number =>
  codes.reduce((sum, code) => sum + at(counts, code), 0);

const FACE_CODES = [ANSWER.face1, ANSWER.face2, ANSWER.face3, ANSWER.face4, ANSWER.face5];

/** The scale that all answers of a column are on. */
export function scaleOf(all: AnswerCounts, isHappiness: boolean): Scale {
  const highest =
    at(all, 8) + at(all, 9) + at(all, 10) > 0 ? 10 : at(all, 6) + at(all, 7) > 0 ? 7 : 5;
  const faces = FACE_CODES.filter((code) => at(all, code) > 0).length;
  const threeWords = sumOf(all, [ANSWER.great, ANSWER.okay, ANSWER.notGood]);
  return {
    highest,
    isHappiness: isHappiness || threeWords > 0,
    hasFiveFaces: faces > 3 && !isHappiness,
  };
}

/** One month's answers, settled. Stars are filled only on a scale of five. */
export interface Satisfaction {
  satisfied: number;
  responses: number;
  /** Answers of 1 to 5 stars, from one star to five. */
  readonly stars: number[];
  great: number;
  okay: number;
  notGood: number;
}

export const newSatisfaction = (): Satisfaction => ({
  satisfied: 0,
  responses: 0,
  stars: [0, 0, 0, 0, 0],
  great: 0,
  okay: 0,
  notGood: 0,
});

// Which numbers count as satisfied: 3 of 3, 4–5 of 5, 6–7 of 7, 9–10 of 10.
const SATISFIED_FROM: Readonly<Record<number, number>> = { 3: 3, 5: 4, 7: 6, 10: 9 };

function addNumbers(into: Satisfaction, counts: AnswerCounts, { highest }: Scale): void {
  for (let rating = 1; rating <= highest; rating += 1) {
    const times = at(counts, rating);
    into.responses += times;
    if (rating >= (SATISFIED_FROM[highest] ?? 4)) into.satisfied += times;
    if (highest === 5) into.stars[rating - 1] = (into.stars[rating - 1] ?? 0) + times;
  }
}

function addThree(into: Satisfaction, great: number, okay: number, notGood: number): void {
  into.great += great;
  into.okay += okay;
  into.notGood += notGood;
  into.satisfied += great;
  into.responses += great + okay + notGood;
}

function addFaces(into: Satisfaction, counts: AnswerCounts, scale: Scale): void {
  const times = FACE_CODES.map((code) => at(counts, code));
  const [angry = 0, sad = 0, plain = 0, smiling = 0, beaming = 0] = times;
  if (!scale.hasFiveFaces) {
    addThree(into, smiling + beaming, plain, angry + sad);
    return;
  }
  times.forEach((count, index) => {
    into.stars[index] = (into.stars[index] ?? 0) + count;
    into.responses += count;
  });
  into.satisfied += smiling + beaming;
}

function addWords(into: Satisfaction, counts: AnswerCounts, scale: Scale): void {
  const good = at(counts, ANSWER.good);
  const bad = at(counts, ANSWER.bad);
  const great = at(counts, ANSWER.great);
  const okay = at(counts, ANSWER.okay);
  const notGood = at(counts, ANSWER.notGood);
  if (scale.isHappiness) addThree(into, great + good, okay, notGood + bad);
  else {
    into.satisfied += good;
    into.responses += good + bad;
  }
  into.satisfied += at(counts, ANSWER.happy);
  into.responses += sumOf(counts, [ANSWER.happy, ANSWER.neutral, ANSWER.unhappy]);
}

/** Adds counted answers to what is known, by the scale of their column. */
export function settleAnswers(into: Satisfaction, counts: AnswerCounts, scale: Scale): void {
  addNumbers(into, counts, scale);
  addWords(into, counts, scale);
  addFaces(into, counts, scale);
}
