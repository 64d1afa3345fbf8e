import type { Known } from '../formula/evaluate';
import { type Asked, readCell } from './cell';
import { messages, type Place } from './messages';
import type { Values } from './metric-call';
import { cellAt, commonSize, mapSize } from './range';
import type { FunctionResult } from './result';

/** An argument as its function is declared. */
export interface Due extends Omit<Asked, 'fn'> {
  readonly isOptional?: true;
  /** What it is where it is left out; 0 unless told, null is blank. */
  readonly leftOut?: number | null;
}

/** An argument as it was passed: a single value or a range, not yet read. */
export interface Given extends Asked {
  readonly value: unknown;
}

function checkCount(fn: string, all: readonly Due[], got: number): void {
  const names = all.map(({ name }) => name);
  const due = all.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  if (got > names.length) throw new Error(messages.tooManyArguments({ fn, names, got }));
  if (got < due.length) throw new Error(messages.missingArguments({ fn, names: due, got }));
}

/**
 * Each argument with its value. One left out at the end is 0 unless told, a blank cell stays blank.
 * @throws where one is missing or there is one too many
 */
export function giveArguments(fn: string, due: readonly Due[], args: ArrayLike<unknown>): Given[] {
  checkCount(fn, due, args.length);
  return due.map((each, index) => {
    const { leftOut = 0 } = each;
    return { ...each, fn, value: index < args.length ? args[index] : leftOut };
  });
}

/** The numbers of all arguments: at one place of their ranges, or of a call with single values. */
export function readValues(given: readonly Given[], place?: Place): Values {
  return given.map((each) =>
    readCell(place === undefined ? each.value : cellAt(each.value, place), each, place),
  );
}

/** Where a call was made from: its function, and the place in ranges. */
export interface Caller {
  readonly fn: string;
  readonly place?: Place | undefined;
}

/** One result of single values, or one for each place of ranges; blank where any of them is. */
export function mapGiven(
  fn: string,
  given: readonly Given[],
  of: (values: readonly number[], caller: Caller) => Known,
): FunctionResult {
  const at = (place?: Place): Known => {
    const values = readValues(given, place).filter((value): value is number => value !== null);
    return values.length < given.length ? null : of(values, { fn, place });
  };
  const size = commonSize(fn, given);
  return size === null ? at() : mapSize(size, at);
}
