import type { Plan } from './plan';
import { highestNamed } from './questions';
import {
  type AnswerCounts,
  newAnswers,
  newSatisfaction,
  type Satisfaction,
  type Scale,
  scaleOf,
  settleAnswers,
} from './rating';
import type { QuestionKind } from './result';
import type { MonthTotals, Totals } from './totals';

const between = (counts: AnswerCounts, from: number, to: number): number =>
  counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);

/** All answers of a file to one kind of question, which show the scale. */
function allAnswers(totals: Totals, kind: QuestionKind): AnswerCounts {
  const all = newAnswers();
  for (const { answers } of totals.months.values()) {
    answers[kind]?.forEach((count, code) => {
      all[code] = (all[code] ?? 0) + count;
    });
  }
  return all;
}

/** The scales of a file, by kind of question. */
export interface Scales extends Readonly<Record<QuestionKind, Scale>> {
  /** Whether numbers on the happiness question run to 5 rather than to 3. */
  readonly hasFiveSteps: boolean;
  /** Whether happiness counts as satisfaction too: only where nobody was asked about both. */
  readonly isHappinessCsat: boolean;
}

/** The highest answer that headers name for a kind of question, such as 7 in "(1–7)"; else 0. */
function highestInHeaders({ questions, columns, header }: Plan, kind: QuestionKind): number {
  const asked = questions.filter((question) => question.kind === kind);
  const rating = kind === 'csat' ? highestNamed(header.names[columns.rating] ?? '') : 0;
  return Math.max(rating, ...asked.map(({ highest }) => highest));
}

/** The higher of what is named and what was given; three only where nobody gave more. */
function highestOf(named: number, given: AnswerCounts, found: number): number {
  if (named === 3 && between(given, 4, 10) === 0) return 3;
  return Math.max(named, found);
}

/** What the answers of a whole file say about their scales. */
export function scalesOf(plan: Plan, totals: Totals): Scales {
  const scale = (kind: QuestionKind): Scale => {
    const isHappiness = kind === 'happiness' || plan.format.isHappiness === true;
    const given = allAnswers(totals, kind);
    const found = scaleOf(given, isHappiness);
    return { ...found, highest: highestOf(highestInHeaders(plan, kind), given, found.highest) };
  };
  return {
    nps: scale('nps'),
    csat: scale('csat'),
    ces: scale('ces'),
    happiness: scale('happiness'),
    hasFiveSteps: between(allAnswers(totals, 'happiness'), 4, 5) > 0,
    isHappinessCsat: !plan.questions.some(({ kind }) => kind === 'csat'),
  };
}

/** Numbers on the happiness question: 3 of 3 is great; of 5, 4 and 5 are. */
function settleHappiness(
  into: Satisfaction,
  counts: AnswerCounts,
  { happiness, hasFiveSteps: isFive, isHappinessCsat }: Scales,
): void {
  const words = counts.map((count, code) => (code <= 10 ? 0 : count));
  const own = newSatisfaction();
  settleAnswers(own, words, happiness);
  const great = isFive ? between(counts, 4, 5) : between(counts, 3, 3);
  const okay = isFive ? between(counts, 3, 3) : between(counts, 2, 2);
  const notGood = isFive ? between(counts, 1, 2) : between(counts, 1, 1);
  into.great += own.great + great;
  into.okay += own.okay + okay;
  into.notGood += own.notGood + notGood;
  if (!isHappinessCsat) return;
  into.satisfied += own.satisfied + great;
  into.responses += own.responses + great + okay + notGood;
}

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, value) => sum + value, 0);

function satisfactionSums({
  satisfied,
  responses,
  stars,
  ...three
}: Satisfaction): [string, number][] {
  return [
    ['csatSatisfied', satisfied],
    ['csatResponses', responses],
    ['csatRatingTotal', sumOf(stars.map((count, index) => count * (index + 1)))],
    ...stars.map((count, index): [string, number] => [`csat${index + 1}`, count]),
    ['starred', sumOf(stars)],
    ['happinessGreat', three.great],
    ['happinessOkay', three.okay],
    ['happinessNotGood', three.notGood],
  ];
}

/** One month's answers as sums by input id; `starred` counts those that carry stars. */
export function answerSums(
  { answers }: Pick<MonthTotals, 'answers'>,
  scales: Scales,
): [string, number][] {
  const satisfaction = newSatisfaction();
  if (answers.csat) settleAnswers(satisfaction, answers.csat, scales.csat);
  if (answers.happiness) settleHappiness(satisfaction, answers.happiness, scales);
  const nps = answers.nps ?? newAnswers();
  const ces = answers.ces ?? newAnswers();
  const easyFrom = scales.ces.highest > 5 ? 5 : 4;
  return [
    ...satisfactionSums(satisfaction),
    ['npsPromoters', between(nps, 9, 10)],
    ['npsPassives', between(nps, 7, 8)],
    ['npsDetractors', between(nps, 0, 6)],
    ['cesEasy', between(ces, easyFrom, 7)],
    ['cesResponses', between(ces, 1, 7)],
  ];
}
