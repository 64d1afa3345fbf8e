/** Days are serial numbers where formulas see them, and ISO text ("2026-07-03") in between. */
import type { Scalar } from './snapshot';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Days since 30 December 1899, as spreadsheets count; null where the text is no day. */
export function serialOfDay(day: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (parts === null) return null;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return (Date.UTC(year, month - 1, date) - EPOCH) / DAY;
}

/** The serial number of the day in a cell of a snapshot, else null. */
export function dayIn(value: Scalar): number | null {
  if (typeof value === 'number') return Math.floor(value);
  return typeof value === 'string' ? serialOfDay(value) : null;
}
