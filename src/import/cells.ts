/** A cell of a row without blanks around it; '' where the row is short or the file has no such column. */
export function cellAt(cells: readonly string[], column: number): string {
  if (column < 0 || column >= cells.length) return '';
  const cell = cells[column] as string;
  const { length } = cell;
  // Few cells have blanks around them, and looking is cheaper than trimming.
  if (length === 0 || (cell.charCodeAt(0) > 32 && cell.charCodeAt(length - 1) < 127)) {
    return length > 0 && cell.charCodeAt(length - 1) <= 32 ? cell.trim() : cell;
  }
  return cell.trim();
}

const NOTHING = /^(?:[-–—]|n\/?a|null|none)?$/i;

/** Whether a cell stands for nothing: blank, a dash, N/A. */
export const isNothing = (cell: string): boolean =>
  cell.length === 0 || (cell.length < 5 && NOTHING.test(cell));

const MOST_CELLS = 1000;
const LONGEST_CELL = 200;

/** Remembers what a cell was taken for: columns of words repeat a handful of cells a million times. */
export function remember<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const made = read(cell);
    if (known.size < MOST_CELLS && cell.length <= LONGEST_CELL) known.set(copyText(cell), made);
    return made;
  };
}

/** A text that does not keep alive the piece of the file from which it was cut. */
export function copyText(text: string): string {
  return ` ${text}`.slice(1);
}
