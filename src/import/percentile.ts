/**
 * Medians and percentiles in flat memory: values are counted in buckets, each 1 % wider than the one
 * before, with the sum of what fell in. A bucket stands for its mean, so a value that is alone in
 * its bucket is exact and no other is off by more than 1 %.
 */
export interface Distribution {
  count: number;
  /** How often and with which sum values fell into each bucket; made with the first value. */
  counts: Uint32Array | null;
  sums: Float64Array | null;
}

const LOWEST = 1e-5;
const STEP = Math.log(1.01);
const BUCKETS = Math.ceil(Math.log(1e7 / LOWEST) / STEP) + 2;
const PER_STEP = 1 / STEP;
const LOG_LOWEST = Math.log(LOWEST);

export const newDistribution = (): Distribution => ({ count: 0, counts: null, sums: null });

/** Adds a value of 0 or more; all below a hundred-thousandth share the first bucket. */
export function addValue(distribution: Distribution, value: number): void {
  distribution.counts ??= new Uint32Array(BUCKETS);
  distribution.sums ??= new Float64Array(BUCKETS);
  let bucket = 0;
  if (value > LOWEST) {
    bucket = Math.min(BUCKETS - 1, 1 + (((Math.log(value) - LOG_LOWEST) * PER_STEP) | 0));
  }
  distribution.count += 1;
  distribution.counts[bucket] = (distribution.counts[bucket] ?? 0) + 1;
  distribution.sums[bucket] = (distribution.sums[bucket] ?? 0) + value;
}

/** Adds what another distribution counted. */
export function addDistribution(into: Distribution, from: Distribution): void {
  if (from.counts === null || from.sums === null) return;
  into.counts ??= new Uint32Array(BUCKETS);
  into.sums ??= new Float64Array(BUCKETS);
  into.count += from.count;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    into.counts[bucket] = (into.counts[bucket] ?? 0) + (from.counts[bucket] ?? 0);
    into.sums[bucket] = (into.sums[bucket] ?? 0) + (from.sums[bucket] ?? 0);
  }
}

/** The value that stands at a rank, counted from 0 in ascending order. */
function valueAt(counts: Uint32Array, sums: Float64Array, rank: number): number {
  let passed = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const count = counts[bucket] ?? 0;
    passed += count;
    if (passed > rank) return (sums[bucket] ?? 0) / count;
  }
  return 0;
}

/** The value below which a share (0 to 1) lies, by linear interpolation; null over nothing. */
export function percentile(distribution: Distribution, share: number): number | null {
  const { count, counts, sums } = distribution;
  if (count === 0 || counts === null || sums === null) return null;
  const rank = share * (count - 1);
  const low = Math.floor(rank);
  const below = valueAt(counts, sums, low);
  if (rank === low) return below;
  return below + (rank - low) * (valueAt(counts, sums, low + 1) - below);
}
