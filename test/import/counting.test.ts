import fc from 'fast-check';
import { newWorkedBetween } from '../../src/import/business-hours';
import { hashText, newNumberSet } from '../../src/import/hash';
import { MOST_NAMES, nameNumber, newNames } from '../../src/import/names';
import {
  addDistribution,
  addValue,
  newDistribution,
  percentile,
} from '../../src/import/percentile';
import type { WorkingWeek } from '../../src/import/result';
import { newTextSet } from '../../src/import/text-set';

/** The exact percentile by linear interpolation. */
function exact(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const low = sorted[Math.floor(rank)] ?? 0;
  return low + (rank % 1) * ((sorted[Math.ceil(rank)] ?? low) - low);
}

const distributionOf = (values: readonly number[]) => {
  const distribution = newDistribution();
  for (const value of values) addValue(distribution, value);
  return distribution;
};

test('percentiles are within a hundredth of the exact ones, whatever the values', () => {
  const value = fc.oneof(
    fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    fc.integer({ min: 0, max: 1000 }),
    fc.double({ min: 1, max: 1.05, noNaN: true }),
  );
  const values = fc.array(value, { minLength: 1, maxLength: 300, size: 'max' });
  const check = (list: number[], cut: number): void => {
    const halves = distributionOf(list.slice(0, cut));
    addDistribution(halves, distributionOf(list.slice(cut)));
    for (const share of [0, 0.5, 0.9, 1]) {
      const expected = exact(list, share);
      for (const found of [percentile(distributionOf(list), share), percentile(halves, share)]) {
        expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(
          0.01 * expected + 1e-5,
        );
      }
    }
  };
  fc.assert(fc.property(values, fc.nat(300), check), { numRuns: 200 });
});

test('a median over nothing is none, and over one value that value', () => {
  expect(percentile(newDistribution(), 0.5)).toBeNull();
  expect(percentile(distributionOf([0]), 0.9)).toBe(0);
  expect(percentile(distributionOf([7.25]), 0.9)).toBe(7.25);
});

test('sets of numbers and of texts behave as sets do', () => {
  const check = (words: string[]): void => {
    const known = new Set<string>();
    const numbers = newNumberSet();
    const texts = newTextSet();
    for (const word of words) {
      expect(texts.has(word)).toBe(known.has(word));
      expect(texts.add(word)).toBe(!known.has(word));
      numbers.add(hashText(word));
      known.add(word);
    }
    expect(numbers.size()).toBe(new Set(words.map((word) => hashText(word))).size);
  };
  const word = fc.oneof(
    fc.string(),
    fc.nat(3000).map(String),
    fc.constantFrom('007', '7', '07', '0', ''),
  );
  fc.assert(fc.property(fc.array(word, { maxLength: 400, size: 'max' }), check));
});

test('a hundred thousand ids, close together or far apart, are told apart', () => {
  for (const idOf of [String, (n: number) => `SUP-${n}`, (n: number) => String(n * 7919003)]) {
    const ids = newTextSet();
    let known = 0;
    for (let round = 0; round < 2; round += 1) {
      for (let n = 1; n <= 100000; n += 1) if (!ids.add(idOf(n))) known += 1;
    }
    expect(known).toBe(100000);
  }
});

test('zero is a number like any other in a set', () => {
  const numbers = newNumberSet();
  const met: number[] = [];
  expect([numbers.add(0), numbers.add(0), numbers.add(5)]).toEqual([true, false, true]);
  numbers.reserve(1000);
  numbers.forEach((value) => {
    met.push(value);
  });
  expect(met.sort()).toEqual([0, 5]);
});

test('names are trimmed, blanks are nobody, and too many become Other', () => {
  const names = newNames(true);
  expect(nameNumber(names, ' Ana ')).toBe(nameNumber(names, 'Ana'));
  expect(['', '  ', '-', 'Unassigned', 'No Agent'].map((cell) => nameNumber(names, cell))).toEqual([
    -1, -1, -1, -1, -1,
  ]);
  for (let index = 0; index < MOST_NAMES + 10; index += 1) nameNumber(names, `Agent ${index}`);
  expect(names.isFull).toBe(true);
  expect(names.list[nameNumber(names, 'Agent 999999')]).toBe('Other');
  expect(names.list[nameNumber(names, 'Ana')]).toBe('Ana');
});

const NINE_TO_FIVE = { from: 540, to: 1020 };
const WEEK: WorkingWeek = {
  days: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, null, null],
  holidays: ['2025-01-01', '2025-01-04'],
};
const seconds = (text: string): number => Date.parse(text) / 1000;

/** Business seconds minute by minute. */
function walk(week: WorkingWeek, from: number, to: number): number {
  let worked = 0;
  for (let at = from; at < to; at += 60) {
    const time = new Date(at * 1000);
    const hours = week.days[(time.getUTCDay() + 6) % 7];
    const minute = time.getUTCHours() * 60 + time.getUTCMinutes();
    const isFree = week.holidays.includes(time.toISOString().slice(0, 10));
    if (hours && !isFree && minute >= hours.from && minute < hours.to) worked += 60;
  }
  return worked;
}

test('business hours are what a walk through the minutes counts', () => {
  const start = seconds('2024-12-20T00:00:00Z') / 60;
  const minute = fc.integer({ min: start, max: start + 30 * 1440 });
  const between = newWorkedBetween(WEEK);
  const check = (a: number, b: number): void => {
    const [from, to] = [Math.min(a, b) * 60, Math.max(a, b) * 60];
    expect(between(from, to)).toBe(walk(WEEK, from, to));
  };
  fc.assert(fc.property(minute, minute, check), { numRuns: 100 });
});

test('business hours follow their zone through summer time', () => {
  const between = newWorkedBetween({ ...WEEK, zone: 'Europe/Berlin' });
  // Friday 16:00 to Monday 10:00 in Berlin, across the change of clocks.
  expect(between(seconds('2025-03-28T15:00:00Z'), seconds('2025-03-31T08:00:00Z'))).toBe(2 * 3600);
});

test('a week that is no week is refused', () => {
  expect(() => newWorkedBetween({ days: [NINE_TO_FIVE], holidays: [] })).toThrow('7 days, not 1');
  const late = { ...WEEK, days: [{ from: 1020, to: 540 }, ...WEEK.days.slice(1)] };
  expect(() => newWorkedBetween(late)).toThrow('must end after they begin');
  expect(() => newWorkedBetween({ ...WEEK, holidays: ['Christmas'] })).toThrow(
    '"Christmas" must be a day',
  );
});
