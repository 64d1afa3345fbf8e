import { type NumberSet, newNumberSet } from './hash';
import { type Distribution, newDistribution } from './percentile';
import { type AnswerCounts, newAnswers } from './rating';
import type { QuestionKind } from './result';

/** What is counted for one category, channel or agent in one month. */
export interface Share {
  received: number;
  resolved: number;
  firstResponses: number;
  firstResponseHours: number;
  resolutionsTimed: number;
  resolutionHours: number;
  replies: number;
  answers: AnswerCounts | null;
}

export const newShare = (): Share => ({
  received: 0,
  resolved: 0,
  firstResponses: 0,
  firstResponseHours: 0,
  resolutionsTimed: 0,
  resolutionHours: 0,
  replies: 0,
  answers: null,
});

/** Shares by the number of a name. */
export type Shares = (Share | undefined)[];

/** What one month of one file adds up to, before answers are settled. */
export interface MonthTotals {
  received: number;
  resolved: number;
  firstResponseHours: number;
  firstResponses: number;
  noReplyYet: number;
  escalated: number;
  resolutionHours: number;
  resolutionsTimed: number;
  replies: number;
  responseHours: number;
  firstContact: number;
  oneAgent: number;
  reopened: number;
  slaMet: number;
  slaBreached: number;
  /** Tickets that began to be open in the month less those that ceased to be. */
  openChange: number;
  readonly firstResponseTimes: Distribution;
  readonly resolutionTimes: Distribution;
  readonly contacting: NumberSet;
  readonly repeating: NumberSet;
  readonly answers: Partial<Record<QuestionKind, AnswerCounts>>;
  readonly categories: Shares;
  readonly channels: Shares;
  readonly agents: Shares;
}

const newMonth = (): MonthTotals => ({
  received: 0,
  resolved: 0,
  firstResponseHours: 0,
  firstResponses: 0,
  noReplyYet: 0,
  escalated: 0,
  resolutionHours: 0,
  resolutionsTimed: 0,
  replies: 0,
  responseHours: 0,
  firstContact: 0,
  oneAgent: 0,
  reopened: 0,
  slaMet: 0,
  slaBreached: 0,
  openChange: 0,
  firstResponseTimes: newDistribution(),
  resolutionTimes: newDistribution(),
  contacting: newNumberSet(),
  repeating: newNumberSet(),
  answers: {},
  categories: [],
  channels: [],
  agents: [],
});

/** Totals of one file under one reading of its dates. */
export interface Totals {
  readonly months: Map<number, MonthTotals>;
  /** The month asked for last: neighbouring rows share it. */
  lastNumber: number;
  last: MonthTotals | null;
  /** Tickets received by day: at 0 all of them, then by category number plus 1. */
  readonly days: Map<number, number[]>;
  /** Created (seconds, local) of the oldest ticket that is still open; Infinity where none is. */
  oldestOpen: number;
  firstDay: number;
  lastDay: number;
  /** The latest date of any kind: the newer of two exports knows better. */
  lastMoment: number;
}

export const newTotals = (): Totals => ({
  months: new Map(),
  lastNumber: -1,
  last: null,
  days: new Map(),
  oldestOpen: Number.POSITIVE_INFINITY,
  firstDay: Number.POSITIVE_INFINITY,
  lastDay: Number.NEGATIVE_INFINITY,
  lastMoment: Number.NEGATIVE_INFINITY,
});

/** The totals of a month given as 12 × year + month − 1. */
export function monthIn(totals: Totals, month: number): MonthTotals {
  if (totals.lastNumber === month && totals.last) return totals.last;
  const found = totals.months.get(month) ?? newMonth();
  totals.months.set(month, found);
  totals.lastNumber = month;
  totals.last = found;
  return found;
}

export function shareIn(shares: Shares, number: number): Share {
  const known = shares[number];
  if (known) return known;
  const made = newShare();
  while (shares.length <= number) shares.push(undefined);
  shares[number] = made;
  return made;
}

/** Counts one answer of a month, or of a share of it. */
export function addAnswer(month: MonthTotals, kind: QuestionKind, code: number): void {
  month.answers[kind] ??= newAnswers();
  const counts = month.answers[kind];
  counts[code] = (counts[code] ?? 0) + 1;
}

export function addShareAnswer(share: Share, code: number): void {
  share.answers ??= newAnswers();
  share.answers[code] = (share.answers[code] ?? 0) + 1;
}
