import fc from 'fast-check';
import { evaluate } from '../../src/formula/evaluate';
import { nativeFormula } from '../../src/formula/sheets';
import { openEngine } from '../support/ironcalc';
import { roundingOf } from '../support/rounding';
import { NAMES, rows, trees } from '../support/trees';

const engine = openEngine();
/** Trees that nobody would write grow long here, and slow a failing run down. */
const LONGEST = 4000;
const index = (name: string): number => NAMES.indexOf(name);
const cellOf = (name: string): string => 'ABCD'.charAt(index(name)) + 1;

test('every expression gives the same in a spreadsheet engine as in JavaScript', () => {
  let compared = 0;
  let known = 0;
  fc.assert(
    fc.property(trees, rows, (tree, row) => {
      const rounding = roundingOf(tree, row);
      const formula = nativeFormula(tree, cellOf, ',');
      fc.pre(rounding !== null && formula.length < LONGEST);
      row.forEach((value, column) => {
        engine.set(1, column + 1, value);
      });
      engine.set(2, 1, `=${formula}`);
      const value = evaluate(tree, (name) => row[index(name)] ?? null);
      const calculated = engine.get(2, 1);
      compared += 1;
      if (value === null) return calculated === null;
      known += 1;
      return typeof calculated === 'number' && Math.abs(calculated - value) <= (rounding ?? 0);
    }),
    { numRuns: 3000 },
  );
  expect(known).toBeGreaterThan(compared / 5);
});
