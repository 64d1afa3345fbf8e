/**
 * What the sidebar's import asks of the workbook before it shows a preview, and what it applies.
 * The file itself never gets here: only totals, and names of categories, channels and agents.
 */

import type { Change, Conflict, Entry, Field } from './contract';

/** What the user chose for files with one set of headers; remembered in the workbook. */
export interface ImportChoices {
  /** The format, where the user overruled what was recognised. */
  readonly source?: string;
  /** Column by field, as in `--map`. */
  readonly map?: Readonly<Record<string, string>>;
  /** Question by rating column. */
  readonly questions?: Readonly<Record<string, string>>;
  readonly dateOrder?: string;
  /** Row of Monthly by name in the file, where the user matched them. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A month of Monthly as it stands. */
export interface MonthCells {
  readonly month: number;
  readonly values: Readonly<Record<string, Entry>>;
  /** Rows whose cell holds a formula of the user's own: never written. */
  readonly locked: readonly string[];
  /** Rows whose number an import wrote and nobody changed since; the others were typed by hand. */
  readonly imported: readonly string[];
  /** What earlier imports said of themselves: "Freshdesk 512 tickets, 3 Aug". */
  readonly source: string;
}

/** Whether numbers are kept per agent, and under which name. */
export type AgentNames = 'no' | 'name' | 'initials';

/** Everything a preview needs. */
export interface ImportDesk {
  readonly workbookName: string;
  /** The month that is not over yet. */
  readonly running: number;
  /** The spreadsheet's time zone, in which months are taken where a file names its own. */
  readonly timeZone: string;
  /** Rows that can be filled, categories and channels included, with what the user calls them. */
  readonly fields: readonly Field[];
  /** Categories and channels without any number: a file's names may take their place. */
  readonly unused: readonly string[];
  /** Months that have a column. */
  readonly months: readonly MonthCells[];
  readonly agents: AgentNames;
  /** By header signature. */
  readonly choices: Readonly<Record<string, ImportChoices>>;
  /** Names of tabs that are not ours: each can be read as if it were a file. */
  readonly sheets: readonly string[];
}

/** A category or channel that gets a row. */
export interface NewName {
  readonly name: string;
  /** Key of an unused row whose place it takes; null appends a row. */
  readonly instead: string | null;
}

export interface MonthImport {
  readonly month: number;
  /**
   * By row of Monthly: an input id, `category:Name`, `channel:Name`, or a figure of one of them such
   * as `ticketsResolved@category:Name`.
   */
  readonly changes: readonly Change[];
  /** What the row Source says from now on; null leaves it. */
  readonly source: string | null;
  /** Only in what takes an import back: what was known to be imported before. */
  readonly imported?: string;
}

export interface AgentMonth {
  readonly month: number;
  readonly name: string;
  /** By column of the tab Agents (ticketsAssigned, ticketsResolved, …); null clears. */
  readonly figures: Readonly<Record<string, Entry>>;
}

export interface DayCounts {
  /** As 2026-07-03. */
  readonly day: string;
  /** Tickets received by category key (`category:Name`, or `rest:category`); null clears. */
  readonly counts: Readonly<Record<string, number | null>>;
}

/** What is applied in one go, or not at all. */
export interface ImportRequest {
  readonly categories: readonly NewName[];
  readonly channels: readonly NewName[];
  readonly months: readonly MonthImport[];
  readonly agents: readonly AgentMonth[];
  readonly days: readonly DayCounts[];
  readonly choices: Readonly<Record<string, ImportChoices>>;
}

export type ImportAnswer =
  | {
      readonly outcome: 'applied';
      /** E.g. "Imported 3 months: 112 numbers." */
      readonly message: string;
      readonly hints: readonly string[];
      /** Applying this takes the import back. */
      readonly undo: ImportRequest;
    }
  | {
      readonly outcome: 'conflict';
      /** Cells that somebody changed since the preview. */
      readonly conflicts: readonly (Conflict & { readonly month: number })[];
    };

/** A tab as text, the way its cells are displayed; dates as 2026-07-03 10:17. */
export interface SheetText {
  readonly rows: readonly (readonly string[])[];
}
