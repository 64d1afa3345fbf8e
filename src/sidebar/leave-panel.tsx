import { useFocusOnArrival } from './hooks';
import { say } from './messages';

interface LeavePanelProps {
  readonly question: string;
  readonly saveWords: string;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asked before something that is not saved is left behind. */
export function LeavePanel({ question, saveWords, onSave, onLeave, onStay }: LeavePanelProps) {
  const first = useFocusOnArrival<HTMLButtonElement>();
  return (
    <div class="panel" role="alertdialog" aria-labelledby="leave-question">
      <p id="leave-question">{question}</p>
      <div class="answers">
        <button type="button" ref={first} onClick={onSave}>
          {saveWords}
        </button>
        <button type="button" onClick={onLeave}>
          {say('leaveAnyway')}
        </button>
        <button type="button" onClick={onStay}>
          {say('stay')}
        </button>
      </div>
    </div>
  );
}
