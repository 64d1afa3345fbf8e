import type { RefObject } from 'preact';
import { useSlow } from './hooks';
import { say } from './messages';
import { Spinner, StatusLine, type StatusLineProps } from './status-line';

interface FootProps {
  readonly status: StatusLineProps | null;
  /** What is going on; null where nothing is. Quick answers need no word. */
  readonly busy: string | null;
  readonly note?: string | null;
  /** Words of the main button; null where there is nothing to press it for. */
  readonly action: string | null;
  readonly isBusy: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onAction: () => void;
  readonly onClose: () => void;
}

/** The foot of a view: what happened last, the main button, and the way out. */
export function Foot(props: FootProps) {
  const { status, busy, note, action, isBusy, button } = props;
  const isSlow = useSlow(busy !== null);
  return (
    <footer>
      <div role="status">
        {status && <StatusLine {...status} />}
        {isSlow && busy && <Spinner words={busy} />}
      </div>
      {note && <p class="offers">{note}</p>}
      <div class="buttons">
        {action && (
          <button
            type="button"
            class="primary"
            ref={button}
            aria-disabled={isBusy}
            onClick={() => !isBusy && props.onAction()}
          >
            {action}
          </button>
        )}
        <button type="button" class="plain" onClick={props.onClose}>
          {say('close')}
        </button>
      </div>
    </footer>
  );
}
