import { formatValue } from '../metrics/format';
import type { AskReading, AveragesReading } from './averages-reading';
import { EntryBox } from './entry-box';
import type { Texts } from './field-reading';
import { numberOf } from './field-reading';
import { FieldRow } from './field-row';
import { useForm } from './form-context';
import type { FormReading } from './form-reading';
import type { GroupView } from './form-view';
import { say } from './messages';
import { entryText } from './number-entry';

function AskRow({ asked, help }: { readonly asked: AskReading; readonly help: string }) {
  const { type, editing } = useForm();
  const { ask, text, problem } = asked;
  return (
    <EntryBox
      id={ask.id}
      label={ask.label}
      unit={ask.unit}
      help={help}
      explanation={say('averagesExplained')}
      text={text}
      problems={problem && editing !== ask.id ? [problem] : []}
      onType={(typed) => type(ask.id, typed)}
    />
  );
}

/** "2.5 h × 120 = 300 h", or what the cell holds as long as nothing follows from averages. */
function totalWords(averages: AveragesReading, id: string, form: FormReading): string | null {
  const reading = form.fields.get(id);
  const held = numberOf(reading);
  if (!reading || averages.form.asks.some((ask) => ask.id === id)) return null;
  if (reading.problem) return reading.problem;
  const sum = averages.sums[id] ?? formatValue(reading.field.unit, held);
  return sum ? say('averagesResult', { label: reading.field.label, sum }) : null;
}

/** Totals made from averages, before they are saved. */
function Totals({ averages }: { readonly averages: AveragesReading }) {
  const { reading } = useForm();
  return (
    <div class="totals" aria-live="polite">
      {averages.form.inputs.map((id) => {
        const words = totalWords(averages, id, reading);
        const isWrong = Boolean(reading.fields.get(id)?.problem);
        return (
          words && (
            <p key={id} class={isWrong ? 'problem' : ''}>
              {words}
            </p>
          )
        );
      })}
    </div>
  );
}

/** The fields of a group typed as averages, in the order in which the averages form asks. */
export function AveragesFields({ view }: { readonly view: GroupView }) {
  const { reading } = useForm();
  const averages = view.group.averages && reading.averages.get(view.group.averages.id);
  if (!averages) return null;
  return (
    <>
      {averages.form.asks.map((ask) => {
        const input = reading.fields.get(ask.id);
        const asked = averages.asks.find((one) => one.ask.id === ask.id);
        if (input) return <FieldRow key={ask.id} reading={input} />;
        return asked && <AskRow key={ask.id} asked={asked} help={say('averagesHelp')} />;
      })}
      <Totals averages={averages} />
    </>
  );
}

/** Totals that were worked out stay as typed totals when the switch goes back. */
function totalsAsTexts(averages: AveragesReading | undefined): Texts | null {
  if (!averages) return null;
  const known = Object.keys(averages.sums).map((id) => [id, averages.totals[id] ?? null] as const);
  return Object.fromEntries(
    known.flatMap(([id, total]) => (total === null ? [] : [[id, entryText(total)]])),
  );
}

/** "I have: averages / totals". */
export function AveragesSwitch({ view }: { readonly view: GroupView }) {
  const { reading, dispatch } = useForm();
  const form = view.group.averages;
  if (!form || !view.hasSwitch) return null;
  const set = (isAverages: boolean) => {
    if (isAverages === view.isAverages) return;
    const totals = isAverages ? null : totalsAsTexts(reading.averages.get(form.id));
    dispatch({ type: 'averagesSwitched', id: form.id, totals });
  };
  const option = (isAverages: boolean, word: string) => (
    <label class={view.isAverages === isAverages ? 'on' : ''}>
      <input
        type="radio"
        name={`have-${form.id}`}
        checked={view.isAverages === isAverages}
        onChange={() => set(isAverages)}
      />
      {word}
    </label>
  );
  const title = view.group.fields[0]?.label ?? '';
  return (
    <fieldset class="switch">
      <legend>
        {say('haveLabel')}
        <span class="unseen"> {title}</span>
      </legend>
      {option(true, say('haveAverages'))}
      {option(false, say('haveTotals'))}
    </fieldset>
  );
}
