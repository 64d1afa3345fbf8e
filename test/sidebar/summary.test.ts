import type { Calls, Summary } from '../../src/api/contract';
import type { Outcome } from '../../src/sidebar/server';
import { createStore } from '../../src/sidebar/store';
import {
  NO_SUMMARY,
  openSummary,
  reduceSummary,
  type SummaryAction,
  type SummaryState,
} from '../../src/sidebar/summary/summary-state';
import { openingNamed } from '../../src/sidebar/views';
import { JULY } from './fake-spreadsheet';

const open = () => createStore<SummaryState, SummaryAction>(reduceSummary, NO_SUMMARY);
const months = [JULY, JULY - 1];
const summaryOf = (month: number): Summary => ({ month, months, text: `Support, ${month}.` });

type Request = Calls['readSummary']['request'];
type Answer = (outcome: Outcome<'readSummary'>) => void;

/** Calls that are answered by hand. */
function server() {
  const waiting: { request: Request; answer: Answer }[] = [];
  const call = (_name: string, request: unknown) =>
    new Promise((resolve) => {
      waiting.push({ request: request as Request, answer: resolve as Answer });
    });
  return { waiting, call: call as Parameters<typeof openSummary>[1] };
}

test('the month chosen last counts, whichever answer comes last', async () => {
  const store = open();
  const { waiting, call } = server();
  const both = [openSummary(store, call, JULY), openSummary(store, call, JULY - 1)];
  waiting[1]?.answer({ isAnswered: true, answer: summaryOf(JULY - 1) });
  waiting[0]?.answer({ isAnswered: true, answer: summaryOf(JULY) });
  await Promise.all(both);
  expect(store.get().summary?.month).toBe(JULY - 1);
  expect(store.get().busy).toBeNull();
});

test('a failure keeps the summary that is there and the month to try again', async () => {
  const store = open();
  const { waiting, call } = server();
  const first = openSummary(store, call, null);
  waiting[0]?.answer({ isAnswered: true, answer: summaryOf(JULY) });
  await first;
  const second = openSummary(store, call, JULY - 1);
  waiting[1]?.answer({ isAnswered: false, failure: { kind: 'noAnswer' } });
  await second;
  expect(store.get()).toMatchObject({
    summary: summaryOf(JULY),
    failed: { month: JULY - 1, failure: { kind: 'noAnswer' } },
  });
  expect(waiting.map(({ request }) => request)).toEqual([{ month: null }, { month: JULY - 1 }]);
});

test('what was copied is forgotten with the month', () => {
  const store = open();
  store.dispatch({ type: 'copied', copied: 'done' });
  store.dispatch({ type: 'opening', month: JULY });
  expect(store.get().copied).toBeNull();
});

test('the menu names the view that opens', () => {
  expect(openingNamed('summary')).toEqual({ view: 'summary', isFirst: false });
  expect(openingNamed('first')).toEqual({ view: 'choose', isFirst: true });
  expect(openingNamed('toString')).toEqual({ view: 'enter', isFirst: false });
  expect(openingNamed(undefined)).toEqual({ view: 'enter', isFirst: false });
});
