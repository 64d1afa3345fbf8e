import { inputMetric } from './make';
import type { Metric, TableMetric } from './metric';

const ticketVolume = inputMetric({
  id: 'ticketVolume',
  input: 'ticketsReceived',
  name: 'Tickets received',
  theme: 'tickets',
  pack: 'ticketsAndSpeed',
  better: 'depends',
  grows: true,
  from: 'H',
  tells: 'How many requests customers brought to you in the month, on every channel.',
  timestamp: 'The month in which the ticket was created.',
  pitfalls: [
    'More tickets may only mean more customers: read it beside the number of customers.',
    'A new channel or a changed tagging rule makes a step that is no change in demand. Write it under "What happened".',
    'February has three days fewer than March, a tenth of the tickets.',
  ],
  ifOff:
    'Open Ticket Volume and find the category that moved. One category up points to a cause outside support; all of them up point to more customers or a new channel.',
  lookNext: ['ticketCategories', 'channels', 'contactRate', 'resolutionRate', 'loadPerAgent'],
  differs:
    'Some lists count only written tickets. Ours counts all requests on all channels, since a question moved from the phone to chat is still a question.',
});

const ticketCategories: TableMetric = {
  id: 'ticketCategories',
  kind: 'table',
  of: 'category',
  name: 'Largest category',
  theme: 'tickets',
  pack: 'ticketsAndSpeed',
  unit: 'count',
  better: 'depends',
  grows: true,
  from: 'H',
  tells: 'What customers write about, and which subject brings the most tickets.',
  timestamp: 'The month in which the ticket was created.',
  howToCollect:
    'Count the tickets received in the month by category, type or tag. Each ticket belongs to one category; what is left over shows up as not categorised.',
  pitfalls: [
    'Tickets with two tags count twice. Choose one field that holds one value.',
    'A large "not categorised" hides the subject you are looking for. Keep it under a tenth.',
    'Categories split or renamed in the middle of a year cannot be compared with the months before.',
  ],
  ifOff:
    'Read twenty tickets of the category that grew and write down the question behind each. Fix the cause, or answer the question where customers look before they write.',
  lookNext: ['ticketVolume', 'channels', 'fcr', 'csat'],
};

const channels: TableMetric = {
  id: 'channels',
  kind: 'table',
  of: 'channel',
  name: 'Preferred channel',
  theme: 'tickets',
  pack: 'ticketsAndSpeed',
  unit: 'count',
  better: 'depends',
  grows: true,
  from: 'H',
  tells: 'On which channels customers reach you, and which one they use most.',
  timestamp: 'The month in which the ticket was created.',
  howToCollect:
    'Count the tickets received in the month by the channel on which the customer first wrote or called, even if the answer went out on another.',
  pitfalls: [
    'What customers use is not always what they prefer: a hidden phone number keeps calls low.',
    'Some helpdesks file forwarded mail, chat transcripts and voicemail under "email" or "API". Check once what stands behind each name.',
    'A chat and an email are not the same amount of work.',
  ],
  ifOff:
    'Compare first response and satisfaction channel by channel. Staff the channel that customers choose, and make the one you would rather they used easier to find.',
  lookNext: ['ticketVolume', 'ticketCategories', 'frt', 'csat'],
};

export const volumeMetrics: readonly Metric[] = [ticketVolume, ticketCategories, channels];
