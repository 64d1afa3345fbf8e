import type { CallName } from '../../api/contract';
import type { World } from '../controller';
import type { Outcome } from '../server';
import type { Store } from '../store';
import type { Destination } from '../views';
import { type ChoiceAction, type ChoiceBusy, type ChoiceState, changeCount } from './choice-state';

/** What a user can do that takes the spreadsheet, or is asked about first. */
export interface ChoiceController {
  open(): Promise<void>;
  save(): Promise<void>;
  /** Shows another view or closes, asking first where changes would be lost. */
  goTo(to: Destination): void;
  leave(): void;
  saveAndLeave(): Promise<void>;
  /** Saves what there is to save, and goes on where that worked. */
  saveAndGo(to: Destination): Promise<void>;
  retry(): Promise<void>;
}

type ChoiceStore = Store<ChoiceState, ChoiceAction>;

/** What happens when buttons are pressed. One call at a time; a second press does nothing. */
export function createChoiceController(store: ChoiceStore, world: World): ChoiceController {
  const { get, dispatch } = store;

  function fail(during: ChoiceBusy, outcome: Outcome<CallName>): void {
    if (outcome.isAnswered) return;
    dispatch({ type: 'noticed', notice: { kind: 'failed', failure: outcome.failure, during } });
  }

  async function open(): Promise<void> {
    dispatch({ type: 'sending', busy: 'opening' });
    const outcome = await world.call('readChoices', {});
    if (!outcome.isAnswered) return fail('opening', outcome);
    dispatch({ type: 'opened', choices: outcome.answer });
  }

  /** Why there is nothing to send; null where there is. */
  function refusal(state: ChoiceState): 'nothingShown' | 'nothingChosen' | null {
    if (state.shown.length === 0) return 'nothingShown';
    return changeCount(state) === 0 ? 'nothingChosen' : null;
  }

  async function save(): Promise<void> {
    const state = get();
    if (state.busy || !state.choices) return;
    const kind = refusal(state);
    if (kind) return dispatch({ type: 'noticed', notice: { kind } });
    const { shown, agents } = state;
    const hidden = state.choices.metrics.filter(({ id }) => !shown.includes(id));
    dispatch({ type: 'sending', busy: 'saving' });
    const outcome = await world.call('saveChoices', {
      hidden: hidden.map(({ id }) => id),
      ...(agents === null ? {} : { agents }),
    });
    if (!outcome.isAnswered) return fail('saving', outcome);
    dispatch({ type: 'saved', message: outcome.answer.message, shown });
  }

  function go(to: Destination): void {
    if (to === 'close') world.close();
    else world.show(to);
  }

  function goTo(to: Destination): void {
    if (get().busy === 'saving') return;
    if (changeCount(get()) > 0) dispatch({ type: 'leaving', to });
    else go(to);
  }

  function leave(): void {
    const to = get().leaving;
    dispatch({ type: 'stayed' });
    if (to !== null) go(to);
  }

  async function saveAndGo(to: Destination): Promise<void> {
    if (refusal(get()) !== 'nothingChosen') await save();
    if (!get().busy && refusal(get()) === 'nothingChosen') go(to);
  }

  async function saveAndLeave(): Promise<void> {
    const to = get().leaving;
    dispatch({ type: 'stayed' });
    if (to !== null) await saveAndGo(to);
  }

  async function retry(): Promise<void> {
    const notice = get().notice;
    if (notice?.kind !== 'failed') return;
    await (notice.during === 'opening' ? open() : save());
  }

  return { open, save, goTo, leave, saveAndLeave, saveAndGo, retry };
}
