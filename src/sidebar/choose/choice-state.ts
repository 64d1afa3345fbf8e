import type { AgentChoice, Choices } from '../../api/contract';
import type { Failure } from '../server';
import type { Destination } from '../views';

export type ChoiceNotice =
  | { readonly kind: 'saved'; readonly message: string }
  | { readonly kind: 'nothingShown' | 'nothingChosen' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly during: ChoiceBusy };

export type ChoiceBusy = 'opening' | 'saving';

export interface ChoiceState {
  readonly choices: Choices | null;
  /** Ids of the metrics that are ticked. */
  readonly shown: readonly string[];
  /** Whether to keep numbers per agent; null where that is left as it is. */
  readonly agents: AgentChoice | null;
  /** By pack: what was ticked when its switch went off, to come back with it. */
  readonly before: Readonly<Record<string, readonly string[]>>;
  /** Ids of packs whose metrics are in sight. */
  readonly unfolded: readonly string[];
  readonly search: string;
  readonly busy: ChoiceBusy | null;
  readonly notice: ChoiceNotice | null;
  /** Where somebody with changes wants to go. */
  readonly leaving: Destination | null;
}

export type ChoiceAction =
  | { readonly type: 'sending'; readonly busy: ChoiceBusy }
  | { readonly type: 'opened'; readonly choices: Choices }
  | { readonly type: 'ticked'; readonly id: string }
  | { readonly type: 'agentsChosen'; readonly agents: AgentChoice }
  | { readonly type: 'packSwitched'; readonly pack: string }
  | { readonly type: 'packFolded'; readonly pack: string }
  | { readonly type: 'searched'; readonly text: string }
  | { readonly type: 'saved'; readonly message: string; readonly shown: readonly string[] }
  | { readonly type: 'noticed'; readonly notice: ChoiceNotice }
  | { readonly type: 'leaving'; readonly to: Destination }
  | { readonly type: 'stayed' };

/** What a new workbook holds: asked right after set-up, it needs no saving. */
export const NEW_AGENTS: AgentChoice = 'No';

export const NOTHING_CHOSEN: ChoiceState = {
  choices: null,
  shown: [],
  agents: null,
  before: {},
  unfolded: [],
  search: '',
  busy: null,
  notice: null,
  leaving: null,
};

const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Ids whose checkbox differs from what the workbook shows. */
export function changedIds({ choices, shown }: ChoiceState): string[] {
  const metrics = choices?.metrics ?? [];
  return metrics.filter(({ id, isShown }) => shown.includes(id) !== isShown).map(({ id }) => id);
}

/** How much differs from the workbook. */
export const changeCount = (state: ChoiceState): number =>
  changedIds(state).length + (state.agents === null ? 0 : 1);

function open(state: ChoiceState, choices: Choices): ChoiceState {
  const shown = choices.metrics.filter(({ isShown }) => isShown).map(({ id }) => id);
  return { ...state, choices, shown, busy: null, notice: null };
}

/** Off hides the whole pack; on brings back what was ticked before, or else all of it. */
function switchPack(state: ChoiceState, pack: string): ChoiceState {
  const ids = (state.choices?.metrics ?? []).filter((one) => one.pack === pack).map(({ id }) => id);
  const on = state.shown.filter((id) => ids.includes(id));
  const others = state.shown.filter((id) => !ids.includes(id));
  if (on.length > 0) return { ...state, shown: others, before: { ...state.before, [pack]: on } };
  return { ...state, shown: [...others, ...(state.before[pack] ?? ids)] };
}

/** What was ticked while the save was under way stays a change. */
function save(state: ChoiceState, message: string, shown: readonly string[]): ChoiceState {
  const metrics = state.choices?.metrics.map((one) => ({
    ...one,
    isShown: shown.includes(one.id),
  }));
  const choices = state.choices && metrics ? { ...state.choices, metrics } : null;
  return { ...state, choices, agents: null, busy: null, notice: { kind: 'saved', message } };
}

/** The answer to an earlier press goes once something is changed; a failure stays in sight. */
function changed(state: ChoiceState): ChoiceState {
  return state.notice?.kind === 'failed' ? state : { ...state, notice: null };
}

/** The choice after something happened. Pure: the server is asked elsewhere. */
export function reduceChoice(state: ChoiceState, action: ChoiceAction): ChoiceState {
  switch (action.type) {
    case 'sending':
      return { ...state, busy: action.busy, notice: null, leaving: null };
    case 'opened':
      return open(state, action.choices);
    case 'ticked':
      return { ...changed(state), shown: toggled(state.shown, action.id) };
    case 'agentsChosen':
      return { ...changed(state), agents: action.agents === NEW_AGENTS ? null : action.agents };
    case 'packSwitched':
      return switchPack(changed(state), action.pack);
    case 'packFolded':
      return { ...state, unfolded: toggled(state.unfolded, action.pack) };
    case 'searched':
      return { ...state, search: action.text };
    case 'saved':
      return save(state, action.message, action.shown);
    case 'noticed':
      return { ...state, busy: null, notice: action.notice };
    case 'leaving':
      return { ...state, leaving: action.to };
    case 'stayed':
      return { ...state, leaving: null };
  }
}
