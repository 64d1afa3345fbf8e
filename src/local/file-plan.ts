import type {
  LineChart,
  Plan,
  PlannedCell,
  StyledArea,
  TabPlan,
  Validation,
} from '../workbook/plan';
import { parseA1, unquoteSheetName } from './a1';
import { hexColor } from './hex-color';
import type {
  CellModel,
  ChartModel,
  SheetModel,
  SpreadsheetModel,
  StyleModel,
  ValidationModel,
} from './model';

export interface FilePlan {
  /** Tabs by their ids, as text: those of the user's own as well. */
  readonly plan: Plan<string>;
  /** What no plan can say, in words: "1 chart", "2 checks". */
  readonly leftOut: readonly string[];
}

const idOf = (sheet: SheetModel): string => String(sheet.id);

const numbered = (record: Readonly<Record<number, unknown>>): number[] =>
  Object.keys(record).map(Number);

/** The spreadsheet as it is now, the user's own things included, in the words of a plan. */
export function filePlan(model: SpreadsheetModel): FilePlan {
  const sheets = model.sheets.filter(({ type }) => type === 'GRID');
  const charts = sheets.flatMap((sheet) => sheet.charts.map((chart) => chartOf(sheet, chart)));
  const tabs = sheets.map((sheet) => tabOf(model, sheet));
  const checks = sheets.reduce((sum, sheet) => sum + sheet.validations.length, 0);
  const kept = tabs.reduce((sum, tab) => sum + tab.validations.length, 0);
  const drawn = charts.filter((chart) => chart !== null);
  return {
    plan: { tabs, charts: drawn, notices: [] },
    leftOut: [
      ...counted(model.sheets.length - sheets.length + charts.length - drawn.length, 'chart'),
      ...counted(checks - kept, 'check'),
    ],
  };
}

const counted = (count: number, what: string): string[] =>
  count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`];

function tabOf(model: SpreadsheetModel, sheet: SheetModel): TabPlan<string> {
  const cells = eachCell(sheet);
  return {
    tab: idOf(sheet),
    name: sheet.name,
    isHidden: sheet.isHidden,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hasGridlines: !sheet.hasHiddenGridlines,
    cells: cells.flatMap(({ row, column, cell }) => contentOf(model, sheet, row, column, cell)),
    styles: cells.flatMap(({ row, column, cell }) => styleOf(row, column, cell.style)),
    columnWidths: Object.entries(sheet.columnWidths).map(([column, width]) => {
      return { column: Number(column), width };
    }),
    rowHeights: Object.entries(sheet.rowHeights).map(([row, height]) => {
      return { row: Number(row), height };
    }),
    hiddenRows: numbered(sheet.hiddenRows),
    offRows: [],
    offBefore: [],
    hiddenColumns: numbered(sheet.hiddenColumns),
    validations: sheet.validations.flatMap((each) => validationOf(model, sheet, each) ?? []),
    rules: sheet.rules.map(({ ranges, formula, ...style }) => {
      return { areas: ranges, formula, style: withHexColors(style) };
    }),
    notes: cells.flatMap(({ row, column, cell: { note } }) =>
      note === undefined ? [] : [{ row, column, text: note, begins: note }],
    ),
    filter: sheet.filter ?? null,
    freeAreas: null,
    print: { orientation: 'landscape', pagesWide: 1 },
  };
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: CellModel;
}

const eachCell = (sheet: SheetModel): Placed[] =>
  Object.entries(sheet.cells).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, cell]) => {
      return { row: Number(row), column: Number(column), cell };
    }),
  );

function contentOf(
  model: SpreadsheetModel,
  sheet: SheetModel,
  row: number,
  column: number,
  { formula, value, computed }: CellModel,
): PlannedCell<string>[] {
  if (formula === undefined) return value === undefined ? [] : [{ row, column, value }];
  const line = /^=SPARKLINE\(([^,;()]+)[,;)]/i.exec(formula)?.[1];
  const sparkline = line === undefined ? null : placeOf(model, sheet, line);
  if (sparkline !== null) return [{ row, column, sparkline }];
  const [, id, a1, text = ''] = LINK.exec(formula) ?? [];
  const target = model.sheets.find((each) => each.id === Number(id));
  const area = target && parseA1(a1 ?? '', target);
  if (target && area) {
    const link = { tab: idOf(target), area };
    return [{ row, column, value: text.replace(/""/g, '"'), link }];
  }
  return [{ row, column, formula, ...(computed === undefined ? {} : { value: computed }) }];
}

const LINK = /^=HYPERLINK\("#gid=(\d+)&range=([A-Z0-9:]+)"[,;]\s*"((?:[^"]|"")*)"\)$/i;

/** "Monthly!A1:B2" as a tab and its cells; without a tab's name, on the same one. */
function placeOf(model: SpreadsheetModel, own: SheetModel, reference: string) {
  const split = reference.lastIndexOf('!');
  const name = split < 0 ? own.name : unquoteSheetName(reference.slice(0, split).trim());
  const sheet = model.sheets.find((each) => each.name === name);
  const area = sheet && parseA1(reference.slice(split + 1), sheet);
  return sheet && area ? { tab: idOf(sheet), area } : null;
}

function withHexColors<T extends Pick<StyleModel, 'background' | 'color'>>(style: T): T {
  const { background, color, ...rest } = style;
  const [back, front] = [hexColor(background), hexColor(color)];
  return {
    ...rest,
    ...(back === undefined ? {} : { background: back }),
    ...(front === undefined ? {} : { color: front }),
  } as T;
}

const styleOf = (row: number, column: number, style: StyleModel | undefined): StyledArea[] =>
  style === undefined ? [] : [{ row, column, rows: 1, columns: 1, style: withHexColors(style) }];

function validationOf(
  model: SpreadsheetModel,
  sheet: SheetModel,
  validation: ValidationModel,
): Validation<string> | null {
  const check = checkOf(model, sheet, validation);
  const { range, help = '', isStrict } = validation;
  return check && { ...range, check, help, isStrict };
}

function checkOf(
  model: SpreadsheetModel,
  sheet: SheetModel,
  { kind, values }: ValidationModel,
): Validation<string>['check'] | null {
  const [first] = values;
  if (kind === 'atLeast') return { kind, least: Number(first) };
  if (kind === 'list') return { kind, values: values.map(String) };
  if (kind === 'checkbox') return { kind };
  const place = kind === 'listRange' ? placeOf(model, sheet, String(first)) : null;
  return place && { kind: 'listRange', ...place };
}

function chartOf(sheet: SheetModel, chart: ChartModel): LineChart<string> | null {
  const [domain, ...series] = chart.ranges;
  if (domain === undefined || (chart.headers ?? 1) !== 1) return null;
  const isPlain = chart.ranges.every(
    (range) => range.columns === 1 && range.sheetId === domain.sheetId && range.rows > 1,
  );
  if (!isPlain) return null;
  const text = (path: string): string => String(chart.options[path] ?? '');
  return {
    key: String(chart.id),
    on: idOf(sheet),
    title: text('title'),
    horizontalTitle: text('hAxis.title'),
    verticalTitle: text('vAxis.title'),
    row: chart.row,
    column: chart.column,
    offsetX: chart.offsetX,
    width: chart.width,
    height: chart.height,
    tab: String(domain.sheetId),
    domain,
    series: series.map((area, index) => {
      return { area, color: hexColor(text(`series.${index}.color`)) ?? DEFAULT_LINE };
    }),
  };
}

const DEFAULT_LINE = '#0072B2';
