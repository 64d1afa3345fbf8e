import { FIELDS, type FileReport, type Inspection } from '../../import/result';
import { Choice } from './choice';
import { DateQuestion } from './date-question';
import { FileColumns } from './file-columns';
import { Fold } from './fold';
import { changeFile, type FileSettings, type Settings, settingsOf } from './import-settings';
import { say } from './messages';
import { shortDay, shortNumber } from './numbers';
import type { FormatName, Looked } from './protocol';
import { RatingQuestions } from './rating-questions';

interface FileCardProps {
  readonly looked: Looked;
  /** What was found when all of it was read; null before. */
  readonly report: FileReport | null;
  readonly formats: readonly FormatName[];
  readonly settings: Settings;
  /** Why it could not be counted; null where it could. */
  readonly problem: string | null;
  readonly onChange: (settings: Settings) => void;
  readonly onRemove: () => void;
}

const nameIn = (looked: Looked): string => (looked.isTable ? looked.inspection.name : looked.name);

function factsOf({ sourceLabel, confidence }: Inspection, own: FileSettings): string {
  if (own.source) return say('fileChosen', { source: sourceLabel });
  return say('fileFacts', { source: sourceLabel, percent: Math.round(confidence * 100) });
}

function rowsOf({ rows, firstDay, lastDay }: FileReport): string {
  if (firstDay === null || lastDay === null)
    return say('fileRowsOnly', { rows: shortNumber(rows) });
  const [first, last] = [shortDay(firstDay), shortDay(lastDay)];
  return say('fileRows', { rows: shortNumber(rows), first, last });
}

interface ReadingProps extends Omit<FileCardProps, 'looked' | 'onRemove' | 'problem'> {
  readonly inspection: Inspection;
  readonly own: FileSettings;
  readonly onOwn: (change: FileSettings) => void;
}

/** The sample rows of dates, and which number comes first in them. */
function Dates({ report, inspection, own, onOwn }: ReadingProps) {
  if (!report) return null;
  const { dates } = report;
  return (
    <>
      <h4>{say('dates')}</h4>
      <ul class="samples">
        {dates.samples.map((sample) => (
          <li key={sample.text}>{say('dateSample', sample)}</li>
        ))}
      </ul>
      {dates.order !== null && (
        <Choice
          label={say('dateOrder', { name: inspection.name })}
          value={own.dateOrder ?? dates.order}
          options={[
            { value: 'day first', label: say('dayFirst') },
            { value: 'month first', label: say('monthFirst') },
          ]}
          onChoose={(dateOrder) => onOwn({ dateOrder })}
        />
      )}
    </>
  );
}

function HowRead(props: ReadingProps) {
  const { inspection, formats, own, onOwn } = props;
  const { name, candidates, source } = inspection;
  const labelOf = (id: string) => formats.find((format) => format.id === id)?.label ?? id;
  return (
    <Fold title={say('howRead')}>
      {() => (
        <div class="how">
          <Choice
            label={say('readAs', { name })}
            value={source}
            options={candidates.map((one) => ({ value: one.source, label: labelOf(one.source) }))}
            onChoose={(chosen) => onOwn({ source: chosen })}
          />
          <Dates {...props} />
          <FileColumns
            inspection={inspection}
            fields={FIELDS}
            onUse={(map) => onOwn({ map: { ...own.map, ...map } })}
          />
        </div>
      )}
    </Fold>
  );
}

const ASKED = [
  'id',
  'created',
  'solved',
  'category',
  'channel',
  'agent',
  'status',
  'rating',
] as const;

/** The columns that matter most in a table nobody knows. */
function UnknownFile({ inspection, own, problem, onOwn }: TableProps) {
  const sentence = problem ?? (own.source ? inspection.problem : say('unknownFile'));
  return (
    <div class="question">
      <p>{sentence}</p>
      <FileColumns
        inspection={inspection}
        fields={ASKED}
        onUse={(map) => onOwn({ source: 'generic', map: { ...own.map, ...map } })}
      />
    </div>
  );
}

type TableProps = ReadingProps & { readonly problem: string | null };

function Table(props: TableProps) {
  const { inspection, report, own, problem, onOwn } = props;
  const isUnknown = inspection.problem !== null;
  return (
    <>
      <p class="facts">
        {!isUnknown && factsOf(inspection, own)}
        {report && <span>{rowsOf(report)}</span>}
      </p>
      {(isUnknown || problem) && <UnknownFile {...props} />}
      {report?.dates.decidedBy === 'nobody' && (
        <DateQuestion
          samples={report.dates.samples}
          onAnswer={(dateOrder) => onOwn({ dateOrder })}
        />
      )}
      <RatingQuestions inspection={inspection} own={own} onOwn={onOwn} />
      {report?.notes.map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
      {(!isUnknown || own.source) && <HowRead {...props} />}
    </>
  );
}

/** One file: what it was recognised as, and everything about it that can be overruled. */
export function FileCard(props: FileCardProps) {
  const { looked, settings, onChange, onRemove } = props;
  const name = nameIn(looked);
  const own = settingsOf(settings, name);
  const onOwn = (change: FileSettings) => onChange(changeFile(settings, name, change));
  return (
    <li class="file">
      <header>
        <h3>{name}</h3>
        <button
          type="button"
          class="link"
          aria-label={say('removeFileNamed', { name })}
          onClick={onRemove}
        >
          {say('removeFile')}
        </button>
      </header>
      {looked.isTable ? (
        <Table {...props} inspection={looked.inspection} own={own} onOwn={onOwn} />
      ) : (
        <p class="said problem">{looked.message}</p>
      )}
    </li>
  );
}
