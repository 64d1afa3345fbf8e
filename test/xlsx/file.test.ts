import type ExcelJS from 'exceljs';
import { withResults } from '../../src/cli/calculate';
import { sampleTyped } from '../../src/cli/sample';
import type { TabPlan } from '../../src/workbook/plan';
import { areaName, columnName } from '../../src/workbook/reference';
import { planTyped } from '../../src/workbook/typed';
import { fileFormula, quotedTab } from '../../src/xlsx/formula';
import { staleCells } from '../support/recalculate';
import { isSame, openWriter, partOf, plannedCells, readFile, valueIn } from '../support/xlsx';

jest.setTimeout(60_000);

const AUGUST = 12 * 2026 + 7;
const plan = withResults(planTyped(sampleTyped(AUGUST), AUGUST));
const writer = openWriter();
let bytes: Uint8Array;
let book: ExcelJS.Workbook;

beforeAll(async () => {
  bytes = await writer.write(plan, 'Support <metrics> & more');
  book = await readFile(bytes);
});
afterAll(() => writer.close());

function sheetOf(tab: TabPlan): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(tab.name);
  if (sheet === undefined) throw new Error(`The file has no tab ${tab.name}`);
  return sheet;
}

const eachTab = plan.tabs.map((tab) => [tab.name, tab] as const);

test('tabs stand in their order, helpers hidden', () => {
  expect(book.worksheets.map(({ name }) => name)).toEqual(plan.tabs.map(({ name }) => name));
  const hidden = book.worksheets.filter(({ state }) => state === 'hidden');
  expect(hidden.map(({ name }) => name)).toEqual(['Workings']);
  expect(book.title).toBe('Support <metrics> & more');
});

