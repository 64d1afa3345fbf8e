import { numberOf } from './field-reading';
import type { FormReading } from './form-reading';
import { say } from './messages';
import { groupDigits } from './number-entry';

const SENTENCES = {
  categories: { rest: 'notCategorised', none: 'allCategorised', above: 'categoriesAbove' },
  channels: { rest: 'noChannel', none: 'allChannelled', above: 'channelsAbove' },
} as const;

export interface BreakdownRest {
  readonly message: string;
  /** More than were received. */
  readonly isWarning: boolean;
}

/**
 * How many of the tickets received the categories (or channels) leave over; null where it is not
 * known.
 */
export function restOf(
  theme: 'categories' | 'channels',
  { fields, valueOf }: Pick<FormReading, 'fields' | 'valueOf'>,
): BreakdownRest | null {
  const own = [...fields.values()].filter((reading) => reading.field.theme === theme);
  const numbers = own.map(numberOf).filter((value): value is number => value !== null);
  const received = valueOf('ticketsReceived');
  if (received === null || numbers.length === 0) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  const { rest, none, above } = SENTENCES[theme];
  const said = { sum: groupDigits(sum), received: groupDigits(received) };
  if (sum > received) return { message: say(above, said), isWarning: true };
  const count = groupDigits(sum === received ? received : received - sum);
  return { message: say(sum === received ? none : rest, { count }), isWarning: false };
}
