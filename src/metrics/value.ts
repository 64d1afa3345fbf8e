import { minus, ratio, times } from '../formula/expression';
import { substitute } from '../formula/fold';
import { formulaMetric } from './make';
import type { Metric } from './metric';
import { boundArgument, tableExpression } from './table-expression';
import { customers } from './takes';

const cac = formulaMetric({
  id: 'cac',
  functionName: 'CAC',
  name: 'Customer acquisition cost',
  abbreviation: 'CAC',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'money',
  better: 'lower',
  from: 'H',
  tells: 'What it costs, on average, to win one new customer.',
  useIf: 'Use it if you can tell what you spend to win customers, and who is new.',
  takes: [
    {
      name: 'spend',
      label: 'sales and marketing spend',
      help: 'Everything spent to win customers in the period.',
      from: 'salesAndMarketingSpend',
    },
    {
      name: 'newCustomers',
      label: 'new customers',
      help: 'Customers won in the same period.',
      from: 'customersNew',
    },
  ],
  expression: ratio('spend', 'newCustomers'),
  timestamp: 'Spend by the month it was booked, customers by the month they came.',
  pitfalls: [
    'Today’s campaign brings customers in three months’ time. Judge a quarter rather than a month.',
    'Leaving salaries out halves it and helps nobody.',
    'Customers who came on their own make the paid ones look cheap.',
  ],
  ifOff:
    'Split the spend by channel and compare each with the customers it brought. Then look at referrals: they are the customers support can win.',
  lookNext: ['clv', 'clvToCac', 'referralRate'],
  examples: [{ values: [10000, 20000], result: 0.5 }],
  emptyCase: { values: [500, 0], means: 'No customer was won, so there is no cost for one.' },
});

/** What a customer spends in all, before what it cost to win one. */
const lifetimeSpend = times('annualRevenuePerCustomer', 'years');

const clv = formulaMetric({
  id: 'clv',
  functionName: 'CLV',
  name: 'Customer lifetime value',
  abbreviation: 'CLV',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'money',
  better: 'higher',
  from: 'H',
  tells: 'What a customer brings you over the whole time they stay, less what it cost to win them.',
  useIf: 'Use it if customers stay for longer than a year and you know roughly how long.',
  takes: [
    {
      name: 'annualRevenuePerCustomer',
      label: 'annual revenue per customer',
      unit: 'money',
      help: 'Revenue of a year divided by customers.',
      howToCollect:
        'Divide the revenue of a year by the customers. The monthly table takes 12 × revenue ÷ months ÷ customers at end.',
      from: ratio(times(12, 'revenue'), times('months', 'customersEnd')),
    },
    {
      name: 'years',
      label: 'years as a customer',
      help: 'Years a customer stays on average.',
      from: 'lifespanYears',
    },
    {
      name: 'cac',
      label: 'customer acquisition cost',
      unit: 'money',
      help: 'What it cost to win a customer. Left out, it is 0.',
      isOptional: true,
      howToCollect: 'Sales and marketing spend divided by new customers, as under CAC.',
      from: tableExpression(cac),
    },
  ],
  expression: minus(lifetimeSpend, 'cac'),
  timestamp: 'Revenue by the month it was booked, customers on the last day.',
  pitfalls: [
    'It is revenue, not profit. To know what you may spend on a customer, think of your margin.',
    'The lifespan is a guess that everything is multiplied by. Write down how you came by it.',
    'One month of high revenue is taken times twelve: in seasonal trade read the last twelve months.',
  ],
  ifOff:
    'Find which of the three moved: revenue per customer, years, or acquisition cost. Support moves the years most, so look at churn first.',
  lookNext: ['cac', 'clvToCac', 'revenuePerCustomer', 'churn'],
  differs:
    'Some articles leave the cost of winning the customer in; call the function with two arguments for that. Neither takes off the cost of goods. Unlike the function, the monthly table stays blank where CAC is not known.',
  examples: [
    { values: [600, 3, 150], result: 1650 },
    { values: [600, 3, 0], result: 1800 },
  ],
  emptyCase: {
    values: [null, 3, 150],
    means: 'Revenue per customer is not known, so the value is not either.',
  },
});

const clvToCac = formulaMetric({
  id: 'clvToCac',
  functionName: 'CLV_TO_CAC',
  name: 'CLV to CAC',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'ratio',
  better: 'higher',
  from: '+',
  tells: 'How many times over a customer brings in what it cost to win them.',
  useIf: 'Use it if you know both what a customer brings and what one costs to win.',
  takes: [
    {
      name: 'clv',
      label: 'lifetime value before CAC',
      unit: 'money',
      help: 'What a customer spends in all, before the cost of winning them.',
      howToCollect: 'Annual revenue per customer × years as a customer, without taking CAC off.',
      from: substitute(lifetimeSpend, (name) => boundArgument(clv, name)),
    },
    {
      name: 'cac',
      label: 'customer acquisition cost',
      unit: 'money',
      help: 'What it cost to win a customer.',
      howToCollect: 'Sales and marketing spend divided by new customers, as under CAC.',
      from: tableExpression(cac),
    },
  ],
  expression: ratio('clv', 'cac'),
  timestamp: 'Revenue and spend by the month they were booked, customers on the last day.',
  pitfalls: [
    'It is revenue against cost. With a margin of a third, 3 only breaks even.',
    'A very high ratio may mean too little is spent on winning customers.',
  ],
  ifOff: 'See which side moved. Support helps most by keeping customers longer: read churn.',
  lookNext: ['clv', 'cac', 'churn', 'revenuePerCustomer'],
  differs:
    'Our CLV has the acquisition cost taken off. Here the value before it is used, or the cost would count twice.',
  examples: [{ values: [1800, 150], result: 12 }],
  emptyCase: { values: [1800, 0], means: 'Winning customers cost nothing, so there is no ratio.' },
});

const revenuePerCustomer = formulaMetric({
  id: 'revenuePerCustomer',
  functionName: 'REVENUE_PER_CUSTOMER',
  name: 'Revenue per customer',
  theme: 'customers',
  pack: 'customersAndMoney',
  unit: 'money',
  better: 'higher',
  grows: true,
  from: 'H',
  tells: 'How much revenue a customer brings in the period.',
  takes: [
    { name: 'revenue', label: 'revenue', help: 'Revenue of the period.', from: 'revenue' },
    customers,
  ],
  expression: ratio('revenue', 'customers'),
  timestamp: 'Revenue by the month it was booked, customers on the last day.',
  pitfalls: [
    'A few large customers set the average. Look at the customer in the middle too.',
    'Losing many small customers raises it.',
  ],
  ifOff:
    'Compare it with net new customers: many new ones on small plans pull it down for a while.',
  lookNext: ['clv', 'revenueChurn', 'netNewCustomers'],
  examples: [{ values: [42500, 850], result: 50 }],
  emptyCase: { values: [500, 0], means: 'There were no customers to divide by.' },
});

export const valueMetrics: readonly Metric[] = [cac, clv, clvToCac, revenuePerCustomer];
