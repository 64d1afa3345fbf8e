/** Months are ordinals (12 × year + month − 1) wherever the code handles them. */

export const MONTH_NAMES = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

const LONG_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** @param month 1 to 12 */
export const ordinalOf = (year: number, month: number): number => 12 * year + month - 1;

/** "Jul 2026" */
export function shortMonth(ordinal: number): string {
  return `${MONTH_NAMES[ordinal % 12]} ${Math.floor(ordinal / 12)}`;
}

/** "July 2026" */
export function longMonth(ordinal: number): string {
  return `${LONG_NAMES[ordinal % 12]} ${Math.floor(ordinal / 12)}`;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2199;

/** Whether a key of a column or row is a month: only such numbers are taken for one. */
export function isMonthKey(key: string): boolean {
  if (!/^\d{5}$/.test(key)) return false;
  const year = Math.floor(Number(key) / 12);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The ordinal in an ISO day ("2026-07-01"), else null. */
export function monthOfDay(day: unknown): number | null {
  const parts = typeof day === 'string' ? /^(\d{4})-(\d{2})-\d{2}/.exec(day) : null;
  return parts === null ? null : ordinalOf(Number(parts[1]), Number(parts[2]));
}
