/** What digits with separators can mean; `two` where one separator before three digits leaves both. */
export type PlainReading =
  | { readonly kind: 'one'; readonly value: number }
  | {
      readonly kind: 'two';
      readonly separator: ',' | '.';
      /** Read as thousands: 1,234 is 1234. */
      readonly large: number;
      /** Read as decimals: 1,234 is 1.234. */
      readonly small: number;
    }
  | { readonly kind: 'none' };

const NONE: PlainReading = { kind: 'none' };
const one = (digits: string): PlainReading => ({ kind: 'one', value: Number(digits) });

const SPACED = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d*)?$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+\.\d*$/;
const EUROPEAN = /^\d{1,3}(?:\.\d{3})+,\d*$/;
const GROUPED = /^\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/;
const SINGLE = /^(\d*)([.,])(\d*)$/;

function readSingle(whole: string, separator: string, decimals: string): PlainReading {
  if (whole === '' && decimals === '') return NONE;
  const small = Number(`${whole || '0'}.${decimals || '0'}`);
  const isThousands = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!isThousands) return { kind: 'one', value: small };
  const mark = separator === ',' ? ',' : '.';
  return { kind: 'two', separator: mark, large: Number(whole + decimals), small };
}

/**
 * Digits without a sign, with the separators people use: 1234, 1,234.5, 1.234,5, 1 234, 1'234, 2,5.
 */
export function readPlain(text: string): PlainReading {
  if (/^\d+$/.test(text)) return one(text);
  if (SPACED.test(text)) return one(text.replace(/[\s'’]/g, '').replace(',', '.'));
  if (ENGLISH.test(text)) return one(text.replace(/,/g, ''));
  if (EUROPEAN.test(text)) return one(text.replace(/\./g, '').replace(',', '.'));
  if (GROUPED.test(text)) return one(text.replace(/[.,]/g, ''));
  const single = SINGLE.exec(text);
  return single ? readSingle(single[1] ?? '', single[2] ?? '', single[3] ?? '') : NONE;
}
