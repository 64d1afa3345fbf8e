import type { AddsUp } from './input';

/**
 * What tickets are broken down by. The rows are the user's: renamed, added and removed on Monthly.
 * A key is made once from the first name and stays; the label is the name.
 */
export interface Breakdown {
  readonly id: 'category' | 'channel';
  /** Before the name in a row's key, e.g. "category:Shipping". */
  readonly keyPrefix: string;
  readonly theme: 'categories' | 'channels';
  readonly singular: string;
  readonly plural: string;
  readonly addsUp: AddsUp;
  /** The rows a new workbook starts with. */
  readonly defaults: readonly string[];
  /** Offered besides. */
  readonly suggested: readonly string[];
  readonly whereFrom: string;
  readonly howToCollect: string;
}

export const CATEGORIES: Breakdown = {
  id: 'category',
  keyPrefix: 'category:',
  theme: 'categories',
  singular: 'category',
  plural: 'categories',
  addsUp: 'sum',
  defaults: [
    'Sales inquiry',
    'Technical issues',
    'Cancellations',
    'Returns',
    'Shipping',
    'Product availability',
  ],
  suggested: ['Billing', 'Account & login'],
  whereFrom: 'Helpdesk: created tickets by category, type or tag',
  howToCollect:
    'Tickets received in the month in this category. Each ticket belongs to one category; the rest show up as not categorised.',
};

export const CHANNELS: Breakdown = {
  id: 'channel',
  keyPrefix: 'channel:',
  theme: 'channels',
  singular: 'channel',
  plural: 'channels',
  addsUp: 'sum',
  defaults: ['Email', 'Chat', 'Phone', 'Social media', 'Web form'],
  suggested: ['SMS & messaging', 'In person', 'X/Twitter'],
  whereFrom: 'Helpdesk: created tickets by channel',
  howToCollect:
    'Tickets received in the month on this channel: the one on which the customer first wrote or called.',
};

export const BREAKDOWNS: readonly Breakdown[] = [CATEGORIES, CHANNELS];

/** The hidden key of a category's or channel's row, from its first name. */
export function breakdownKey(breakdown: Breakdown, name: string): string {
  return `${breakdown.keyPrefix}${name.trim()}`;
}

/** Inputs that imports keep for each category and channel besides the tickets received. */
export const FIGURES: readonly string[] = [
  'ticketsResolved',
  'firstResponseHours',
  'firstResponses',
  'resolutionHours',
  'resolutionsTimed',
  'csatSatisfied',
  'csatResponses',
];

/** The key of a figure of one category or channel: `ticketsResolved@category:Shipping`. */
export const figureKey = (figure: string, row: string): string => `${figure}@${row}`;

/** Whether a key is that of a category's or channel's own row. */
export const isBreakdown = (key: string): boolean =>
  BREAKDOWNS.some(({ keyPrefix }) => key.startsWith(keyPrefix));

/** Takes a key apart. A name may have an @ of its own (`channel:help@acme.com`): no figure. */
export function figureOf(key: string): { readonly figure: string | null; readonly row: string } {
  const at = key.indexOf('@');
  const row = key.slice(at + 1);
  const isFigure = at > 0 && !isBreakdown(key) && isBreakdown(row);
  return isFigure ? { figure: key.slice(0, at), row } : { figure: null, row: key };
}
