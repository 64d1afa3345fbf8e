/** Functions younger than the format: without the prefix Excel does not know them. */
const YOUNGER =
  /(^|[^\w.])(IFNA|IFS|SWITCH|MAXIFS|MINIFS|CONCAT|TEXTJOIN|XLOOKUP|XMATCH|DAYS|ISOWEEKNUM|NUMBERVALUE|STDEV\.[SP]|VAR\.[SP]|PERCENTILE\.(?:INC|EXC)|QUARTILE\.(?:INC|EXC)|MODE\.SNGL|NORM\.(?:DIST|S\.DIST|INV|S\.INV)|POISSON\.DIST|FORECAST\.LINEAR|CEILING\.MATH|FLOOR\.MATH)(?=\()/gi;

/** Texts, names of tabs in quotes, and lists in braces stay as they are. */
const KEPT = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\})/;

const plainPart = (text: string): string => text.replace(/;/g, ',').replace(YOUNGER, '$1_xlfn.$2');

/** A text in quotes, a tab's name in quotes, or a plain tab's name. */
const NAMES = /("(?:[^"]|"")*")|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A tab's name as formulas of a file write it: in quotes, which are always right. */
export const quotedTab = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/**
 * A formula of the plan as a file holds it: "," between arguments, no leading "=", younger functions
 * with their prefix, tabs by the names that they have in the file.
 * @param names in the file by name in the plan
 */
export function fileFormula(formula: string, names: ReadonlyMap<string, string>): string {
  const prefixed = formula
    .replace(/^=/, '')
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : plainPart(part)))
    .join('');
  return prefixed.replace(NAMES, (token, quote?: string, quoted?: string, plain?: string) => {
    if (quote !== undefined) return token;
    const name = quoted?.replace(/''/g, "'") ?? plain ?? '';
    const renamed = names.get(name);
    return renamed === undefined || renamed === name ? token : `${quotedTab(renamed)}!`;
  });
}
