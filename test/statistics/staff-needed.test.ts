import fc from 'fast-check';
import { type Staffing, staffNeeded, trafficOf } from '../../src/statistics/staff-needed';

const HALF_HOUR = {
  contacts: 100,
  minutes: 30,
  ahtSeconds: 180,
  targetPercent: 80,
  targetSeconds: 20,
};

test('the worked example', () => {
  expect(trafficOf(100, 30, 180)).toBe(10);
  expect(staffNeeded(HALF_HOUR)).toBe(14);
  expect(staffNeeded({ ...HALF_HOUR, shrinkagePercent: 30 })).toBe(20);
});

test('13 people answer 79.6 % in time, 14 answer 88.8 %', () => {
  const needed = [79.55, 79.65, 88.75, 88.85].map((targetPercent) =>
    staffNeeded({ ...HALF_HOUR, targetPercent }),
  );
  expect(needed).toEqual([13, 14, 14, 15]);
});

test('nothing to do needs nobody; no interval, no shift and no certainty can be staffed', () => {
  expect(staffNeeded({ ...HALF_HOUR, contacts: 0 })).toBe(0);
  expect(staffNeeded({ ...HALF_HOUR, ahtSeconds: 0 })).toBe(0);
  expect(staffNeeded({ ...HALF_HOUR, minutes: 0 })).toBeNull();
  expect(staffNeeded({ ...HALF_HOUR, targetPercent: 100 })).toBeNull();
  expect(staffNeeded({ ...HALF_HOUR, shrinkagePercent: 100 })).toBeNull();
});

test('shrinkage rounds up, and never for a fault in the last digit', () => {
  const rosters = [0, 1, 12.5, 30, 50, 86].map((shrinkagePercent) =>
    staffNeeded({ ...HALF_HOUR, shrinkagePercent }),
  );
  expect(rosters).toEqual([14, 15, 16, 20, 28, 100]);
});

/** Erlang C as textbooks print it, by sums of powers and factorials. */
function textbookPercent(
  people: number,
  { contacts, minutes, ahtSeconds, targetSeconds }: Staffing,
) {
  const traffic = (contacts * ahtSeconds) / (minutes * 60);
  let [term, sum] = [1, 0];
  for (let each = 0; each < people; each += 1) {
    sum += term;
    term *= traffic / (each + 1);
  }
  const queued = (term * people) / (people - traffic);
  const waits = queued / (sum + queued);
  return 100 * (1 - waits * Math.exp((-(people - traffic) * targetSeconds) / ahtSeconds));
}

const staffings = fc.record({
  contacts: fc.integer({ min: 1, max: 300 }),
  minutes: fc.constantFrom(15, 30, 60),
  ahtSeconds: fc.integer({ min: 30, max: 900 }),
  targetPercent: fc.integer({ min: 5, max: 99 }),
  targetSeconds: fc.integer({ min: 0, max: 120 }),
});

test('it is the fewest people that the textbook formula lets through', () => {
  fc.assert(
    fc.property(staffings, (staffing) => {
      const people = staffNeeded(staffing) ?? 0;
      const traffic = trafficOf(staffing.contacts, staffing.minutes, staffing.ahtSeconds) ?? 0;
      expect(people).toBeGreaterThan(traffic);
      expect(textbookPercent(people, staffing)).toBeGreaterThan(staffing.targetPercent - 1e-6);
      if (people - 1 > traffic) {
        expect(textbookPercent(people - 1, staffing)).toBeLessThan(staffing.targetPercent + 1e-6);
      }
    }),
  );
});

test('more work, a higher target or less patience never need fewer people', () => {
  fc.assert(
    fc.property(staffings, (staffing) => {
      const people = staffNeeded(staffing) ?? 0;
      const { contacts, targetPercent, targetSeconds } = staffing;
      expect(staffNeeded({ ...staffing, contacts: contacts + 5 })).toBeGreaterThanOrEqual(people);
      expect(
        staffNeeded({ ...staffing, targetPercent: targetPercent + 0.5 }),
      ).toBeGreaterThanOrEqual(people);
      expect(staffNeeded({ ...staffing, targetSeconds: targetSeconds + 10 })).toBeLessThanOrEqual(
        people,
      );
      expect(staffNeeded({ ...staffing, shrinkagePercent: 25 })).toBeGreaterThan(people);
    }),
  );
});

test('thousands of people do not overflow it', () => {
  const many = { ...HALF_HOUR, contacts: 50_000 };
  expect(trafficOf(50_000, 30, 180)).toBe(5000);
  const people = staffNeeded(many) ?? 0;
  expect(people).toBeGreaterThan(5000);
  expect(people).toBeLessThan(5100);
});
