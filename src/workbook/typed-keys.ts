import { BREAKDOWNS, type Breakdown, breakdownKey } from '../metrics/breakdowns';
import { END, endKey, sectionKey } from './keys';
import { messages } from './messages';
import { isMonthKey, longMonth, monthOfDay } from './month';
import { columnName } from './reference';
import { formulaAt, type Scalar, type TabSnapshot, valueAt } from './snapshot';

/** Keys of a tab by position; "" is the user's own row or column. */
export interface Found {
  readonly rows: string[];
  readonly columns: string[];
}

export const keyText = (value: Scalar): string => (value === null ? '' : String(value).trim());

/**
 * Keys of the columns where a date that the user typed into a header says which month it is: in a
 * column of their own, in a copied or renamed month, and right behind the last month, where the
 * sentinel stands, which is placed anew then.
 */
export function withTypedMonths(tab: TabSnapshot, found: Found): string[] {
  const header = found.rows.indexOf('header') + 1;
  const first = found.columns.indexOf('gap');
  return found.columns.map((key, index) => {
    const mayBeMonth = key === '' || key === END || isMonthKey(key);
    if (!mayBeMonth || header === 0 || index < first) return key;
    if (formulaAt(tab, header, index + 1) !== '') return key;
    const month = monthOfDay(valueAt(tab, header, index + 1));
    return month === null ? key : String(month);
  });
}

/** One sentence for each month that stands in two columns. */
export function doubleMonths(tab: TabSnapshot, columns: readonly string[]): string[] {
  return columns.flatMap((key, index) => {
    const first = columns.indexOf(key);
    if (!isMonthKey(key) || first === index) return [];
    const names = [columnName(first + 1), columnName(index + 1)] as const;
    return [messages.monthTwice(longMonth(Number(key)), tab.name, names[0], names[1])];
  });
}

/** The breakdown in whose section each row stands, from its heading to its closing line. */
function sectionsOf(rows: readonly string[]): (Breakdown | undefined)[] {
  let section: Breakdown | undefined;
  return rows.map((key) => {
    if (key.startsWith('section:')) {
      section = BREAKDOWNS.find((breakdown) => sectionKey(breakdown.theme) === key);
    }
    if (section !== undefined && key === endKey(section)) section = undefined;
    return section;
  });
}

/** Of rows with the same key, some copied, the one that is still called so, else the first. */
function isOriginal(found: Found, names: readonly string[], index: number): boolean {
  const key = found.rows[index] ?? '';
  const places = found.rows.flatMap((each, place) => (each === key ? [place] : []));
  const named = places.find((place) => key.endsWith(`:${names[place]}`));
  return (named ?? places[0]) === index;
}

/**
 * Keys of the rows where a name among the categories (or channels) makes a key: in a row without
 * one, and in a copied row that got a name of its own.
 * @param notices gets a sentence for each name that stands twice
 */
export function withTypedCategories(tab: TabSnapshot, found: Found, notices: string[]): string[] {
  const label = found.columns.indexOf('label') + 1;
  const names = found.rows.map((_, index) => keyText(valueAt(tab, index + 1, label)));
  const sections = sectionsOf(found.rows);
  const isFree = (key: string, index: number): boolean =>
    key === '' || (BREAKDOWNS.some(startsKey(key)) && !isOriginal(found, names, index));
  const kept = found.rows.map((key, index) => (isFree(key, index) ? '' : key));
  // By prefix and name, as people read them, since a row keeps its key when it is renamed.
  const called = new Set(kept.map((key, index) => `${prefixOf(key)}${names[index]}`));
  const taken = new Set(kept);
  return kept.map((key, index) => {
    const [section, name = ''] = [sections[index], names[index]];
    if (key !== '' || section === undefined || name === '') return key;
    const wanted = breakdownKey(section, name);
    if (called.has(wanted)) {
      notices.push(messages.categoryTwice(name, tab.name, index + 1));
      return '';
    }
    const made = taken.has(wanted) ? `${wanted} (${index + 1})` : wanted;
    called.add(wanted);
    taken.add(made);
    return made;
  });
}

const startsKey =
  (key: string) =>
  (breakdown: Breakdown): boolean =>
    key.startsWith(breakdown.keyPrefix);

const prefixOf = (key: string): string => BREAKDOWNS.find(startsKey(key))?.keyPrefix ?? '';
