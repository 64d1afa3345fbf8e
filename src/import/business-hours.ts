import { DAY, dayNumber } from './calendar';
import type { WorkingWeek } from './result';
import { offsetsOf } from './zone';

/** Seconds worked between two instants. */
export type WorkedBetween = (from: number, to: number) => number;

// 1 January 1970 was a Thursday; weekdays count from Monday.
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** How many of the sorted holidays lie before a day. */
function countBefore(sorted: readonly number[], day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readHoliday(text: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (day === undefined) throw new Error(`The holiday "${text}" must be a day such as 2025-12-25.`);
  return dayNumber(Number(year), Number(month), Number(day));
}

/** Seconds worked per weekday from Monday on; refuses a week that is no week. */
function lengthsOf({ days }: WorkingWeek): number[] {
  if (days.length !== 7) throw new Error(`A working week has 7 days, not ${days.length}.`);
  return days.map((hours) => {
    if (hours === null) return 0;
    if (hours.from < 0 || hours.to > 1440 || hours.to <= hours.from) {
      throw new Error('Business hours must end after they begin, within one day.');
    }
    return (hours.to - hours.from) * 60;
  });
}

/**
 * Business hours as a function of two instants. Whole weeks are multiplied, so a ticket of a year
 * costs no more than one of an hour.
 */
export function newWorkedBetween(week: WorkingWeek): WorkedBetween {
  const lengths = lengthsOf(week);
  const weekLength = lengths.reduce((sum, length) => sum + length, 0);
  const offsetAt = week.zone === undefined ? null : offsetsOf(week.zone);
  const holidays = [...new Set(week.holidays.map(readHoliday))]
    .filter((day) => lengths[weekday(day)])
    .sort((a, b) => a - b);
  const lost = [0];
  for (const day of holidays)
    lost.push((lost[lost.length - 1] ?? 0) + (lengths[weekday(day)] ?? 0));
  const isHoliday = new Set(holidays);
  const untilDay = (day: number): number => {
    const weeks = Math.floor((day + 3) / 7);
    let worked = weeks * weekLength - (lost[countBefore(holidays, day)] ?? 0);
    for (let index = 0; index < weekday(day); index += 1) worked += lengths[index] ?? 0;
    return worked;
  };
  const until = (instant: number): number => {
    const local = offsetAt === null ? instant : instant + offsetAt(instant);
    const day = Math.floor(local / DAY);
    const hours = isHoliday.has(day) ? null : week.days[weekday(day)];
    if (!hours) return untilDay(day);
    const seconds = local - day * DAY - hours.from * 60;
    return untilDay(day) + Math.min(Math.max(seconds, 0), (hours.to - hours.from) * 60);
  };
  return (from, to) => until(to) - until(from);
}
