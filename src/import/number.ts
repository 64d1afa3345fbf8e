const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const COMMA = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+$/;

function readSlowly(text: string, hasDecimalComma: boolean): number {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '');
  if (compact === '' || compact.length > 40) return Number.NaN;
  if (PLAIN.test(compact)) return Number(compact);
  if (GROUPED.test(compact) && !hasDecimalComma) return Number(compact.replace(/,/g, ''));
  if (COMMA.test(compact)) return Number(compact.replace(/\./g, '').replace(',', '.'));
  if (GROUPED.test(compact)) return Number(compact.replace(/,/g, ''));
  return Number.NaN;
}

/**
 * A number as exports write it: `12`, `12.5`, `1,234.5`, `1.234,5`. NaN for a blank and for text.
 * `1,234` is a thousand and more, unless the file's decimal sign is the comma.
 */
export function readNumber(text: string, hasDecimalComma = false): number {
  const { length } = text;
  if (length === 0) return Number.NaN;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57 || at > 14) return readSlowly(text, hasDecimalComma);
    value = value * 10 + code - 48;
  }
  return value;
}
