import { BREAKDOWNS } from '../metrics/breakdowns';
import type { Insert } from './axis';
import type { Layout, TabLayout } from './layout';
import { isMonthKey } from './month';
import type { LineChart, Plan, PlannedCell, Rule, TabPlan, Validation } from './plan';
import type { Area } from './reference';
import { areaName, linkFormula, on, withCommas } from './reference';
import { canonicalFormula } from './shift';
import {
  formulaAt,
  isFilled,
  type Scalar,
  type Snapshot,
  type TabSnapshot,
  valueAt,
} from './snapshot';
import { attributeSteps, type StyleStep } from './style-steps';
import type { TabId } from './tab';

/** One thing to do in the spreadsheet. Adapters carry steps out in order and decide nothing. */
export type Step =
  | {
      readonly do: 'addTab';
      readonly tab: TabId;
      readonly name: string;
      readonly rows: number;
      readonly columns: number;
    }
  | ({ readonly do: 'insert'; readonly tab: TabId; readonly axis: 'rows' | 'columns' } & Insert)
  | { readonly do: 'write'; readonly tab: TabId; readonly area: Area; readonly cells: Content[][] }
  | StyleStep
  | { readonly do: 'notes'; readonly tab: TabId; readonly area: Area; readonly texts: string[][] }
  | {
      readonly do: 'width';
      readonly tab: TabId;
      readonly from: number;
      readonly count: number;
      readonly width: number;
    }
  | {
      readonly do: 'height';
      readonly tab: TabId;
      readonly from: number;
      readonly count: number;
      readonly height: number;
    }
  | {
      readonly do: 'hide';
      readonly tab: TabId;
      readonly axis: 'rows' | 'columns';
      readonly from: number;
      readonly count: number;
    }
  | { readonly do: 'freeze'; readonly tab: TabId; readonly rows: number; readonly columns: number }
  | {
      readonly do: 'validate';
      readonly tab: TabId;
      readonly area: Area;
      readonly validations: readonly Validation[];
    }
  | { readonly do: 'rules'; readonly tab: TabId; readonly rules: readonly Rule[] }
  | { readonly do: 'protect'; readonly tab: TabId; readonly freeAreas: readonly Area[] }
  | { readonly do: 'chart'; readonly tab: TabId; readonly chart: LineChart }
  | {
      readonly do: 'copyLook';
      readonly tab: TabId;
      readonly from: Area;
      readonly to: Area;
      readonly hasValidations: boolean;
    }
  | { readonly do: 'unhide'; readonly tab: TabId; readonly from: number; readonly count: number }
  | {
      readonly do: 'remember';
      readonly hidden?: readonly string[];
      readonly importChoices?: string;
    }
  | { readonly do: 'filter'; readonly tab: TabId; readonly area: Area }
  | { readonly do: 'hideTab'; readonly tab: TabId }
  | { readonly do: 'show'; readonly tab: TabId };

/** What is written to a cell: a formula (leading "="), a link, a constant, or null for blank. */
export type Content = { readonly formula: string } | Link | Scalar;

/** A text that leads to cells of a tab. */
export interface Link {
  readonly text: string;
  readonly to: TabId;
  readonly area: Area;
}

/**
 * What to change so that the spreadsheet is as planned. Only cells we own, only those that differ;
 * looks only where a tab, row or column is new.
 */
export function stepsOf(plan: Plan, snapshot: Snapshot, layout: Layout): Step[] {
  const each = (make: (plan: TabPlan, layout: TabLayout) => Step[]): Step[] =>
    plan.tabs.flatMap((tab) => make(tab, layout[tab.tab]));
  return [
    ...each(addTabs),
    ...each(insertSteps),
    // A new tab is written and styled in one go: one block serves both.
    ...each((tab, where) => [
      ...writeSteps(tab, where, snapshot, layout),
      ...lookSteps(tab, where),
      ...noteSteps(tab, where, snapshot),
    ]),
    ...each((tab, where) => listSteps(tab, where, layout)),
    ...plan.charts.map((chart): Step => ({ do: 'chart', tab: chart.on, chart })),
    ...each((tab, where) => (where.isNew && tab.isHidden ? [{ do: 'hideTab', tab: tab.tab }] : [])),
  ];
}

