import type { Known } from '../formula/evaluate';
import type { Unit } from '../metrics/input';
import { messages, type Place } from './messages';

/** What a number is passed for: names it in errors, and says what may be passed. */
export interface Asked {
  /** The custom function, e.g. "NPS". */
  readonly fn: string;
  /** The argument, e.g. "promoters". */
  readonly name: string;
  readonly unit: Unit | 'minutes';
  /** As the values of a series, which may be a score. */
  readonly mayBeNegative?: true;
}

/** A left-out argument arrives as undefined, a blank cell as "" or null. */
export function isBlank(cell: unknown): boolean {
  return cell === '' || cell === null || cell === undefined;
}

/** What Sheets shows for a formula that failed; custom functions get it as text. */
export function errorValueOf(cell: unknown): string | null {
  if (Object.prototype.toString.call(cell) === '[object Error]') return String(cell);
  const isError =
    typeof cell === 'string' && /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)$/.test(cell);
  return isError ? cell : null;
}

/** A cell as a sentence names it: a number plain, anything else with its kind. */
export function describeCell(cell: unknown): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (Array.isArray(cell)) return 'a range';
  if (Object.prototype.toString.call(cell) === '[object Date]') return 'a date';
  const text = String(cell);
  return `the text "${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}

/**
 * The number a cell holds, null where it is blank.
 * @throws where it holds a text (also "42"), a date, TRUE, an error value, or a negative number
 */
export function readCell(cell: unknown, asked: Asked, place?: Place): Known {
  if (isBlank(cell)) return null;
  const error = errorValueOf(cell);
  if (error !== null) throw new Error(messages.errorValue({ ...asked, got: error, place }));
  const told = { fn: asked.fn, name: asked.name, got: describeCell(cell), place };
  if (typeof cell !== 'number' || !Number.isFinite(cell)) {
    throw new Error(messages.notANumber(told));
  }
  if (cell >= 0 || asked.mayBeNegative) return cell;
  throw new Error(asked.unit === 'count' ? messages.notACount(told) : messages.negative(told));
}
