import { say } from './messages';
import { VIEWS, type ViewName } from './views';

const NAMES: Readonly<Record<ViewName, string>> = {
  enter: say('tab_enter'),
  import: say('tab_import'),
  choose: say('tab_choose'),
  summary: say('tab_summary'),
};

interface TabsProps {
  readonly view: ViewName;
  readonly onChoose: (view: ViewName) => void;
}

/** The way between the views. They are links in spirit: a view with changes may ask to stay. */
export function Tabs({ view, onChoose }: TabsProps) {
  return (
    <nav class="tabs" aria-label={say('tabs')}>
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === view ? 'page' : undefined}
          onClick={() => name !== view && onChoose(name)}
        >
          {NAMES[name]}
        </button>
      ))}
    </nav>
  );
}
