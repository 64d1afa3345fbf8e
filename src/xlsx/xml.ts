const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Signs that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that a workbook's XML can hold, without lone halves of a sign. */
export const clean = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

/** Excel reads _x0041_ as a letter; in text that looks so, the underscore itself is written that way. */
export const escapeLetters = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Text between two tags. */
export const escapeXml = (text: string): string =>
  escapeLetters(clean(text).replace(/[&<>]/g, (sign) => NAMES[sign] ?? ''));

/** The opposite of escapeXml. */
export const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&amp;/g, '&');
