import type { AgentChoice } from '../workbook/agents';

/**
 * What the sidebar may ask and what it gets: one entry a call, JSON in, JSON out. Months are
 * ordinals (12 × year + month − 1), never dates, since dates change their month between time zones.
 */

import type { ImportAnswer, ImportDesk, ImportRequest, SheetText } from './import-contract';

/** A number or text of a cell; null where it is blank. */
export type Entry = number | string | null;

/** One row of Monthly for typing: an input of the catalogue, a category or a channel. */
export interface Field {
  /** Input id, or `category:` / `channel:` and the name the row was made with. */
  readonly id: string;
  /** What the user calls it: the row's label on Monthly. */
  readonly label: string;
}

export interface MonthChoice {
  readonly month: number;
  /** Not over yet: it can be saved, and is judged once it is complete. */
  readonly isRunning: boolean;
  /** How many of the fields hold a value. */
  readonly filled: number;
}

/** Everything the form needs for one month. */
export interface MonthForm {
  readonly month: number;
  /** Complete months that have numbers, latest first, after the months still to fill. */
  readonly months: readonly MonthChoice[];
  /** The running month; the latest complete one is the month before. */
  readonly running: number;
  readonly fields: readonly Field[];
  readonly values: Readonly<Record<string, Entry>>;
  /** Ids of cells that hold a formula of the user's own: shown, counted, never overwritten. */
  readonly locked: readonly string[];
  /** The month before and the same month last year, for carrying over and for the change. */
  readonly previous: Readonly<Record<string, Entry>>;
  /** Ids of fields whose packs are off: one click away in the form. */
  readonly unchosen: readonly string[];
  /** Ids of metrics that are not followed: the form leaves them out of what a group makes. */
  readonly hiddenMetrics?: readonly string[];
  /** Source row of the month: what an import said it filled in. */
  readonly source: string;
  readonly workbookName: string;
}

export interface Change {
  readonly id: string;
  /** What the form showed when it was opened: if the cell differs by now, somebody else was here. */
  readonly was: Entry;
  readonly value: Entry;
}

export interface Conflict {
  readonly id: string;
  readonly label: string;
  readonly theirs: Entry;
  readonly yours: Entry;
}

export type SaveResult =
  | {
      readonly outcome: 'saved';
      /** E.g. "Saved July 2026: 4 numbers." */
      readonly message: string;
      /** Saving these in turn takes the save back. */
      readonly undo: readonly Change[];
      /** The form as it is now. */
      readonly form: MonthForm;
      /** What the user should know although it was saved, e.g. that the month is not over yet. */
      readonly hints: readonly string[];
    }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly Conflict[] };

/** A metric that can be followed or not. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Theme title, e.g. "Speed". */
  readonly theme: string;
  /** Id and name of its pack. */
  readonly pack: string;
  readonly isShown: boolean;
}

/** What to follow: shown on Metrics, Monthly and in the form. Hidden is never deleted. */
export interface Choices {
  readonly packs: readonly { readonly id: string; readonly name: string }[];
  readonly metrics: readonly Choice[];
}

/** Whether numbers per agent are kept: the switch of the tab Agents. */
export type { AgentChoice };

/** A paragraph to copy into mail or chat. */
export interface Summary {
  readonly month: number;
  /** Months with numbers, latest first. */
  readonly months: readonly number[];
  readonly text: string;
}

/** The calls, by name: request and answer. */
export interface Calls {
  openMonth: { request: { month: number | null }; answer: MonthForm };
  readChoices: { request: Record<string, never>; answer: Choices };
  /** `agents` left out: the switch stays as it is. */
  saveChoices: {
    request: { hidden: readonly string[]; agents?: AgentChoice };
    answer: { message: string };
  };
  /** `month` null: the latest complete month with numbers. */
  readSummary: { request: { month: number | null }; answer: Summary };
  saveMonth: { request: { month: number; changes: readonly Change[] }; answer: SaveResult };
  readImport: { request: Record<string, never>; answer: ImportDesk };
  /** A tab of this spreadsheet, by name, as if it were a file. */
  readSheet: { request: { name: string }; answer: SheetText };
  applyImport: { request: ImportRequest; answer: ImportAnswer };
}

export type CallName = keyof Calls;

/** What goes over the bridge, as JSON text. */
export interface Envelope<Name extends CallName = CallName> {
  readonly call: Name;
  readonly request: Calls[Name]['request'];
}

/** A sentence instead of an answer where something did not work; nothing was written then. */
export type Reply<Name extends CallName = CallName> =
  | { readonly ok: true; readonly answer: Calls[Name]['answer'] }
  | { readonly ok: false; readonly message: string };
