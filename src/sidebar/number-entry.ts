import type { Unit } from '../metrics/input';
import { readDuration } from './duration';
import { say } from './messages';
import { type PlainReading, readPlain } from './plain-number';

/** What a typed text must fit. */
export interface Asked {
  readonly label: string;
  readonly unit: Unit;
  readonly isWhole: boolean;
}

export type EntryReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  /** One sentence that says what is wrong and what to type. */
  | { readonly kind: 'problem'; readonly message: string };

const LARGEST = 1e12;

const problem = (message: string): EntryReading => ({ kind: 'problem', message });

/** 1234.5 as "1,234.5". */
export function groupDigits(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.replace(/^(-?)(\d+)/, (_, sign: string, digits: string) => {
    return sign + digits.replace(/\B(?=(\d{3})+$)/g, ',');
  });
}

/** Numbers in these units have no three decimals, so 1,234 can only be thousands. */
function isCoarse(asked: Asked): boolean {
  return asked.isWhole || asked.unit === 'money' || asked.unit === 'seconds';
}

function settle(reading: PlainReading, text: string, asked: Asked): EntryReading | number {
  if (reading.kind === 'none') return refuse(text, asked);
  if (reading.kind === 'one') return reading.value;
  const isCommon = isCoarse(asked) === (reading.separator === ',');
  if (isCommon) return isCoarse(asked) ? reading.large : reading.small;
  const { label } = asked;
  const [large, small] = [String(reading.large), String(reading.small)];
  if (asked.isWhole) return problem(say('twoReadingsWhole', { label, text, large }));
  const readings = {
    large: groupDigits(reading.large),
    small,
    largePlain: large,
    smallPlain: small,
  };
  return problem(say('twoReadings', { label, text, ...readings }));
}

function refuse(text: string, { label, unit }: Asked): EntryReading {
  const isTime = unit === 'hours' || unit === 'seconds';
  return problem(isTime ? say('notTime', { label, text }) : say('notNumber', { label, text }));
}

function checkRange(value: number, { label, unit, isWhole }: Asked): EntryReading {
  const shown = { label, value: groupDigits(value).replace('-', '−') };
  if (unit === 'score' && Math.abs(value) > 100) return problem(say('notScore', shown));
  if (unit !== 'score' && value < 0) return problem(say('negative', shown));
  if (unit === 'percent' && value > 100) return problem(say('notPercent', shown));
  if (value > LARGEST) return problem(say('tooLarge', shown));
  if (isWhole && !Number.isInteger(value)) return problem(say('notWhole', shown));
  return { kind: 'number', value };
}

function readTime(text: string, asked: Asked): EntryReading | number | null {
  if (asked.unit !== 'hours' && asked.unit !== 'seconds') return null;
  const duration = readDuration(text, asked.unit);
  if (duration === null) return null;
  if (duration === 'sixtyOrMore') return problem(say('sixtyOrMore', { label: asked.label, text }));
  return asked.unit === 'hours' ? duration.seconds / 3600 : duration.seconds;
}

function withoutSign(text: string, unit: Unit): string {
  if (unit === 'percent') return text.replace(/\s*%$/, '');
  return unit === 'money' ? text.replace(/^[$€£¥]\s*|\s*[$€£¥]$/g, '') : text;
}

/**
 * What somebody typed into a field, read as a number in the field's unit: 486, 1,234, 1 234, 2,5,
 * 82 %, and for times 2.5, 2:30, 2h 30m, 150 min. Blank is not zero.
 */
export function readEntry(typed: string, asked: Asked): EntryReading {
  const text = typed.trim();
  if (text === '') return { kind: 'blank' };
  const sign = /^[-−–]/.test(text) ? -1 : 1;
  const bare = withoutSign(text.replace(/^[-−–+]\s*/, ''), asked.unit);
  const value = readTime(bare, asked) ?? settle(readPlain(bare), text, asked);
  return typeof value === 'number' ? checkRange(sign * value || 0, asked) : value;
}

/** A number as it stands in a field: without thousands separators, so that it reads back the same. */
export function entryText(value: number): string {
  return String(Number(value.toPrecision(10)));
}
