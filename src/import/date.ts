import { DAY, dayNumber, daysInMonth } from './calendar';
import { readZone } from './zone-name';

/** A date cell as it is written. One is kept and filled again for each cell: a file has millions. */
export interface WrittenDate {
  /** Seconds since 1970 of the date and time as written, whatever the zone. */
  wall: number;
  hasTime: boolean;
  /** Seconds east of UTC where the cell says so, else NaN. */
  offset: number;
  /** A zone such as Europe/Berlin where the cell names one, else ''. */
  zone: string;
}

export const newWrittenDate = (): WrittenDate => ({
  wall: Number.NaN,
  hasTime: false,
  offset: Number.NaN,
  zone: '',
});

// Years outside are slips of the pen, and would make thousands of months.
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9})\.?[-/., ]+(\d{4}|\d{2})(?!\d)/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?[-/ ]+(\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\d{4}|\d{2})(?!\d)/i;
const YEAR_FIRST = /^(\d{4})[-/. ]([a-z]{3,9})[-/. ](\d{1,2})(?!\d)/i;

// Where the reading stands; text and position of one cell at a time.
let text = '';
let at = 0;
let digits = 0;

const code = (): number => (at < text.length ? text.charCodeAt(at) : 0);
const isDigit = (value: number): boolean => value >= 48 && value <= 57;

/** The whole number that begins here, and how many digits it has. */
function readDigits(): number {
  const start = at;
  let value = 0;
  while (at < text.length && isDigit(text.charCodeAt(at))) {
    value = value * 10 + text.charCodeAt(at) - 48;
    at += 1;
  }
  digits = at - start;
  return value;
}

const fullYear = (year: number, length: number): number =>
  length > 2 ? year : year + (year < 70 ? 2000 : 1900);

function setDay(into: WrittenDate, year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  if (day > 28 && day > daysInMonth(year, month)) return false;
  into.wall = dayNumber(year, month, day) * DAY;
  return true;
}

/** 2025-07-03, 03/07/2025, 3.7.25: three numbers with the same sign between them. */
function readNumericDay(into: WrittenDate, isDayFirst: boolean): boolean {
  const first = readDigits();
  const firstDigits = digits;
  const sign = code();
  if (firstDigits === 0 || (sign !== 45 && sign !== 47 && sign !== 46)) return false;
  at += 1;
  const second = readDigits();
  if (digits === 0 || digits > 2 || code() !== sign) return false;
  at += 1;
  const third = readDigits();
  if (firstDigits === 4) return digits <= 2 && digits > 0 && setDay(into, first, second, third);
  if (firstDigits > 2 || (digits !== 4 && digits !== 2)) return false;
  const year = fullYear(third, digits);
  return isDayFirst ? setDay(into, year, second, first) : setDay(into, year, first, second);
}

const monthOf = (name: string | undefined): number =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

/** 25/Feb/26, 3 July 2025, July 3, 2025, with or without a weekday before. */
function readNamedDay(into: WrittenDate): boolean {
  const weekday = WEEKDAY.exec(text)?.[0] ?? '';
  const rest = text.slice(weekday.length);
  const dayFirst = DAY_FIRST.exec(rest);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(rest);
  const found = dayFirst ?? monthFirst ?? YEAR_FIRST.exec(rest);
  if (!found) return false;
  at = weekday.length + found[0].length;
  const [, a = '', b = '', c = ''] = found;
  if (dayFirst) return setDay(into, fullYear(+c, c.length), monthOf(b), +a);
  if (monthFirst) return setDay(into, fullYear(+c, c.length), monthOf(a), +b);
  return setDay(into, +a, monthOf(b), +c);
}

/** AM and PM, also written a.m.; the hour of the day, or -1. */
function readHalf(hour: number): number {
  const letter = code() | 32;
  if (letter !== 97 && letter !== 112) return hour;
  const found = /^[ap]\.?m\.?(?![a-z])/i.exec(text.slice(at, at + 5));
  if (!found) return hour;
  at += found[0].length;
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (letter === 112 ? 12 : 0);
}

