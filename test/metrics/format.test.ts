import { changeFormat, formatChange, formatValue, numberFormat } from '../../src/metrics/format';
import type { Unit } from '../../src/metrics/input';

test.each<[Unit, number, string]>([
  ['count', 486, '486'],
  ['count', 1234567, '1,234,567'],
  ['count', -1200, '-1,200'],
  ['percent', 82, '82.0%'],
  ['percent', 6.25, '6.3%'],
  ['percent', 1e-7, '0.0%'],
  ['score', 33, '+33'],
  ['score', -7.4, '-7'],
  ['score', 0.2, '0'],
  ['score', -0.2, '0'],
  ['hours', 0.456, '0.46 h'],
  ['hours', 4.1, '4.1 h'],
  ['hours', 1234.5, '1,235 h'],
  ['seconds', 28, '28 s'],
  ['money', 0.5, '0.50'],
  ['money', 99.999, '100.00'],
  ['money', 1650, '1,650'],
  ['money', 1.005, '1.01'],
  ['ratio', 62.5, '62.5'],
  ['rating', 4.3, '4.30'],
])('%s %d reads %s', (unit, value, text) => {
  expect(formatValue(unit, value)).toBe(text);
});

test('what is not known reads as nothing, not as zero', () => {
  expect(formatValue('count', null)).toBe('');
  expect(formatChange('count', null)).toBe('');
  expect(formatValue('count', 0)).toBe('0');
});

test.each<[Unit, number, string]>([
  ['count', 55, '▲ +55'],
  ['count', -1055, '▼ −1,055'],
  ['hours', 1.3, '▲ +1.3 h'],
  ['percent', -2.2, '▼ −2.2'],
  ['score', 5, '▲ +5'],
  ['money', -0.25, '▼ −0.25'],
  ['count', 0, '±0'],
])('a change of %s by %d reads %s', (unit, change, text) => {
  expect(formatChange(unit, change)).toBe(text);
});

test('cells look as the sentences do', () => {
  expect(numberFormat('hours')).toBe('[<1]0.00" h";[<100]0.0" h";#,##0" h"');
  expect(numberFormat('score')).toBe('+0;-0;0');
  expect(changeFormat('count')).toBe('"▲ +"#,##0;"▼ −"#,##0;"±0"');
  expect(changeFormat('hours')).toBe('"▲ +"#,##0.0" h";"▼ −"#,##0.0" h";"±0"');
});
