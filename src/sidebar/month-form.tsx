import { useForm } from './form-context';
import type { Progress } from './form-reading';
import { viewForm } from './form-view';
import { say } from './messages';
import { MonthPicker } from './month-picker';
import { monthName } from './months';
import { Search } from './search';
import { ThemeSection } from './theme-section';

function sayProgress({ all, filled, offered, left }: Progress): string {
  if (left === 0 && offered === 0) return say('progressDone', { all });
  if (left === 0) return say('progressDoneOffered', { all, filled, offered });
  if (offered > 0) return say('progressOffered', { all, filled, offered, left });
  return say('progress', { all, filled, left });
}

function ProgressLine({ progress }: { readonly progress: Progress }) {
  const share = progress.all > 0 ? (100 * progress.filled) / progress.all : 0;
  return (
    <div class="progress">
      <p>{sayProgress(progress)}</p>
      <div class="track" aria-hidden="true">
        <div style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}

function MoreButton({ count }: { readonly count: number }) {
  const { state, dispatch } = useForm();
  if (count === 0) return null;
  return (
    <button
      type="button"
      class="more"
      aria-expanded={state.isMoreShown}
      onClick={() => dispatch({ type: 'moreFolded' })}
    >
      {state.isMoreShown ? say('hideMore') : say('showMore', { count })}
    </button>
  );
}

function MonthHints() {
  const { form } = useForm();
  return (
    <>
      {form.month === form.running && (
        <p class="hint">{say('runningHint', { month: monthName(form.month) })}</p>
      )}
      {form.source && <p class="source">{say('sourceLine', { source: form.source })}</p>}
    </>
  );
}

/** An opened month: what is left to type, theme by theme. */
export function MonthFields() {
  const { form, state, reading, controller, dispatch } = useForm();
  const view = viewForm(state, reading);
  const text = state.search;
  return (
    <>
      <MonthPicker form={form} onChoose={(month) => controller.goTo(month)} />
      <MonthHints />
      <ProgressLine progress={reading.progress} />
      <Search
        label={say('searchLabel')}
        text={text}
        found={view.found}
        none={say('searchNone', { text })}
        onType={(typed) => dispatch({ type: 'searched', text: typed })}
      />
      {view.chosen.map((theme) => (
        <ThemeSection key={theme.theme} view={theme} />
      ))}
      <MoreButton count={view.moreCount} />
      {view.more.map((theme) => (
        <ThemeSection key={theme.theme} view={theme} />
      ))}
    </>
  );
}
