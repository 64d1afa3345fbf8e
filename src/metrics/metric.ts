import type { Expression } from '../formula/expression';
import type { Theme, Unit } from './input';

/** `range`: good between two targets. `depends`: no status, no colour. */
export type Better = 'higher' | 'lower' | 'range' | 'depends';

/** Packs are chosen at set-up and changed at any time; a metric whose pack is off is hidden. */
export const PACKS = [
  'ticketsAndSpeed',
  'surveys',
  'customersAndMoney',
  'teamAndCost',
  'backlogAndQuality',
  'phone',
  'helpCentre',
  'people',
  'asOthersPrint',
] as const;
export type Pack = (typeof PACKS)[number];

/** One argument of a metric's formula, and of its custom function, in this order. */
export interface Argument {
  /** As in `=NPS(promoters; passives; detractors)`: camelCase, also the function's parameter name. */
  readonly name: string;
  /** In a formula in words and beside a calculator cell, e.g. "tickets resolved". */
  readonly label: string;
  readonly unit: Unit;
  /** One sentence for autocompletion: what to pass. */
  readonly help: string;
  /** Where true the function may be called without it, and then takes 0. */
  readonly isOptional?: true;
  /** How to collect it, one or two sentences. */
  readonly howToCollect: string;
}

/** Values of arguments in their order; null is a blank. */
export interface Example {
  readonly values: readonly (number | null)[];
  /** null: blank. */
  readonly result: number | null;
}

/** How raw ratings, one argument, make the metric: each rating counts for one of the arguments. */
export interface RatingsForm {
  /** Scales by their highest rating; `standard` is meant where none is passed. */
  readonly standard: number;
  readonly scales: Readonly<Record<number, RatingScale>>;
}

export interface RatingScale {
  readonly lowest: number;
  readonly highest: number;
  /**
   * What each argument sums over the ratings: 1 for a rating from `from` to `to` (a count), or the
   * rating itself where `sumsRatings` is set.
   */
  readonly counts: Readonly<Record<string, { from: number; to: number; sumsRatings?: true }>>;
}

/** What to ask, for metrics that come from a survey. */
export interface Survey {
  readonly questions: readonly string[];
  readonly scale: string;
  readonly whenToSend: string;
  readonly followUp: string;
}

export interface Benchmark {
  /** The whole sentence shown, e.g. "70–85 % (a practitioner quoted by Databox, 2020)". */
  readonly text: string;
  readonly source: string;
  readonly year: string;
  /** Numbers, where it has some, in the metric's unit. */
  readonly from?: number;
  readonly to?: number;
}

/** Arguments whose sums are the answers that count for, those that count against, and all. */
export interface Margin {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly all: readonly string[];
}

export interface Limit {
  readonly parts: readonly string[];
  readonly wholes: readonly string[];
}

interface Described {
  /** Row key on Metrics and on Formulas & Definitions. Never changes. */
  readonly id: string;
  readonly name: string;
  /** E.g. "NPS", where the field uses one. */
  readonly abbreviation?: string;
  readonly theme: Theme;
  readonly pack: Pack;
  readonly unit: Unit;
  readonly better: Better;
  /** The value grows with the length of the period: shown in longer periods and not judged. */
  readonly grows?: true;
  /** H Hootsuite, A Atlasmic, L LiveAgent Academy, K a list of KPIs, D Databox, + the field. */
  readonly from: string;
  readonly tells: string;
  readonly useIf?: string;
  /** The time stamp it counts by, e.g. "The month in which the ticket was resolved". */
  readonly timestamp: string;
  readonly pitfalls: readonly string[];
  /** First thing to do if it is off. */
  readonly ifOff: string;
  /** Ids of metrics to read beside it. */
  readonly lookNext: readonly string[];
  /** How it differs from what others print. */
  readonly differs?: string;
  readonly benchmark?: Benchmark;
  readonly survey?: Survey;
}

/** Worked out by a formula; the only kind that is also a custom function. */
export interface FormulaMetric extends Described {
  readonly kind: 'formula';
  /** The custom function, e.g. "NPS". Metrics may share one (loggedPerDay, closedPerDay). */
  readonly functionName: string;
  readonly arguments: readonly Argument[];
  /** Over the names of the arguments. */
  readonly expression: Expression;
  /** Each argument over input ids, where the name is not itself the id of an input. */
  readonly bindings: Readonly<Record<string, Expression>>;
  /** Arguments whose sum (`parts`) cannot be above the sum of others (`wholes`): an error. */
  readonly limits?: readonly Limit[];
  /** The same where months overlap and it may happen (resolved above received): a hint. */
  readonly hints?: readonly Limit[];
  readonly ratings?: RatingsForm;
  /** For shares and scores of answers: how much chance alone moves them. */
  readonly margin?: Margin;
  readonly examples: readonly Example[];
  /** A call whose result is blank, e.g. no answers, and what that means in one sentence. */
  readonly emptyCase: { readonly values: readonly (number | null)[]; readonly means: string };
}

/** An input that is shown as it is. */
export interface InputMetric extends Described {
  readonly kind: 'input';
  readonly input: string;
  readonly howToCollect: string;
}

/** One row per category or channel; on Metrics its largest and the share of it. */
export interface TableMetric extends Described {
  readonly kind: 'table';
  readonly of: 'category' | 'channel';
  readonly howToCollect: string;
}

export type Metric = FormulaMetric | InputMetric | TableMetric;
