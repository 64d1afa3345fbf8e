import type { Area } from './reference';
import type { Scalar } from './snapshot';
import type { TabId } from './tab';

/**
 * A whole workbook described as data. Pure functions make it, adapters carry it out and decide
 * nothing. `Tab` is how tabs are told apart: by our ids, or by any text where a workbook holds tabs
 * of the user's own as well.
 */
export interface Plan<Tab extends string = TabId> {
  readonly tabs: readonly TabPlan<Tab>[];
  readonly charts: readonly LineChart<Tab>[];
  /** Sentences for the user about what was found and mended. */
  readonly notices: readonly string[];
}

export interface TabPlan<Tab extends string = TabId> {
  readonly tab: Tab;
  readonly name: string;
  readonly isHidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Lines between the cells, as tabs of the user's own have them; ours have none. */
  readonly hasGridlines?: boolean;
  /** What stands in cells. A cell that is not listed is not ours. */
  readonly cells: readonly PlannedCell<Tab>[];
  /** Later ones are laid over earlier ones. Applied to what is new, so a user's colours stay. */
  readonly styles: readonly StyledArea[];
  readonly columnWidths: readonly { readonly column: number; readonly width: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  /** Hidden when they are made. */
  readonly hiddenRows: readonly number[];
  /** Rows that a choice switches off: by the choice now, and by that of the last build. */
  readonly offRows: readonly number[];
  readonly offBefore: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly validations: readonly Validation<Tab>[];
  readonly rules: readonly Rule[];
  readonly notes: readonly PlannedNote[];
  /** A table with a heading row that can be filtered by column. */
  readonly filter: Area | null;
  /** Cells free to edit on a tab that otherwise warns; null: the whole tab is free. */
  readonly freeAreas: readonly Area[] | null;
  /** On paper; a spreadsheet of Google's keeps no such thing. */
  readonly print: PrintSetup;
}

/** The note of a cell. One that begins otherwise is the user's own, and stays. */
export interface PlannedNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly begins: string;
}

export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  readonly pagesWide: number;
  /** What is printed where all of a tab would be too small to read. */
  readonly area?: Area;
}

/** A cell may carry a formula and its value. */
export interface PlannedCell<Tab extends string = TabId> {
  readonly row: number;
  readonly column: number;
  /** With leading "=", ";" between arguments. */
  readonly formula?: string;
  readonly value?: Scalar;
  /** A small line drawn from a row of numbers. */
  readonly sparkline?: { readonly tab: Tab; readonly area: Area };
  /** Where a click on the cell leads; its value is the text. */
  readonly link?: { readonly tab: Tab; readonly area: Area };
  /** Written when its row, column or tab is made, and the user's from then on. */
  readonly isOnce?: true;
  /** Words of ours: brought back where the cell was emptied; a user's own wording stays. */
  readonly isWords?: true;
}

export interface Style {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'overflow' | 'clip' | 'wrap';
}

export interface StyledArea extends Area {
  readonly style: Style;
}

export interface Validation<Tab extends string = TabId> extends Area {
  readonly check:
    | { readonly kind: 'atLeast'; readonly least: number }
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'listRange'; readonly tab: Tab; readonly area: Area }
    | { readonly kind: 'checkbox' };
  readonly help: string;
  /** Whether other values are refused; else they only get a mark. */
  readonly isStrict: boolean;
}

/** A conditional format: the style where the formula holds, relative to the area's first cell. */
export interface Rule {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly style: Pick<Style, 'background' | 'color' | 'bold'>;
}

export interface LineChart<Tab extends string = TabId> {
  /** Told apart by it from one refresh to the next. */
  readonly key: string;
  /** The tab that it floats over. */
  readonly on: Tab;
  readonly title: string;
  readonly horizontalTitle: string;
  readonly verticalTitle: string;
  /** Where its top left corner lies. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly width: number;
  readonly height: number;
  /** The tab that holds the numbers. */
  readonly tab: Tab;
  /** One column with a heading in its first row: the months. */
  readonly domain: Area;
  readonly series: readonly { readonly area: Area; readonly color: string }[];
}
