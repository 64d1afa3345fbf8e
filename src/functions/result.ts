import type { Known } from '../formula/evaluate';

/** What a custom function puts into its cell, or spills over a range; null is blank. */
export type CellResult = Known | string;
export type FunctionResult = CellResult | CellResult[][];
