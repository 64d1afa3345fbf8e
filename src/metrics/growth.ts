import { minus, percent, ratio } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';
import { customers } from './takes';

const netNewCustomers = formulaMetric({
  id: 'netNewCustomers',
  functionName: 'NET_NEW_CUSTOMERS',
  name: 'Net new customers',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'count',
  better: 'higher',
  grows: true,
  from: 'A',
  tells: 'By how many customers you grew or shrank.',
  takes: [
    {
      name: 'new',
      label: 'new customers',
      help: 'Customers won during the period.',
      from: 'customersNew',
    },
    {
      name: 'lost',
      label: 'customers lost',
      help: 'Customers who left during the period.',
      from: 'customersLost',
    },
  ],
  expression: minus('new', 'lost'),
  timestamp: 'The month in which the customer came or left.',
  pitfalls: ['Plus 5 may be 10 won and 5 lost, or 500 and 495. Read churn beside it.'],
  ifOff:
    'Look which of the two moved: fewer new ones ask sales and marketing, more lost ones ask you.',
  lookNext: ['churn', 'crr', 'cac', 'revenueChurn'],
  examples: [{ values: [15, 25], result: -10 }],
  emptyCase: {
    values: [15, null],
    means: 'The customers lost are not known, so the balance is not either.',
  },
});

const revenueChurn = formulaMetric({
  id: 'revenueChurn',
  functionName: 'REVENUE_CHURN',
  name: 'Revenue churn rate',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'percent',
  better: 'lower',
  grows: true,
  from: '+',
  tells: 'How much of the recurring revenue you had at the start was cancelled or downgraded.',
  useIf: 'Use it if customers pay every month or every year.',
  takes: [
    {
      name: 'lostMrr',
      label: 'MRR lost',
      help: 'Monthly recurring revenue cancelled or downgraded.',
      from: 'mrrLost',
    },
    {
      name: 'startMrr',
      label: 'MRR at start',
      help: 'Monthly recurring revenue when the period began.',
      from: 'mrrStart',
    },
  ],
  expression: percent('lostMrr', 'startMrr'),
  hints: [{ parts: ['lostMrr'], wholes: ['startMrr'] }],
  timestamp: 'The month from which the customer pays less.',
  pitfalls: [
    'It leaves out upgrades: this is gross churn. Net churn can be zero while customers leave.',
    'Yearly contracts leave once a year: compare with the same month a year ago.',
  ],
  ifOff:
    'List the five largest losses and read each customer’s tickets of the last three months. Large customers seldom leave without a sign.',
  lookNext: ['churn', 'crr', 'clv', 'nps'],
  examples: [{ values: [1200, 40000], result: 3 }],
  emptyCase: {
    values: [0, 0],
    means: 'There was no recurring revenue at the start, so none could be lost.',
  },
});

const referralRate = formulaMetric({
  id: 'referralRate',
  functionName: 'REFERRAL_RATE',
  name: 'Referral rate',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'percent',
  better: 'higher',
  from: 'L',
  tells: 'How many of the new customers came because another customer recommended you.',
  useIf: 'Use it if you ask new customers how they heard of you, or track invitations.',
  takes: [
    {
      name: 'referred',
      label: 'new customers referred',
      help: 'New customers who came by recommendation.',
      from: 'customersReferred',
    },
    {
      name: 'newCustomers',
      label: 'new customers',
      help: 'All customers won in the same period.',
      from: 'customersNew',
    },
  ],
  expression: percent('referred', 'newCustomers'),
  limits: [{ parts: ['referred'], wholes: ['newCustomers'] }],
  timestamp: 'The month in which the customer came.',
  pitfalls: [
    'Links and codes miss what friends tell each other: ask as well.',
    'It falls when advertising brings many others. Look at the number too.',
  ],
  ifOff: 'Ask promoters of your NPS survey for a recommendation, and make it one click to give.',
  lookNext: ['nps', 'cac', 'fiveStarReviews', 'netNewCustomers'],
  differs: 'Some lists print the number of referrals. Ours is their share of the new customers.',
  examples: [{ values: [12, 48], result: 25 }],
  emptyCase: { values: [0, 0], means: 'No customer was won, so none could be referred.' },
});

const engagement = formulaMetric({
  id: 'engagement',
  functionName: 'ENGAGEMENT',
  name: 'Customer engagement',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'percent',
  better: 'higher',
  from: 'L',
  tells: 'How many of your customers did something with you in the month.',
  useIf: 'Use it if you can tell who logs in, visits, orders or writes.',
  takes: [
    {
      name: 'active',
      label: 'customers who were active',
      help: 'Customers with at least one interaction, each counted once.',
      from: 'customersActive',
    },
    customers,
  ],
  expression: percent('active', 'customers'),
  limits: [{ parts: ['active'], wholes: ['customers'] }],
  timestamp: 'Activity by the month it took place, customers on the last day.',
  pitfalls: [
    'A complaint is an interaction too. Choose what counts and keep to it.',
    'In longer periods it is the average month, not everybody who was ever active.',
  ],
  ifOff:
    'Write to customers who went quiet this month before they appear under churn next quarter.',
  lookNext: ['interactionsPerCustomer', 'churn', 'nps', 'contactRate'],
  differs:
    'Some lists mean how often customers interact. That is interactions per customer; ours is how many do.',
  examples: [{ values: [340, 850], result: 40 }],
  emptyCase: { values: [0, 0], means: 'There were no customers who could be active.' },
});

const interactionsPerCustomer = formulaMetric({
  id: 'interactionsPerCustomer',
  functionName: 'INTERACTIONS_PER_CUSTOMER',
  name: 'Interactions per customer',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'ratio',
  better: 'higher',
  grows: true,
  from: 'L',
  tells: 'How often a customer visits, mentions or contacts you.',
  useIf: 'Use it if you can count visits and mentions, not only tickets.',
  takes: [
    {
      name: 'interactions',
      label: 'customer interactions',
      help: 'Visits, mentions and contacts added up.',
      from: 'interactions',
    },
    customers,
  ],
  expression: ratio('interactions', 'customers'),
  timestamp: 'Interactions by the month they took place, customers on the last day.',
  pitfalls: [
    'A few busy accounts carry it. Read the share of active customers beside it.',
    'More contacts with support are rarely good news: look which kind grew.',
  ],
  ifOff: 'Split it into visits, mentions and contacts, and look at the one that fell.',
  lookNext: ['engagement', 'contactRate', 'churn'],
  examples: [{ values: [2550, 850], result: 3 }],
  emptyCase: { values: [100, 0], means: 'There were no customers to divide by.' },
});

export const growthMetrics: readonly Metric[] = [
  netNewCustomers,
  revenueChurn,
  referralRate,
  engagement,
  interactionsPerCustomer,
];
