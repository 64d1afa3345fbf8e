import type { Input } from '../input';
import { inputsOfTheme } from './row';

const count = inputsOfTheme('resolution', 'count');
const hours = inputsOfTheme('resolution', 'hours');

export const resolutionInputs: readonly Input[] = [
  hours('resolutionHours', 'Hours to resolution, total', {
    whereFrom: 'Helpdesk: resolution time × tickets resolved',
    howToCollect:
      'For every ticket resolved in the month, the hours from opening to its last resolution, all added up. Use calendar or business hours, but always the same.',
  }),
  count('resolutionsTimed', 'Resolved tickets with a time', {
    whereFrom: 'Helpdesk: resolved tickets in that average',
    howToCollect:
      'Resolved tickets whose resolution time is in the total. Usually all of "Tickets resolved"; fewer where some carry no time.',
  }),
  hours('resolutionMedian', 'Resolution time, median', {
    addsUp: 'none',
    whereFrom: 'Import, or helpdesk: median resolution time',
    howToCollect:
      'The time within which half of the tickets resolved in the month were resolved. Longer periods stay blank.',
  }),
  hours('resolutionP90', 'Resolution, 9 in 10 within', {
    addsUp: 'none',
    whereFrom: 'Import, or helpdesk: 90th percentile',
    howToCollect:
      'The time within which nine in ten of the tickets resolved in the month were resolved (the 90th percentile).',
  }),
  count('firstContactResolved', 'Resolved at first contact', {
    whereFrom: 'Helpdesk: resolved with one reply',
    howToCollect:
      'Tickets resolved in the month with a single reply and not reopened since. On the phone: settled in the first call.',
  }),
  count('oneAgentResolved', 'Resolved by one agent', {
    whereFrom: 'Helpdesk: resolved, one assignee',
    howToCollect:
      'Tickets resolved in the month that one agent handled from beginning to end, without a hand-over.',
  }),
  count('ticketsReopened', 'Tickets reopened', {
    whereFrom: 'Helpdesk: reopens of 1 or more',
    howToCollect:
      'Tickets resolved in the month that came back at least once. A ticket reopened three times counts once.',
  }),
  count('ticketsEscalated', 'Tickets escalated', {
    whereFrom: 'Helpdesk: tag or group of the second line',
    howToCollect:
      'Tickets passed on to the second line, a specialist or a manager in the month. Each counts once.',
  }),
  count('solvedYes', 'Said "my problem is solved"', {
    whereFrom: 'Survey: "Is your problem solved?", yes',
    howToCollect: 'Answers "yes" to "Is your problem solved?" in the month.',
  }),
  count('solvedAsked', 'Answered "is it solved?"', {
    whereFrom: 'Survey: "Is your problem solved?", all',
    howToCollect: 'All answers, yes and no, to "Is your problem solved?" in the month.',
  }),
];
