import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Choose } from './choose/choose';
import { EnterData } from './enter-data';
import { Import } from './import/import';
import { Summary } from './summary/summary';
import { Tabs } from './tabs';
import type { Leave, Opening, ViewName, ViewProps } from './views';

const PAGES: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  enter: EnterData,
  import: Import,
  choose: Choose,
  summary: Summary,
};

/** The tabs, and the view that is open. @param opening what the menu item asked for */
export function App({ opening }: { readonly opening: Opening }) {
  const [{ view, isFirst }, open] = useState(opening);
  const leave = useRef<Leave | null>(null);
  const show = (next: ViewName) => open({ view: next, isFirst: false });
  const Page = PAGES[view];
  return (
    <div class="shell">
      <Tabs view={view} onChoose={(next) => (leave.current ?? show)(next)} />
      <Page show={show} leave={leave} isFirst={isFirst} />
    </div>
  );
}
