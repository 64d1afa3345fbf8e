import type { Unit } from '../metrics/input';
import { say } from './messages';

export interface EntryBoxProps {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** One line under the label. */
  readonly help: string;
  /** More about it, shown above the button while somebody is in the field. */
  readonly explanation: string;
  readonly text: string;
  readonly isOffered?: boolean;
  readonly isLocked?: boolean;
  /** The help is said once for several fields, and kept here for those who do not see it. */
  readonly isShort?: boolean;
  /** Said beside the field, e.g. that it was carried over. */
  readonly note?: string | null;
  /** How what was typed is understood. */
  readonly meaning?: string | null;
  /** One sentence each; the first makes the field invalid. */
  readonly problems: readonly string[];
  readonly hints?: readonly string[];
  readonly isInvalid?: boolean;
  readonly onType: (text: string) => void;
}

/** As long as the spreadsheet takes it. */
const LONGEST_NOTE = 500;

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  count: say('unit_count'),
  percent: say('unit_percent'),
  score: say('unit_score'),
  hours: say('unit_hours'),
  seconds: say('unit_seconds'),
  days: say('unit_days'),
  years: say('unit_years'),
  money: say('unit_money'),
  ratio: say('unit_ratio'),
  rating: say('unit_rating'),
  per100: say('unit_per100'),
  text: '',
};

/** Keys hold spaces and signs that ids must not. */
const domId = (id: string): string =>
  `entry-${id.replace(/[^\w-]/g, (sign) => `_${sign.charCodeAt(0)}`)}`;

function classOf({ isOffered, isLocked, isInvalid, unit }: EntryBoxProps): string {
  const states = [isOffered && 'offered', isLocked && 'locked', isInvalid && 'wrong'];
  return ['box', unit === 'text' && 'wide', ...states].filter(Boolean).join(' ');
}

function entryClass({ unit, isShort }: EntryBoxProps): string {
  return ['entry', unit === 'text' && 'wide', isShort && 'short'].filter(Boolean).join(' ');
}

/** One field: label, help, box with its unit, and what there is to say about it. */
export function EntryBox(props: EntryBoxProps) {
  const { label, unit, help, text, note, problems, hints = [], onType } = props;
  const id = domId(props.id);
  const isInvalid = props.isInvalid || problems.length > 0;
  return (
    <div class={entryClass(props)}>
      <label for={id}>
        {label}
        <span class="unseen">, {UNIT_WORDS[unit]}</span>
      </label>
      <div class={classOf({ ...props, isInvalid })}>
        <input
          id={id}
          type="text"
          inputMode={unit === 'text' ? 'text' : 'decimal'}
          autocomplete="off"
          maxLength={unit === 'text' ? LONGEST_NOTE : undefined}
          spellcheck={false}
          value={text}
          readOnly={props.isLocked}
          aria-invalid={isInvalid}
          aria-describedby={`${id}-help ${id}-said`}
          data-entry={props.id}
          data-explanation={props.explanation}
          onInput={(event) => onType(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <span class="unit" aria-hidden="true">
          {UNIT_WORDS[unit]}
        </span>
      </div>
      <p class={props.isShort ? 'unseen' : 'help'} id={`${id}-help`}>
        {help}
        <span class="unseen">. {props.explanation}</span>
      </p>
      <div class="said" id={`${id}-said`}>
        {props.meaning && <p class="note reading">{props.meaning}</p>}
        {note && <p class="note">{note}</p>}
        {problems.map((problem) => (
          <p class="problem" role="alert" key={problem}>
            {problem}
          </p>
        ))}
        {hints.map((hint) => (
          <p class="hint" key={hint}>
            {hint}
          </p>
        ))}
      </div>
    </div>
  );
}
