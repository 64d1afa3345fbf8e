import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';

export type Calculated = number | string | null;

/** A second opinion on native formulas: a spreadsheet engine that is none of ours. */
export interface Engine {
  /** Puts a number, a text, a formula ("=…", with ",") or nothing into a cell of the first sheet. */
  set(row: number, column: number, input: number | string | null): void;
  /** Works everything out and reads a cell: null where it is blank or "", errors as "#DIV/0!". */
  get(row: number, column: number): Calculated;
}

const SHEET = 0;
/** A number format with all digits, since the engine hands out formatted text. */
export const ALL_DIGITS = '0.000000000000000E+00';
let isStarted = false;

/** Loads the engine, once. */
export function startEngine(): void {
  if (isStarted) return;
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  isStarted = true;
}

function read(text: string): Calculated {
  if (text === '') return null;
  return Number.isNaN(Number(text)) ? text : Number(text);
}

/** An empty spreadsheet; close it by letting it go. */
export function openEngine(): Engine {
  startEngine();
  const model = new Model('test', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return {
    set: (row, column, input) =>
      model.setUserInput(SHEET, row, column, input === null ? '' : String(input)),
    get: (row, column) => {
      model.updateRangeStyle(
        { sheet: SHEET, row, column, width: 1, height: 1 },
        'num_fmt',
        ALL_DIGITS,
      );
      model.evaluate();
      return read(model.getFormattedCellValue(SHEET, row, column));
    },
  };
}

/** One formula over one row of numbers from A1 on: what the engine makes of it. */
export function calculate(
  formula: string,
  values: readonly (number | string | null)[],
): Calculated {
  const engine = openEngine();
  for (const [index, value] of values.entries()) engine.set(1, index + 1, value);
  engine.set(2, 1, `=${formula}`);
  return engine.get(2, 1);
}
