import { firstKnown, minus, notNegative, plus } from '../../formula/expression';
import type { Input } from '../input';
import { inputsOfTheme } from './row';

const count = inputsOfTheme('customers', 'count');
const years = inputsOfTheme('customers', 'years');
const money = inputsOfTheme('customers', 'money');

const lostByBalance = notNegative(minus(plus('customersStart', 'customersNew'), 'customersEnd'));

export const customerInputs: readonly Input[] = [
  count('customersStart', 'Customers at start', {
    addsUp: 'first',
    carriesOver: { from: 'customersEnd' },
    whereFrom: 'CRM or billing: active customers on the 1st',
    howToCollect:
      'Paying or active customers when the month began. It equals "Customers at end" of the month before.',
  }),
  count('customersEnd', 'Customers at end', {
    addsUp: 'last',
    whereFrom: 'CRM or billing: active customers, last day',
    howToCollect:
      'Paying or active customers when the month ended, new ones included. Count by the same rule every month.',
  }),
  count('customersNew', 'New customers', {
    whereFrom: 'CRM or billing: first purchase in the month',
    howToCollect: 'Customers who bought or subscribed for the first time in the month.',
  }),
  count('customersLost', 'Customers lost', {
    effective: firstKnown('customersLost', lostByBalance),
    whereFrom: 'CRM or billing: cancelled in the month',
    howToCollect:
      'Customers who left in the month. Leave it blank to have it worked out: customers at start + new customers − customers at end.',
  }),
  count('customersReferred', 'New customers referred', {
    whereFrom: 'CRM: source "referral"',
    howToCollect: 'New customers of the month who came because another customer recommended you.',
  }),
  count('customersActive', 'Customers who were active', {
    addsUp: 'mean',
    whereFrom: 'Product analytics or CRM',
    howToCollect:
      'Different customers who did something with you in the month: a visit, an order, a log-in, a contact. Each counts once.',
  }),
  years('lifespanYears', 'Customer lifespan', {
    addsUp: 'mean',
    carriesOver: { from: 'lifespanYears' },
    whereFrom: 'CRM: average years as a customer',
    howToCollect:
      'Years a customer stays with you on average. If you do not know it, 1 divided by the yearly churn (as a fraction) is a fair estimate.',
  }),
  count('interactions', 'Customer interactions', {
    whereFrom: 'Analytics, social media and helpdesk',
    howToCollect:
      'Visits, mentions and contacts of customers in the month, added up. Choose what counts once and keep to it.',
  }),
  money('revenue', 'Revenue', {
    whereFrom: 'Accounts: revenue of the month',
    howToCollect: 'Revenue from customers in the month, without tax and after refunds.',
  }),
  money('salesAndMarketingSpend', 'Sales and marketing spend', {
    whereFrom: 'Accounts: sales and marketing cost',
    howToCollect:
      'Everything spent in the month to win customers: advertising, tools, agencies, salaries and commission.',
  }),
  money('mrrLost', 'MRR lost', {
    whereFrom: 'Billing: cancelled and downgraded MRR',
    howToCollect:
      'Monthly recurring revenue lost in the month through cancellations and downgrades of existing customers.',
  }),
  money('mrrStart', 'MRR at start', {
    addsUp: 'first',
    whereFrom: 'Billing: MRR on the 1st',
    howToCollect: 'Monthly recurring revenue of all customers when the month began.',
  }),
];
