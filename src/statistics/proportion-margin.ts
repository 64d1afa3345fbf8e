import { FEWEST_ANSWERS, NORMAL_95 } from './confidence';

/**
 * The 95 % margin of a percentage of answers: CSAT, CES, confirmed resolution, dissatisfied,
 * feedback. Half the answers carry the widest margin; four times as many halve it.
 *
 * 1.96 × 100 × √(p (1 − p) / n), p being the share. It is meant for changes between two periods;
 * the range of a single percentage is better told by csatInterval, which also holds near 0 and 100.
 *
 * Source: any textbook, as "standard error of a proportion"; e.g. W. G. Cochran, Sampling
 * Techniques (1977), chapter 3.
 * @returns percentage points to either side; null under 30 answers
 * @example proportionMargin(246, 300) // 4.35: 82 % ± 4
 */
export function proportionMargin(part: number, whole: number): number | null {
  if (whole < FEWEST_ANSWERS) return null;
  const spread = part * (whole - part);
  return (100 * NORMAL_95 * Math.sqrt(Math.max(0, spread) / whole)) / whole;
}
