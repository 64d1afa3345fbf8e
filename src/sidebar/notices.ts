import { sayFailure } from './failures';
import type { FormReading } from './form-reading';
import type { Busy, FormState, Notice } from './form-state';
import { say, sayNumbers } from './messages';
import { monthName } from './months';

/** What stands above the button, and what can be done about it. */
export interface Status {
  readonly message: string;
  readonly hints: readonly string[];
  readonly tone: 'done' | 'problem' | 'plain';
  readonly offers: 'undo' | 'retry' | null;
}

const plain = (message: string): Status => ({ message, hints: [], tone: 'plain', offers: null });

function stillHere(count: number): string {
  if (count === 0) return '';
  return count === 1 ? say('oneStillHere') : say('manyStillHere', { count });
}

function noAnswer(during: Busy, unsaved: number): string {
  if (during.with !== 'opening') {
    return say('noAnswerSaving', { stillHere: stillHere(unsaved) }).trim();
  }
  if (during.month === null) return say('noAnswerOpeningFirst');
  return say('noAnswerOpening', { month: monthName(during.month) });
}

function sayNotice(notice: Notice, state: FormState, reading: FormReading | null): Status {
  const month = state.form ? monthName(state.form.month) : '';
  const refused = sayNumbers(reading?.refused ?? 0);
  switch (notice.kind) {
    case 'saved': {
      const rest = reading?.refused ? [say('someNotSaved', { numbers: refused })] : [];
      const hints = [...notice.hints, ...rest];
      const offers = state.undo.length > 0 ? 'undo' : null;
      return { message: notice.message, hints, tone: 'done', offers };
    }
    case 'undone':
      return { ...plain(say('undone', { month })), tone: 'done' };
    case 'nothingToSave':
      return plain(reading?.progress.filled ? say('nothingNew') : say('nothingToSave'));
    case 'onlyProblems':
      return { ...plain(say('onlyProblems', { numbers: refused })), tone: 'problem' };
    case 'theirsKept':
      return plain(say('conflictKept'));
    case 'failed': {
      const unsaved = reading?.changes.length ?? 0;
      const message = sayFailure(notice.failure, noAnswer(notice.during, unsaved));
      return { message, hints: [], tone: 'problem', offers: 'retry' };
    }
  }
}

/** What is said while something takes long. */
export function sayBusy(busy: Busy, month: number | null): string {
  if (busy.with === 'opening') {
    if (busy.month === null) return say('openingFirst');
    return say('opening', { month: monthName(busy.month) });
  }
  const named = { month: monthName(month ?? 0) };
  return busy.with === 'saving' ? say('saving', named) : say('undoing', named);
}

/** What the line above the button says; null where there is nothing to say. */
export function statusOf(state: FormState, reading: FormReading | null): Status | null {
  return state.notice && sayNotice(state.notice, state, reading);
}
