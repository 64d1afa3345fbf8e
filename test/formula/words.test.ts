import fc from 'fast-check';
import { evaluate } from '../../src/formula/evaluate';
import {
  type Expression,
  expression,
  firstKnown,
  minus,
  notNegative,
  percent,
  plus,
  ratio,
  root,
  times,
} from '../../src/formula/expression';
import { inWords } from '../../src/formula/words';
import { NAMES, rows } from '../support/trees';

const words = (tree: Expression): string => inWords(tree, (name) => name);

test.each<[Expression, string]>([
  [
    percent(minus('promoters', 'detractors'), plus('promoters', 'passives', 'detractors')),
    '100 × (promoters − detractors) ÷ (promoters + passives + detractors)',
  ],
  [expression('tickets'), 'tickets'],
  [times(1.96, root(plus('m', 'n'))), '1.96 × √(m + n)'],
  [firstKnown('lost', minus('start', 'end')), 'lost, else start − end'],
  [plus('a', firstKnown('b', 'c')), 'a + (b, else c)'],
  [notNegative(minus('a', 'b')), 'a − b (blank if negative)'],
  [ratio('a', times('b', 'c')), 'a ÷ (b × c)'],
  [minus('a', minus('b', 'c')), 'a − (b − c)'],
  [minus('a', -5), 'a − (−5)'],
])('reads as a person writes it: %#', (tree, text) => {
  expect(words(tree)).toBe(text);
});

test('calls arguments by their labels', () => {
  const labels = new Map([['resolved', 'tickets resolved']]);
  expect(inWords(times(2, 'resolved'), (name) => labels.get(name) ?? name)).toBe(
    '2 × tickets resolved',
  );
});

/** Arithmetic as JavaScript reads it: brackets left out wrongly change its value. */
function calculated(text: string, row: readonly (number | null)[]): number {
  const code = text.replace(/×/g, '*').replace(/÷/g, '/').replace(/−/g, '-');
  return Number(new Function(...NAMES, `return ${code}`)(...row));
}

const arithmetic = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...NAMES).map(expression),
    ...[plus, minus, times, ratio].map((make) =>
      fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => make(left, right)),
    ),
  ),
})).tree;

test('leaves no bracket out that changes the result', () => {
  fc.assert(
    fc.property(arithmetic, rows, (tree, row) => {
      fc.pre(row.every((value) => value !== null && value > 0));
      const value = evaluate(tree, (name) => row[NAMES.indexOf(name)] ?? null);
      fc.pre(value !== null && Math.abs(value) > 1e-3);
      expect(calculated(words(tree), row) / (value ?? 1)).toBeCloseTo(1, 6);
    }),
    { numRuns: 500 },
  );
});
