import type { Input } from '../input';
import { inputsOfTheme } from './row';

const count = inputsOfTheme('phone', 'count');
const seconds = inputsOfTheme('phone', 'seconds');

export const phoneInputs: readonly Input[] = [
  count('callsAttempted', 'Calls attempted', {
    whereFrom: 'Phone provider: all call attempts',
    howToCollect: 'Calls customers tried to make to you in the month, engaged tones included.',
  }),
  count('callsBlocked', 'Calls blocked', {
    whereFrom: 'Phone provider: busy or rejected',
    howToCollect: 'Attempts that never got through: engaged tone, full queue, line down.',
  }),
  count('callsOffered', 'Calls offered', {
    whereFrom: 'Phone system: calls that entered the queue',
    howToCollect: 'Calls that reached your queue in the month, whether answered or not.',
  }),
  count('callsAnswered', 'Calls answered', {
    whereFrom: 'Phone system: answered by an agent',
    howToCollect: 'Calls an agent answered in the month. Voicemail and menus do not count.',
  }),
  count('callsAbandoned', 'Calls abandoned', {
    whereFrom: 'Phone system: hung up in the queue',
    howToCollect:
      'Callers who hung up in the queue. Leaving out those gone within 5 seconds is common: do so always or never.',
  }),
  count('callsAnsweredInTime', 'Calls answered in time', {
    whereFrom: 'Phone system: answered within the threshold',
    howToCollect: 'Calls answered within your threshold, often 20 seconds.',
  }),
  seconds('waitSeconds', 'Queue wait, total', {
    whereFrom: 'Phone system: average wait × answered calls',
    howToCollect:
      'Seconds the answered calls of the month waited in the queue, added up. Time in the menu does not count.',
  }),
  seconds('talkSeconds', 'Talk time, total', {
    whereFrom: 'Phone system: average talk × answered calls',
    howToCollect: 'Seconds agents talked to callers in the month, added up.',
  }),
  seconds('holdSeconds', 'Hold time, total', {
    whereFrom: 'Phone system: average hold × answered calls',
    howToCollect: 'Seconds callers were on hold during answered calls in the month, added up.',
  }),
  seconds('wrapSeconds', 'After-call work, total', {
    whereFrom: 'Phone system: average wrap-up × calls',
    howToCollect: 'Seconds agents spent on notes and follow-up after calls in the month, added up.',
  }),
];
