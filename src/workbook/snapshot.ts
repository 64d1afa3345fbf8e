import type { TabId } from './tab';

export type Scalar = number | string | boolean | null;

/** One tab as it stands now. Rows and columns of the grids count from 0, as JSON arrays do. */
export interface TabSnapshot {
  readonly name: string;
  /** Null where a cell is blank. Results of our own formulas are in here too, and are never read. */
  readonly values: readonly (readonly Scalar[])[];
  /** With leading "="; "" where a cell holds none. */
  readonly formulas: readonly (readonly string[])[];
  /** "" where a cell has none; left out where they were not read. */
  readonly notes?: readonly (readonly string[])[];
}

/** What the spreadsheet holds now, as far as it was read. */
export interface Snapshot {
  readonly tabs: Readonly<Partial<Record<TabId, TabSnapshot>>>;
  /** Tabs that were here once (the workbook remembers them) and are gone. */
  readonly missing: readonly TabId[];
  /** Names of all tabs, so that a new one does not take one. */
  readonly takenNames: readonly string[];
  /** The month that is not over yet, in the spreadsheet's time zone: 12 × year + month − 1. */
  readonly running: number;
  /** Between the arguments of a formula that a user types here: it follows from the locale. */
  readonly separator: ';' | ',';
  /** Metrics that were hidden when the workbook was last built; null where that is not known. */
  readonly hidden: readonly string[] | null;
  /** Tabs that the workbook remembers, whether they were read or not. */
  readonly remembered?: readonly TabId[];
  /** What the user chose in earlier imports: JSON text, of which only the sidebar knows more. */
  readonly importChoices?: string;
  /** Numbers by which links name tabs, where they are known. */
  readonly ids?: Readonly<Partial<Record<TabId, number>>>;
  /** Ids of the charts made earlier, by their key in the plan. */
  readonly charts: Readonly<Record<string, number>>;
}

/** The value of a cell; null where it is blank or outside of what was read. Counts from 1. */
export function valueAt(tab: TabSnapshot, row: number, column: number): Scalar {
  return tab.values[row - 1]?.[column - 1] ?? null;
}

/** The formula of a cell, "" where it holds none. Counts from 1. */
export function formulaAt(tab: TabSnapshot, row: number, column: number): string {
  return tab.formulas[row - 1]?.[column - 1] ?? '';
}

/** Whether a cell holds anything, a formula included. Counts from 1. */
export const isFilled = (tab: TabSnapshot, row: number, column: number): boolean =>
  formulaAt(tab, row, column) !== '' || (valueAt(tab, row, column) ?? '') !== '';
