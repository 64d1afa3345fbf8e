import { fail } from './exception';

/** Dates as spreadsheets keep them: days since 30 December 1899, in the spreadsheet's own zone. */

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The serial number of an instant (milliseconds since 1970), read in the zone. */
export function serialOf(instant: number, zone: string): number {
  return (instant + zoneOffset(instant, zone) - EPOCH) / DAY;
}

/** The instant of a serial number; a time that a clock change leaves out counts as the hour after. */
export function instantOf(serial: number, zone: string): number {
  const wall = EPOCH + Math.round(serial * DAY);
  const before = zoneOffset(wall - DAY, zone);
  const guess = wall - before;
  if (zoneOffset(guess, zone) === before) return guess;
  const other = wall - zoneOffset(guess, zone);
  return other + zoneOffset(other, zone) === wall ? other : guess;
}

/** The serial number of a calendar day, or null where there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((date.getTime() - EPOCH) / DAY) : null;
}

/** The calendar year of an instant in the zone. */
export function yearOf(instant: number, zone: string): number {
  return new Date(instant + zoneOffset(instant, zone)).getUTCFullYear();
}

/** Whether numbers under this format are dates or times. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || /^general$/i.test(format)) return false;
  const [first = ''] = format.split(';');
  const codes = first.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(codes);
}

/** Utilities.formatDate for patterns of yyyy, MM, dd, HH, mm and ss; any other letter throws. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const wall = new Date(instant + zoneOffset(instant, zone)).toISOString();
  const parts: Record<string, string> = {
    yyyy: wall.slice(0, 4),
    MM: wall.slice(5, 7),
    dd: wall.slice(8, 10),
    HH: wall.slice(11, 13),
    mm: wall.slice(14, 16),
    ss: wall.slice(17, 19),
  };
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (token: string, quoted?: string) => {
    if (quoted !== undefined) return quoted || "'";
    return parts[token] ?? fail(`Utilities.formatDate: "${token}" is not supported locally`);
  });
}

/** Local time minus UTC, in milliseconds. */
function zoneOffset(instant: number, zone: string): number {
  const second = Math.floor(instant / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(second))
    parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: s = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, s) - second;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const clock = {
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  } as const;
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone, ...parts, ...clock });
  formatters.set(timeZone, formatter);
  return formatter;
}
