import { heightOf } from '../../src/xlsx/fit';

const lines = (text: string, width: number): number =>
  Math.round((heightOf(text, width, 10) - 6) / 16);

test('text that fits takes one line, and a line more for each break', () => {
  expect(lines('Tickets received', 206)).toBe(1);
  expect(lines('one\ntwo\nthree', 206)).toBe(3);
});

test('long text takes about as many lines as its letters need', () => {
  const text =
    'More tickets may only mean more customers: read it beside the number of customers. ';
  expect(lines(text, 440)).toBe(2);
  expect(lines(text.repeat(3), 440)).toBeGreaterThanOrEqual(3);
  expect(lines(text.repeat(3), 440)).toBeLessThanOrEqual(5);
});

test('larger letters take more room', () => {
  expect(heightOf('Title', 200, 16)).toBeGreaterThan(heightOf('Title', 200, 10));
});
