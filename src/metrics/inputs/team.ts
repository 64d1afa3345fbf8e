import type { Input } from '../input';
import { inputsOfTheme } from './row';

const count = inputsOfTheme('team', 'count');
const hours = inputsOfTheme('team', 'hours');
const money = inputsOfTheme('team', 'money');

export const teamInputs: readonly Input[] = [
  money('supportCost', 'Support cost', {
    whereFrom: 'Accounts: support cost centre',
    howToCollect:
      'Everything support cost in the month: salaries and social charges, tools, telephony, outsourcing, training.',
  }),
  count('agents', 'Agents', {
    addsUp: 'mean',
    isWhole: false,
    carriesOver: { from: 'agents' },
    whereFrom: 'Staff plan: full-time equivalents',
    howToCollect:
      'Agents on the team, as full-time equivalents: two half-time agents are 1. Managers who do not answer tickets do not count.',
  }),
  count('staff', 'Staff of the company', {
    addsUp: 'mean',
    isWhole: false,
    carriesOver: { from: 'staff' },
    whereFrom: 'Staff plan: headcount',
    howToCollect: 'People who work in the company, support included.',
  }),
  count('staffHelped', 'Staff who stepped in', {
    addsUp: 'mean',
    isWhole: false,
    whereFrom: 'Helpdesk: light agents who replied',
    howToCollect:
      'People of the company, from whatever department, who stepped in for a customer in the month without having to.',
  }),
  hours('handleHours', 'Hours on tickets', {
    whereFrom: 'Helpdesk: time tracked on tickets',
    howToCollect: 'Working hours all agents spent on tickets, calls and chats in the month.',
  }),
  hours('paidHours', 'Paid hours', {
    whereFrom: 'Time sheets or payroll',
    howToCollect:
      'Hours all agents were paid for in the month. Leave out holidays and sick leave, every month alike.',
  }),
  hours('idleHours', 'Hours waiting for work', {
    whereFrom: 'Phone or chat system: available, idle',
    howToCollect: 'Hours agents were ready to take a call or chat in the month and none came.',
  }),
  count('staffRatingTotal', 'Sum of staff ratings', {
    whereFrom: 'Staff survey: average × answers',
    howToCollect:
      'All ratings of the month from 1 to 10 your staff gave their work, added up: an average of 8 over 8 answers is 64.',
  }),
  count('staffRatings', 'Staff ratings', {
    whereFrom: 'Staff survey: answers',
    howToCollect: 'Answers of the month to that survey. Keep it anonymous.',
  }),
];
