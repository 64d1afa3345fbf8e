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

/** Whether numbers of the locale ("de_DE") are written with a comma. */
export function isDecimalComma(locale: string): boolean {
  const format = new Intl.NumberFormat(locale.replace('_', '-'));
  return format.formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === ',');
}
