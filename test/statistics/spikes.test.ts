import fc from 'fast-check';
import { isRising } from '../../src/statistics/rising';
import { spikeOf, spikes, usualRange } from '../../src/statistics/spikes';

const MONTHS = [120, 131, 118, 125, 140, 122, 119, 128, 210, 126, 124, 130];
const STRIKE = 8;
const noted = (place: number): boolean[] => MONTHS.map((_value, index) => index === place);

describe('the usual range', () => {
  test('of the strike month is that of the eight before it', () => {
    const range = usualRange(MONTHS, STRIKE);
    expect(range?.low).toBeCloseTo(96.5, 1);
    expect(range?.centre).toBe(125.375);
    expect(range?.high).toBeCloseTo(154.3, 1);
  });

  test('needs 6 months', () => {
    expect(MONTHS.map((_value, place) => usualRange(MONTHS, place) !== null)).toEqual(
      MONTHS.map((_value, place) => place >= 6),
    );
  });

  test('of a month is free of the month itself, of later ones, and of any thirteen before', () => {
    const months = fc.array(fc.nat(500), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(months, fc.array(fc.nat(500), { maxLength: 5 }), (before, earlier) => {
        const range = usualRange([...earlier, ...before], earlier.length + 12);
        expect(usualRange(before.slice(0, 12), 12)).toEqual(range);
      }),
    );
  });

  test('leaves months with a note out, and no step leads across one', () => {
    const range = usualRange(MONTHS, 12, { hasNote: noted(STRIKE) });
    const kept = MONTHS.filter((_value, place) => place !== STRIKE);
    expect(range?.centre).toBeCloseTo(kept.reduce((sum, value) => sum + value, 0) / 11, 9);
    // Without the steps 128 to 210, 210 to 126, and 128 to 126.
    const step = (11 + 13 + 7 + 15 + 18 + 3 + 9 + 2 + 6) / 9;
    expect((range?.high ?? 0) - (range?.centre ?? 0)).toBeCloseTo(2.66 * step, 9);
  });

  test('treats a gap as a month with a note', () => {
    const gaps = MONTHS.map((value, place) => (place === STRIKE ? null : value));
    expect(usualRange(gaps, 12)).toEqual(usualRange(MONTHS, 12, { hasNote: noted(STRIKE) }));
  });

  test('is unknown where notes leave fewer than 6, or no neighbours', () => {
    const hasNote = MONTHS.map((_value, place) => place < 7);
    expect(usualRange(MONTHS, 12, { hasNote })).toBeNull();
    const everyOther = MONTHS.map((_value, place) => place % 2 === 0);
    expect(usualRange(MONTHS, 12, { hasNote: everyOther })).toBeNull();
  });

  test('of a percentage ends at 100', () => {
    const percents = [90, 99, 85, 98, 88, 97, 91];
    expect(usualRange(percents, 6)?.high).toBeGreaterThan(100);
    expect(usualRange(percents, 6, { measured: 'percent' })?.high).toBe(100);
    expect(usualRange(percents, 6, { measured: 'percent' })?.low).toBe(
      usualRange(percents, 6)?.low,
    );
  });
});

describe('a spike', () => {
  test('in the worked example only 210 is one', () => {
    const found = MONTHS.map((value) => (value === 210 ? 'high' : null));
    expect(spikes(MONTHS)).toEqual(found);
    expect(spikes(MONTHS, { measured: 'count' })).toEqual(found);
  });

  test('with a note is told all the same', () => {
    expect(spikes(MONTHS, { hasNote: noted(STRIKE) })[STRIKE]).toBe('high');
  });

  test('may be low', () => expect(spikes([...MONTHS.slice(0, 8), 80])[8]).toBe('low'));

  test('of a count is at least 10 away from the centre', () => {
    const flat = [5, 5, 5, 5, 5, 5];
    expect(spikes([...flat, 14], { measured: 'count' })[6]).toBeNull();
    expect(spikes([...flat, 15], { measured: 'count' })[6]).toBe('high');
    expect(spikes([...flat, 6])[6]).toBe('high');
  });

  test('on the limit is none', () => {
    const range = { low: 10, centre: 20, high: 30 };
    expect([9, 10, 30, 31].map((value) => spikeOf(value, range))).toEqual([
      'low',
      null,
      null,
      'high',
    ]);
  });

  test('needs a value and a range', () => {
    expect(spikeOf(null, { low: 10, centre: 20, high: 30 })).toBeNull();
    expect(spikeOf(5, null)).toBeNull();
  });

  test('is not made by rounding: a series that never moves has none', () => {
    const value = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 7, max: 20 }), (same, months) => {
        expect(spikes(Array<number>(months).fill(same))).toEqual(Array(months).fill(null));
      }),
    );
  });

  test('is told in the same months whatever the unit', () => {
    const months = fc.array(fc.oneof(fc.nat(300), fc.constant(null)), { maxLength: 30 });
    fc.assert(
      fc.property(months, (values) => {
        const doubled = values.map((value) => (value === null ? null : value * 64));
        expect(spikes(doubled)).toEqual(spikes(values));
      }),
    );
  });
});

describe('a rising category', () => {
  test.each<[(number | null)[], boolean | null]>([
    [[50, 48, 52, 58, 61, 64], true],
    [[50, 50, 50, 60, 60, 60], true],
    [[50, 50, 50, 60, 60, 59], false],
    [[10, 10, 10, 13, 13, 13], false],
    [[10, 10, 10, 13, 13, 14], true],
    [[0, 0, 0, 3, 3, 4], true],
    [[64, 61, 58, 52, 48, 50], false],
    [[900, 50, 50, 50, 60, 60, 60], true],
    [[50, null, 50, 60, 60, 60], null],
    [[50, 60, 60, 60, 70], null],
    [[], null],
  ])('%j: %p', (values, result) => expect(isRising(values)).toBe(result));
});
