import type { Summary } from '../../api/contract';
import type { World } from '../controller';
import type { Failure } from '../server';
import type { Store } from '../store';

export interface SummaryState {
  readonly summary: Summary | null;
  /** The month being summed up; null in it is the latest complete one. */
  readonly busy: { readonly month: number | null } | null;
  readonly failed: { readonly month: number | null; readonly failure: Failure } | null;
  /** What came of pressing Copy. */
  readonly copied: 'done' | 'selected' | null;
}

export type SummaryAction =
  | { readonly type: 'opening'; readonly month: number | null }
  | { readonly type: 'opened'; readonly summary: Summary }
  | { readonly type: 'failed'; readonly month: number | null; readonly failure: Failure }
  | { readonly type: 'copied'; readonly copied: SummaryState['copied'] };

export const NO_SUMMARY: SummaryState = { summary: null, busy: null, failed: null, copied: null };

/** The summary after something happened. Pure: the server is asked elsewhere. */
export function reduceSummary(state: SummaryState, action: SummaryAction): SummaryState {
  switch (action.type) {
    case 'opening':
      return { ...state, busy: { month: action.month }, failed: null, copied: null };
    case 'opened':
      return { ...state, summary: action.summary, busy: null };
    case 'failed':
      return { ...state, busy: null, failed: { month: action.month, failure: action.failure } };
    case 'copied':
      return { ...state, copied: action.copied };
  }
}

type SummaryStore = Store<SummaryState, SummaryAction>;

/** Asks for the summary of a month, null for the latest complete one; the last asked for counts. */
export async function openSummary(
  { get, dispatch }: SummaryStore,
  call: World['call'],
  month: number | null,
): Promise<void> {
  dispatch({ type: 'opening', month });
  const mine = get().busy;
  const outcome = await call('readSummary', { month });
  if (get().busy !== mine) return;
  if (outcome.isAnswered) dispatch({ type: 'opened', summary: outcome.answer });
  else dispatch({ type: 'failed', month, failure: outcome.failure });
}
