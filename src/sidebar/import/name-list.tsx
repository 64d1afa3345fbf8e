import { Choice } from './choice';
import { type NameQuestion, NEW_ROW } from './match-names';
import { say, sayTickets } from './messages';

interface NameListProps {
  readonly questions: readonly NameQuestion[];
  readonly onAnswer: (key: string, row: string) => void;
}

/** Asked once: to which rows the names of the files belong that no row has. */
export function NameList({ questions, onAnswer }: NameListProps) {
  if (questions.length === 0) return null;
  return (
    <section class="names">
      <h2>{say('namesTitle')}</h2>
      <p class="help">{say('namesIntro')}</p>
      {questions.map(({ key, name, kind, tickets, answer, rows }) => (
        <Choice
          key={key}
          label={say('nameLabel', { name, kind: say(kind), tickets: sayTickets(tickets) })}
          value={answer}
          options={[
            { value: NEW_ROW, label: say('newRow') },
            ...rows.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChoose={(row) => onAnswer(key, row)}
        />
      ))}
    </section>
  );
}
