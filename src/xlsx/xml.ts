const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Signs that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that a workbook's XML can hold, without lone halves of a sign. */
export const clean = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

/** Text between two tags. Excel reads _x0041_ as a letter; such text gets its underscore that way. */
export const escapeXml = (text: string): string =>
  clean(text)
    .replace(/[&<>]/g, (sign) => NAMES[sign] ?? '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** The opposite of escapeXml. */
export const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&amp;/g, '&');
