import type { ComponentType } from 'preact';
import { EnterData } from './enter-data';

/** The views of the sidebar; the menu item that opens it sets `<body data-view>`. */
const VIEWS = { enter: EnterData } satisfies Record<string, ComponentType>;

export type ViewName = keyof typeof VIEWS;

/** The view of that name, or the first where there is none. */
export function viewNamed(name: string | undefined): ViewName {
  return Object.keys(VIEWS).find((known): known is ViewName => known === name) ?? 'enter';
}

export function App({ view }: { readonly view: ViewName }) {
  const View = VIEWS[view];
  return <View />;
}
