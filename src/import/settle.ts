import { fedBy, type Seen } from './feeds';
import type { NumberSet } from './hash';
import type { Lane } from './lane';
import type { Distribution } from './percentile';
import type { Plan } from './plan';
import { newSatisfaction, type Scale, settleAnswers } from './rating';
import type { FileNames } from './reading';
import { answerSums, type Scales, scalesOf } from './settle-answers';
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

// A longer silence is no quiet spell: one of the dates is a slip of the pen.
const LONGEST_SILENCE = 3;

/** Months without anything between others: the file can tell that nothing happened in them. */
export function quietMonths(months: Iterable<number>): number[] {
  const busy = [...new Set(months)].sort((a, b) => a - b);
  return busy.flatMap((month, index) => {
    const silence = month - (busy[index - 1] ?? month) - 1;
    if (silence < 1 || silence > LONGEST_SILENCE) return [];
    return Array.from({ length: silence }, (_each, back) => month - 1 - back);
  });
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

function settleMonth(month: MonthTotals, names: FileNames, scales: Scales): SettledMonth {
  return {
    sums: new Map([...monthSums(month), ...answerSums(month, scales)]),
    fed: new Set<string>(),
    firstResponseTimes: month.firstResponseTimes,
    resolutionTimes: month.resolutionTimes,
    contacting: month.contacting,
    repeating: month.repeating,
    categories: sharesByName(month.categories, names.categories.list, scales.csat),
    channels: sharesByName(month.channels, names.channels.list, scales.csat),
    agents: sharesByName(month.agents, names.agents.list, scales.csat),
  };
}

/** What all months of a file can be fed with. */
function fedInMonths(plan: Plan, lane: Lane, months: readonly SettledMonth[]): ReadonlySet<string> {
  const has = (...ids: readonly string[]): boolean =>
    months.some(({ sums }) => ids.some((id) => (sums.get(id) ?? 0) > 0));
  const { hasStars = false, isHappiness = false } = plan.format;
  const seen: Seen = {
    hasStars: hasStars || has('starred'),
    hasHappiness: isHappiness || has('happinessGreat', 'happinessOkay', 'happinessNotGood'),
  };
  return fedBy(plan, seen, !lane.isToTheDay || has('firstResponses'));
}

/** Puts names to numbers and scales to answers, once the whole file is read. */
export function settleFile(plan: Plan, names: FileNames, lane: Lane): SettledFile {
  const { totals } = lane;
  const scales = scalesOf(plan, totals);
  for (const month of quietMonths(totals.months.keys())) monthIn(totals, month);
  const sorted = [...totals.months].sort(([a], [b]) => a - b);
  const months = new Map(
    sorted.map(([number, month]) => [number, settleMonth(month, names, scales)] as const),
  );
  const fed = fedInMonths(plan, lane, [...months.values()]);
  for (const month of months.values()) for (const id of fed) month.fed.add(id);
  return {
    months,
    days: daysByName(totals, names.categories.list),
    fed,
    firstDay: totals.firstDay,
    lastDay: totals.lastDay,
    oldestOpen: totals.oldestOpen,
  };
}
