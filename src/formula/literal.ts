import { atom, BINDING, type Piece } from './piece';

/** 1e-7 → digits "1", exponent -7; 12.5 → digits "125", exponent -1. */
function decimal(value: number): { digits: string; exponent: number } {
  const [mantissa = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  return { digits, exponent: Number(power) - fraction.length };
}

function positive(value: number): Piece {
  const { digits, exponent } = decimal(value);
  if (exponent >= 0) return atom(digits + '0'.repeat(exponent));
  return { text: `${digits}/1${'0'.repeat(-exponent)}`, binding: BINDING.product };
}

/**
 * A number as a formula may hold it in every locale: no decimal point or comma (0.7 is 7/10), no
 * exponent. Brackets go round a negative one.
 * @throws where the value is not a finite number
 */
export function literal(value: number): Piece {
  if (!Number.isFinite(value)) throw new Error(`A formula cannot hold the number ${value}`);
  if (value >= 0) return positive(value);
  return { text: `-${positive(-value).text}`, binding: BINDING.loose };
}
