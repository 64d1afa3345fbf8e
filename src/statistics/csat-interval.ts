import { NORMAL_95 } from './confidence';

/** Both ends, in percent. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Where the percentage of satisfied customers lies, 95 times of 100, if everybody had answered:
 * Wilson's interval. It never leaves 0 to 100, and 4 of 4 satisfied answers do not make it sure:
 * 51 to 100. Good for any percentage of answers, at any number of them.
 *
 * Source: E. B. Wilson, "Probable Inference", Journal of the American Statistical Association 22
 * (1927); recommended for few answers by Brown, Cai and DasGupta, Statistical Science 16 (2001).
 * @param satisfied at most `responses`
 * @returns null of no answers
 * @example csatInterval(246, 300) // 77.3 to 85.9, around 82
 */
export function csatInterval(satisfied: number, responses: number): Interval | null {
  if (responses <= 0) return null;
  const squared = NORMAL_95 * NORMAL_95;
  const centre = satisfied + squared / 2;
  const spread = (satisfied * (responses - satisfied)) / responses + squared / 4;
  const reach = NORMAL_95 * Math.sqrt(spread);
  const percent = (answers: number): number => (100 * answers) / (responses + squared);
  return {
    low: satisfied === 0 ? 0 : Math.max(0, percent(centre - reach)),
    high: satisfied === responses ? 100 : Math.min(100, percent(centre + reach)),
  };
}
