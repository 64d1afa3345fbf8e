import type { Conflict, Entry } from '../api/contract';
import type { Controller } from './controller';
import type { FormState } from './form-state';
import { useFocusOnArrival } from './hooks';
import { say, sayNumbers } from './messages';
import { monthName } from './months';
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

/** Asked before numbers that are not saved are left behind. */
export function LeavePanel(props: Asking & { readonly unsaved: number; onStay: () => void }) {
  const { state, controller, unsaved, onStay } = props;
  const first = useFocusOnArrival<HTMLButtonElement>();
  const month = state.form ? monthName(state.form.month) : '';
  return (
    <div class="panel" role="alertdialog" aria-labelledby="leave-question">
      <p id="leave-question">{say('leaveQuestion', { numbers: sayNumbers(unsaved), month })}</p>
      <div class="answers">
        <button type="button" ref={first} onClick={() => controller.saveAndLeave()}>
          {say('saveAndLeave')}
        </button>
        <button type="button" onClick={() => controller.leave()}>
          {say('leaveAnyway')}
        </button>
        <button type="button" onClick={onStay}>
          {say('stay')}
        </button>
      </div>
    </div>
  );
}