/** Room to the right for columns of the user's own. */
const SPARE_COLUMNS = 4;

function addTabs(plan: TabPlan, layout: TabLayout): Step[] {
  if (!layout.isNew) return [];
  const columns = layout.columns.keys.length + SPARE_COLUMNS;
  return [{ do: 'addTab', tab: plan.tab, name: plan.name, rows: layout.rows.keys.length, columns }];
}

function insertSteps(plan: TabPlan, layout: TabLayout): Step[] {
  const insert = (axis: 'rows' | 'columns', inserts: readonly Insert[]): Step[] =>
    inserts.map((each) => ({ do: 'insert', tab: plan.tab, axis, ...each }));
  return [...insert('rows', layout.rows.inserts), ...insert('columns', layout.columns.inserts)];
}

/** For each position now, the position before the insertions; 0 for a fresh one. Counts from 1. */
function formerPositions(keys: readonly string[], fresh: readonly string[]): number[] {
  const isFresh = new Set(fresh);
  let former = 0;
  return keys.map((key) => {
    if (key !== '' && isFresh.has(key)) return 0;
    former += 1;
    return former;
  });
}

const contentOf = (cell: PlannedCell, layout: Layout): Content => {
  if (cell.sparkline !== undefined) {
    const { tab, area } = cell.sparkline;
    return { formula: `=SPARKLINE(${on(layout[tab].name, areaName(area))})` };
  }
  if (cell.link !== undefined) {
    return { text: String(cell.value), to: cell.link.tab, area: cell.link.area };
  }
  return cell.formula === undefined ? (cell.value ?? null) : { formula: cell.formula };
};

function writeSteps(plan: TabPlan, own: TabLayout, snapshot: Snapshot, layout: Layout): Step[] {
  const tab = own.isNew ? undefined : snapshot.tabs[plan.tab];
  const rows = formerPositions(own.rows.keys, own.isNew ? own.rows.keys : own.rows.fresh);
  const columns = formerPositions(
    own.columns.keys,
    own.isNew ? own.columns.keys : own.columns.fresh,
  );
  const changed = new Map<number, Map<number, Content>>();
  const put = (row: number, column: number, content: Content): void => {
    const line = changed.get(row) ?? new Map<number, Content>();
    changed.set(row, line.set(column, content));
  };
  const isFresh = (row: number, column: number): boolean =>
    rows[row - 1] === 0 || columns[column - 1] === 0;
  fillFresh(rows, columns, put);
  for (const cell of plan.cells) {
    const content = contentOf(cell, layout);
    if (isFresh(cell.row, cell.column)) put(cell.row, cell.column, content);
    else if (!cell.isOnce && tab !== undefined) {
      const before = { row: rows[cell.row - 1] ?? 0, column: columns[cell.column - 1] ?? 0 };
      const isKept = cell.isWords === true && isFilled(tab, before.row, before.column);
      if (!isKept && !isSame(snapshot, tab, before, content, own, layout)) {
        put(cell.row, cell.column, content);
      }
    }
  }
  return rectangles(changed).map(({ area, cells }) => ({
    do: 'write',
    tab: plan.tab,
    area,
    cells,
  }));
}

/** What is new is blank where nothing is planned, so that it is written in one piece. */
function fillFresh(
  rows: readonly number[],
  columns: readonly number[],
  put: (row: number, column: number, content: Content) => void,
): void {
  rows.forEach((formerRow, row) => {
    columns.forEach((formerColumn, column) => {
      if (formerRow === 0 || formerColumn === 0) put(row + 1, column + 1, null);
    });
  });
}

