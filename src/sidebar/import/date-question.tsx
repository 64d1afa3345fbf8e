import type { DateOrder, DateReading } from '../../import/result';
import { monthNames } from '../months';
import { say } from './messages';

interface DateQuestionProps {
  readonly samples: DateReading['samples'];
  readonly onAnswer: (order: DateOrder) => void;
}

/** Both readings of a date like 03/07/2025; null where it has only one. */
export function bothReadings(text: string): { dayFirst: string; monthFirst: string } | null {
  const [, first, second] = /^\D*(\d{1,2})\D(\d{1,2})\D/.exec(`${text} `) ?? [];
  const [a, b] = [Number(first), Number(second)];
  const [monthOfB, monthOfA] = [monthNames()[b - 1], monthNames()[a - 1]];
  if (!monthOfA || !monthOfB || a === b) return null;
  return { dayFirst: `${a} ${monthOfB}`, monthFirst: `${monthOfA} ${b}` };
}

/** Asked where no date of the file tells whether its day or its month comes first. */
export function DateQuestion({ samples, onAnswer }: DateQuestionProps) {
  const telling = samples.find(({ text }) => bothReadings(text)) ?? samples[0];
  const readings = telling && bothReadings(telling.text);
  if (!readings) return null;
  const text = telling.text.replace(/\s.*$/, '');
  return (
    <fieldset class="question">
      <legend>{say('dateQuestion', { text, ...readings })}</legend>
      <div class="answers">
        <button type="button" onClick={() => onAnswer('day first')}>
          {readings.dayFirst}
        </button>
        <button type="button" onClick={() => onAnswer('month first')}>
          {readings.monthFirst}
        </button>
      </div>
    </fieldset>
  );
}
