import { serialOfDay } from './dates';
import type { CellValue } from './model';

/** What a cell holds after something was entered, and the format that the entry brings along. */
export interface Entry {
  value?: CellValue;
  formula?: string;
  format?: string;
}

type Reading = { value: number; format: string };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const NUMBER = /^([+-]?)\s*(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?)(\.\d*)?(e[+-]?\d+)?\s*(%?)$/i;
const CLOCK = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?:\s*([ap]m))?$/i;

/**
 * Reads text as Google Sheets reads it in the locale en_US: formulas, numbers, percentages, dates,
 * times and truth values; everything else stays text. A leading apostrophe makes the rest text.
 * @param year of days written without one, such as "1/2"
 */
export function readEntry(text: string, year: number): Entry {
  if (text === '') return {};
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const reading = readNumber(trimmed) ?? readMoment(trimmed, year);
  if (reading) return reading.format === '' ? { value: reading.value } : reading;
  if (/^\+[^+\s]/.test(text)) return { formula: `=${text}` };
  return { value: text };
}

function readNumber(text: string): Reading | null {
  const match = NUMBER.exec(text.replace(/^\((.+)\)$/, '-$1'));
  if (!match) return null;
  const [, sign, money = '', whole = '', fraction = '', power = '', percent = ''] = match;
  if (!/\d/.test(whole + fraction)) return null;
  const size = Number(`${whole.replace(/,/g, '') || '0'}${fraction}${power}`);
  const value = (sign === '-' ? -size : size) / (percent ? 100 : 1);
  return { value, format: numberFormat(money, whole, fraction, power, percent) };
}

function numberFormat(
  money: string,
  whole: string,
  fraction: string,
  power: string,
  percent: string,
): string {
  const decimals = fraction.length > 1 ? '.00' : '';
  if (percent) return `0${decimals}%`;
  if (money) return `$#,##0${decimals}`;
  if (power) return '0.00E+00';
  return whole.includes(',') ? `#,##0${decimals}` : '';
}

/** A day, a time, or a day and a time. */
function readMoment(text: string, year: number): Reading | null {
  const whole = readDay(text, year) ?? readClock(text);
  if (whole) return whole;
  const [, dayText = '', clockText = ''] = /^(\S.*?)[\sT]\s*(\d{1,2}:.*)$/.exec(text) ?? [];
  const day = readDay(dayText, year);
  const clock = readClock(clockText);
  if (!day || !clock) return null;
  return { value: day.value + clock.value, format: `${day.format} ${clock.format}` };
}

function readClock(text: string): Reading | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds, half] = match;
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  if (half && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const isLate = half?.toLowerCase() === 'pm';
  const hour = half ? (Number(hours) % 12) + (isLate ? 12 : 0) : Number(hours);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const format = `${hour > 23 ? '[h]' : 'h'}:mm${seconds ? ':ss' : ''}${half ? ' am/pm' : ''}`;
  return { value, format };
}

type DayPattern = [
  pattern: RegExp,
  format: string,
  order: (parts: string[], year: number) => [year: number | string, month: string, day: string],
];

/** Groups are read in the order that each line names. */
const DAYS: DayPattern[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, 'yyyy-mm-dd', ([y = '', m = '', d = '']) => [y, m, d]],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, 'yyyy/mm/dd', ([y = '', m = '', d = '']) => [y, m, d]],
  [/^(\d{4})[-/](\d{1,2})$/, 'yyyy-mm', ([y = '', m = '']) => [y, m, '1']],
  [
    /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/,
    'm/d/yyyy',
    ([m = '', d = '', y = '']) => [y, m, d],
  ],
  [/^(\d{1,2})[-/](\d{4})$/, 'm/yyyy', ([m = '', y = '']) => [y, m, '1']],
  [/^(\d{1,2})[-/](\d{1,2})$/, 'm/d', ([m = '', d = ''], year) => [year, m, d]],
  [/^([a-z]+)\.?[\s-](\d{4})$/i, 'mmm yyyy', ([m = '', y = '']) => [y, m, '1']],
  [/^([a-z]+)\.?[\s-](\d{1,2})$/i, 'mmm d', ([m = '', d = ''], year) => [year, m, d]],
  [/^([a-z]+)\.?\s(\d{1,2}),?\s(\d{4})$/i, 'mmm d, yyyy', ([m = '', d = '', y = '']) => [y, m, d]],
  [/^(\d{1,2})[\s-]([a-z]+)\.?$/i, 'd mmm', ([d = '', m = ''], year) => [year, m, d]],
  [
    /^(\d{1,2})[\s-]([a-z]+)\.?[\s-](\d{4})$/i,
    'd mmm yyyy',
    ([d = '', m = '', y = '']) => [y, m, d],
  ],
];

function readDay(text: string, currentYear: number): Reading | null {
  for (const [pattern, format, order] of DAYS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month, day] = order(match.slice(1), currentYear);
    const value = serialOfDay(fullYear(String(year)), readMonth(month), Number(day));
    if (value !== null) return { value, format: formatFor(format, month) };
  }
  return null;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < 30 ? 2000 : 1900);
}

/** 1–12 from digits, "Jul" or "July"; 0 for anything else, which is no month of any day. */
function readMonth(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length < 3) return 0;
  return MONTHS.findIndex((month) => month === text.toLowerCase() || isShort(month, text)) + 1;
}

function isShort(month: string, text: string): boolean {
  return text.length === 3 && month.startsWith(text.toLowerCase());
}

/** Months written out keep being written out. */
function formatFor(format: string, month: string): string {
  return /^[a-z]{4,}$/i.test(month) ? format.replace('mmm', 'mmmm') : format;
}
