import type { Entry } from '../api/contract';
import type { FormField } from './fields';
import { say } from './messages';
import { entryText, readEntry } from './number-entry';

/** What was typed since the month was opened, by field id (or by key of an average). */
export type Texts = Readonly<Record<string, string>>;

/** A field together with what it shows and means right now. */
export interface FieldReading {
  readonly field: FormField;
  /** What stands in the box. */
  readonly text: string;
  /** null where it is blank, or cannot be taken as typed. */
  readonly value: Entry;
  /** `offered`: carried over; `worked`: made from averages. */
  readonly origin: 'stored' | 'typed' | 'offered' | 'worked';
  readonly problem: string | null;
  /** The value differs from the cell, or cannot be taken: leaving now would lose something. */
  readonly isChanged: boolean;
}

const shown = (entry: Entry): string =>
  typeof entry === 'number' ? entryText(entry) : (entry ?? '');

function readStored(field: FormField): FieldReading {
  const { label, stored } = field;
  const isOdd = typeof stored === 'string' && field.unit !== 'text' && !field.isLocked;
  const problem = isOdd ? say('storedText', { label, text: stored }) : null;
  const [text, origin] = [shown(stored), 'stored' as const];
  return { field, text, value: stored, origin, problem, isChanged: false };
}

function readTyped(field: FormField, text: string): FieldReading {
  const base = { field, text, origin: 'typed' as const };
  if (field.unit === 'text') {
    const value = text.trim() || null;
    return { ...base, value, problem: null, isChanged: value !== field.stored };
  }
  const entry = readEntry(text, field);
  if (entry.kind === 'problem') {
    return { ...base, value: null, problem: entry.message, isChanged: true };
  }
  const value = entry.kind === 'number' ? entry.value : null;
  return { ...base, value, problem: null, isChanged: value !== field.stored };
}

/** @param typed undefined where nothing was typed since the month was opened */
export function readField(field: FormField, typed: string | undefined): FieldReading {
  if (typed !== undefined && !field.isLocked) return readTyped(field, typed);
  if (!field.offer) return readStored(field);
  const { value } = field.offer;
  const text = entryText(value);
  return { field, text, value, origin: 'offered', problem: null, isChanged: false };
}

/** The number of a reading; texts and blanks are not known. */
export function numberOf(reading: FieldReading | undefined): number | null {
  return typeof reading?.value === 'number' ? reading.value : null;
}
