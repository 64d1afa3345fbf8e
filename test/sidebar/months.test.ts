import { choicesOf } from '../../src/sidebar/month-choices';
import { monthName, ordinalOf, workingDaysIn } from '../../src/sidebar/months';
import { formOf, JULY, startWith } from './fake-spreadsheet';

test('a month is named by its ordinal', () => {
  expect(monthName(24318)).toBe('July 2026');
  expect(monthName(ordinalOf(2027, 0))).toBe('January 2027');
  expect(monthName(ordinalOf(1999, 11))).toBe('December 1999');
});

test.each([
  [ordinalOf(2026, 6), 23],
  [ordinalOf(2026, 1), 20],
  [ordinalOf(2024, 1), 21],
  [ordinalOf(2026, 7), 21],
])('month %d has %d days from Monday to Friday', (month, days) => {
  expect(workingDaysIn(month)).toBe(days);
});

test('the latest complete month comes first, then the running one; none of the future', () => {
  const columns = { [JULY - 2]: {}, [JULY - 1]: {}, [JULY + 2]: {} };
  const form = formOf(startWith(columns), JULY - 5);
  expect(choicesOf(form).map((choice) => choice.month)).toEqual([
    JULY,
    JULY + 1,
    JULY - 1,
    JULY - 2,
    JULY - 5,
  ]);
});
