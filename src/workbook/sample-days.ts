import { CATEGORIES } from '../metrics/breakdowns';
import { serialOfDay } from './day';

type Entries = Readonly<Record<string, number | string>>;

/** One day of the sample year. */
export interface SampleDay {
  /** Days since 30 December 1899. */
  readonly serial: number;
  /** By category key. */
  readonly counts: Readonly<Record<string, number>>;
}

/** How busy a day is, from Monday to Sunday. */
const BUSY = [22, 18, 16, 15, 14, 8, 7];
/** Days are not all alike; a fixed run of them, so that the sample is the same each time. */
const UNEVEN = [10, 12, 9, 11, 8, 13, 10, 9, 12, 7, 11];

const firstDay = (month: number): number => {
  const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  return serialOfDay(name) ?? 0;
};

/** A whole number shared out by weight, its sum kept: each day gets what is due by its end. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const due = Math.round((total * before) / all);
    const share = due - given;
    given = due;
    return share;
  });
}

/**
 * The days of the last months of the sample year: each category adds up to its month.
 * @param months of the sample, the last one right before `running`
 * @param count how many months have days
 */
export function sampleDays(months: readonly Entries[], running: number, count = 3): SampleDay[] {
  return months.slice(-count).flatMap((entries, index, last) => {
    const month = running - last.length + index;
    const first = firstDay(month);
    const serials = Array.from({ length: firstDay(month + 1) - first }, (_, day) => first + day);
    const keys = Object.keys(entries).filter((key) => key.startsWith(CATEGORIES.keyPrefix));
    const shares = keys.map((key, place) => {
      const uneven = (serial: number): number => UNEVEN[(serial * 3 + place * 5) % 11] ?? 10;
      const weights = serials.map((serial) => (BUSY[(serial + 5) % 7] ?? 0) * uneven(serial));
      return [key, shareOut(Number(entries[key]), weights)] as const;
    });
    return serials.map((serial, day) => ({
      serial,
      counts: Object.fromEntries(shares.map(([key, share]) => [key, share[day] ?? 0])),
    }));
  });
}
