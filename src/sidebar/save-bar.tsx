import type { RefObject } from 'preact';
import type { Controller } from './controller';
import type { FormReading } from './form-reading';
import type { FormState } from './form-state';
import { useSlow } from './hooks';
import { say, sayNumbers } from './messages';
import { sayBusy, statusOf } from './notices';
import { Spinner, StatusLine } from './status-line';

interface BarProps {
  readonly state: FormState;
  readonly reading: FormReading | null;
  readonly controller: Controller;
  readonly explanation: string;
  readonly saveButton: RefObject<HTMLButtonElement | null>;
}

const OFFERS = { undo: say('undo'), retry: say('tryAgain') };

function saveWords(reading: FormReading | null): string {
  const count = reading?.changes.length ?? 0;
  return count > 0 ? say('saveCount', { numbers: sayNumbers(count) }) : say('save');
}

function countOffered({ fields, changes }: FormReading): number {
  return changes.filter((change) => fields.get(change.id)?.origin === 'offered').length;
}

const sayOffered = (count: number): string =>
  count === 1 ? say('oneOffered') : say('manyOffered', { count });

/** The foot of the form: what the field in focus means, what happened last, and the button. */
export function SaveBar({ state, reading, controller, explanation, saveButton }: BarProps) {
  const isSlow = useSlow(state.busy !== null);
  const status = statusOf(state, reading);
  const offer = async () => {
    await (status?.offers === 'undo' ? controller.undo() : controller.retry());
    saveButton.current?.focus();
  };
  const offered = reading ? countOffered(reading) : 0;
  const isSending = state.busy !== null && state.busy.with !== 'opening';
  return (
    <footer>
      {explanation && <p class="explanation">{explanation}</p>}
      <div role="status">
        {status && (
          <StatusLine {...status} offer={status.offers && OFFERS[status.offers]} onOffer={offer} />
        )}
        {status?.hints.map((hint) => (
          <p class="hint" key={hint}>
            {hint}
          </p>
        ))}
        {isSlow && state.busy && state.form && (
          <Spinner words={sayBusy(state.busy, state.form?.month ?? null)} />
        )}
      </div>
      {offered > 0 && <p class="offers">{sayOffered(offered)}</p>}
      <div class="buttons">
        {state.form && (
          <button
            type="button"
            class="primary"
            ref={saveButton}
            aria-disabled={isSending}
            onClick={() => controller.save()}
          >
            {saveWords(reading)}
          </button>
        )}
        <button type="button" class="plain" onClick={() => controller.goTo('close')}>
          {say('close')}
        </button>
      </div>
    </footer>
  );
}
