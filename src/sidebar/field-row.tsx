import { EntryBox } from './entry-box';
import type { FieldReading } from './field-reading';
import type { Finding } from './findings';
import { type FormScope, useForm } from './form-context';
import { say } from './messages';
import { monthName } from './months';
import { entryText, groupDigits } from './number-entry';

/** How a typed time or grouped number was understood, where that is not plain to see. */
function understood({ text, value, origin }: FieldReading): string | null {
  if (origin !== 'typed' || typeof value !== 'number') return null;
  const rounded = Number(value.toFixed(2));
  const isPlain = [entryText(value), groupDigits(value)].includes(text.trim());
  return isPlain ? null : say('reading', { value: groupDigits(rounded) });
}

function noteOf(reading: FieldReading, month: number): string | null {
  if (reading.field.isLocked) return say('locked');
  if (reading.origin !== 'offered') return null;
  const isCalendar = reading.field.offer?.from === 'calendar';
  if (isCalendar) return say('offeredFromCalendar');
  return say('offeredFromMonth', { month: monthName(month - 1) });
}

/** A sentence about several fields stands once: at the one that was changed, or the first. */
function anchorOf(finding: Finding, { reading }: FormScope): string | undefined {
  const shown = finding.ids.filter((id) => reading.fields.has(id));
  const changed = shown.filter((id) => reading.fields.get(id)?.isChanged);
  return changed[changed.length - 1] ?? shown[0];
}

function findingsAt(id: string, scope: FormScope): Finding[] {
  const { reading, editing } = scope;
  return reading.findings.filter((finding) => {
    const isEditing = editing !== null && finding.ids.includes(editing);
    const isNew = finding.ids.some((one) => reading.fields.get(one)?.isChanged);
    const isDue = finding.kind === 'error' || isNew;
    return isDue && !isEditing && anchorOf(finding, scope) === id;
  });
}

function isContradicted(id: string, { reading, editing }: FormScope): boolean {
  return reading.findings.some(({ kind, ids }) => {
    const isEditing = editing !== null && ids.includes(editing);
    return kind === 'error' && ids.includes(id) && !isEditing;
  });
}

interface FieldRowProps {
  readonly reading: FieldReading;
  readonly isShort?: boolean;
}

/** A field of the month. */
export function FieldRow({ reading, isShort = false }: FieldRowProps) {
  const scope = useForm();
  const { field, text, problem } = reading;
  const isNote = field.unit === 'text';
  const found = findingsAt(field.id, scope);
  const messages = (kind: Finding['kind']) =>
    found.filter((finding) => finding.kind === kind).map((finding) => finding.message);
  const own = problem && scope.editing !== field.id ? [problem] : [];
  return (
    <EntryBox
      id={field.id}
      label={field.label}
      unit={field.unit}
      help={isNote ? field.howToCollect : field.whereFrom}
      explanation={isNote ? '' : field.howToCollect}
      text={text}
      isOffered={reading.origin === 'offered'}
      isLocked={field.isLocked}
      isShort={isShort}
      note={noteOf(reading, scope.form.month)}
      meaning={understood(reading)}
      problems={[...own, ...messages('error')]}
      hints={messages('hint')}
      isInvalid={isContradicted(field.id, scope)}
      onType={(typed) => scope.type(field.id, typed)}
    />
  );
}
