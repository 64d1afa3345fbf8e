import fc from 'fast-check';
import { dayName, dayNumber, momentName, monthName, monthOfDay } from '../../src/import/calendar';
import { newWrittenDate, orderOf, readDate } from '../../src/import/date';
import { newClock, newMoment, readMoment } from '../../src/import/moment';

/** A cell as it is read: `2025-07-03 10:17`, with its offset or zone, or null. */
function read(cell: string, isDayFirst = true): string | null {
  const date = newWrittenDate();
  if (!readDate(cell, isDayFirst, date)) return null;
  const zone = Number.isNaN(date.offset) ? date.zone : String(date.offset / 3600);
  return `${momentName(date.wall, date.hasTime)} ${zone}`.trim();
}

test('days are those of the calendar', () => {
  const check = (time: Date): void => {
    const day = Math.floor(time.getTime() / 86400000);
    const [text = ''] = time.toISOString().split('T');
    expect(dayName(day)).toBe(text);
    expect(dayNumber(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate())).toBe(day);
    expect(monthName(monthOfDay(day))).toBe(text.slice(0, 7));
  };
  const dates = fc.date({
    min: new Date('1950-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  });
  fc.assert(fc.property(dates, check));
});

test.each([
  ['2025-07-03', '2025-07-03'],
  ['2025-07-03 10:17', '2025-07-03 10:17'],
  ['2025-07-03 10:17:59', '2025-07-03 10:17'],
  ['2025-07-03T10:17:59Z', '2025-07-03 10:17 0'],
  ['2025-07-03T10:17:59.123+02:00', '2025-07-03 10:17 2'],
  ['2025-07-03 10:17:59 -0500', '2025-07-03 10:17 -5'],
  ['2025-07-03 10:17 UTC', '2025-07-03 10:17 0'],
  ['2025-07-03 10:17 EST', '2025-07-03 10:17 -5'],
  ['2025-07-03 10:17 Europe/Berlin', '2025-07-03 10:17 Europe/Berlin'],
  ['2025/01/03 10:22:33 PM GMT+1', '2025-01-03 22:22 1'],
  ['3/7/2025', '2025-07-03'],
  ['03/07/2025 09:05', '2025-07-03 09:05'],
  ['03-07-2025 09:05', '2025-07-03 09:05'],
  ['03.07.25 9:05', '2025-07-03 09:05'],
  ['25/Feb/26 10:17 PM', '2026-02-25 22:17'],
  ['25/Feb/26 12:17 AM', '2026-02-25 00:17'],
  ['25-Feb-2026', '2026-02-25'],
  ['3 July 2025 10:17', '2025-07-03 10:17'],
  ['Jul 3, 2025, 10:17 a.m.', '2025-07-03 10:17'],
  ['Thu, 03 Jul 2025 10:17:00 GMT', '2025-07-03 10:17 0'],
  ['  2025-07-03 10:17  ', '2025-07-03 10:17'],
  ['29/02/2024', '2024-02-29'],
])('reads %s', (cell, expected) => {
  expect(read(cell)).toBe(expected);
});

test('the order of day and month is the column’s', () => {
  expect(read('3/7/2025 1:05 PM', false)).toBe('2025-03-07 13:05');
  expect(read('12/31/2025', false)).toBe('2025-12-31');
  expect(read('12/31/2025', true)).toBeNull();
  expect(read('2025-03-07', false)).toBe('2025-03-07');
});

test.each([
  '',
  'soon',
  '29/02/2025',
  '2025-13-01',
  '2025-02-30 10:00',
  '2025-07-03 25:00',
  '2025-07-03 10:61',
  '2025-07-03 13:00 PM',
  '12',
  '2025',
  '45678',
  '1/2',
  '10:17',
  '0001-01-01',
  '2025-07-03 10:17 and more',
  '2025-07-03-04',
  'x'.repeat(1000),
])('takes %j for no date', (cell) => {
  expect(read(cell)).toBeNull();
});

test('any date written in any form comes back', () => {
  const forms: Record<string, (y: string, m: string, d: string, time: string) => string> = {
    iso: (y, m, d, time) => `${y}-${m}-${d}T${time}:00`,
    plain: (y, m, d, time) => `${y}-${m}-${d} ${time}`,
    slashes: (y, m, d, time) => `${d}/${m}/${y} ${time}`,
    dots: (y, m, d, time) => `${Number(d)}.${Number(m)}.${y} ${time}:59`,
    years: (y, m, d, time) => `${y}/${m}/${d} ${time}`,
  };
  const dates = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  const check = (time: Date, form: string): void => {
    const text = time.toISOString();
    const [y = '', m = '', d = ''] = text.slice(0, 10).split('-');
    const written = forms[form]?.(y, m, d, text.slice(11, 16)) ?? '';
    expect(read(written)).toBe(`${text.slice(0, 10)} ${text.slice(11, 16)}`);
  };
  fc.assert(fc.property(dates, fc.constantFrom(...Object.keys(forms)), check));
});

test('what a cell says about the order', () => {
  expect(
    ['13/07/2025', '07/13/2025', '03/07/2025', '2025-03-07', '07/07/2025', '99/99/2025', 'x'].map(
      orderOf,
    ),
  ).toEqual(['day', 'month', 'open', null, null, null, null]);
});

/** Where a cell falls on the clock of the month, and as an instant. */
function place(cell: string, fileZone: string | null, zone?: string) {
  const moment = newMoment();
  readMoment(cell, true, newClock(fileZone, zone), moment);
  return {
    local: momentName(moment.local, moment.hasTime),
    instant: momentName(moment.instant, true),
  };
}

test('months are taken as written, unless a zone is asked for', () => {
  expect(place('2025-01-31T23:30:00Z', null).local).toBe('2025-01-31 23:30');
  expect(place('2025-01-31T23:30:00Z', null, 'Europe/Berlin').local).toBe('2025-02-01 00:30');
  expect(place('2025-01-31 23:30', 'America/New_York', 'Europe/Berlin').local).toBe(
    '2025-02-01 05:30',
  );
  expect(place('2025-01-31 23:30', 'Europe/Berlin', 'Europe/Berlin').local).toBe(
    '2025-01-31 23:30',
  );
  expect(place('2025-01-31', 'America/New_York', 'Asia/Tokyo').local).toBe('2025-01-31');
});

test('differences know about summer time where the zone is known', () => {
  expect(place('2025-03-30 01:30', 'Europe/Berlin').instant).toBe('2025-03-30 00:30');
  expect(place('2025-03-30 03:30', 'Europe/Berlin').instant).toBe('2025-03-30 01:30');
  expect(place('2025-10-26 02:30', 'Europe/Berlin').instant).toBe('2025-10-26 00:30');
  expect(place('2025-10-26 03:30', 'Europe/Berlin').instant).toBe('2025-10-26 02:30');
  expect(place('2025-07-01 12:00', 'Asia/Kathmandu').instant).toBe('2025-07-01 06:15');
});

test('an unknown zone is named', () => {
  expect(() => newClock('Mars/Base', undefined)).toThrow('The time zone "Mars/Base" is not known');
});
