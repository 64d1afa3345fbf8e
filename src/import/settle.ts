import { firstDayOf, monthOfDay } from './calendar';
import { fedBy, type Seen } from './feeds';
import type { NumberSet } from './hash';
import type { Lane } from './lane';
import type { Distribution } from './percentile';
import type { Plan } from './plan';
import {
  type AnswerCounts,
  newAnswers,
  newSatisfaction,
  type Satisfaction,
  type Scale,
  scaleOf,
  settleAnswers,
} from './rating';
import type { FileNames } from './reading';
import type { QuestionKind } from './result';
import { type MonthTotals, monthIn, type Share, type Shares, type Totals } from './totals';

/** Sums by input id; `starred` counts answers that carry stars. */
export type Sums = Map<string, number>;

/** One month of one file, or of several added up. */
export interface SettledMonth {
  readonly sums: Sums;
  readonly fed: Set<string>;
  readonly firstResponseTimes: Distribution;
  readonly resolutionTimes: Distribution;
  readonly contacting: NumberSet;
  readonly repeating: NumberSet;
  readonly categories: Map<string, Sums>;
  readonly channels: Map<string, Sums>;
  readonly agents: Map<string, Sums>;
}

/** What a whole file adds up to. */
export interface SettledFile {
  readonly months: ReadonlyMap<number, SettledMonth>;
  /** By day number: all tickets received under '', then by category. */
  readonly days: ReadonlyMap<number, Sums>;
  readonly fed: ReadonlySet<string>;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly oldestOpen: number;
}

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

type Scales = Readonly<Record<QuestionKind, Scale>>;

function scalesOf(plan: Plan, totals: Totals): Scales {
  const scale = (kind: QuestionKind): Scale => {
    const isHappiness = kind === 'happiness' || plan.format.isHappiness === true;
    const found = scaleOf(allAnswers(totals, kind), isHappiness);
    const named = plan.questions.filter((question) => question.kind === kind);
    return { ...found, highest: Math.max(found.highest, ...named.map(({ highest }) => highest)) };
  };
  return {
    nps: scale('nps'),
    csat: scale('csat'),
    ces: scale('ces'),
    happiness: scale('happiness'),
  };
}

