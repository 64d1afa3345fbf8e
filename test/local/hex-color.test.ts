import { hexColor } from '../../src/local/hex-color';

test.each([
  ['#1f5a7a', '#1F5A7A'],
  ['#abc', '#AABBCC'],
  ['rgb(31, 90,122)', '#1F5A7A'],
  ['rgba(0,0,0,0.5)', '#000000'],
  ['White', '#FFFFFF'],
  ['papayawhip', undefined],
  [undefined, undefined],
])('%s is %s', (color, hex) => {
  expect(hexColor(color)).toBe(hex);
});
