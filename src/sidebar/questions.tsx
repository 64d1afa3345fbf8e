import type { Conflict, Entry } from '../api/contract';
import type { Controller } from './controller';
import type { FormState } from './form-state';
import { useFocusOnArrival } from './hooks';
import { say } from './messages';
import { groupDigits } from './number-entry';

const shown = (entry: Entry): string => {
  if (typeof entry === 'number') return groupDigits(entry);
  return entry || say('blank');
};

interface Deciding {
  readonly conflict: Conflict;
  readonly controller: Controller;
  readonly isFirst: boolean;
}

function ConflictQuestion({ conflict, controller, isFirst }: Deciding) {
  const first = useFocusOnArrival<HTMLParagraphElement>(isFirst);
  const [theirs, yours] = [shown(conflict.theirs), shown(conflict.yours)];
  const { label } = conflict;
  return (
    <fieldset class="question">
      <legend class="unseen">{label}</legend>
      <p ref={first} tabIndex={-1}>
        {say('conflictQuestion', { label, theirs, yours })}
      </p>
      <div class="answers">
        <button
          type="button"
          aria-label={`${label}: ${say('conflictTheirs', { theirs })}`}
          onClick={() => controller.decide(conflict, 'theirs')}
        >
          {say('conflictTheirs', { theirs })}
        </button>
        <button
          type="button"
          aria-label={`${label}: ${say('conflictYours', { yours })}`}
          onClick={() => controller.decide(conflict, 'yours')}
        >
          {say('conflictYours', { yours })}
        </button>
      </div>
    </fieldset>
  );
}

/** Cells that somebody else changed meanwhile, one question each. */
export function ConflictPanel({ state, controller }: Asking) {
  const open = state.dispute?.open ?? [];
  if (open.length === 0) return null;
  return (
    <div class="panel" role="alertdialog" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say('conflictTitle')}</h2>
      {open.map((conflict, at) => (
        <ConflictQuestion
          key={conflict.id}
          conflict={conflict}
          controller={controller}
          isFirst={at === 0}
        />
      ))}
    </div>
  );
}

interface Asking {
  readonly state: FormState;
  readonly controller: Controller;
}