/** Numbers on the happiness question: 3 of 3 is great; of 5, 4 and 5 are. */
function settleHappiness(
  into: Satisfaction,
  counts: AnswerCounts,
  scale: Scale,
  isFive: boolean,
): void {
  const words = counts.map((count, code) => (code <= 10 ? 0 : count));
  settleAnswers(into, words, scale);
  const great = isFive ? between(counts, 4, 5) : between(counts, 3, 3);
  const okay = isFive ? between(counts, 3, 3) : between(counts, 2, 2);
  const notGood = isFive ? between(counts, 1, 2) : between(counts, 1, 1);
  into.great += great;
  into.okay += okay;
  into.notGood += notGood;
  into.satisfied += great;
  into.responses += great + okay + notGood;
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

function answerSums(
  { answers }: Pick<MonthTotals, 'answers'>,
  scales: Scales,
  isFive: boolean,
): [string, number][] {
  const satisfaction = newSatisfaction();
  if (answers.csat) settleAnswers(satisfaction, answers.csat, scales.csat);
  if (answers.happiness) settleHappiness(satisfaction, answers.happiness, scales.happiness, isFive);
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

function shareSums(share: Share, scale: Scale): Sums {
  const satisfaction = newSatisfaction();
  if (share.answers) settleAnswers(satisfaction, share.answers, scale);
  return new Map([
    ['ticketsReceived', share.received],
    ['ticketsAssigned', share.received],
    ['ticketsResolved', share.resolved],
    ['firstResponseHours', share.firstResponseHours],
    ['firstResponses', share.firstResponses],
    ['resolutionHours', share.resolutionHours],
    ['resolutionsTimed', share.resolutionsTimed],
    ['csatSatisfied', satisfaction.satisfied],
    ['csatResponses', satisfaction.responses],
    ['replies', share.replies],
  ]);
}

function sharesByName(shares: Shares, names: readonly string[], scale: Scale): Map<string, Sums> {
  const byName = new Map<string, Sums>();
  shares.forEach((share, number) => {
    if (share) byName.set(names[number] ?? '', shareSums(share, scale));
  });
  return byName;
}

function monthSums(month: MonthTotals): [string, number][] {
  return [
    ['ticketsReceived', month.received],
    ['ticketsResolved', month.resolved],
    ['openChange', month.openChange],
    ['firstResponseHours', month.firstResponseHours],
    ['firstResponses', month.firstResponses],
    ['responseHours', month.responseHours],
    ['replies', month.replies],
    ['noReplyYet', month.noReplyYet],
    ['slaMet', month.slaMet],
    ['slaBreached', month.slaBreached],
    ['resolutionHours', month.resolutionHours],
    ['resolutionsTimed', month.resolutionsTimed],
    ['firstContactResolved', month.firstContact],
    ['oneAgentResolved', month.oneAgent],
    ['ticketsReopened', month.reopened],
    ['ticketsEscalated', month.escalated],
  ];
}

/** Months that the file covers from end to end have totals even where nothing happened in them. */
function quietMonths(totals: Totals): number[] {
  if (totals.firstDay > totals.lastDay) return [];
  const months: number[] = [];
  for (let month = monthOfDay(totals.firstDay); month <= monthOfDay(totals.lastDay); month += 1) {
    const isInside =
      firstDayOf(month) >= totals.firstDay && firstDayOf(month + 1) - 1 <= totals.lastDay;
    if (isInside) months.push(month);
  }
  return months;
}

function daysByName(totals: Totals, names: readonly string[]): Map<number, Sums> {
  const days = new Map<number, Sums>();
  for (const [day, counts] of totals.days) {
    const sums: Sums = new Map([['', counts[0] ?? 0]]);
    counts.forEach((count, index) => {
      if (index > 0 && count > 0) sums.set(names[index - 1] ?? '', count);
    });
    days.set(day, sums);
  }
  return days;
}

/** Puts names to numbers and scales to answers, once the whole file is read. */
export function settleFile(plan: Plan, names: FileNames, lane: Lane): SettledFile {
  const { totals } = lane;
  const scales = scalesOf(plan, totals);
  const isFive = between(allAnswers(totals, 'happiness'), 4, 5) > 0;
  for (const month of quietMonths(totals)) monthIn(totals, month);
  const settled = [...totals.months].map(([number, month]): [number, SettledMonth] => [
    number,
    {
      sums: new Map([...monthSums(month), ...answerSums(month, scales, isFive)]),
      fed: new Set<string>(),
      firstResponseTimes: month.firstResponseTimes,
      resolutionTimes: month.resolutionTimes,
      contacting: month.contacting,
      repeating: month.repeating,
      categories: sharesByName(month.categories, names.categories.list, scales.csat),
      channels: sharesByName(month.channels, names.channels.list, scales.csat),
      agents: sharesByName(month.agents, names.agents.list, scales.csat),
    },
  ]);
  const sum = (id: string): number =>
    settled.reduce((total, [, { sums }]) => total + (sums.get(id) ?? 0), 0);
  const seen: Seen = {
    hasStars: plan.format.hasStars === true || sum('starred') > 0,
    hasHappiness:
      plan.format.isHappiness === true ||
      sum('happinessGreat') + sum('happinessOkay') + sum('happinessNotGood') > 0,
  };
  const canTimeReply = !lane.isToTheDay || sum('firstResponses') > 0;
  const fed = fedBy(plan, seen, canTimeReply);
  for (const [, month] of settled) for (const id of fed) month.fed.add(id);
  return {
    months: new Map(settled.sort(([a], [b]) => a - b)),
    days: daysByName(totals, names.categories.list),
    fed,
    firstDay: totals.firstDay,
    lastDay: totals.lastDay,
    oldestOpen: totals.oldestOpen,
  };
}
