import type { Known } from '../formula/evaluate';
import { figureOf } from '../metrics/breakdowns';
import { inputById } from '../metrics/catalogue';
import { effectiveInput } from '../metrics/effective';
import { INPUT_LIMITS, type InputLimit } from '../workbook/checks';
import { messages } from '../workbook/messages';
import { longMonth } from '../workbook/month';
import type { Change, Conflict, Entry, Field } from './contract';
import { entryAt, isLocked, type MonthlyTab } from './monthly-tab';

/** Above it a number is a slip of the keyboard. */
const MOST = 1e12;
const LONGEST_NOTE = 500;
const FIRST_MONTH = 12 * 2000;

/** @throws a sentence where it is no month, or one that has not begun */
export function checkMonth(month: number, running: number): void {
  if (!Number.isInteger(month) || month < FIRST_MONTH) throw new Error(messages.noMonth(month));
  if (month > running) throw new Error(messages.future(longMonth(month), longMonth(running)));
}

export const labelOf = (fields: readonly Field[], id: string): string =>
  fields.find((field) => field.id === id)?.label ?? id;

/** @throws a sentence where the row is gone, holds the user's own formula, or cannot take the value */
export function checkChange(
  monthly: MonthlyTab,
  fields: readonly Field[],
  month: number,
  { id, value }: Change,
): void {
  if (!fields.some((field) => field.id === id)) throw new Error(messages.rowMissing(id));
  const label = labelOf(fields, id);
  if (isLocked(monthly, id, month)) throw new Error(messages.ownFormula(label, longMonth(month)));
  if (value === null) return;
  const isNote = inputById(id)?.unit === 'text';
  if (isNote) {
    checkNote(label, value);
    return;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new Error(messages.notANumber(label, String(value)));
  }
  if (value < 0) throw new Error(messages.negative(label, value));
  if (value > MOST) throw new Error(messages.tooLarge(label, value));
  if ((inputById(figureOf(id).figure ?? id)?.isWhole ?? true) && !Number.isInteger(value)) {
    throw new Error(messages.notWhole(label, value));
  }
}

/** @throws a sentence where one row is sent twice */
export function checkOnce(fields: readonly Field[], changes: readonly Change[]): void {
  const ids = changes.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new Error(messages.sentTwice(labelOf(fields, twice)));
}

function checkNote(label: string, value: Entry): void {
  if (String(value).length > LONGEST_NOTE) throw new Error(messages.longNote(label, LONGEST_NOTE));
}

/** Parts above their whole: an error among the limits, a sentence each among the hints. */
export function checkLimits(
  fields: readonly Field[],
  values: Readonly<Record<string, Entry>>,
  changes: readonly Change[],
  isHint: boolean,
): string[] {
  const touched = new Set(changes.map((change) => change.id));
  const broken = INPUT_LIMITS.filter((limit) => {
    const ids = [...limit.parts, ...limit.wholes];
    return limit.isHint === isHint && ids.some((id) => touched.has(id)) && isBroken(limit, values);
  });
  const sentences = broken.map((limit) => limitSentence(fields, values, limit));
  if (!isHint && sentences[0] !== undefined) throw new Error(sentences[0]);
  return sentences;
}

type Values = Readonly<Record<string, Entry>>;

/** As metrics use it: star counts win over typed totals. */
function valueIn(values: Values, id: string): Known {
  return effectiveInput(id, (typed) => {
    const value = values[typed];
    return typeof value === 'number' ? value : null;
  });
}

const sumOf = (ids: readonly string[], values: Values): number =>
  ids.reduce((sum, id) => sum + (valueIn(values, id) ?? 0), 0);

function isBroken(limit: InputLimit, values: Values): boolean {
  const areKnown = [...limit.parts, ...limit.wholes].every((id) => valueIn(values, id) !== null);
  return areKnown && sumOf(limit.parts, values) > sumOf(limit.wholes, values);
}

function limitSentence(
  fields: readonly Field[],
  values: Readonly<Record<string, Entry>>,
  limit: InputLimit,
): string {
  const name = (ids: readonly string[]): string => ids.map((id) => labelOf(fields, id)).join(' + ');
  const sentence = limit.isHint ? messages.partAboveHint : messages.partAbove;
  return sentence(
    name(limit.parts),
    sumOf(limit.parts, values),
    name(limit.wholes),
    sumOf(limit.wholes, values),
  );
}

/** Cells that somebody else changed since the form was opened. */
export function conflictsIn(
  monthly: MonthlyTab,
  fields: readonly Field[],
  month: number,
  changes: readonly Change[],
): Conflict[] {
  return changes.flatMap(({ id, was, value }) => {
    const theirs = entryAt(monthly, id, month);
    return theirs === was ? [] : [{ id, label: labelOf(fields, id), theirs, yours: value }];
  });
}
