import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Typing {
  /** Key of the field in which somebody is typing; what is half typed is not judged. */
  readonly editing: string | null;
  /** How to collect the number of the field that was in focus last. */
  readonly explanation: string;
  readonly begin: (key: string) => void;
  readonly finish: () => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: () => void;
  readonly onPointerDown: () => void;
}

/**
 * A press of the pointer takes the focus away before the click is complete. Sentences that appear
 * in between would move what is being clicked, so they wait until it is over.
 */
function useAfterPress(finish: () => void) {
  const isPressing = useRef(false);
  const onFocusOut = () => {
    if (!isPressing.current) finish();
  };
  const onPointerDown = () => {
    isPressing.current = true;
    const end = () => {
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      setTimeout(() => {
        isPressing.current = false;
        finish();
      }, 0);
    };
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };
  return { onFocusOut, onPointerDown };
}

/** @param month the explanation of another month's field is forgotten */
export function useTyping(_month: number | undefined): Typing {
  const [editing, setEditing] = useState<string | null>(null);
  const [explanation, setExplanation] = useState('');
  const finish = () => setEditing(null);
  // It stays until another field is in focus: the foot must not shrink under a click.
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.dataset.entry) {
      setExplanation(target.dataset.explanation ?? '');
    }
  };
  useEffect(() => setExplanation(''), []);
  // The foot grows with the explanation, and must not hide the field it explains.
  useLayoutEffect(() => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && explanation)
      field.scrollIntoView({ block: 'nearest' });
  }, [explanation]);
  return { editing, explanation, begin: setEditing, finish, onFocusIn, ...useAfterPress(finish) };
}
