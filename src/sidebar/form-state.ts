import type { Change, Conflict, Entry, MonthForm } from '../api/contract';
import type { Theme } from '../metrics/input';
import type { Texts } from './field-reading';
import type { AveragesOn } from './form-reading';
import type { Failure } from './server';
import type { Destination } from './views';

/** What the form is waiting for. */
export type Busy =
  | { readonly with: 'opening'; readonly month: number | null }
  | { readonly with: 'saving' | 'undoing' };

/** What the line above the button says. */
export type Notice =
  | { readonly kind: 'saved'; readonly message: string; readonly hints: readonly string[] }
  | { readonly kind: 'undone' | 'nothingToSave' | 'onlyProblems' | 'theirsKept' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly during: Busy };

/** Cells that somebody else changed meanwhile, until each is decided. */
export interface Dispute {
  readonly during: 'saving' | 'undoing';
  readonly open: readonly Conflict[];
}

export interface FormState {
  readonly form: MonthForm | null;
  readonly texts: Texts;
  /** Ids that were blank when the month was opened: these are shown, the rest is folded. */
  readonly missing: readonly string[];
  readonly averagesOn: AveragesOn;
  readonly unfolded: readonly Theme[];
  readonly isMoreShown: boolean;
  readonly search: string;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  /** Saving these takes the last save back. */
  readonly undo: readonly Change[];
  readonly dispute: Dispute | null;
  /** Where somebody with unsaved numbers wants to go. */
  readonly leaving: number | Destination | null;
}

export type Action =
  | { readonly type: 'opening'; readonly month: number | null }
  | { readonly type: 'opened'; readonly form: MonthForm }
  | { readonly type: 'typed'; readonly id: string; readonly text: string }
  | { readonly type: 'averagesSwitched'; readonly id: string; readonly totals: Texts | null }
  | { readonly type: 'themeFolded'; readonly theme: Theme }
  | { readonly type: 'moreFolded' }
  | { readonly type: 'searched'; readonly text: string }
  | { readonly type: 'sending'; readonly busy: Busy }
  | {
      readonly type: 'saved';
      readonly message: string;
      readonly hints: readonly string[];
      readonly undo: readonly Change[];
      readonly form: MonthForm;
      /** What had been typed into the fields that were sent. */
      readonly sent: Texts;
    }
  | { readonly type: 'undone'; readonly form: MonthForm }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'disputed'; readonly dispute: Dispute }
  | {
      readonly type: 'decided';
      readonly conflict: Conflict;
      readonly keeps: 'theirs' | 'yours';
      /** Keys of what was typed for it, averages included. */
      readonly keys: readonly string[];
    }
  | { readonly type: 'leaving'; readonly to: number | Destination }
  | { readonly type: 'stayed' };

export const START: FormState = {
  form: null,
  texts: {},
  missing: [],
  averagesOn: [],
  unfolded: [],
  isMoreShown: false,
  search: '',
  busy: null,
  notice: null,
  undo: [],
  dispute: null,
  leaving: null,
};

function without(texts: Texts, isGone: (id: string, text: string) => boolean): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([id, text]) => !isGone(id, text)));
}

const toggled = <T>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

function missingIn(form: MonthForm): string[] {
  return form.fields.map((field) => field.id).filter((id) => (form.values[id] ?? null) === null);
}

function open(state: FormState, form: MonthForm): FormState {
  const { averagesOn, isMoreShown } = state;
  return { ...START, averagesOn, isMoreShown, form, missing: missingIn(form) };
}

function switchAverages(state: FormState, id: string, totals: Texts | null): FormState {
  const texts = totals ? { ...state.texts, ...totals } : state.texts;
  return { ...state, texts, averagesOn: toggled(state.averagesOn, id) };
}

function holding(form: MonthForm | null, id: string, value: Entry): MonthForm | null {
  return form && { ...form, values: { ...form.values, [id]: value } };
}

/** The cell holds theirs either way; keeping yours means to save it over theirs. */
function decide(state: FormState, action: Extract<Action, { type: 'decided' }>): FormState {
  const { conflict, keeps, keys } = action;
  const isDecided = (one: { readonly id: string }) => one.id === conflict.id;
  const isUndo = state.dispute?.during === 'undoing';
  const undo = state.undo
    .filter((change) => !(isUndo && isDecided(change) && keeps === 'theirs'))
    .map((change) => (isUndo && isDecided(change) ? { ...change, was: conflict.theirs } : change));
  const isGone = (key: string) => !isUndo && keeps === 'theirs' && keys.includes(key);
  const open = (state.dispute?.open ?? []).filter((one) => !isDecided(one));
  return {
    ...state,
    form: holding(state.form, conflict.id, conflict.theirs),
    texts: without(state.texts, isGone),
    undo,
    dispute: state.dispute && open.length > 0 ? { ...state.dispute, open } : null,
  };
}

function save(state: FormState, action: Extract<Action, { type: 'saved' }>): FormState {
  const { form, undo, sent, message, hints } = action;
  const texts = without(state.texts, (id, text) => sent[id] === text);
  const notice: Notice = { kind: 'saved', message, hints };
  return { ...state, form, texts, undo, notice, busy: null };
}

/** Sentences that were an answer to pressing the button go once somebody types again. */
const BRIEF: readonly Notice['kind'][] = ['nothingToSave', 'onlyProblems', 'theirsKept', 'undone'];

/** While another month is being opened there is nothing to type into. */
function type(state: FormState, id: string, text: string): FormState {
  if (state.busy?.with === 'opening') return state;
  const notice = state.notice && BRIEF.includes(state.notice.kind) ? null : state.notice;
  return { ...state, notice, texts: { ...state.texts, [id]: text } };
}

/** The form after something happened. Pure: the server is asked elsewhere. */
export function reduce(state: FormState, action: Action): FormState {
  switch (action.type) {
    case 'opening':
      return { ...state, busy: { with: 'opening', month: action.month }, notice: null };
    case 'opened':
      return open(state, action.form);
    case 'typed':
      return type(state, action.id, action.text);
    case 'averagesSwitched':
      return switchAverages(state, action.id, action.totals);
    case 'themeFolded':
      return { ...state, unfolded: toggled(state.unfolded, action.theme) };
    case 'moreFolded':
      return { ...state, isMoreShown: !state.isMoreShown };
    case 'searched':
      return { ...state, search: action.text };
    case 'sending':
      return { ...state, busy: action.busy, notice: null, leaving: null };
    case 'saved':
      return save(state, action);
    case 'undone':
      return { ...state, form: action.form, undo: [], busy: null, notice: { kind: 'undone' } };
    case 'noticed':
      return { ...state, busy: null, notice: action.notice };
    case 'disputed':
      return { ...state, busy: null, dispute: action.dispute };
    case 'decided':
      return decide(state, action);
    case 'leaving':
      return { ...state, leaving: action.to };
    case 'stayed':
      return { ...state, leaving: null };
  }
}
