import type { CallName, Calls, Conflict, SaveResult } from '../api/contract';
import { AVERAGES } from '../metrics/averages';
import type { Texts } from './field-reading';
import { type FormReading, readForm } from './form-reading';
import type { Action, Busy, FormState } from './form-state';
import type { Outcome } from './server';
import type { Store } from './store';
import type { Destination, ViewName } from './views';

/** What the controller needs of the world outside: the spreadsheet and the window. */
export interface World {
  call<Name extends CallName>(name: Name, request: Calls[Name]['request']): Promise<Outcome<Name>>;
  close(): void;
  show(view: ViewName): void;
}

/** What a user can do that takes the spreadsheet, or is asked about first. */
export interface Controller {
  /** null: the month to fill in first. */
  open(month: number | null): Promise<void>;
  save(): Promise<void>;
  undo(): Promise<void>;
  decide(conflict: Conflict, keeps: 'theirs' | 'yours'): Promise<void>;
  /** Opens a month or another view or closes, asking first where numbers would be lost. */
  goTo(to: number | Destination): Promise<void>;
  leave(): Promise<void>;
  saveAndLeave(): Promise<void>;
  retry(): Promise<void>;
}

type FormStore = Store<FormState, Action>;

const readingOf = ({ form, texts, averagesOn }: FormState): FormReading | null =>
  form && readForm(form, texts, averagesOn);

/** Keys of what was typed for a field: itself, and the averages it follows from. */
function keysOf(id: string, averagesOn: readonly string[]): string[] {
  const forms = AVERAGES.filter((form) => averagesOn.includes(form.id) && form.inputs.includes(id));
  const asked = forms.flatMap((form) => form.asks.map((ask) => ask.id));
  return [id, ...asked.filter((key) => !forms.some((form) => form.inputs.includes(key)))];
}

/** What was typed for the fields that go along, to be forgotten once they are saved. */
function sentTexts({ texts, averagesOn }: FormState, reading: FormReading): Texts {
  const sent = reading.changes.flatMap((change) => keysOf(change.id, averagesOn));
  const settled = [...reading.fields.values()].filter((one) => !one.isChanged && !one.problem);
  const keys = new Set([...sent, ...settled.map(({ field }) => field.id)]);
  return Object.fromEntries(Object.entries(texts).filter(([key]) => keys.has(key)));
}

const isTaken = ({ theirs, yours }: Conflict): boolean => theirs === yours;

/** What happens when buttons are pressed. One call at a time; a second press does nothing. */
export function createController(store: FormStore, world: World): Controller {
  const { get, dispatch } = store;

  function fail(during: Busy, outcome: Extract<Outcome<CallName>, { isAnswered: false }>): void {
    dispatch({ type: 'noticed', notice: { kind: 'failed', failure: outcome.failure, during } });
  }

  async function open(month: number | null): Promise<void> {
    const busy: Busy = { with: 'opening', month };
    dispatch({ type: 'opening', month });
    const mine = get().busy;
    const outcome = await world.call('openMonth', { month });
    // Somebody chose another month meanwhile: that one counts.
    if (get().busy !== mine) return;
    if (!outcome.isAnswered) return fail(busy, outcome);
    dispatch({ type: 'opened', form: outcome.answer });
  }

  function markDecided(conflict: Conflict, keeps: 'theirs' | 'yours'): void {
    const keys = keysOf(conflict.id, get().averagesOn);
    dispatch({ type: 'decided', conflict, keeps, keys });
  }

  async function dispute(during: 'saving' | 'undoing', conflicts: readonly Conflict[]) {
    const open = conflicts.filter((conflict) => !isTaken(conflict));
    dispatch({ type: 'disputed', dispute: { during, open } });
    for (const conflict of conflicts.filter(isTaken)) markDecided(conflict, 'theirs');
    if (open.length === 0) await goOn(during);
  }

  async function goOn(during: 'saving' | 'undoing'): Promise<void> {
    if (get().dispute?.open.length) return;
    const isLeft = during === 'saving' ? readingOf(get())?.changes.length : get().undo.length;
    if (!isLeft) return dispatch({ type: 'noticed', notice: { kind: 'theirsKept' } });
    await (during === 'saving' ? save() : undo());
  }

  function refuseEmpty(reading: FormReading): void {
    const kind = reading.refused > 0 ? 'onlyProblems' : 'nothingToSave';
    dispatch({ type: 'noticed', notice: { kind } });
  }

  async function save(): Promise<void> {
    const [state, reading] = [get(), readingOf(get())];
    if (state.busy || state.dispute || !state.form || !reading) return;
    if (reading.changes.length === 0) return refuseEmpty(reading);
    const busy: Busy = { with: 'saving' };
    const sent = sentTexts(state, reading);
    dispatch({ type: 'sending', busy });
    const request = { month: state.form.month, changes: reading.changes };
    const outcome = await world.call('saveMonth', request);
    if (!outcome.isAnswered) return fail(busy, outcome);
    await accept(outcome.answer, sent);
  }

  async function accept(answer: SaveResult, sent: Texts): Promise<void> {
    if (answer.outcome === 'conflict') return dispute('saving', answer.conflicts);
    const { message, hints, undo: back, form } = answer;
    dispatch({ type: 'saved', message, hints, undo: back, form, sent });
  }

  async function undo(): Promise<void> {
    const state = get();
    if (state.busy || state.dispute || !state.form || state.undo.length === 0) return;
    const busy: Busy = { with: 'undoing' };
    dispatch({ type: 'sending', busy });
    const request = { month: state.form.month, changes: state.undo };
    const outcome = await world.call('saveMonth', request);
    if (!outcome.isAnswered) return fail(busy, outcome);
    const { answer } = outcome;
    if (answer.outcome === 'conflict') return dispute('undoing', answer.conflicts);
    dispatch({ type: 'undone', form: answer.form });
  }

  async function decide(conflict: Conflict, keeps: 'theirs' | 'yours'): Promise<void> {
    const during = get().dispute?.during;
    if (!during) return;
    markDecided(conflict, keeps);
    await goOn(during);
  }

  async function go(to: number | Destination): Promise<void> {
    if (typeof to === 'number') return open(to);
    if (to === 'close') return world.close();
    world.show(to);
  }

  async function goTo(to: number | Destination): Promise<void> {
    const { busy, form } = get();
    if (busy ? busy.with !== 'opening' : to === form?.month) return;
    if (readingOf(get())?.unsaved) return dispatch({ type: 'leaving', to });
    await go(to);
  }

  async function leave(): Promise<void> {
    const to = get().leaving;
    dispatch({ type: 'stayed' });
    if (to !== null) await go(to);
  }

  async function saveAndLeave(): Promise<void> {
    const to = get().leaving;
    dispatch({ type: 'stayed' });
    await save();
    if (to !== null && get().notice?.kind === 'saved' && !readingOf(get())?.unsaved) await go(to);
  }

  async function retry(): Promise<void> {
    const notice = get().notice;
    if (notice?.kind !== 'failed') return;
    const { during } = notice;
    if (during.with === 'opening') return open(during.month);
    await (during.with === 'saving' ? save() : undo());
  }

  return { open, save, undo, decide, goTo, leave, saveAndLeave, retry };
}
