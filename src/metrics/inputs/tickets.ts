import type { Input } from '../input';
import { inputsOfTheme } from './row';

const count = inputsOfTheme('tickets', 'count');
const days = inputsOfTheme('tickets', 'days');

export const ticketInputs: readonly Input[] = [
  count('ticketsReceived', 'Tickets received', {
    whereFrom: 'Helpdesk: tickets created in the month',
    howToCollect:
      'Every request customers made in the month, on every channel, calls and chats included. Leave out spam, merged duplicates and tickets your own staff opened for themselves.',
  }),
  count('ticketsResolved', 'Tickets resolved', {
    whereFrom: 'Helpdesk: tickets solved in the month',
    howToCollect:
      'Tickets whose last move to solved or closed was in the month, whenever they were opened. Count a ticket once, even if it was reopened and solved again.',
  }),
  count('ticketsOpening', 'Open at start of month', {
    addsUp: 'first',
    carriesOver: { from: 'ticketsUnresolved' },
    whereFrom: 'Helpdesk: unsolved tickets on the 1st',
    howToCollect:
      'Tickets not yet resolved when the month began. It equals the "Unresolved at end of month" of the month before.',
  }),
  count('ticketsUnresolved', 'Unresolved at end of month', {
    addsUp: 'last',
    whereFrom: 'Helpdesk: unsolved tickets on the last day',
    howToCollect:
      'Tickets not resolved when the month ended: new, open, pending and on hold together. Note it on the last day: most helpdesks cannot tell it later.',
  }),
  count('ticketsWaiting', 'Waiting for our reply', {
    addsUp: 'last',
    whereFrom: 'Helpdesk view: status new or open, last day',
    howToCollect:
      'Unresolved tickets in which it is our turn, on the last day of the month. Tickets that wait for the customer do not count.',
  }),
  days('oldestOpenDays', 'Age of the oldest open ticket', {
    addsUp: 'last',
    whereFrom: 'Helpdesk: open tickets by age, last day',
    howToCollect:
      'Whole or part days since the oldest ticket that is still unresolved on the last day of the month was opened.',
  }),
  count('conversations', 'Conversations', {
    whereFrom: 'Helpdesk or chat tool: conversations',
    howToCollect:
      'Separate exchanges with customers in the month, calls and chats included. One ticket may hold several conversations, so this is often above tickets received.',
  }),
  count('customersContacting', 'Customers who wrote', {
    addsUp: 'none',
    whereFrom: 'Helpdesk: distinct requesters in the month',
    howToCollect:
      'Different customers who opened at least one ticket in the month, each counted once.',
  }),
  count('customersRepeating', 'Customers with 2+ tickets', {
    addsUp: 'none',
    whereFrom: 'Helpdesk: requesters with 2 or more tickets',
    howToCollect:
      'Of the customers who wrote in the month, those who opened two tickets or more in it.',
  }),
  days('workingDays', 'Working days', {
    carriesOver: 'workingDays',
    whereFrom: 'Calendar: offered by the form',
    howToCollect:
      'Days in the month on which the team worked. Monday to Friday is offered; take off public holidays and add weekends you staff.',
  }),
];
