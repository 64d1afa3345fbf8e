import type { Input } from '../input';
import { inputsOfTheme } from './row';

const count = inputsOfTheme('speed', 'count');
const hours = inputsOfTheme('speed', 'hours');

export const speedInputs: readonly Input[] = [
  hours('firstResponseHours', 'Hours to first response, total', {
    whereFrom: 'Helpdesk: first reply time × tickets replied to',
    howToCollect:
      'For every ticket that got its first human reply in the month, the hours from the first message to that reply, all added up. An average of 2.5 h over 120 tickets is 300 h. Automatic replies never count.',
  }),
  count('firstResponses', 'Tickets first replied to', {
    whereFrom: 'Helpdesk: tickets with a first reply',
    howToCollect:
      'Tickets that got their first human reply in the month. Tickets without a reply are left out here and counted under "No reply yet".',
  }),
  hours('responseHours', 'Hours to every reply, total', {
    whereFrom: 'Helpdesk: reply time × replies',
    howToCollect:
      'For every human reply of the month, the hours the customer had waited for it, all added up. Where a customer wrote twice before an answer, count from the first of the two.',
  }),
  count('replies', 'Replies by agents', {
    whereFrom: 'Helpdesk: public replies by agents',
    howToCollect:
      'Public replies people on the team sent in the month. Internal notes and automatic replies do not count.',
  }),
  count('noReplyYet', 'No reply yet', {
    whereFrom: 'Helpdesk: created in the month, no reply',
    howToCollect:
      'Tickets received in the month that had no human reply when the numbers were taken. They are missing from every response time, so watch them beside it.',
  }),
  hours('firstResponseMedian', 'First response, median', {
    addsUp: 'none',
    whereFrom: 'Import, or helpdesk: median first reply time',
    howToCollect:
      'The time within which half of the month’s first replies were sent. Medians of months cannot be added up, so longer periods stay blank.',
  }),
  hours('firstResponseP90', 'First response, 9 in 10 within', {
    addsUp: 'none',
    whereFrom: 'Import, or helpdesk: 90th percentile',
    howToCollect:
      'The time within which nine in ten of the month’s first replies were sent (the 90th percentile).',
  }),
  count('slaMet', 'Tickets within SLA', {
    whereFrom: 'Helpdesk: SLA achieved',
    howToCollect:
      'Tickets of the month that met the service level you promised. Leave out tickets to which no promise applies.',
  }),
  count('slaBreached', 'Tickets that broke the SLA', {
    whereFrom: 'Helpdesk: SLA breached',
    howToCollect: 'Tickets of the month that missed any part of the service level you promised.',
  }),
];
