/** Cell addresses and formula text. Rows and columns count from 1. */

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells. */
export interface Area extends Cell {
  readonly rows: number;
  readonly columns: number;
}

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}

/** B7 */
export const at = (row: number, column: number): string => `${columnName(column)}${row}`;

/** $B$7 */
export const fixed = (row: number, column: number): string => `$${columnName(column)}$${row}`;

/** B$7: stays in its row. */
export const fixedRow = (row: number, column: number): string => `${columnName(column)}$${row}`;

/** B7:D9 */
export function areaName(area: Area): string {
  const first = at(area.row, area.column);
  const last = at(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** $B$7:$D$9 */
export function fixedArea(area: Area): string {
  return `${fixed(area.row, area.column)}:${fixed(
    area.row + area.rows - 1,
    area.column + area.columns - 1,
  )}`;
}

/** The name of a tab as formulas write it, quoted where it must be. */
export function tabReference(name: string): string {
  return /^[A-Za-z_][A-Za-z_]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Monthly!B7 */
export const on = (tabName: string, reference: string): string =>
  `${tabReference(tabName)}!${reference}`;

/** `call('IF'; …)` as text, with ";" between arguments: it is accepted in every locale. */
export const call = (name: string, ...parts: readonly (string | number)[]): string =>
  `${name}(${parts.join(';')})`;

/** Text in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A link to cells of a tab as Google Sheets has it. @param id the number of the tab */
export const linkFormula = (id: number, area: Area, text: string): string =>
  `=${call('HYPERLINK', quoted(`#gid=${id}&range=${areaName(area)}`), quoted(text))}`;

/** The formula with "," between arguments, for .xlsx files and engines that know no other. */
export function withCommas(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/;/g, ',')))
    .join('');
}
