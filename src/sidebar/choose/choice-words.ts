import { sayFailure } from '../failures';
import { say } from '../messages';
import type { StatusLineProps } from '../status-line';
import { type ChoiceNotice, type ChoiceState, changeCount } from './choice-state';

/** The words of the main button. */
export function sayShow(count: number): string {
  if (count === 0) return say('showNone');
  return count === 1 ? say('showMetric') : say('showMetrics', { count });
}

/** How much is not applied yet; null where nothing is. */
export function sayChanges(state: ChoiceState): string | null {
  const count = changeCount(state);
  if (count === 0) return null;
  return count === 1 ? say('oneChange') : say('manyChanges', { count });
}

export function sayLeaving(state: ChoiceState): string {
  const count = changeCount(state);
  return count === 1 ? say('leaveOneChoice') : say('leaveChoices', { count });
}

type Told = Omit<StatusLineProps, 'onOffer'>;

/** What the line above the button says. */
export function sayNotice(notice: ChoiceNotice): Told {
  switch (notice.kind) {
    case 'saved':
      return { message: notice.message, tone: 'done', offer: say('goEnter') };
    case 'nothingShown':
      return { message: say('nothingShown'), tone: 'problem', offer: null };
    case 'nothingChosen':
      return { message: say('nothingChosen'), tone: 'plain', offer: say('goEnter') };
    case 'failed': {
      const isOpening = notice.during === 'opening';
      const noAnswer = say(isOpening ? 'noAnswerChoices' : 'noAnswerChoosing');
      const message = sayFailure(notice.failure, noAnswer);
      return { message, tone: 'problem', offer: say('tryAgain') };
    }
  }
}
