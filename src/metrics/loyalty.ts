import { minus, percent } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';

const crr = formulaMetric({
  id: 'crr',
  functionName: 'CRR',
  name: 'Customer retention rate',
  abbreviation: 'CRR',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'percent',
  better: 'higher',
  grows: true,
  from: 'H',
  tells: 'How many of the customers you had at the start are still with you at the end.',
  useIf: 'Use it if customers subscribe, hold an account or buy again and again.',
  takes: [
    {
      name: 'start',
      label: 'customers at start',
      help: 'Customers when the period began.',
      from: 'customersStart',
    },
    {
      name: 'end',
      label: 'customers at end',
      help: 'Customers when the period ended, new ones included.',
      from: 'customersEnd',
    },
    {
      name: 'new',
      label: 'new customers',
      help: 'Customers won during the period.',
      from: 'customersNew',
    },
  ],
  expression: percent(minus('end', 'new'), 'start'),
  hints: [
    { parts: ['new'], wholes: ['end'] },
    { parts: ['end'], wholes: ['start', 'new'] },
  ],
  timestamp: 'Customers by the day they were counted, new ones by the month they came.',
  pitfalls: [
    'A month’s 97 % is a year’s 69 %: never compare periods of different length.',
    'Decide what makes a customer, and when one without a contract has left.',
    'New customers who leave within the same month count against the old ones. It is rare; know it.',
  ],
  ifOff:
    'Take the customers who left, look up their last three tickets, and count how many left unhappy with support and how many for other reasons.',
  lookNext: ['churn', 'netNewCustomers', 'nps', 'clv'],
  differs:
    'Some lists divide all customers at the end by those at the start, new ones included, so that growth hides losses. Ours takes the new ones out first.',
  examples: [{ values: [100, 90, 15], result: 75 }],
  emptyCase: {
    values: [0, 10, 10],
    means: 'There were no customers at the start, so none could stay.',
  },
});

const churn = formulaMetric({
  id: 'churn',
  functionName: 'CHURN',
  name: 'Customer churn rate',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'percent',
  better: 'lower',
  grows: true,
  from: 'H',
  tells: 'How many of the customers you had at the start left during the period.',
  useIf: 'Use it if customers subscribe, hold an account or buy again and again.',
  takes: [
    {
      name: 'lost',
      label: 'customers lost',
      help: 'Customers who left during the period.',
      from: 'customersLost',
    },
    {
      name: 'start',
      label: 'customers at start',
      help: 'Customers when the period began.',
      from: 'customersStart',
    },
  ],
  expression: percent('lost', 'start'),
  hints: [{ parts: ['lost'], wholes: ['start'] }],
  timestamp: 'The month in which the customer left.',
  pitfalls: [
    'Count customers by the day they leave, not the day they give notice, and always alike.',
    'It adds up: 3 % a month is about 31 % a year.',
    'Ten customers lost may be the ten largest. Look at the revenue beside it.',
  ],
  ifOff:
    'Ask those who left for one reason, in one question, and compare the answers with the categories that grew the month before.',
  lookNext: ['crr', 'revenueChurn', 'netNewCustomers', 'nps'],
  differs:
    'Some articles take customers at start minus customers at end, so that new customers hide lost ones: 100 at the start, 15 won and 90 left gives 10 % there, though 25 were lost. Ours gives 25 %.',
  examples: [{ values: [25, 100], result: 25 }],
  emptyCase: {
    values: [0, 0],
    means: 'There were no customers at the start, so none could leave.',
  },
});

export const loyaltyMetrics: readonly Metric[] = [crr, churn];