describe.each(eachTab)('%s', (_, tab) => {
  test('every cell holds its formula and its value', () => {
    const sheet = sheetOf(tab);
    const wrong: string[] = [];
    const noNames = new Map<string, string>();
    for (const [address, { formula, value = null, sparkline }] of plannedCells(tab.cells)) {
      const cell = sheet.getCell(address);
      const due = sparkline !== undefined || value === '' ? null : value;
      if (!isSame(valueIn(cell), due)) wrong.push(`${address}: ${valueIn(cell)}, not ${due}`);
      const text = formula === undefined ? undefined : fileFormula(formula, noNames);
      if (cell.formula !== text) wrong.push(`${address}: ${cell.formula}, not ${text}`);
    }
    expect(wrong).toEqual([]);
    expect(tab.cells.length).toBeGreaterThan(100);
  });

  test('no cell shows an error, but for gaps in what charts draw', () => {
    const charted = plan.charts.flatMap(({ series }) => series.map(({ area }) => area));
    const mayBeGap = (row: number, column: number): boolean =>
      tab.tab === 'workings' &&
      charted.some((area) => area.column === column && row > area.row && row < area.row + 25);
    const errors: string[] = [];
    sheetOf(tab).eachRow((row, number) => {
      row.eachCell((cell, column) => {
        const value = valueIn(cell);
        const isError = typeof value === 'string' && /^#(N\/A|[A-Z0-9/]+[!?])/.test(value);
        if (isError && !mayBeGap(number, column)) errors.push(`${cell.address} ${value}`);
      });
    });
    expect(errors).toEqual([]);
  });

  test('columns, rows and panes are as planned', () => {
    const sheet = sheetOf(tab);
    for (const { column, width } of tab.columnWidths) {
      if (tab.hiddenColumns.includes(column)) continue;
      const digits = sheet.getColumn(column).width ?? 0;
      expect([columnName(column), Math.round(digits * 7 + 5)]).toEqual([columnName(column), width]);
    }
    for (const { row, height } of tab.rowHeights) {
      expect(sheet.getRow(row).height).toBeCloseTo(height * 0.75, 5);
    }
    const isHidden = (row: number): boolean => sheet.getRow(row).hidden === true;
    for (const row of [...tab.hiddenRows, ...tab.offRows])
      expect([row, isHidden(row)]).toEqual([row, true]);
    for (const column of tab.hiddenColumns) expect(sheet.getColumn(column).hidden).toBe(true);
    const [view] = sheet.views;
    expect(view?.showGridLines).toBe(false);
    if (tab.frozenRows + tab.frozenColumns > 0) {
      expect(view).toMatchObject({
        state: 'frozen',
        ...(tab.frozenRows > 0 ? { ySplit: tab.frozenRows } : {}),
        ...(tab.frozenColumns > 0 ? { xSplit: tab.frozenColumns } : {}),
      });
    }
  });

  test('it prints landscape, one page wide', () => {
    const { orientation, fitToPage, fitToWidth, fitToHeight } = sheetOf(tab).pageSetup;
    expect({ orientation, fitToPage, fitToWidth, fitToHeight }).toEqual({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    const { area } = tab.print;
    const { printArea } = sheetOf(tab).pageSetup;
    expect(printArea ?? null).toBe(area === undefined ? null : areaName(area));
  });

  test('every check is there with its message, and says whether it refuses', () => {
    const sheet = sheetOf(tab);
    for (const { help, isStrict, check, row, column } of tab.validations) {
      const found = sheet.getCell(row, column).dataValidation;
      expect(found).toMatchObject({
        type: check.kind === 'atLeast' ? 'decimal' : 'list',
        allowBlank: true,
        errorStyle: isStrict ? 'stop' : 'warning',
        error: help,
        prompt: help,
      });
    }
  });

  test('every conditional format is there', () => {
    const { conditionalFormattings: found } = sheetOf(tab) as unknown as {
      conditionalFormattings: { ref: string; rules: { type: string; formulae: string[] }[] }[];
    };
    expect(found.map(({ ref, rules }) => [ref, rules[0]?.type, rules[0]?.formulae])).toEqual(
      tab.rules.map(({ areas, formula }) => [
        areas.map(areaName).join(' '),
        'expression',
        [fileFormula(formula, new Map())],
      ]),
    );
  });
});

test('number formats, fills and letters are those of the plan', () => {
  const [metrics] = plan.tabs;
  if (metrics === undefined) throw new Error('The plan has no tab');
  const hours = metrics.styles.find(({ style }) => style.numberFormat?.includes('h'));
  const band = metrics.styles.find(({ style }) => style.background !== undefined && style.bold);
  if (hours === undefined || band === undefined) throw new Error('Metrics has no such styles');
  const sheet = sheetOf(metrics);
  expect(sheet.getCell(hours.row, hours.column).numFmt).toBe(hours.style.numberFormat);
  const { fill, font } = sheet.getCell(band.row, band.column);
  expect(fill).toMatchObject({ fgColor: { argb: `FF${band.style.background?.slice(1)}` } });
  expect(font).toMatchObject({ bold: true, name: 'Arial' });
});

test('all charts are native line charts with all their lines, titles and what they draw', () => {
  plan.charts.forEach((chart, index) => {
    const xml = partOf(bytes, `xl/charts/chart${index + 1}.xml`);
    expect(xml.match(/<lineChart>/g)).toHaveLength(1);
    expect(xml.match(/<ser>/g)).toHaveLength(chart.series.length);
    for (const text of [chart.title, chart.horizontalTitle, chart.verticalTitle]) {
      expect(xml).toContain(`<a:t>${text}</a:t>`);
    }
    for (const { color } of chart.series) expect(xml).toContain(color.slice(1));
    const names = [...xml.matchAll(/<ser>.*?<strCache>.*?<v>([^<]*)<\/v>/g)].map(
      ([, name]) => name,
    );
    const source = plan.tabs.find(({ tab }) => tab === chart.tab);
    const cells = plannedCells(source?.cells ?? []);
    expect(names).toEqual(
      chart.series.map(({ area }) => cells.get(`${columnName(area.column)}${area.row}`)?.value),
    );
  });
  expect(plan.charts.map(({ series }) => series.length)).toEqual([6, 5, 6, 6]);
});

test('small lines are native ones', () => {
  const lines = plan.tabs.flatMap(({ cells }) => cells.filter(({ sparkline }) => sparkline));
  const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml.match(/<x14:sparkline>/g)).toHaveLength(lines.length);
});

test('links lead to their cells in the file, by the name of the tab', () => {
  plan.tabs.forEach(({ cells }, index) => {
    const links = [...plannedCells(cells)].filter(([, { link }]) => link !== undefined);
    const xml = partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`);
    const written = [...xml.matchAll(/<hyperlink [^>]*>/g)].map(([tag]) => [
      /ref="([^"]*)"/.exec(tag)?.[1],
      /location="([^"]*)"/
        .exec(tag)?.[1]
        ?.replace(/&#39;|&apos;/g, "'")
        .replace(/&amp;/g, '&'),
    ]);
    const due = links.map(([address, { link }]) => {
      const name = plan.tabs.find(({ tab }) => tab === link?.tab)?.name ?? '';
      return [address, link && `${quotedTab(name)}!${areaName(link.area)}`];
    });
    expect(written).toEqual(due);
  });
  const definitions = plan.tabs.findIndex(({ tab }) => tab === 'definitions') + 1;
  expect(partOf(bytes, `xl/worksheets/sheet${definitions}.xml`).match(/<hyperlink /g)).toHaveLength(
    8,
  );
});

test('another engine works every cell out to the value in the file', () => {
  expect(staleCells(book)).toEqual([]);
});

test('programs work everything out anew when they open it', () => {
  expect(partOf(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

test('equal input gives equal bytes', async () => {
  const again = await writer.write(plan, 'Support <metrics> & more');
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});

/** Bytes. */
const LARGEST = 200 * 1024;

test('it is small enough to mail', () => {
  expect(bytes.length).toBeLessThan(LARGEST);
});
