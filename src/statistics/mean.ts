/**
 * The arithmetic mean: what each value would be if all were alike.
 *
 * @returns null of no values
 * @example mean([120, 131, 118]) // 123
 */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