function skipSpaces(): void {
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
}

/** 10:17, 10:17:05.250, 10:17 PM after the day; false where it is no time. */
function readTime(into: WrittenDate): boolean {
  const hour = readDigits();
  if (digits === 0 || digits > 2 || code() !== 58) return false;
  at += 1;
  const minute = readDigits();
  if (digits !== 2) return false;
  let second = 0;
  if (code() === 58) {
    at += 1;
    second = readDigits();
    if (digits !== 2) return false;
    if (code() === 46 || code() === 44) {
      at += 1;
      readDigits();
    }
  }
  skipSpaces();
  const hourOfDay = readHalf(hour);
  if (hourOfDay < 0 || hourOfDay > 23 || minute > 59 || second > 59) return false;
  into.wall += hourOfDay * 3600 + minute * 60 + second;
  into.hasTime = true;
  return true;
}

/** What follows the day: nothing, or a time, perhaps with its offset or zone. */
function readRest(into: WrittenDate): boolean {
  if (code() === 44) at += 1;
  if ((code() | 32) === 116) at += 1;
  skipSpaces();
  if (at < text.length && isDigit(code()) && !readTime(into)) return false;
  skipSpaces();
  return at === text.length || (into.hasTime && readZone(text.slice(at), into));
}

const pairAt = (cell: string, from: number): number => {
  const tens = cell.charCodeAt(from) - 48;
  const ones = cell.charCodeAt(from + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
};

/** `2025-07-03 10:17` and `2025-07-03T10:17:05`, by far the most frequent, without looking around. */
function readPlain(cell: string, into: WrittenDate): boolean {
  const { length } = cell;
  if ((length !== 16 && length !== 19) || cell.charCodeAt(4) !== 45) return false;
  const between = cell.charCodeAt(10);
  if (cell.charCodeAt(7) !== 45 || (between !== 32 && between !== 84)) return false;
  if (cell.charCodeAt(13) !== 58 || (length === 19 && cell.charCodeAt(16) !== 58)) return false;
  const century = pairAt(cell, 0);
  const years = pairAt(cell, 2);
  const hour = pairAt(cell, 11);
  const minute = pairAt(cell, 14);
  const second = length === 19 ? pairAt(cell, 17) : 0;
  if (century < 0 || years < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
  if (second < 0 || second > 59) return false;
  if (!setDay(into, century * 100 + years, pairAt(cell, 5), pairAt(cell, 8))) return false;
  into.wall += hour * 3600 + minute * 60 + second;
  into.hasTime = true;
  return true;
}

/**
 * Reads a date as helpdesks write it: ISO, `2025-07-03 10:17`, `03/07/2025`, `7/3/2025 10:17 PM`,
 * `25/Feb/26 10:17 PM`, with or without offset or zone. False where the text is no date.
 */
export function readDate(cell: string, isDayFirst: boolean, into: WrittenDate): boolean {
  into.hasTime = false;
  into.offset = Number.NaN;
  into.zone = '';
  if (cell.length === 0 || cell.length > 60) return false;
  if (readPlain(cell, into)) return true;
  text = cell.trim();
  at = 0;
  if (text === '') return false;
  if (isDigit(text.charCodeAt(0)) && readNumericDay(into, isDayFirst)) return readRest(into);
  return readNamedDay(into) && readRest(into);
}

const TWO_NUMBERS = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/;

/**
 * What one cell says about the order of day and month in its column: `day` or `month` comes first,
 * `open` where it could be both, null where the cell does not depend on the order.
 */
export function orderOf(cell: string): 'day' | 'month' | 'open' | null {
  const [, first, , second] = TWO_NUMBERS.exec(cell) ?? [];
  if (first === undefined || second === undefined) return null;
  if (+first > 12 && +second <= 12) return 'day';
  if (+second > 12 && +first <= 12) return 'month';
  return +first > 12 || first === second ? null : 'open';
}
