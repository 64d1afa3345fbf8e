import { copyText } from './cells';

/** Names as numbers, in the order in which they were met: categories, channels, agents. */
export interface Names {
  readonly list: string[];
  readonly byCell: Map<string, number>;
  readonly byName: Map<string, number>;
  readonly nobody: RegExp;
  /** Whether names were met that found no place any more. */
  isFull: boolean;
}

/** How many different names are told apart; those met later are counted together. */
export const MOST_NAMES = 2000;
export const OTHER = 'Other';
export const NO_NAME = -1;
const LONGEST_NAME = 200;
const BLANKS = /^[-–—]?$/;
const NOBODY = /^(?:[-–—]|unassigned|no agent|not assigned|none|nobody|n\/a)?$/i;

export const newNames = (isOfPeople = false): Names => ({
  list: [],
  byCell: new Map(),
  byName: new Map(),
  nobody: isOfPeople ? NOBODY : BLANKS,
  isFull: false,
});

function addName(names: Names, name: string): number {
  const known = names.byName.get(name);
  if (known !== undefined) return known;
  if (names.list.length >= MOST_NAMES) {
    names.isFull = true;
    return addOther(names);
  }
  names.list.push(name);
  names.byName.set(name, names.list.length - 1);
  return names.list.length - 1;
}

function addOther(names: Names): number {
  const known = names.byName.get(OTHER);
  if (known !== undefined) return known;
  names.list.push(OTHER);
  names.byName.set(OTHER, names.list.length - 1);
  return names.list.length - 1;
}

function readName(names: Names, cell: string): number {
  const name = copyText(cell.trim().slice(0, LONGEST_NAME));
  return names.nobody.test(name) ? NO_NAME : addName(names, name);
}

/** The number of a name, trimmed and else as it is written; NO_NAME for a blank. */
export function nameNumber(names: Names, cell: string): number {
  if (cell === '') return NO_NAME;
  const known = names.byCell.get(cell);
  if (known !== undefined) return known;
  const number = readName(names, cell);
  if (names.byCell.size < 2 * MOST_NAMES && cell.length <= LONGEST_NAME) {
    names.byCell.set(copyText(cell), number);
  }
  return number;
}
