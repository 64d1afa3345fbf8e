import { fail } from './exception';
import { hasComma, withCommas } from './formula-text';

/**
 * A formula as a script may write it in this locale, as it is kept: with ",". Google takes ";" in
 * every locale, but "," only where it is not the decimal sign, so there it throws here.
 */
export function readFormula(text: string, locale: string): string {
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (isDecimalComma(locale) && hasComma(formula)) {
    fail(
      `Formula parse error: "," is the decimal sign in ${locale}; separate with ";": ${formula}`,
    );
  }
  return withCommas(formula);
}

const decimalCommas = new Map<string, boolean>();

/** Whether numbers of the locale ("de_DE") are written with a comma. */
export function isDecimalComma(locale: string): boolean {
  const known = decimalCommas.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1.5);
  const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
  decimalCommas.set(locale, isComma);
  return isComma;
}
