import type { Expression } from '../formula/expression';

/** Themes in the order in which they stand everywhere. */
export const THEMES = [
  'notes',
  'tickets',
  'categories',
  'channels',
  'speed',
  'resolution',
  'satisfaction',
  'customers',
  'team',
  'phone',
  'help',
] as const;
export type Theme = (typeof THEMES)[number];

/**
 * What a number counts. Percentages are on the 0–100 scale, scores run from −100 to 100, ticket
 * durations are decimal hours, phone durations seconds, money is in the spreadsheet's currency.
 */
export type Unit =
  | 'count'
  | 'percent'
  | 'score'
  | 'hours'
  | 'seconds'
  | 'days'
  | 'years'
  | 'money'
  | 'ratio'
  | 'rating'
  | 'per100'
  | 'text';

/** How months make a longer period; `none`: blank in longer periods. */
export type AddsUp = 'sum' | 'first' | 'last' | 'mean' | 'none';

/** One row of the tab Monthly: a number (or note) that somebody types or an import fills in. */
export interface Input {
  /** The row's hidden key, and the key in exports. Never changes. */
  readonly id: string;
  /** What the row is called until the user renames it, e.g. "Tickets received". */
  readonly label: string;
  readonly theme: Theme;
  readonly unit: Unit;
  readonly addsUp: AddsUp;
  /** One line: where this number is found, e.g. "Helpdesk report on created tickets". */
  readonly whereFrom: string;
  /** One or two sentences: what to count, and what not. */
  readonly howToCollect: string;
  /** Where true, only whole numbers make sense (counts); else decimals are fine. */
  readonly isWhole: boolean;
  /**
   * What the form offers, grey and editable, for a month without a value: the value of another
   * input (or this one) in the month before, or the number of working days.
   */
  readonly carriesOver?: { readonly from: string } | 'workingDays';
  /**
   * Where the row may be left blank because it follows from others: its value month by month, as an
   * expression over input ids (this one included). That is what rolls up and what metrics use.
   */
  readonly effective?: Expression;
}

/**
 * "I have averages": helpdesks show averages, the workbook keeps totals. What the form asks instead,
 * and how each input follows: 2.5 h × 120 replies = 300 h; 82 % of 300 answers = 246.
 */
export interface AveragesForm {
  readonly id: string;
  /** Ids of the inputs that this form fills in; they stand together in the sidebar. */
  readonly inputs: readonly string[];
  /** Fields asked for; a field whose id is an input id is that input itself. */
  readonly asks: readonly { readonly id: string; readonly label: string; readonly unit: Unit }[];
  /**
   * Each filled input as an expression over the fields and the inputs given before it. Whole inputs
   * are rounded to the nearest (see totalsFromAverages).
   */
  readonly gives: Readonly<Record<string, Expression>>;
}
