import fc from 'fast-check';
import type { Expression } from '../../src/formula/expression';
import {
  expression,
  firstKnown,
  minus,
  notNegative,
  plus,
  ratio,
  root,
  times,
} from '../../src/formula/expression';

export const NAMES: readonly string[] = ['a', 'b', 'c', 'd'];
export type Row = readonly (number | null)[];

/** Any expression of every node kind over the arguments a, b, c, d. */
export const trees: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression; leaf: Expression }>(
  (tie) => {
    const two = fc.tuple(tie('tree'), tie('tree'));
    return {
      leaf: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...NAMES).map(expression) },
        { weight: 1, arbitrary: fc.constantFrom(0, 1, 12, 100, 0.7, 2.5, -3).map(expression) },
      ),
      tree: fc.oneof(
        { maxDepth: 4, depthSize: 'medium' },
        tie('leaf'),
        two.map(([left, right]) => plus(left, right)),
        two.map(([left, right]) => minus(left, right)),
        two.map(([left, right]) => times(left, right)),
        two.map(([part, whole]) => ratio(part, whole)),
        two.map(([first, otherwise]) => firstKnown(first, otherwise)),
        tie('tree').map(root),
        tie('tree').map(notNegative),
      ),
    };
  },
).tree;

/** Values of a, b, c, d: blanks and zeros are common. */
export const rows: fc.Arbitrary<Row> = fc.tuple(...NAMES.map(() => value()));

function value(): fc.Arbitrary<number | null> {
  return fc.oneof(
    fc.constant(null),
    fc.constant(0),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: -900, max: 900 }).map((quarters) => quarters / 4),
  );
}
