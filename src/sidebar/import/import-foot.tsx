import type { RefObject } from 'preact';
import { sayFailure } from '../failures';
import { Foot } from '../foot';
import { sayNumbers } from '../messages';
import type { StatusLineProps } from '../status-line';
import type { ImportController } from './import-controller';
import type { Preview } from './import-preview';
import type { ImportBusy, ImportNotice, ImportState } from './import-state';
import { say } from './messages';

function sayNoAnswer(during: ImportBusy): string {
  if (during.with === 'sheet') return say('noAnswerSheet', { name: during.name });
  if (during.with === 'applying') return say('noAnswerApply');
  return say(during.with === 'undoing' ? 'noAnswerUndo' : 'noAnswerDesk');
}

/** What is going on, in the line above the button; reading has a bar of its own. */
function sayBusy(busy: ImportBusy | null): string | null {
  switch (busy?.with) {
    case 'opening':
      return say('openingDesk');
    case 'sheet':
      return say('readingSheet', { name: busy.name });
    case 'looking':
      return say('looking');
    case 'applying':
      return say('applying', { numbers: sayNumbers(busy.count) });
    case 'undoing':
      return say('undoing');
    default:
      return null;
  }
}

interface ImportFootProps {
  readonly state: ImportState;
  readonly preview: Preview | null;
  readonly controller: ImportController;
  readonly button: RefObject<HTMLButtonElement | null>;
}

function statusOf(
  notice: ImportNotice,
  { state, controller, button }: ImportFootProps,
): StatusLineProps {
  const again = async () => {
    await controller.retry();
    button.current?.focus();
  };
  if (notice.kind === 'failed') {
    const message = sayFailure(notice.failure, sayNoAnswer(notice.during));
    const offer = say('tryAgain');
    return { message, tone: 'problem', offer, onOffer: again };
  }
  const isUndoable = state.done !== null && notice.tone === 'done';
  const offer = isUndoable ? say('undo') : null;
  return { message: notice.message, tone: notice.tone, offer, onOffer: controller.undo };
}

function actionOf({ done, busy }: ImportState, preview: Preview | null): string | null {
  if (done) return say('importMore');
  if (!preview || busy?.with === 'looking' || busy?.with === 'reading') return null;
  if (preview.count === 0) return say('applyNone');
  return say('apply', { numbers: sayNumbers(preview.count) });
}

/** The foot of the view: what happened, the import itself, and the way out. */
export function ImportFoot(props: ImportFootProps) {
  const { state, preview, controller, button } = props;
  const { busy, done, notice } = state;
  return (
    <Foot
      status={notice && statusOf(notice, props)}
      busy={sayBusy(busy)}
      action={actionOf(state, preview)}
      isBusy={busy !== null}
      button={button}
      onAction={done ? controller.startAgain : controller.apply}
      onClose={() => controller.goTo('close')}
    />
  );
}
