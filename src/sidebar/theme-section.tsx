import { BREAKDOWNS } from '../metrics/breakdowns';
import { AveragesFields, AveragesSwitch } from './averages-fields';
import { BreakdownSum } from './breakdown-sum';
import { FieldRow } from './field-row';
import { useForm } from './form-context';
import type { GroupView, ThemeView } from './form-view';
import { say } from './messages';
import { MetricList } from './metric-list';

function Group({ view, isShort }: { readonly view: GroupView; readonly isShort: boolean }) {
  return (
    <div class="group">
      <AveragesSwitch view={view} />
      {view.isAverages ? (
        <AveragesFields view={view} />
      ) : (
        view.shown.map((reading) => (
          <FieldRow key={reading.field.id} reading={reading} isShort={isShort} />
        ))
      )}
      <MetricList group={view.group} />
    </div>
  );
}

function FoldButton({ view }: { readonly view: ThemeView }) {
  const { dispatch } = useForm();
  if (view.foldable === 0) return null;
  const words = say('themeFilled', { count: view.foldable });
  return (
    <button
      type="button"
      class="fold"
      aria-expanded={view.isUnfolded}
      aria-label={`${view.title}: ${words}`}
      onClick={() => dispatch({ type: 'themeFolded', theme: view.theme })}
    >
      {words}
    </button>
  );
}

/** The fields of a theme: what is missing, and the filled ones on demand. */
export function ThemeSection({ view }: { readonly view: ThemeView }) {
  const { state } = useForm();
  const breakdown = BREAKDOWNS.find((one) => one.theme === view.theme);
  return (
    <section class="theme" aria-label={view.title}>
      <header>
        <h2>{view.title}</h2>
        {view.left > 0 && <span class="left">{say('themeLeft', { count: view.left })}</span>}
        {state.search.trim() === '' && <FoldButton view={view} />}
      </header>
      {breakdown && view.groups.length > 0 && <p class="theme-help">{breakdown.whereFrom}</p>}
      {view.groups.map((group) => (
        <Group key={group.group.id} view={group} isShort={breakdown !== undefined} />
      ))}
      {view.groups.length > 0 && <BreakdownSum theme={view.theme} />}
    </section>
  );
}
