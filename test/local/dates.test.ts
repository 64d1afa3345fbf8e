import fc from 'fast-check';
import { formatDate, instantOf, isDateFormat, serialOf, serialOfDay } from '../../src/local/dates';

describe('serial numbers', () => {
  it('count from 30 December 1899', () => {
    expect(serialOfDay(1899, 12, 31)).toBe(1);
    expect(serialOfDay(2026, 1, 1)).toBe(46023);
    expect(serialOfDay(2026, 2, 29)).toBeNull();
  });

  it('are read in the zone of the spreadsheet', () => {
    const midnight = Date.UTC(2025, 11, 31, 23);
    expect(serialOf(midnight, 'Europe/Berlin')).toBe(46023);
    expect(instantOf(46023, 'Europe/Berlin')).toBe(midnight);
    expect(instantOf(46023, 'America/New_York')).toBe(Date.UTC(2026, 0, 1, 5));
  });

  it('midnights go to Dates and back in every zone', () => {
    const zones = ['Etc/UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia'];
    const zone = fc.constantFrom(...zones);
    fc.assert(
      fc.property(fc.integer({ min: 44000, max: 60000 }), zone, (serial, name) => {
        expect(serialOf(instantOf(serial, name), name)).toBe(serial);
      }),
    );
  });

  it('a midnight that a clock change leaves out is the hour after', () => {
    const serial = serialOfDay(2018, 11, 4) ?? 0;
    const instant = instantOf(serial, 'America/Sao_Paulo');
    expect(formatDate(instant, 'America/Sao_Paulo', 'yyyy-MM-dd HH:mm')).toBe('2018-11-04 01:00');
  });
});

describe('isDateFormat', () => {
  it.each(['mmm yyyy', 'yyyy-mm-dd', 'h:mm', '[h]:mm', 'd', '"Week of "d mmm'])('%s', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([
    undefined,
    'general',
    '@',
    '0',
    '#,##0.00',
    '0.0"%"',
    '[<1]0.00" h";[<100]0.0" h";#,##0" h"',
    '+0;-0;0',
    '[Red]0',
    '0\\d',
    '0" s"',
  ])('%s is none', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});

describe('formatDate', () => {
  const instant = Date.UTC(2026, 6, 31, 22, 5, 9);

  it('writes the zone that is asked for', () => {
    expect(formatDate(instant, 'Etc/UTC', 'yyyy-MM-dd HH:mm:ss')).toBe('2026-07-31 22:05:09');
    expect(formatDate(instant, 'Europe/Berlin', "yyyy-MM-dd'T'HH:mm")).toBe('2026-08-01T00:05');
  });

  it('names a pattern that it lacks', () => {
    expect(() => formatDate(instant, 'Etc/UTC', 'MMM yyyy')).toThrow('"MMM" is not supported');
  });
});
