import { noteSkip, type Skips } from './skips';
import { newTotals, type Totals } from './totals';

/**
 * One reading of a file's dates. As long as nothing tells whether 03/07 is in March or in July a
 * file has two lanes, and every row is counted in both; the wrong one is dropped in the end.
 */
export interface Lane {
  readonly isDayFirst: boolean;
  readonly totals: Totals;
  readonly skips: Skips;
  /** Pairs of neighbouring rows whose created dates rise, and fall. */
  rises: number;
  falls: number;
  lastCreated: number;
  /** Resolved tickets whose two dates differ from the duration that the file gives, or run backwards. */
  contradictions: number;
  /** Whether times of the day were missing where hours were to be told. */
  isToTheDay: boolean;
}

export const newLane = (isDayFirst: boolean): Lane => ({
  isDayFirst,
  totals: newTotals(),
  skips: new Map(),
  rises: 0,
  falls: 0,
  lastCreated: Number.NaN,
  contradictions: 0,
  isToTheDay: false,
});

/** Notes how a created date follows the one before. */
export function noteOrder(lane: Lane, created: number): void {
  if (created > lane.lastCreated) lane.rises += 1;
  else if (created < lane.lastCreated) lane.falls += 1;
  if (!Number.isNaN(created)) lane.lastCreated = created;
}

/** Rows out of order, under the assumption that the file runs one way or the other. */
export const disorder = (lane: Lane): number => Math.min(lane.rises, lane.falls);

export function noteIn(lane: Lane, reason: string, line: () => number): void {
  noteSkip(lane.skips, reason, line);
}
