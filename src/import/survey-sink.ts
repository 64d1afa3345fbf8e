import { DAY, monthOfDay } from './calendar';
import { cellAt } from './cells';
import { coverDay } from './count-ticket';
import { noteOrder } from './lane';
import { leftOut, partly } from './messages';
import { newMoment, readMoment } from './moment';
import type { Question } from './questions';
import { NO_ANSWER } from './rating';
import type { Reading } from './reading';
import type { QuestionKind } from './result';
import type { Sink } from './sink';
import { addAnswer, monthIn } from './totals';

/** Whether an answer is on a scale that its kind of question may have. */
const FITS: Readonly<Record<QuestionKind, (code: number) => boolean>> = {
  nps: (code) => code >= 0 && code <= 10,
  ces: (code) => code >= 1 && code <= 7,
  csat: (code) => code >= 1,
  happiness: (code) => (code >= 1 && code <= 5) || code > 10,
};

/** Counts a file with one row for each person who answered. */
export function newSurveySink({ plan, lane, note, answerIn }: Reading): Sink {
  const moment = newMoment();
  const count = (question: Question, cells: readonly string[]): void => {
    const code = answerIn(cells[question.column] ?? '');
    if (code === NO_ANSWER) return;
    if (!FITS[question.kind](code)) {
      note(question.kind === 'nps' ? partly.unreadableScore : partly.unreadableRating);
      return;
    }
    addAnswer(
      monthIn(lane.totals, monthOfDay(Math.floor(moment.local / DAY))),
      question.kind,
      code,
    );
  };
  const isDated = (cells: readonly string[]): boolean => {
    const date = cellAt(cells, plan.columns.rated) || cellAt(cells, plan.columns.created);
    return readMoment(date, lane.isDayFirst, plan.clock, moment);
  };
  return {
    row(cells) {
      if (!isDated(cells)) return note(leftOut.noAnswerDate);
      noteOrder(lane, moment.local);
      coverDay(lane.totals, moment.local);
      lane.totals.lastMoment = Math.max(lane.totals.lastMoment, moment.local);
      for (const question of plan.questions) count(question, cells);
    },
    leaveOut(cells, reason) {
      note(reason);
      if (isDated(cells)) coverDay(lane.totals, moment.local);
    },
    end() {},
  };
}
