import { newWrittenDate, readDate } from './date';
import { type OffsetAt, offsetAtWall, offsetsOf } from './zone';

/** A point in time, twice: as the clock that decides the month shows it, and for differences. */
export interface Moment {
  /** Seconds since 1970 on the clock of the month; NaN where there is none. */
  local: number;
  /** Seconds since 1970; as written where no zone is known, which is good enough for differences. */
  instant: number;
  hasTime: boolean;
}

export const newMoment = (): Moment => ({
  local: Number.NaN,
  instant: Number.NaN,
  hasTime: false,
});

/** In which zone a file is written, and in which its months are taken; null: as written. */
export interface Clock {
  readonly written: OffsetAt | null;
  readonly month: OffsetAt | null;
}

export function newClock(fileZone: string | null, zone: string | undefined): Clock {
  return {
    written: fileZone === null ? null : offsetsOf(fileZone),
    month: zone === undefined ? null : offsetsOf(zone),
  };
}

const written = newWrittenDate();

function offsetOf(clock: Clock): number {
  if (!Number.isNaN(written.offset)) return written.offset;
  const zone = written.zone === '' ? clock.written : offsetsOf(written.zone);
  return zone === null ? Number.NaN : offsetAtWall(zone, written.wall);
}

/** Reads a cell; false, and no moment, where it holds no date. A day without time stays that day. */
export function readMoment(cell: string, isDayFirst: boolean, clock: Clock, into: Moment): boolean {
  into.local = Number.NaN;
  into.instant = Number.NaN;
  if (!readDate(cell, isDayFirst, written)) return false;
  into.hasTime = written.hasTime;
  into.local = written.wall;
  into.instant = written.wall;
  const offset = offsetOf(clock);
  if (Number.isNaN(offset)) return true;
  into.instant = written.wall - offset;
  if (clock.month && written.hasTime) into.local = into.instant + clock.month(into.instant);
  return true;
}
