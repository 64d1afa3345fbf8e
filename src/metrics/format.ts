import type { Unit } from './input';

/** How numbers of a unit look in a cell and, the same, in a sentence. */
interface Look {
  /** Number format of a cell that holds a value. */
  readonly value: string;
  /** Digits and suffix of a change: percentages change in points. */
  readonly change: { readonly digits: string; readonly suffix: string };
  /** A value in words people read. */
  readonly write: (value: number) => string;
}

/** "12,345.6": grouped by comma, as the formats group. Halves are rounded away from zero. */
function digits(value: number, places: number): string {
  // 15 digits, as spreadsheets round: 1.005 is 1.01, though in binary it is a little less.
  const shifted = Math.round(Number((Math.abs(value) * 10 ** places).toPrecision(15)));
  const text = String(shifted).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && shifted > 0 ? '-' : '';
  return sign + (places > 0 ? `${whole}.${text.slice(-places)}` : whole);
}

function hours(value: number): string {
  const places = value < 1 ? 2 : value < 100 ? 1 : 0;
  return `${digits(value, places)} h`;
}

function look(value: string, change: string, suffix: string, write: Look['write']): Look {
  return { value, change: { digits: change, suffix }, write };
}

const LOOKS: Readonly<Record<Unit, Look>> = {
  count: look('#,##0', '#,##0', '', (value) => digits(value, 0)),
  percent: look('0.0"%"', '0.0', '', (value) => `${digits(value, 1)}%`),
  score: look('+0;-0;0', '0', '', (value) => {
    const text = digits(value, 0);
    return value > 0 && text !== '0' ? `+${text}` : text;
  }),
  hours: look('[<1]0.00" h";[<100]0.0" h";#,##0" h"', '#,##0.0', '" h"', hours),
  seconds: look('#,##0" s"', '#,##0', '" s"', (value) => `${digits(value, 0)} s`),
  days: look('#,##0" d"', '#,##0', '" d"', (value) => `${digits(value, 0)} d`),
  years: look('0.0" y"', '0.0', '" y"', (value) => `${digits(value, 1)} y`),
  money: look('[<100]#,##0.00;#,##0', '#,##0.00', '', (value) =>
    digits(value, value < 100 ? 2 : 0),
  ),
  ratio: look('#,##0.0', '#,##0.0', '', (value) => digits(value, 1)),
  rating: look('0.00', '0.00', '', (value) => digits(value, 2)),
  per100: look('#,##0.0', '#,##0.0', '', (value) => digits(value, 1)),
  text: look('@', '@', '', String),
};

/** The number format of a cell that holds a value of this unit. */
export function numberFormat(unit: Unit): string {
  return LOOKS[unit].value;
}

/** The number format of a cell that holds a change of this unit: "▲ +55", "▼ −2.2", "±0". */
export function changeFormat(unit: Unit): string {
  const { digits: places, suffix } = LOOKS[unit].change;
  return `"▲ +"${places}${suffix};"▼ −"${places}${suffix};"±0"`;
}

/** Decimal places to which a change of this unit is rounded: what rounds to nothing is no change. */
export function changePlaces(unit: Unit): number {
  return (LOOKS[unit].change.digits.split('.')[1] ?? '').length;
}

/** A value as people read it, e.g. "4.1 h", "82.0%", "+33"; "" where it is not known. */
export function formatValue(unit: Unit, value: number | null): string {
  return value === null ? '' : LOOKS[unit].write(value);
}

/** A change as people read it, e.g. "▲ +1.3 h", "▼ −2.2", "±0"; "" where it is not known. */
export function formatChange(unit: Unit, change: number | null): string {
  if (change === null) return '';
  const number = digits(Math.abs(change), changePlaces(unit));
  if (!/[1-9]/.test(number)) return '±0';
  const size = number + LOOKS[unit].change.suffix.replace(/"/g, '');
  return change > 0 ? `▲ +${size}` : `▼ −${size}`;
}
