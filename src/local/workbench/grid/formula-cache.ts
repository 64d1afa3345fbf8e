/** What the formula engine remembers of formulas it has read: enough for a whole workbook. */

import { FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula';

/** More than a workbook of five years has formulas. */
const MOST_FORMULAS = 50_000;

/** A cache of the engine, as far as it is changed here. */
interface Cache {
  _cache: { limit: number; set(key: string, node: unknown): unknown };
}

/**
 * Univer keeps 5,000 formulas, the one used longest ago making way. It visits all of them in the
 * same order at each calculation, so that a workbook with more of them is read anew at every key
 * stroke. It also tells long formulas apart by a hash of 32 bits alone; the text itself is quicker,
 * since JavaScript hashes a text once, and never mistaken. Univer offers neither as a setting; all
 * its caches share one class.
 */
export function rememberFormulas(): void {
  const shared: object = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE);
  Reflect.set(shared, '_hash', (text: string) => text);
  Reflect.set(shared, 'set', function (this: Cache, text: string, node: unknown): void {
    if (this._cache.limit < MOST_FORMULAS) this._cache.limit = MOST_FORMULAS;
    this._cache.set(text, node);
  });
}
