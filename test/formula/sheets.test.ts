import type { Expression } from '../../src/formula/expression';
import {
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
import { nativeFormula } from '../../src/formula/sheets';

const native = (tree: Expression): string => nativeFormula(tree, (name) => name.toUpperCase(), ';');

describe('a native formula', () => {
  test('of NPS counts its cells, then its denominator, then divides', () => {
    const nps = percent(minus('a1', 'c1'), plus('a1', 'b1', 'c1'));
    expect(native(nps)).toBe('IF(COUNT(A1;C1;B1)<3;"";IF(A1+B1+C1=0;"";100*(A1-C1)/(A1+B1+C1)))');
  });

  test.each<[string, Expression, string]>([
    ['an argument', expression('a1'), 'IF(COUNT(A1)<1;"";A1)'],
    ['a constant', expression(12), '12'],
    ['a decimal', times(0.7, 'a1'), 'IF(COUNT(A1)<1;"";7/10*A1)'],
    ['a decimal divisor', ratio('a1', 0.25), 'IF(COUNT(A1)<1;"";IF(25/100=0;"";A1/(25/100)))'],
    ['a large number', times(1e21, 'a1'), 'IF(COUNT(A1)<1;"";1000000000000000000000*A1)'],
    ['a tiny number', plus(1e-7, 'a1'), 'IF(COUNT(A1)<1;"";1/10000000+A1)'],
    ['a negative number', minus('a1', -5), 'IF(COUNT(A1)<1;"";A1-(-5))'],
    ['a plain divisor', ratio('a1', 12), 'IF(COUNT(A1)<1;"";A1/12)'],
    ['a sum taken away', minus('a1', plus('b1', 'c1')), 'IF(COUNT(A1;B1;C1)<3;"";A1-(B1+C1))'],
    ['a sum of sums', plus('a1', minus('b1', 'c1')), 'IF(COUNT(A1;B1;C1)<3;"";A1+B1-C1)'],
    [
      'two denominators',
      plus(ratio('a1', 'b1'), ratio('a1', 'c1')),
      'IF(COUNT(A1;B1;C1)<3;"";IF(OR(B1=0;C1=0);"";A1/B1+A1/C1))',
    ],
    [
      'a denominator that divides, never tested beside its own',
      ratio('a1', ratio('b1', 'c1')),
      'IF(COUNT(A1;B1;C1)<3;"";IF(C1=0;"";IF(B1/C1=0;"";A1/(B1/C1))))',
    ],
    ['a root', root(minus('a1', 'b1')), 'IF(COUNT(A1;B1)<2;"";IF(A1-B1<0;"";SQRT(A1-B1)))'],
    [
      'customers lost, else what is missing',
      firstKnown('a1', notNegative(minus(plus('b1', 'c1'), 'd1'))),
      'IF(COUNT(A1)<1;IF(COUNT(B1;C1;D1)<3;"";IF(B1+C1-D1<0;"";B1+C1-D1));A1)',
    ],
    [
      'CLV less the acquisition cost',
      minus(times(ratio(times(12, 'a1'), times('b1', 'c1')), 'd1'), ratio('e1', 'f1')),
      'IF(COUNT(A1;B1;C1;D1;E1;F1)<6;"";IF(OR(B1*C1=0;F1=0);"";12*A1/(B1*C1)*D1-E1/F1))',
    ],
  ])('of %s', (_what, tree, text) => {
    expect(native(tree)).toBe(text);
  });

  test('takes a comma where files and other engines want one', () => {
    expect(nativeFormula(plus('a', 'b'), (name) => `Monthly!${name}1`, ',')).toBe(
      'IF(COUNT(Monthly!a1,Monthly!b1)<2,"",Monthly!a1+Monthly!b1)',
    );
  });

  test('counts a cell once that two arguments share', () => {
    expect(nativeFormula(plus('a', 'b'), () => 'A1', ';')).toBe('IF(COUNT(A1)<1;"";A1+A1)');
  });

  test('refuses a number that no cell can hold', () => {
    expect(() => native(times(Number.POSITIVE_INFINITY, 'a1'))).toThrow(
      'A formula cannot hold the number Infinity',
    );
  });
});
