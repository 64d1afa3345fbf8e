/** Days, months and their names, by arithmetic: the machine's own time zone never plays a part. */

export const DAY = 86400;

/** Days from 1 January 1970 to a date of the Gregorian calendar; months run from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = ((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * 146097 + dayOfEra + day - 719469;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 12 × year + month − 1 of a day number. */
export function monthOfDay(day: number): number {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra =
    ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36524) | 0) - ((dayOfEra / 146096) | 0)) /
      365) |
    0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const month = ((5 * dayOfYear + 2) / 153) | 0;
  return 12 * (yearOfEra + era * 400) + month + 2;
}

/** First day of a month given as 12 × year + month − 1. */
export function firstDayOf(month: number): number {
  return dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2025-01` for 12 × year + month − 1. */
export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}`;
}

/** `2025-01-31` for a day number. */
export function dayName(day: number): string {
  const month = monthOfDay(day);
  return `${monthName(month)}-${two(day - firstDayOf(month) + 1)}`;
}

/** `2025-01-31 09:05` for seconds since 1970; the day alone where no time is known. */
export function momentName(seconds: number, hasTime: boolean): string {
  const day = Math.floor(seconds / DAY);
  if (!hasTime) return dayName(day);
  const minutes = Math.floor((seconds - day * DAY) / 60);
  return `${dayName(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
