import type { Taken } from './make';

/** Arguments that several metrics take, so that they are named and explained alike. */

export const resolved: Taken = {
  name: 'resolved',
  label: 'tickets resolved',
  help: 'All tickets resolved in the same period.',
  from: 'ticketsResolved',
};

export const ticketsReceived: Taken = {
  name: 'tickets',
  label: 'tickets received',
  help: 'Tickets received in the same period.',
  from: 'ticketsReceived',
};

export const customers: Taken = {
  name: 'customers',
  label: 'customers at end',
  help: 'Customers at the end of the period.',
  from: 'customersEnd',
};

export const supportCost: Taken = {
  name: 'cost',
  label: 'support cost',
  help: 'Everything support cost in the period.',
  from: 'supportCost',
};

export const agents: Taken = {
  name: 'agents',
  label: 'agents',
  help: 'Agents on the team, as full-time equivalents.',
  from: 'agents',
};