function isSame(
  snapshot: Snapshot,
  tab: TabSnapshot,
  before: { row: number; column: number },
  content: Content,
  own: TabLayout,
  layout: Layout,
): boolean {
  const formula = formulaAt(tab, before.row, before.column);
  if (content !== null && typeof content === 'object') {
    if ('to' in content) {
      const id = snapshot.ids?.[content.to];
      const link = id === undefined ? '' : linkFormula(id, content.area, content.text);
      return formula !== '' && withCommas(formula) === withCommas(link);
    }
    const planned = canonicalFormula(content.formula, own, layout, false);
    return formula !== '' && canonicalFormula(formula, own, layout, true) === planned;
  }
  return formula === '' && valueAt(tab, before.row, before.column) === content;
}

/** Notes in one write around all that differ. */
function noteSteps(plan: TabPlan, own: TabLayout, snapshot: Snapshot): Step[] {
  const notes = own.isNew ? [] : snapshot.tabs[plan.tab]?.notes;
  if (notes === undefined) return [];
  const [rows, columns] = [own.rows, own.columns].map(({ keys, fresh }) =>
    formerPositions(keys, own.isNew ? keys : fresh),
  );
  const before = (row: number, column: number): string =>
    notes[(rows?.[row - 1] ?? 0) - 1]?.[(columns?.[column - 1] ?? 0) - 1] ?? '';
  const changed = plan.notes.filter(({ row, column, text, begins }) => {
    const note = before(row, column);
    return note !== text && (note === '' || note.indexOf(begins) === 0);
  });
  if (changed.length === 0) return [];
  const area = bounds(changed.map((note) => ({ ...note, rows: 1, columns: 1 })));
  const texts = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) =>
      before(area.row + row, area.column + column),
    ),
  );
  for (const { row, column, text } of changed) {
    const line = texts[row - area.row];
    if (line !== undefined) line[column - area.column] = text;
  }
  return [{ do: 'notes', tab: plan.tab, area, texts }];
}

interface Rectangle {
  readonly area: Area;
  readonly cells: Content[][];
}

