import { FEWEST_ANSWERS, NORMAL_95 } from './confidence';

/**
 * The 95 % margin of a Net Promoter Score. Those who answered are a sample of all customers;
 * another sample would score differently. 95 times of 100 the score of all customers lies within
 * the margin around that of the sample, so a smaller change says nothing.
 *
 * 1.96 × 100 × √((p + d − (p − d)²) / n), p and d being the shares of promoters and detractors: an
 * answer counts 1, 0 or −1, and the bracket is its variance. Happiness (great, okay, not good) and
 * net ease (easy, 0, difficult) are made alike and have the same margin.
 *
 * Source: B. Rocks, "Interval Estimation for the Net Promoter Score", The American Statistician
 * 70 (2016).
 * @returns points of the score, to either side; null under 30 answers
 * @example npsMargin(42, 30, 28) // 16.17: NPS 14 ± 16, which may be below zero
 */
export function npsMargin(promoters: number, passives: number, detractors: number): number | null {
  const answers = promoters + passives + detractors;
  if (answers < FEWEST_ANSWERS) return null;
  const score = promoters - detractors;
  const spread = (promoters + detractors) * answers - score * score;
  return (100 * NORMAL_95 * Math.sqrt(Math.max(0, spread) / answers)) / answers;
}
