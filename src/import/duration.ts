import { readNumber } from './number';

/** Seconds in each unit that a column of durations may count. */
export const UNITS = { milliseconds: 0.001, seconds: 1, minutes: 60, hours: 3600, days: 86400 };
export type DurationUnit = keyof typeof UNITS;

const CLOCK = /^(?:(\d+)\s*d(?:ays?)?[\s,]*)?(\d+):(\d{1,2})(?::(\d{1,2}(?:[.,]\d+)?))?$/i;
const WORDS =
  /^(?:(\d+(?:\.\d+)?)\s*d(?:ays?)?[\s,]*)?(?:(\d+(?:\.\d+)?)\s*h(?:ours?|rs?)?[\s,]*)?(?:(\d+(?:\.\d+)?)\s*m(?:in(?:ute)?s?)?[\s,]*)?(?:(\d+(?:\.\d+)?)\s*s(?:ec(?:ond)?s?)?)?$/i;

const number = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));

function readWords(text: string): number {
  const found = CLOCK.exec(text) ?? (/[dhms]/i.test(text) ? WORDS.exec(text) : null);
  if (!found) return Number.NaN;
  const [, days, hours, minutes, seconds] = found;
  return number(days) * 86400 + number(hours) * 3600 + number(minutes) * 60 + number(seconds);
}

/**
 * Seconds of a duration: `90`, `1.5` in the column's unit, `26:10:05`, `2 days 4:00:00`, `1h 30m`.
 * Negative ones stay negative. NaN for a blank and for text; NaN too for a bare number where the
 * unit is unknown (null).
 */
export function readDuration(
  cell: string,
  unit: DurationUnit | null,
  hasDecimalComma = false,
): number {
  if (cell === '' || cell.length > 60) return Number.NaN;
  const value = readNumber(cell, hasDecimalComma);
  if (!Number.isNaN(value)) return unit === null ? Number.NaN : value * UNITS[unit];
  const text = cell.trim();
  if (text.startsWith('-')) return -readWords(text.slice(1).trim());
  return readWords(text);
}

const NAMES: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\b(milliseconds?|millis|ms)\b/, 'milliseconds'],
  [/\b(hh? mm? ss?|hh? mm?)\b/, 'hours'],
  [/\b(seconds?|secs?|s)\b/, 'seconds'],
  [/\b(minutes?|mins?)\b/, 'minutes'],
  [/\b(hours?|hrs?|h)\b/, 'hours'],
  [/\b(days?|d)\b/, 'days'],
];

/** The unit that a column's name tells, or null. "Business hours" and "calendar hours" tell none. */
export function unitOfHeader(header: string): DurationUnit | null {
  const name = header.replace(
    /\b(business|calendar|working|office|operational) (hours?|hrs)\b/g,
    '',
  );
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The unit in which a bare number comes closest to the seconds that really passed. */
export function unitByDifference(
  pairs: readonly { readonly value: number; readonly seconds: number }[],
  units: readonly DurationUnit[],
): DurationUnit | null {
  const distances = units.map((unit) => {
    const logs = pairs
      .filter(({ value, seconds }) => value > 0 && seconds > 0)
      .map(({ value, seconds }) => Math.log((value * UNITS[unit]) / seconds))
      .sort((a, b) => a - b);
    return { unit, distance: Math.abs(logs[logs.length >> 1] ?? Number.NaN) };
  });
  const [best] = distances
    .filter(({ distance }) => !Number.isNaN(distance))
    .sort((a, b) => a.distance - b.distance);
  return best?.unit ?? null;
}
