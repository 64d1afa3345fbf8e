import fc from 'fast-check';
import { csatInterval } from '../../src/statistics/csat-interval';

test.each<[number, number, number, number]>([
  [246, 300, 77.3, 85.9],
  [45, 50, 78.6, 95.7],
  [4, 4, 51, 100],
  [0, 10, 0, 27.8],
])('%d of %d satisfied answers lie between %d and %d', (satisfied, responses, low, high) => {
  const interval = csatInterval(satisfied, responses);
  expect(interval?.low).toBeCloseTo(low, 1);
  expect(interval?.high).toBeCloseTo(high, 1);
});

test('no answer tells nothing', () => expect(csatInterval(0, 0)).toBeNull());

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));

test('it holds the percentage itself and stays within 0 and 100', () => {
  fc.assert(
    fc.property(counts, ([satisfied, responses]) => {
      const { low, high } = csatInterval(satisfied, responses) ?? { low: 101, high: -1 };
      const percent = (100 * satisfied) / responses;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(low).toBeLessThanOrEqual(percent);
      expect(high).toBeGreaterThanOrEqual(percent);
      expect(high).toBeGreaterThan(low);
    }),
  );
});

test('its ends are exact where all or none are satisfied', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (all) => {
      expect(csatInterval(all, all)?.high).toBe(100);
      expect(csatInterval(0, all)?.low).toBe(0);
    }),
  );
});

test('the dissatisfied are its mirror', () => {
  fc.assert(
    fc.property(counts, ([satisfied, responses]) => {
      const interval = csatInterval(satisfied, responses);
      const mirror = csatInterval(responses - satisfied, responses);
      expect(100 - (mirror?.high ?? 0)).toBeCloseTo(interval?.low ?? -1, 9);
    }),
  );
});

test('one more satisfied answer moves both ends up; more answers of the same share narrow it', () => {
  fc.assert(
    fc.property(counts, ([satisfied, responses]) => {
      const before = csatInterval(satisfied, responses + 1);
      const after = csatInterval(satisfied + 1, responses + 1);
      const wide = csatInterval(satisfied, responses);
      const narrow = csatInterval(2 * satisfied, 2 * responses);
      expect(after?.low).toBeGreaterThan(before?.low ?? 101);
      expect(after?.high).toBeGreaterThan(before?.high ?? 101);
      expect((narrow?.high ?? 0) - (narrow?.low ?? 0)).toBeLessThan(
        (wide?.high ?? 0) - (wide?.low ?? 0),
      );
    }),
  );
});
