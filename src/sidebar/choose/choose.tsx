import { useEffect, useRef, useState } from 'preact/hooks';
import { Foot } from '../foot';
import { useLeave, useLeaveGuard, useStore } from '../hooks';
import { meaningOf } from '../keyboard';
import { LeavePanel } from '../leave-panel';
import { say } from '../messages';
import { Search } from '../search';
import { call, closeSidebar } from '../server';
import { createStore } from '../store';
import { AFTER_FIRST, type ViewProps } from '../views';
import { AgentQuestion } from './agent-question';
import { type ChoiceController, createChoiceController } from './choice-controller';
import {
  type ChoiceAction,
  type ChoiceState,
  changeCount,
  NOTHING_CHOSEN,
  reduceChoice,
} from './choice-state';
import { viewChoices } from './choice-view';
import { sayChanges, sayLeaving, sayNotice, sayShow } from './choice-words';
import { PackSection } from './pack-section';

interface PartProps {
  readonly state: ChoiceState;
  readonly controller: ChoiceController;
  readonly isFirst: boolean;
}

function Heading({ isFirst, onSkip }: { readonly isFirst: boolean; onSkip: () => void }) {
  return (
    <>
      <h1>{say(isFirst ? 'chooseFirst' : 'chooseTitle')}</h1>
      <p class="intro">{say('chooseHelp')}</p>
      {isFirst && (
        <button type="button" class="link skip" onClick={onSkip}>
          {say('skip')}
        </button>
      )}
    </>
  );
}

type PacksProps = { readonly state: ChoiceState; dispatch: (action: ChoiceAction) => void };

function Packs({ state, dispatch }: PacksProps) {
  const { packs, found } = viewChoices(state);
  const text = state.search;
  return (
    <>
      <Search
        label={say('findMetric')}
        text={text}
        found={found}
        none={say('noMetricFound', { text })}
        onType={(typed) => dispatch({ type: 'searched', text: typed })}
      />
      {packs.map((pack) => (
        <PackSection key={pack.id} view={pack} dispatch={dispatch} isSearching={found !== null} />
      ))}
    </>
  );
}

function ChooseFoot({ state, controller, isFirst }: PartProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { notice, busy } = state;
  const offer = async () => {
    if (notice?.kind !== 'failed') return controller.goTo('enter');
    await controller.retry();
    button.current?.focus();
  };
  return (
    <Foot
      status={notice && { ...sayNotice(notice), onOffer: offer }}
      busy={busy && say(busy === 'opening' ? 'openingChoices' : 'savingChoices')}
      note={sayChanges(state)}
      action={state.choices && sayShow(state.shown.length)}
      isBusy={busy !== null}
      button={button}
      onAction={() => (isFirst ? controller.saveAndGo(AFTER_FIRST) : controller.save())}
      onClose={() => controller.goTo('close')}
    />
  );
}

/** The view "Choose": which metrics are followed, by packs. */
export function Choose({ show, leave, isFirst }: ViewProps) {
  const [store] = useState(() => createStore(reduceChoice, NOTHING_CHOSEN));
  const [controller] = useState(() =>
    createChoiceController(store, { call, close: closeSidebar, show }),
  );
  const state = useStore(store);
  useEffect(() => void controller.open(), [controller]);
  useLeaveGuard(changeCount(state) > 0);
  useLeave(leave, controller.goTo);
  const onKeyDown = (event: KeyboardEvent) => {
    if (meaningOf(event) === 'save') void controller.save();
  };
  return (
    <form
      class="page"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <main aria-busy={state.busy === 'opening'}>
        <Heading isFirst={isFirst} onSkip={() => controller.goTo(AFTER_FIRST)} />
        {state.choices && <Packs state={state} dispatch={store.dispatch} />}
        {state.choices && isFirst && <AgentQuestion state={state} dispatch={store.dispatch} />}
      </main>
      {state.leaving !== null && (
        <LeavePanel
          question={sayLeaving(state)}
          saveWords={say('applyAndLeave')}
          onSave={controller.saveAndLeave}
          onLeave={controller.leave}
          onStay={() => store.dispatch({ type: 'stayed' })}
        />
      )}
      <ChooseFoot state={state} controller={controller} isFirst={isFirst} />
    </form>
  );
}
