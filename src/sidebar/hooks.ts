import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Store } from './store';
import type { Leave, LeaveHolder } from './views';

/** The state of a store, as it is now; renders again when it changes. */
export function useStore<State, Action>(store: Store<State, Action>): State {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}

/** True once something has been going on for that many milliseconds: quick answers need no spinner. */
export function useSlow(isGoingOn: boolean, milliseconds = 300): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isGoingOn) return;
    const timer = setTimeout(() => setSlow(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isGoingOn, milliseconds]);
  return isGoingOn && isSlow;
}

/** The browser asks before the page goes away while something would be lost. */
export function useLeaveGuard(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}

/** Takes the focus when the element appears, for what somebody must answer first. */
export function useFocusOnArrival<T extends HTMLElement>(isWanted = true): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
}

/** Lets the open view decide about leaving it. */
export function useLeave(leave: LeaveHolder, decide: Leave): void {
  useLayoutEffect(() => {
    leave.current = decide;
    return () => {
      leave.current = null;
    };
  }, [leave, decide]);
}
