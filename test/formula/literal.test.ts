import fc from 'fast-check';
import { literal } from '../../src/formula/literal';

test.each([
  [0, '0'],
  [100, '100'],
  [0.7, '7/10'],
  [1.96, '196/100'],
  [-2.5, '-25/10'],
  [1e-7, '1/10000000'],
  [1.5e-7, '15/100000000'],
  [1e21, '1000000000000000000000'],
  [1.25e22, '12500000000000000000000'],
])('%d is written %s', (value, text) => {
  expect(literal(value).text).toBe(text);
});

test('says every number in digits only', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e30, max: 1e30 }), (value) => {
      fc.pre(value === 0 || Math.abs(value) > 1e-30);
      const { text } = literal(value);
      const [top = '', below = '1'] = text.split('/');
      expect(text).toMatch(/^-?\d+(\/10+)?$/);
      expect(Number(top) / Number(below)).toBeCloseTo(value, 6 - Math.log10(Math.abs(value) + 1));
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
  expect(() => literal(value)).toThrow(`A formula cannot hold the number ${value}`);
});
