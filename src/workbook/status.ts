import type { Metric } from '../metrics/metric';

/** The sign says the same as the colour. */
export const STATUSES = { met: '✓ met', near: '≈ near', missed: '✕ missed' } as const;
export type Status = keyof typeof STATUSES;

/** How close to its target a metric counts as near: 2 points of %, 5 of a score, else 5 % of it. */
export const NEAR = { percent: 2, score: 5, otherPercent: 5 } as const;

/**
 * Where a value stands for its target, in the metric's direction.
 * @param most the upper of two targets, for a metric that is best within a range
 * @returns null for metrics without a direction
 */
export function statusOf(
  metric: Metric,
  value: number,
  target: number,
  most: number | null,
): Status | null {
  const gaps = {
    higher: target - value,
    lower: value - target,
    range: most === null ? null : Math.max(target - value, value - most),
    depends: null,
  };
  const gap = gaps[metric.better];
  if (gap === null) return null;
  const near =
    metric.unit === 'percent' || metric.unit === 'score'
      ? NEAR[metric.unit]
      : (target * NEAR.otherPercent) / 100;
  if (gap <= 0) return 'met';
  return gap <= near ? 'near' : 'missed';
}
