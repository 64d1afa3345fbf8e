import fc from 'fast-check';
import { serialOfDay } from '../../src/local/dates';
import { readEntry } from '../../src/local/entry';

const day = (year: number, month: number, date: number) => serialOfDay(year, month, date);

describe('readEntry', () => {
  it.each([
    ['42', { value: 42 }],
    [' 42 ', { value: 42 }],
    ['-4.5', { value: -4.5 }],
    ['+7', { value: 7 }],
    ['.5', { value: 0.5 }],
    ['(5)', { value: -5 }],
    ['1,234', { value: 1234, format: '#,##0' }],
    ['1,234.5', { value: 1234.5, format: '#,##0.00' }],
    ['12,34', { value: '12,34' }],
    ['5%', { value: 0.05, format: '0%' }],
    ['12.5%', { value: 0.125, format: '0.00%' }],
    ['$1,200', { value: 1200, format: '$#,##0' }],
    ['1e3', { value: 1000, format: '0.00E+00' }],
    ['true', { value: true }],
    ['FALSE', { value: false }],
    ['true story', { value: 'true story' }],
    ['', {}],
    ['-', { value: '-' }],
    ['%', { value: '%' }],
  ])('numbers and truth values: %s', (text, entry) => {
    expect(readEntry(text, 2026)).toEqual(entry);
  });

  it.each([
    ['1/2', day(2026, 1, 2), 'm/d'],
    ['1-2', day(2026, 1, 2), 'm/d'],
    ['7/1/2026', day(2026, 7, 1), 'm/d/yyyy'],
    ['7/1/26', day(2026, 7, 1), 'm/d/yyyy'],
    ['2026-07-01', day(2026, 7, 1), 'yyyy-mm-dd'],
    ['2026-07', day(2026, 7, 1), 'yyyy-mm'],
    ['Jul 2026', day(2026, 7, 1), 'mmm yyyy'],
    ['July 2026', day(2026, 7, 1), 'mmmm yyyy'],
    ['jul 4', day(2026, 7, 4), 'mmm d'],
    ['Jul 4, 2025', day(2025, 7, 4), 'mmm d, yyyy'],
    ['4 July 2025', day(2025, 7, 4), 'd mmmm yyyy'],
    ['4-Jul-2025', day(2025, 7, 4), 'd mmm yyyy'],
    ['2024-02-29', day(2024, 2, 29), 'yyyy-mm-dd'],
    ['12:30', 12.5 / 24, 'h:mm'],
    ['2:30 PM', 14.5 / 24, 'h:mm am/pm'],
    ['36:00', 1.5, '[h]:mm'],
    ['2026-07-01 06:00', (day(2026, 7, 1) ?? 0) + 0.25, 'yyyy-mm-dd h:mm'],
  ])('dates and times: %s', (text, value, format) => {
    expect(readEntry(text, 2026)).toEqual({ value, format });
  });

  it.each(['13/2', '2026-02-30', 'Total 2026', 'Q1 2026', '4.1 h', '12:75', 'may be', '1/2/3/4'])(
    'text that only looks like a date stays text: %s',
    (text) => {
      expect(readEntry(text, 2026)).toEqual({ value: text });
    },
  );

  it('formulas begin with "=", or with "+" before something to add', () => {
    expect(readEntry('=A1', 2026)).toEqual({ formula: '=A1' });
    expect(readEntry('+A1', 2026)).toEqual({ formula: '=+A1' });
    expect(readEntry('+49 30 123', 2026)).toEqual({ formula: '=+49 30 123' });
    expect(readEntry('=', 2026)).toEqual({ value: '=' });
    expect(readEntry('+ one', 2026)).toEqual({ value: '+ one' });
    expect(readEntry('-A1', 2026)).toEqual({ value: '-A1' });
  });

  it('an apostrophe makes anything text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readEntry(`'${text}`, 2026)).toEqual({ value: text });
      }),
    );
  });

  it('reads back any number that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readEntry(String(number), 2026).value).toBe(Number(String(number)));
      }),
    );
  });
});
