import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Controller, createController } from './controller';
import { FormContext } from './form-context';
import { type FormReading, readForm } from './form-reading';
import { type FormState, reduce, START } from './form-state';
import { useLeave, useLeaveGuard, useSlow, useStore } from './hooks';
import { meaningOf, neighbourOf } from './keyboard';
import { LeavePanel } from './leave-panel';
import { say, sayNumbers } from './messages';
import { MonthFields } from './month-form';
import { monthName } from './months';
import { sayBusy } from './notices';
import { ConflictPanel } from './questions';
import { SaveBar } from './save-bar';
import { call, closeSidebar } from './server';
import { Spinner } from './status-line';
import { createStore } from './store';
import { useTyping } from './use-typing';
import type { ViewProps } from './views';

function useReading({ form, texts, averagesOn }: FormState): FormReading | null {
  return useMemo(() => form && readForm(form, texts, averagesOn), [form, texts, averagesOn]);
}

/** Enter goes to the next field and after the last to the button; with Ctrl or Cmd it saves. */
function useKeys(controller: Controller, finishTyping: () => void) {
  const save = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const meaning = meaningOf(event);
    if (!meaning) return;
    event.preventDefault();
    finishTyping();
    if (meaning === 'save') return void controller.save();
    const step = meaning === 'next' ? 1 : -1;
    const field = neighbourOf(event.currentTarget, document.activeElement, step);
    (field ?? save.current)?.focus();
  };
  return { save, onKeyDown };
}

/** Whoever opened the form wants to type: the first field is ready for it. */
function useFirstField(isOpened: boolean): void {
  useEffect(() => {
    if (!isOpened || document.activeElement !== document.body) return;
    neighbourOf(document.body, null, 1)?.focus();
  }, [isOpened]);
}

function Waiting({ state }: { readonly state: FormState }) {
  const isSlow = useSlow(state.busy !== null);
  return isSlow && state.busy ? <Spinner words={sayBusy(state.busy, null)} /> : null;
}

function sayLeaving({ form }: FormState, reading: FormReading | null): string {
  const numbers = sayNumbers(reading?.unsaved ?? 0);
  return say('leaveQuestion', { numbers, month: form ? monthName(form.month) : '' });
}

/** The view "Enter data": one month, filled in and saved. */
export function EnterData({ show, leave }: ViewProps) {
  const [store] = useState(() => createStore(reduce, START));
  const [controller] = useState(() => createController(store, { call, close: closeSidebar, show }));
  const state = useStore(store);
  const { form } = state;
  const reading = useReading(state);
  const typing = useTyping(form?.month);
  const keys = useKeys(controller, typing.finish);
  useEffect(() => void controller.open(null), [controller]);
  useFirstField(form !== null);
  useLeaveGuard((reading?.unsaved ?? 0) > 0);
  useLeave(leave, controller.goTo);
  const type = (key: string, text: string) => {
    typing.begin(key);
    store.dispatch({ type: 'typed', id: key, text });
  };
  const { dispatch } = store;
  const isOpening = state.busy?.with === 'opening';
  return (
    <form
      class="page"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={keys.onKeyDown}
      onFocusIn={typing.onFocusIn}
      onFocusOut={typing.onFocusOut}
      onPointerDown={typing.onPointerDown}
    >
      <main aria-busy={isOpening}>
        <h1 class="unseen">{say('title')}</h1>
        {form && reading ? (
          <FormContext.Provider
            value={{ form, state, reading, editing: typing.editing, dispatch, type, controller }}
          >
            <MonthFields />
          </FormContext.Provider>
        ) : (
          <Waiting state={state} />
        )}
      </main>
      <ConflictPanel state={state} controller={controller} />
      {state.leaving !== null && (
        <LeavePanel
          question={sayLeaving(state, reading)}
          saveWords={say('saveAndLeave')}
          onSave={controller.saveAndLeave}
          onLeave={controller.leave}
          onStay={() => {
            dispatch({ type: 'stayed' });
            keys.save.current?.focus();
          }}
        />
      )}
      <SaveBar
        state={state}
        reading={reading}
        controller={controller}
        explanation={typing.explanation}
        saveButton={keys.save}
      />
    </form>
  );
}
