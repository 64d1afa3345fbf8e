import type { SpreadsheetModel } from '../../src/local/model';
import { stateOf } from '../../src/workbook/state';
import { layoutOf, planWorkbook } from '../../src/workbook/workbook';
import { JULY, openAddon, savedOf } from '../support/addon';
import { eachCell, selfReferences } from '../support/calculation';
import { errorsIn } from '../support/errors';
import { openSample } from '../support/sample';

/**
 * What Sheets, Excel, LibreOffice, IronCalc and Univer all calculate alike; and what stands for a
 * small line and for a link in Sheets, where the file has native ones.
 */
const KNOWN_EVERYWHERE = new Set(
  `IF IFNA COUNT COUNTA COUNTBLANK COLUMNS COUNTIF COUNTIFS SUM SUMIFS AVERAGEIFS MAX MIN MAXIFS MINIFS INDEX MATCH
   MEDIAN ABS SQRT ROUND FIXED AND OR MOD YEAR MONTH DATE NA SPARKLINE HYPERLINK`.split(/\s+/),
);

function openEmpty(): SpreadsheetModel {
  const addon = openAddon();
  addon.setUp();
  return addon.model;
}

/** A workbook with one number in it: most of it is blank. */
function openSparse(): SpreadsheetModel {
  const addon = openAddon();
  addon.setUp();
  savedOf(addon.save(JULY, { ticketsReceived: 486 }));
  return addon.model;
}

const WORKBOOKS: readonly (readonly [string, SpreadsheetModel])[] = [
  ['the sample year', openSample()],
  ['an empty workbook', openEmpty()],
  ['a workbook with one number', openSparse()],
];

test.each(WORKBOOKS)('%s: no cell outside of the chart block holds an error', (_name, model) => {
  expect(errorsIn(model)).toEqual([]);
});

function formulasOf(model: SpreadsheetModel): string[] {
  const formulas: string[] = [];
  for (const sheet of model.sheets) {
    eachCell(sheet, ({ formula }) => {
      if (formula !== undefined) formulas.push(formula);
    });
    for (const { formula } of sheet.rules) formulas.push(formula);
  }
  return formulas;
}

const withoutText = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');
const withoutTabs = (formula: string): string => formula.replace(/'(?:[^']|'')*'!/g, '');

describe.each(WORKBOOKS)('%s', (_name, model) => {
  const formulas = formulasOf(model).map((formula) => withoutTabs(withoutText(formula)));

  test('its formulas use only functions that are known everywhere', () => {
    const names = formulas.flatMap((formula) => formula.match(/[A-Z][A-Z0-9.]*(?=\()/gi) ?? []);
    expect([...new Set(names)].filter((name) => !KNOWN_EVERYWHERE.has(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(1000);
  });

  test('no cell refers to itself', () => {
    expect(selfReferences(model)).toEqual([]);
  });

  test('no decimals, array literals, open ranges or percent signs in formulas', () => {
    const bad = formulas.filter((formula) => /\d\.\d|[{}%]|[A-Z]:[A-Z](?!\w)/.test(formula));
    expect(bad).toEqual([]);
  });
});

test('formulas are planned with semicolons, which every locale takes', () => {
  const snapshot = {
    tabs: {},
    missing: [],
    takenNames: [],
    running: JULY + 1,
    separator: ',' as const,
    charts: {},
    hidden: null,
  };
  const state = stateOf(snapshot, { columns: [JULY - 1, JULY] });
  const plan = planWorkbook(state, layoutOf(state));
  const cells = plan.tabs.flatMap((tab) => tab.cells.flatMap(({ formula }) => formula ?? []));
  const rules = plan.tabs.flatMap((tab) => tab.rules.map(({ formula }) => formula));
  expect(cells.length).toBeGreaterThan(1000);
  const withComma = [...cells, ...rules].filter((formula) =>
    withoutTabs(withoutText(formula)).includes(','),
  );
  expect(withComma).toEqual([]);
});

test('a spreadsheet with decimal commas gets the same workbook', () => {
  const [german, english] = ['de_DE', 'en_US'].map((locale) => {
    const addon = openAddon();
    addon.model.locale = locale;
    addon.setUp();
    savedOf(addon.save(JULY, { ticketsReceived: 486, firstResponseHours: 12.5 }));
    return addon.model;
  });
  const cellsOf = (model: SpreadsheetModel | undefined): unknown =>
    model?.sheets.filter(({ name }) => name !== 'Formulas & Definitions').map(({ cells }) => cells);
  expect(cellsOf(german)).toEqual(cellsOf(english));
  const copies = (model: SpreadsheetModel | undefined): string[] => {
    const found: string[] = [];
    const sheet = model?.sheets.find(({ name }) => /Definitions/.test(name));
    if (sheet) eachCell(sheet, ({ value }) => /^=NPS\(/.test(`${value}`) && found.push(`${value}`));
    return found;
  };
  expect(copies(english)).toEqual([
    expect.stringMatching(/^=NPS\(K\d+,K\d+,K\d+\)$/),
    '=NPS(A2:A500)',
  ]);
  expect(copies(german)).toEqual([
    expect.stringMatching(/^=NPS\(K\d+;K\d+;K\d+\)$/),
    '=NPS(A2:A500)',
  ]);
});
