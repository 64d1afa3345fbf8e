import type { AskReading, AveragesReading } from './averages-reading';
import { EntryBox } from './entry-box';
import type { Texts } from './field-reading';
import { FieldRow } from './field-row';
import { useForm } from './form-context';
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

/** Totals made from averages, before they are saved: "2.5 h × 120 = 300 h". */
function Totals({ reading }: { readonly reading: AveragesReading }) {
  const { reading: form } = useForm();
  const lines = Object.entries(reading.sums).flatMap(([id, sum]) => {
    const label = form.fields.get(id)?.field.label;
    const problem = form.fields.get(id)?.problem;
    return label ? [{ id, said: say('averagesResult', { label, sum }), problem }] : [];
  });
  return (
    <div class="totals" aria-live="polite">
      {lines.map(({ id, said, problem }) => (
        <p key={id} class={problem ? 'problem' : ''}>
          {problem ?? said}
        </p>
      ))}
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
      <Totals reading={averages} />
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
