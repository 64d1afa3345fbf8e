import type { Style, StyledArea } from '../workbook/plan';
import { type Area, at, columnName } from '../workbook/reference';
import type { TabFile } from './tab-file';

export const FONT = 'Arial';
export const FONT_SIZE = 10;

export interface StyledRectangle extends Area {
  readonly style: Style;
}

/** Styles laid over one another, as rectangles of one style; later ones win. */
export function layStyles(areas: readonly StyledArea[]): StyledRectangle[] {
  const styles: Style[] = [{}];
  const over = new Map<string, number>();
  const known = new Map<string, number>([['{}', 0]]);
  const lay = (below: number, style: Style): number => {
    const key = `${below} ${JSON.stringify(style)}`;
    const found = over.get(key) ?? intern({ ...styles[below], ...style });
    over.set(key, found);
    return found;
  };
  const intern = (style: Style): number => {
    const key = JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
    const place = known.get(key) ?? styles.push(style) - 1;
    known.set(key, place);
    return place;
  };
  const grid = new Map<number, Map<number, number>>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const line = grid.get(row) ?? new Map<number, number>();
      grid.set(row, line);
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        line.set(column, lay(line.get(column) ?? 0, area.style));
      }
    }
  }
  return rectangles(grid).map(({ id, ...area }) => ({ ...area, style: styles[id] ?? {} }));
}

type Run = { row: number; column: number; rows: number; columns: number; id: number };

/** Runs along a row, joined with equal ones right above. */
function rectangles(grid: ReadonlyMap<number, ReadonlyMap<number, number>>): Run[] {
  const done: Run[] = [];
  let above = new Map<string, Run>();
  for (const row of [...grid.keys()].sort((a, b) => a - b)) {
    const here = new Map<string, Run>();
    for (const run of runsOf(row, grid.get(row) ?? new Map())) {
      const key = `${run.column} ${run.columns} ${run.id}`;
      const upper = above.get(key);
      if (upper !== undefined && upper.row + upper.rows === row) upper.rows += 1;
      else done.push(run);
      here.set(key, upper !== undefined && upper.row + upper.rows - 1 === row ? upper : run);
    }
    above = here;
  }
  return done;
}

function runsOf(row: number, line: ReadonlyMap<number, number>): Run[] {
  const runs: Run[] = [];
  for (const [column, id] of [...line].sort((a, b) => a[0] - b[0])) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.id === id && last.column + last.columns === column) {
      last.columns += 1;
    } else runs.push({ row, column, rows: 1, columns: 1, id });
  }
  return runs;
}

/** Excel calls the middle centre. */
const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

export const fillOf = (color: string) => ({ Type: 'pattern', Pattern: 1, Color: [color] });

function fontOf({ bold, italic, size, color }: Style) {
  return {
    Family: FONT,
    Size: size ?? FONT_SIZE,
    ...(bold ? { Bold: true } : {}),
    ...(italic ? { Italic: true } : {}),
    ...(color === undefined ? {} : { Color: color }),
  };
}

function alignmentOf({ align, verticalAlign, wrap }: Style) {
  return {
    ...(align === undefined ? {} : { Horizontal: align }),
    ...(verticalAlign === undefined ? {} : { Vertical: VERTICAL[verticalAlign] }),
    ...(wrap === 'wrap' ? { WrapText: true } : {}),
  };
}

function styleOf(style: Style) {
  return {
    Font: fontOf(style),
    Alignment: alignmentOf(style),
    ...(style.background === undefined ? {} : { Fill: fillOf(style.background) }),
    ...(style.numberFormat === undefined ? {} : { CustomNumFmt: style.numberFormat }),
  };
}

/** The number of a style; `known` keeps those of all tabs. */
function numberOf({ file }: TabFile, style: Style, known: Map<string, number>): number {
  const wanted = styleOf(style);
  const key = JSON.stringify(wanted);
  const id = known.get(key) ?? file.NewStyle(wanted).style;
  known.set(key, id);
  return id;
}

/** Rows from which on one look down to the last row is that of its columns. */
const TALL = 60;

/** How far the cells of a tab reach. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Bands across a tab, and tinted blocks down to its last row, as styles of whole rows and columns
 * instead of thousands of blank cells. To be called before there are cells, which take the style of
 * their row or column.
 * @returns what is left to give to cells, and whether columns have a style
 */
export function writeLineStyles(
  tab: TabFile,
  rectangles: readonly StyledRectangle[],
  reach: Reach,
  known: Map<string, number>,
): { own: StyledRectangle[]; hasColumns: boolean } {
  const isTinted = ({ style }: StyledRectangle): boolean => style.background !== undefined;
  const isBand = (each: StyledRectangle): boolean =>
    isTinted(each) && each.column === 1 && each.columns >= reach.columns;
  const isTall = (each: StyledRectangle): boolean =>
    isTinted(each) && each.rows >= TALL && each.row + each.rows > reach.rows;
  const [bands, blocks] = [rectangles.filter(isBand), rectangles.filter(isTall)];
  for (const { row, rows, style } of bands) {
    tab.file.SetRowStyle(tab.name, row, row + rows - 1, numberOf(tab, style, known));
  }
  for (const { column, columns, style } of blocks) {
    const span = `${columnName(column)}:${columnName(column + columns - 1)}`;
    tab.file.SetColStyle(tab.name, span, numberOf(tab, style, known));
  }
  // What stands above in these columns looks as it did.
  const above = blocks.map((area) => ({ ...area, row: 1, rows: area.row - 1, style: {} }));
  const others = rectangles.filter((each) => !isBand(each) && !isTall(each));
  const own = [...above.filter(({ rows }) => rows > 0), ...others];
  return { own, hasColumns: blocks.length > 0 };
}

/**
 * Gives cells their look.
 * @returns the numbers of styles that show nothing where a cell is blank
 */
export function writeStyles(
  tab: TabFile,
  rectangles: readonly StyledRectangle[],
  known: Map<string, number>,
): Set<number> {
  const unseen = new Set<number>();
  for (const { row, column, rows, columns, style } of rectangles) {
    const id = numberOf(tab, style, known);
    if (style.background === undefined) unseen.add(id);
    tab.file.SetCellStyle(tab.name, at(row, column), at(row + rows - 1, column + columns - 1), id);
  }
  return unseen;
}
