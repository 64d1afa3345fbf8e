import { movedBy } from './axis';
import type { Layout, TabLayout } from './layout';
import { columnName } from './reference';

const TOKENS =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')*'|[A-Za-z_][\w.]*)!)?\$?([A-Z]{1,3})\$?(\d+)(?![\w(.])|\s+/g;

/** Stands for a semicolon inside quoted text while those between arguments are replaced. */
const KEPT = '\u0001';

function columnNumber(name: string): number {
  return [...name].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}

const unquoted = (tab: string): string =>
  tab.startsWith("'") ? tab.slice(1, -2).replace(/''/g, "'") : tab.slice(0, -1);

/**
 * A formula in one way of writing, so that two can be compared: "," between arguments, no spaces,
 * no dollars, tab names unquoted.
 * @param isBefore whether it was read before the insertions of the layout: its references are then
 *   moved as the spreadsheet moves them
 */
export function canonicalFormula(
  formula: string,
  own: TabLayout,
  layout: Layout,
  isBefore: boolean,
): string {
  const byName = new Map(Object.values(layout).map((tab) => [tab.name, tab]));
  let rangeTab: TabLayout | undefined;
  let rangeEnd = -1;
  const text = formula.replace(TOKENS, (token, quote, tab, column, row, offset: number) => {
    if (quote !== undefined) return quote.split(';').join(KEPT);
    if (column === undefined) return '';
    // The second corner of Monthly!A1:B2 is on Monthly as well.
    const isSecond = tab === undefined && offset === rangeEnd + 1 && formula[rangeEnd] === ':';
    const target = tab !== undefined ? byName.get(unquoted(tab)) : isSecond ? rangeTab : own;
    rangeTab = target;
    rangeEnd = offset + token.length;
    const prefix = tab === undefined ? '' : `${unquoted(tab)}!`;
    if (!isBefore || target === undefined) return `${prefix}${column}${row}`;
    const movedColumn = movedBy(target.columns.inserts, columnNumber(column));
    return `${prefix}${columnName(movedColumn)}${movedBy(target.rows.inserts, Number(row))}`;
  });
  return text.replace(/;/g, ',').split(KEPT).join(';');
}
