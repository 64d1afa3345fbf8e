import fc from 'fast-check';
import { changeMargin } from '../../src/statistics/change-margin';
import { npsMargin } from '../../src/statistics/nps-margin';
import { proportionMargin } from '../../src/statistics/proportion-margin';
import { calculate } from '../support/ironcalc';

const answers = fc.tuple(fc.nat(2000), fc.nat(2000), fc.nat(2000));
const part = fc
  .integer({ min: 30, max: 5000 })
  .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

describe('the margin of a score', () => {
  test.each<[number, number, number, number]>([
    [42, 30, 28, 16.17],
    [80, 5, 15, 14.24],
    [45, 30, 25, 15.92],
  ])('of %d, %d and %d answers is %d', (promoters, passives, detractors, margin) => {
    expect(npsMargin(promoters, passives, detractors)).toBeCloseTo(margin, 2);
  });

  test('is unknown under 30 answers', () => {
    expect(npsMargin(10, 10, 9)).toBeNull();
    expect(npsMargin(0, 0, 0)).toBeNull();
    expect(npsMargin(10, 10, 10)).not.toBeNull();
  });

  test('is 0 where all say the same, and widest where half love and half hate it', () => {
    expect(npsMargin(100, 0, 0)).toBe(0);
    expect(npsMargin(0, 0, 70)).toBe(0);
    fc.assert(
      fc.property(answers, ([promoters, passives, detractors]) => {
        const all = promoters + passives + detractors;
        const margin = npsMargin(promoters, passives, detractors);
        if (all < 30) expect(margin).toBeNull();
        else expect(margin).toBeLessThanOrEqual(196 / Math.sqrt(all) + 1e-9);
      }),
    );
  });

  test('does not care which end is which', () => {
    fc.assert(
      fc.property(answers, ([promoters, passives, detractors]) => {
        const turned = npsMargin(detractors, passives, promoters);
        expect(npsMargin(promoters, passives, detractors)).toBe(turned);
      }),
    );
  });

  test('is halved by four times the answers', () => {
    const margin = npsMargin(42, 30, 28) ?? 0;
    expect(npsMargin(168, 120, 112)).toBeCloseTo(margin / 2, 9);
  });

  test('is the spread of scores over many samples', () => {
    // Of all customers 42 % promote, 28 % detract; each sample asks 100, by a fixed generator.
    const next = generator(7);
    const scores = Array.from({ length: 4000 }, () => {
      let score = 0;
      for (let each = 0; each < 100; each += 1) {
        const drawn = next();
        score += drawn < 0.42 ? 1 : drawn < 0.7 ? 0 : -1;
      }
      return score;
    });
    const margin = npsMargin(42, 30, 28) ?? 0;
    const inside = scores.filter((score) => Math.abs(score - 14) <= margin).length;
    expect(inside / scores.length).toBeGreaterThan(0.93);
    expect(inside / scores.length).toBeLessThan(0.97);
  });
});

/** Numbers from 0 to 1 that look random and are the same on every run (Park and Miller). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

describe('the margin of a percentage', () => {
  test('of 82 % of 300 answers is 4.3 points', () => {
    expect(proportionMargin(246, 300)).toBeCloseTo(4.347, 3);
  });

  test('is unknown under 30 answers', () => {
    expect(proportionMargin(20, 29)).toBeNull();
    expect(proportionMargin(20, 30)).not.toBeNull();
  });

  test('is that of a score without detractors: an answer counts or does not', () => {
    fc.assert(
      fc.property(part, ([some, all]) => {
        expect(proportionMargin(some, all)).toBeCloseTo(npsMargin(some, all - some, 0) ?? -1, 9);
      }),
    );
  });

  test('is widest at half', () => {
    fc.assert(
      fc.property(part, ([some, all]) => {
        expect(proportionMargin(some, all)).toBeLessThanOrEqual(
          (proportionMargin(all / 2, all) ?? 0) + 1e-9,
        );
      }),
    );
  });
});

describe('the margin of a change', () => {
  test('NPS of 42/30/28 and of 45/30/25 differ by less than 22.7', () => {
    expect(changeMargin(npsMargin(42, 30, 28), npsMargin(45, 30, 25))).toBeCloseTo(22.7, 1);
  });

  test('is unknown where either is', () => {
    expect(changeMargin(null, 3)).toBeNull();
    expect(changeMargin(3, null)).toBeNull();
  });

  test('lies between the wider of both and their sum', () => {
    const margin = fc.nat(10_000).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(margin, margin, (before, after) => {
        const both = changeMargin(before, after) ?? -1;
        expect(both).toBeGreaterThanOrEqual(Math.max(before, after) * (1 - 1e-12));
        expect(both).toBeLessThanOrEqual((before + after) * (1 + 1e-12));
      }),
    );
  });
});

describe('written as formulas of a spreadsheet they are the same', () => {
  const numbers = { numRuns: 25 };
  test('score', () => {
    const formula =
      'IF(A1+B1+C1<30,"",196*SQRT(MAX(0,(A1+C1)*(A1+B1+C1)-(A1-C1)*(A1-C1))/(A1+B1+C1))/(A1+B1+C1))';
    fc.assert(
      fc.property(answers, (counts) =>
        expectSame(calculate(formula, counts), npsMargin(...counts)),
      ),
      numbers,
    );
  });

  test('percentage', () => {
    const formula = 'IF(B1<30,"",196*SQRT(MAX(0,A1*(B1-A1))/B1)/B1)';
    fc.assert(
      fc.property(part, (counts) =>
        expectSame(calculate(formula, counts), proportionMargin(...counts)),
      ),
      numbers,
    );
  });
});

function expectSame(calculated: unknown, margin: number | null): void {
  if (margin === null) expect([null, '']).toContain(calculated);
  else expect(calculated).toBeCloseTo(margin, 9);
}
