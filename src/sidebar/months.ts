import { say } from './messages';

/** Months are ordinals, 12 × year + month − 1, as on the tab Monthly. */
export const ordinalOf = (year: number, monthIndex: number): number => 12 * year + monthIndex;

export const yearOf = (month: number): number => Math.floor(month / 12);

/** 0 for January. */
export const monthIndexOf = (month: number): number => month - 12 * yearOf(month);

const NAMES = [
  say('month_0'),
  say('month_1'),
  say('month_2'),
  say('month_3'),
  say('month_4'),
  say('month_5'),
  say('month_6'),
  say('month_7'),
  say('month_8'),
  say('month_9'),
  say('month_10'),
  say('month_11'),
] as const;

/** The twelve names, January first. */
export const monthNames = (): readonly string[] => NAMES;

/** "July 2026" for 24318. */
export function monthName(month: number): string {
  return `${NAMES[monthIndexOf(month)]} ${yearOf(month)}`;
}

/** Days from Monday to Friday in the month; public holidays are not known here. */
export function workingDaysIn(month: number): number {
  const [year, index] = [yearOf(month), monthIndexOf(month)];
  const days = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  let count = 0;
  for (let day = 1; day <= days; day += 1) {
    const weekday = new Date(Date.UTC(year, index, day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}