/** Cells by row and column as few rectangles: runs down a column, joined with equal neighbours. */
export function rectangles(
  changed: ReadonlyMap<number, ReadonlyMap<number, Content>>,
): Rectangle[] {
  const runs = rowRuns(changed);
  const open = new Map<string, Rectangle>();
  const done: Rectangle[] = [];
  for (const run of runs) {
    const key = `${run.area.column}:${run.area.columns}`;
    const above = open.get(key);
    if (above !== undefined && above.area.row + above.area.rows === run.area.row) {
      const joined = {
        area: { ...above.area, rows: above.area.rows + 1 },
        cells: above.cells,
      };
      joined.cells.push(...run.cells);
      open.set(key, joined);
    } else {
      if (above !== undefined) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

function rowRuns(changed: ReadonlyMap<number, ReadonlyMap<number, Content>>): Rectangle[] {
  const runs: Rectangle[] = [];
  const rows = [...changed.keys()].sort((a, b) => a - b);
  for (const row of rows) {
    const line = changed.get(row) ?? new Map<number, Content>();
    let last: {
      area: { row: number; column: number; rows: number; columns: number };
      cells: Content[][];
    } | null = null;
    for (const column of [...line.keys()].sort((a, b) => a - b)) {
      const content = line.get(column) ?? null;
      if (last !== null && last.area.column + last.area.columns === column) {
        last.area.columns += 1;
        last.cells[0]?.push(content);
      } else {
        last = { area: { row, column, rows: 1, columns: 1 }, cells: [[content]] };
        runs.push(last);
      }
    }
  }
  return runs;
}

/** Contiguous positions as spans. */
function spans(positions: readonly number[]): { from: number; count: number }[] {
  const result: { from: number; count: number }[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = result[result.length - 1];
    if (last !== undefined && last.from + last.count === position) last.count += 1;
    else result.push({ from: position, count: 1 });
  }
  return result;
}

/** The parts of a tab that are new: all of it, or its fresh rows and columns. */
function freshAreas(layout: TabLayout): Area[] {
  const rows = layout.rows.keys.length;
  const columns = layout.columns.keys.length;
  if (layout.isNew) return [{ row: 1, column: 1, rows, columns }];
  const positionsOf = (axis: TabLayout['rows']): number[] =>
    axis.fresh.flatMap((key) => axis.at[key] ?? []);
  return [
    ...spans(positionsOf(layout.rows)).map(({ from, count }) => ({
      row: from,
      column: 1,
      rows: count,
      columns,
    })),
    ...spans(positionsOf(layout.columns)).map(({ from, count }) => ({
      row: 1,
      column: from,
      rows,
      columns: count,
    })),
  ];
}

const within = (value: number, from: number, count: number): boolean =>
  value >= from && value < from + count;

/** The look of new parts; new months and categories look as their neighbours do. */
function lookSteps(plan: TabPlan, layout: TabLayout): Step[] {
  const areas = freshAreas(layout);
  const { rows, columns } = { rows: layout.rows.keys.length, columns: layout.columns.keys.length };
  const isFreshRow = (row: number): boolean =>
    areas.some((area) => area.columns === columns && within(row, area.row, area.rows));
  const isFreshColumn = (column: number): boolean =>
    areas.some((area) => area.rows === rows && within(column, area.column, area.columns));
  const looks = areas.flatMap((area): Step[] => {
    const isRows = area.columns === columns;
    const neighbour = isRows
      ? likeBeside(layout.rows.keys, area.row, area.rows, isFreshRow)
      : likeBeside(layout.columns.keys, area.column, area.columns, isFreshColumn);
    if (neighbour === null) {
      return [...attributeSteps(plan.tab, area, plan.styles), ...validateSteps(plan, area)];
    }
    const from = isRows
      ? { ...area, row: neighbour, rows: 1 }
      : { ...area, column: neighbour, columns: 1 };
    const hasValidations = validateSteps(plan, area).length > 0;
    return [{ do: 'copyLook', tab: plan.tab, from, to: area, hasValidations }];
  });
  return [
    ...looks,
    ...sized(plan, layout.isNew, isFreshColumn, isFreshRow),
    ...(layout.isNew ? newTabSteps(plan) : []),
  ];
}

/** Months are alike, and so are categories, and channels. */
function kindOf(key: string): string | null {
  if (isMonthKey(key)) return 'month';
  return BREAKDOWNS.find(({ keyPrefix }) => key.startsWith(keyPrefix))?.id ?? null;
}

/** The nearest position that was there before and is of the kind of all the new ones. */
function likeBeside(
  keys: readonly string[],
  from: number,
  count: number,
  isFresh: (position: number) => boolean,
): number | null {
  const kinds = new Set(keys.slice(from - 1, from - 1 + count).map(kindOf));
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === null || kind === undefined) return null;
  const old = keys
    .map((_, index) => index + 1)
    .filter((each) => kindOf(keys[each - 1] ?? '') === kind && !isFresh(each));
  const distance = (position: number): number => Math.abs(position - from);
  return old.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function validateSteps(plan: TabPlan, area: Area): Step[] {
  const inside = plan.validations.flatMap((validation) => clip(validation, area) ?? []);
  return inside.length === 0
    ? []
    : [{ do: 'validate', tab: plan.tab, area: bounds(inside), validations: inside }];
}

/** Dropdowns that list cells of a tab which is made anew have lost them. */
function listSteps(plan: TabPlan, own: TabLayout, layout: Layout): Step[] {
  if (own.isNew) return [];
  const lost = plan.validations.filter(
    ({ check }) => check.kind === 'listRange' && layout[check.tab].isNew,
  );
  return lost.map((each) => ({
    do: 'validate',
    tab: plan.tab,
    area: each,
    validations: [each],
  }));
}

function clip<T extends Area>(inner: T, outer: Area): T | null {
  const row = Math.max(inner.row, outer.row);
  const column = Math.max(inner.column, outer.column);
  const rows = Math.min(inner.row + inner.rows, outer.row + outer.rows) - row;
  const columns = Math.min(inner.column + inner.columns, outer.column + outer.columns) - column;
  return rows > 0 && columns > 0 ? { ...inner, row, column, rows, columns } : null;
}

function bounds(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return { row, column, rows, columns };
}

function sized(
  plan: TabPlan,
  isNew: boolean,
  isFreshColumn: (column: number) => boolean,
  isFreshRow: (row: number) => boolean,
): Step[] {
  const { tab } = plan;
  const widths = plan.columnWidths.filter((each) => isFreshColumn(each.column));
  const heights = plan.rowHeights.filter((each) => isFreshRow(each.row));
  const [off, before] = [new Set(plan.offRows), new Set(plan.offBefore)];
  const hiding = [
    ...plan.hiddenRows.filter(isFreshRow),
    ...plan.offRows.filter((row) => isFreshRow(row) || !before.has(row)),
  ];
  const hidden = (axis: 'rows' | 'columns', positions: readonly number[]): Step[] =>
    spans(positions).map((span) => ({ do: 'hide', tab, axis, ...span }));
  return [
    ...(isNew ? sizeRuns : grouped)(widths.map((each) => [each.column, each.width])).map(
      ({ size, ...run }): Step => ({ do: 'width', tab, ...run, width: size }),
    ),
    ...grouped(heights.map((each) => [each.row, each.height])).map(
      ({ size, ...run }): Step => ({ do: 'height', tab, ...run, height: size }),
    ),
    ...hidden('rows', hiding),
    ...spans(plan.offBefore.filter((row) => !isFreshRow(row) && !off.has(row))).map(
      (span): Step => ({ do: 'unhide', tab, ...span }),
    ),
    ...hidden('columns', plan.hiddenColumns.filter(isFreshColumn)),
  ];
}

type Sized = readonly [position: number, size: number];
type Run = { from: number; count: number; size: number };

/** On a new tab: the commonest size over all of them where that saves calls, then what differs. */
function sizeRuns(sizes: readonly Sized[]): Run[] {
  const runs = grouped(sizes);
  const counts = new Map<number, number>();
  for (const { size } of runs) counts.set(size, (counts.get(size) ?? 0) + 1);
  const [common, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const last = runs[runs.length - 1];
  const first = runs[0];
  if (times < 2 || first === undefined || last === undefined) return runs;
  const all = { from: first.from, count: last.from + last.count - first.from, size: common };
  return [all, ...runs.filter(({ size }) => size !== common)];
}

/** Neighbours of one size as one span. */
function grouped(sizes: readonly Sized[]): Run[] {
  const result: Run[] = [];
  for (const [position, size] of [...sizes].sort((a, b) => a[0] - b[0])) {
    const last = result[result.length - 1];
    if (last !== undefined && last.from + last.count === position && last.size === size)
      last.count += 1;
    else result.push({ from: position, count: 1, size });
  }
  return result;
}

function newTabSteps(plan: TabPlan): Step[] {
  const { tab, frozenRows: rows, frozenColumns: columns, rules, freeAreas } = plan;
  return [
    ...(plan.isHidden ? [] : [{ do: 'freeze' as const, tab, rows, columns }]),
    ...(rules.length > 0 ? [{ do: 'rules' as const, tab, rules }] : []),
    ...(freeAreas !== null ? [{ do: 'protect' as const, tab, freeAreas }] : []),
    ...(plan.filter !== null ? [{ do: 'filter' as const, tab, area: plan.filter }] : []),
  ];
}
