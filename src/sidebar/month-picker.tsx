import { useState } from 'preact/hooks';
import type { MonthChoice, MonthForm } from '../api/contract';
import { useFocusOnArrival } from './hooks';
import { say } from './messages';
import { choicesOf } from './month-choices';
import { monthIndexOf, monthName, monthNames, ordinalOf, yearOf } from './months';

const OTHER = 'other';

/** How many years back a month can be added. */
const YEARS = 15;

function nameChoice(choice: MonthChoice, form: MonthForm): string {
  const month = monthName(choice.month);
  if (choice.isRunning) return say('monthRunning', { month });
  const hasValues = choice.month === form.month && Object.values(form.values).some(isFilled);
  return choice.filled > 0 || hasValues ? month : say('monthEmpty', { month });
}

const isFilled = (value: unknown): boolean => value !== null && value !== '';

interface Choosing {
  readonly form: MonthForm;
  readonly onChoose: (month: number) => void;
}

function OtherMonth({ form, onChoose, onCancel }: Choosing & { readonly onCancel: () => void }) {
  const [month, setMonth] = useState(Math.min(...choicesOf(form).map((one) => one.month)) - 1);
  const first = useFocusOnArrival<HTMLSelectElement>();
  const years = Array.from({ length: YEARS }, (_, back) => yearOf(form.running) - back);
  const isOffered = (index: number) => ordinalOf(yearOf(month), index) <= form.running;
  const choose = (year: number, index: number) =>
    setMonth(Math.min(ordinalOf(year, index), form.running));
  return (
    <fieldset class="other-month">
      <legend>{say('otherMonthTitle')}</legend>
      <select
        aria-label={say('otherMonthName')}
        value={monthIndexOf(month)}
        ref={first}
        onChange={(event) => choose(yearOf(month), Number(event.currentTarget.value))}
      >
        {monthNames().map((name, index) => (
          <option key={name} value={index} disabled={!isOffered(index)}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={say('otherMonthYear')}
        value={yearOf(month)}
        onChange={(event) => choose(Number(event.currentTarget.value), monthIndexOf(month))}
      >
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
      <button type="button" class="plain" onClick={() => onChoose(month)}>
        {say('otherMonthOpen')}
      </button>
      <button type="button" class="plain" onClick={onCancel}>
        {say('cancel')}
      </button>
    </fieldset>
  );
}

/** The month that is filled in, and the way to another. */
export function MonthPicker({ form, onChoose }: Choosing) {
  const [isOther, setOther] = useState(false);
  const pick = (element: HTMLSelectElement) => {
    const chosen = element.value;
    // The form says which month is open; the box must not run ahead of it.
    element.value = String(form.month);
    if (chosen === OTHER) setOther(true);
    else onChoose(Number(chosen));
  };
  return (
    <div class="month">
      <label for="month">{say('monthLabel')}</label>
      <select id="month" value={form.month} onChange={(event) => pick(event.currentTarget)}>
        {choicesOf(form).map((choice) => (
          <option key={choice.month} value={choice.month}>
            {nameChoice(choice, form)}
          </option>
        ))}
        <option value={OTHER}>{say('otherMonth')}</option>
      </select>
      {isOther && (
        <OtherMonth
          form={form}
          onCancel={() => setOther(false)}
          onChoose={(month) => {
            setOther(false);
            onChoose(month);
          }}
        />
      )}
    </div>
  );
}
