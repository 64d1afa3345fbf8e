/** The views of the sidebar, in the order of their tabs. */
export const VIEWS = ['enter', 'import', 'choose', 'summary'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where somebody may want to go. */
export type Destination = ViewName | 'close';

/** What the sidebar opens on. */
export interface Opening {
  readonly view: ViewName;
  /** Right after set-up: what to follow is asked as a question that can be skipped. */
  readonly isFirst: boolean;
}

/** Where the first run leads, once its questions are answered or skipped. */
export const AFTER_FIRST: ViewName = 'enter';

/** @param name of `<body data-view>`: a view, or "first"; anything else is the first view */
export function openingNamed(name: string | undefined): Opening {
  if (name === 'first') return { view: 'choose', isFirst: true };
  return { view: VIEWS.find((view) => view === name) ?? 'enter', isFirst: false };
}

/** Decides what happens when another view is chosen: a view with changes asks first. */
export type Leave = (to: ViewName) => void;

/** Held by the view that is open. */
export interface LeaveHolder {
  current: Leave | null;
}

export interface ViewProps {
  /** Shows another view at once. */
  readonly show: (view: ViewName) => void;
  readonly leave: LeaveHolder;
  readonly isFirst: boolean;
}
