import { say } from '../messages';
import type { ChoiceAction } from './choice-state';
import type { MetricView, PackView } from './choice-view';

interface PackProps {
  readonly view: PackView;
  readonly dispatch: (action: ChoiceAction) => void;
  /** A search shows what it found; there is nothing to fold then. */
  readonly isSearching: boolean;
}

function MetricChoice({ view, onTick }: { readonly view: MetricView; onTick: () => void }) {
  const help = `metric-${view.id}`;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          class="tick"
          data-metric={view.id}
          checked={view.isShown}
          aria-describedby={help}
          onChange={onTick}
        />
        {view.name}
      </label>
      <p class="help pack-help" id={help}>
        {view.help}
      </p>
    </li>
  );
}

function FoldButton({ view, dispatch, isSearching }: PackProps) {
  const { shown, all, name } = view;
  const words = say('packCount', { shown, all });
  if (isSearching) return <span class="left">{words}</span>;
  return (
    <button
      type="button"
      class="fold"
      aria-expanded={view.isUnfolded}
      aria-label={say('packCounted', { pack: name, shown, all })}
      onClick={() => dispatch({ type: 'packFolded', pack: view.id })}
    >
      {words}
    </button>
  );
}

/** A pack: a switch for all of it, and its metrics on demand. */
export function PackSection(props: PackProps) {
  const { view, dispatch } = props;
  return (
    <section class="theme pack" aria-label={view.name}>
      <header>
        <h2>
          <label>
            <input
              type="checkbox"
              role="switch"
              data-pack={view.id}
              checked={view.shown > 0}
              aria-checked={view.shown > 0}
              onChange={() => dispatch({ type: 'packSwitched', pack: view.id })}
            />
            {view.name}
          </label>
        </h2>
        <FoldButton {...props} />
      </header>
      {view.isUnfolded && (
        <ul>
          {view.metrics.map((metric) => (
            <MetricChoice
              key={metric.id}
              view={metric}
              onTick={() => dispatch({ type: 'ticked', id: metric.id })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
