import type { Inspection, QuestionKind } from '../../import/result';
import { Choice } from './choice';
import type { FileSettings } from './import-settings';
import { say } from './messages';

const KINDS = ['nps', 'csat', 'ces', 'happiness', 'skip'] as const;

interface RatingQuestionsProps {
  readonly inspection: Inspection;
  readonly own: FileSettings;
  readonly onOwn: (change: FileSettings) => void;
}

/** What each rating column of a survey asks; those left out stay in sight, to be taken back. */
export function RatingQuestions({ inspection, own, onOwn }: RatingQuestionsProps) {
  const chosen = own.questions ?? new Map<string, QuestionKind | 'skip'>();
  const found = Object.entries(inspection.questions);
  const kinds = new Map<string, QuestionKind | 'skip'>([...found, ...chosen]);
  if (kinds.size === 0) return null;
  const options = KINDS.map((kind) => ({ value: kind, label: say(`question_${kind}`) }));
  return (
    <div class="ratings">
      {[...kinds].map(([column, kind]) => (
        <Choice
          key={column}
          label={say('questionLabel', { column })}
          value={kind}
          options={options}
          onChoose={(answer) => onOwn({ questions: new Map([...chosen, [column, answer]]) })}
        />
      ))}
    </div>
  );
}
