import type { Breakdown } from '../metrics/breakdowns';
import { endKey, sectionKey } from './keys';
import { type References, rowOf, type TabLayout } from './layout';
import { call } from './reference';

/** The rows of a breakdown on Monthly. */
interface BreakdownRows {
  /** In the user's order. */
  readonly keys: readonly string[];
  /** Whether they stand in their section with no other row of ours among them. */
  readonly areTogether: boolean;
}

function rowsOf(monthly: TabLayout, breakdown: Breakdown): BreakdownRows {
  const { keys } = monthly.rows;
  const isOne = (key: string): boolean => key.startsWith(breakdown.keyPrefix);
  const first = rowOf(monthly, sectionKey(breakdown.theme));
  const inside = keys.slice(first, rowOf(monthly, endKey(breakdown)) - 1);
  const isClean = inside.every((key) => key === '' || isOne(key));
  const all = keys.filter(isOne);
  return { keys: all, areTogether: isClean && inside.filter(isOne).length === all.length };
}

/**
 * The counts of a breakdown in one column of Monthly, as arguments of SUM, MAX or COUNT: a range, so
 * that a row inserted there counts at once; cell by cell where the user moved rows out or in.
 */
export function breakdownCounts(
  monthly: TabLayout,
  breakdown: Breakdown,
  references: References,
  column: string | number,
): string {
  const { keys, areTogether } = rowsOf(monthly, breakdown);
  if (!areTogether) return keys.map((key) => references.cell(key, column)).join(';');
  return references.column(String(column), sectionKey(breakdown.theme), endKey(breakdown));
}

/** The name of the row whose count is `largest`; of equal ones the first. */
export function breakdownName(
  monthly: TabLayout,
  breakdown: Breakdown,
  references: References,
  column: string | number,
  largest: string,
): string {
  const { keys, areTogether } = rowsOf(monthly, breakdown);
  if (areTogether) {
    const counts = breakdownCounts(monthly, breakdown, references, column);
    const labels = references.column('label', sectionKey(breakdown.theme), endKey(breakdown));
    return call('INDEX', labels, call('MATCH', largest, counts, 0));
  }
  return keys.reduceRight((otherwise, key) => {
    const isLargest = `${references.cell(key, column)}=${largest}`;
    return call('IF', isLargest, references.fixed(key, 'label'), otherwise);
  }, '""');
}
