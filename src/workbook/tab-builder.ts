import { KEYS } from './keys';
import { columnOf, rowOf, type TabLayout } from './layout';
import type { PlannedCell, PrintSetup, Style, StyledArea, TabPlan } from './plan';
import type { Area } from './reference';
import type { Scalar } from './snapshot';
import { markerOf } from './tab';

export const LANDSCAPE: PrintSetup = { orientation: 'landscape', pagesWide: 1 };

type Key = string | number;

type Finish = Partial<Omit<TabPlan, 'tab' | 'name' | 'cells' | 'styles'>>;

/** Collects what stands on one tab, addressed by keys, and gives it as a plan. */
export function tabBuilder(layout: TabLayout) {
  const cells: PlannedCell[] = [];
  const styles: StyledArea[] = [];
  const place = (row: Key, column: Key) => ({
    row: rowOf(layout, String(row)),
    column: columnOf(layout, column),
  });
  const area = (row: Key, column: Key, toRow: Key = row, toColumn: Key = column): Area => {
    const first = place(row, column);
    const last = place(toRow, toColumn);
    return {
      ...first,
      rows: last.row - first.row + 1,
      columns: last.column - first.column + 1,
    };
  };
  writeKeys(layout, cells);
  return {
    area,
    /** A formula of ours: brought back wherever it was changed. `text` comes without "=". */
    formula: (row: Key, column: Key, text: string) =>
      cells.push({ ...place(row, column), formula: `=${text}` }),
    value: (row: Key, column: Key, value: Scalar) => cells.push({ ...place(row, column), value }),
    /** A title, heading or hint: brought back where it was deleted; a user's own wording stays. */
    words: (row: Key, column: Key, text: string) =>
      cells.push({ ...place(row, column), value: text, isWords: true }),
    /** Written when the row, column or tab is made; the user's from then on. */
    once: (row: Key, column: Key, value: Scalar) =>
      cells.push({ ...place(row, column), value, isOnce: true }),
    cell: (row: Key, column: Key, content: Omit<PlannedCell, 'row' | 'column'>) =>
      cells.push({ ...place(row, column), ...content }),
    style: (where: Area, style: Style) => styles.push({ ...where, style }),
    /** The whole row, from the first column to the last. */
    rowStyle: (row: Key, style: Style) =>
      styles.push({
        row: rowOf(layout, String(row)),
        column: 1,
        rows: 1,
        columns: layout.columns.keys.length,
        style,
      }),
    finish: (rest: Finish): TabPlan => ({
      tab: layout.tab,
      name: layout.name,
      isHidden: false,
      frozenRows: 0,
      frozenColumns: 0,
      columnWidths: [],
      rowHeights: [],
      validations: [],
      rules: [],
      notes: [],
      filter: null,
      freeAreas: null,
      hiddenRows: [rowOf(layout, KEYS)],
      offRows: [],
      offBefore: [],
      hiddenColumns: [columnOf(layout, KEYS)],
      print: LANDSCAPE,
      ...rest,
      cells,
      styles,
    }),
  };
}

export type TabBuilder = ReturnType<typeof tabBuilder>;

/** Months are written as numbers, so that formulas can compare them. */
const keyValue = (key: string): Scalar => (/^\d+$/.test(key) ? Number(key) : key);

function writeKeys(layout: TabLayout, cells: PlannedCell[]): void {
  const marker = { row: rowOf(layout, KEYS), column: columnOf(layout, KEYS) };
  cells.push({ ...marker, value: markerOf(layout.tab) });
  for (const [key, row] of Object.entries(layout.rows.at)) {
    if (key !== KEYS) cells.push({ row, column: marker.column, value: keyValue(key) });
  }
  for (const [key, column] of Object.entries(layout.columns.at)) {
    if (key !== KEYS) cells.push({ row: marker.row, column, value: keyValue(key) });
  }
}
