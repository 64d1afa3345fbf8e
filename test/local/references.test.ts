import fc from 'fast-check';
import { parseA1 } from '../../src/local/a1';
import type { SpreadsheetModel } from '../../src/local/model';
import { newSpreadsheet } from '../../src/local/new-spreadsheet';
import {
  duplicateSheet,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  removeColumns,
  removeRows,
  removeSheet,
  renameSheet,
  shiftFormula,
} from '../../src/local/references';

const DATA = 0;
const OTHER = 1;

/** "Data" with a formula in Z1, and "Other" with one in A1. */
function withFormulas(own: string, other = '=1'): SpreadsheetModel {
  const model = newSpreadsheet({ sheetNames: ['Data', 'Other'] });
  const [data, second] = model.sheets;
  if (data) data.cells = { 1: { 26: { formula: own } } };
  if (second) second.cells = { 1: { 1: { formula: other } } };
  return model;
}

function formulas(model: SpreadsheetModel): (string | undefined)[] {
  return model.sheets.flatMap((sheet) =>
    Object.values(sheet.cells).flatMap((cells) => Object.values(cells).map((c) => c.formula)),
  );
}

function sheetOf(model: SpreadsheetModel, id = DATA) {
  const sheet = model.sheets.find((s) => s.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}

describe('formulas follow', () => {
  it.each([
    ['=A5', '=A7'],
    ['=$A$5+A2', '=$A$7+A2'],
    ['=SUM(A1:A10)', '=SUM(A1:A12)'],
    ['=SUM(A3:A4)', '=SUM(A5:A6)'],
    ['=SUM(A1:A2)', '=SUM(A1:A2)'],
    ['=SUM(A:A)+SUM(2:3)', '=SUM(A:A)+SUM(2:5)'],
    ['=SUM(B2:B)', '=SUM(B2:B)'],
    ['=SUM(B4:B)', '=SUM(B6:B)'],
    ['=SUM(B4:B1)', '=SUM(B6:B1)'],
    ['=Other!A5&"A5"', '=Other!A5&"A5"'],
    ['=data!A5', '=data!A7'],
  ])('two rows inserted at row 3: %s', (before, after) => {
    const model = withFormulas(before);
    insertRows(model, DATA, 3, 2);
    expect(formulas(model)[0]).toBe(after);
  });

  it.each([
    ['=A3', '=#REF!'],
    ['=Data!A4+1', '=#REF!+1'],
    ['=A5', '=A3'],
    ['=SUM(A1:A10)', '=SUM(A1:A8)'],
    ['=SUM(A3:A4)', '=SUM(#REF!)'],
    ['=SUM(A2:A3)', '=SUM(A2:A2)'],
    ['=SUM(A4:A6)', '=SUM(A3:A4)'],
    ['=SUM(3:4)', '=SUM(#REF!)'],
  ])('rows 3 and 4 removed: %s', (before, after) => {
    const model = withFormulas(before);
    removeRows(model, DATA, 3, 2);
    expect(formulas(model)[0]).toBe(after);
  });

  it('columns likewise, and from other tabs', () => {
    const model = withFormulas('=B1+SUM(A:D)', '=Data!$C$1+C1');
    insertColumns(model, DATA, 3, 1);
    expect(formulas(model)).toEqual(['=B1+SUM(A:E)', '=Data!$D$1+C1']);
    removeColumns(model, DATA, 4, 1);
    expect(formulas(model)).toEqual(['=B1+SUM(A:D)', '=#REF!+C1']);
  });

  it('a moved row is still referred to', () => {
    const model = withFormulas('=A3+SUM(A1:A10)', '=Data!A7');
    moveRows(model, DATA, 3, 1, 8);
    expect(formulas(model)).toEqual(['=A7+SUM(A1:A10)', '=Data!A6']);
  });

  it('copying shifts what is not fixed', () => {
    expect(shiftFormula('=A1+$A1+A$1+$A$1+B:B+2:2', 2, 1)).toBe('=B3+$A3+B$1+$A$1+C:C+4:4');
    expect(shiftFormula('=A1', -1, 0)).toBe('=#REF!');
  });
});

describe('cells keep their identity', () => {
  const SIZE = 8;
  const position = fc.integer({ min: 1, max: SIZE });
  type Act = (model: SpreadsheetModel, at: number, count: number, to: number) => void;
  const act = fc.constantFrom<Act[]>(
    (model, at, count) => insertRows(model, DATA, at, count),
    (model, at, count) => insertColumns(model, DATA, at, count),
    (model, at, count) => removeRows(model, DATA, at, count),
    (model, at, count) => removeColumns(model, DATA, at, count),
    (model, at, count, to) => moveRows(model, DATA, at, count, to),
    (model, at, count, to) => moveColumns(model, DATA, at, count, to),
  );
  const operation = fc.tuple(act, position, fc.integer({ min: 1, max: 3 }), position);

  /** A grid of different numbers, and one formula on the other tab for each of them. */
  function numberedGrid(): SpreadsheetModel {
    const model = withFormulas('=1');
    const data = sheetOf(model);
    const other = sheetOf(model, OTHER);
    Object.assign(data, { rows: 40, columns: 40, cells: {} });
    for (let i = 0; i < SIZE * SIZE; i += 1) {
      const [row, column] = [Math.floor(i / SIZE) + 1, (i % SIZE) + 1];
      data.cells[row] = { ...data.cells[row], [column]: { value: i, note: `n${i}` } };
      const formula = `=Data!${String.fromCharCode(64 + column)}${row}`;
      other.cells[i + 1] = { 1: { formula } };
    }
    return model;
  }

  it('every reference still finds its number, or says #REF! where it is gone', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 8 }), (operations) => {
        const model = numberedGrid();
        for (const [perform, ...place] of operations) perform(model, ...place);
        const data = sheetOf(model);
        const cells = Object.values(data.cells).flatMap((line) => Object.values(line));
        Object.values(sheetOf(model, OTHER).cells).forEach((line, i) => {
          const formula = line[1]?.formula ?? '';
          const range = parseA1(formula.replace('=Data!', ''), data);
          if (formula === '=#REF!') expect(cells.some((cell) => cell.value === i)).toBe(false);
          else
            expect(data.cells[range?.row ?? 0]?.[range?.column ?? 0]).toEqual({
              value: i,
              note: `n${i}`,
            });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('removing what was inserted restores everything', () => {
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 5 }), (at, count) => {
        const model = numberedGrid();
        const before = JSON.stringify(model);
        insertRows(model, DATA, at, count, 'none');
        insertColumns(model, DATA, at, count, 'none');
        removeColumns(model, DATA, at, count);
        removeRows(model, DATA, at, count);
        expect(JSON.stringify(model)).toBe(before);
      }),
    );
  });
});

describe('what lies on the rows goes along', () => {
  function dressed(): SpreadsheetModel {
    const model = withFormulas('=1');
    const sheet = sheetOf(model);
    const area = { row: 5, column: 1, rows: 4, columns: 2 };
    sheet.rowHeights = { 5: 40 };
    sheet.hiddenRows = { 6: true };
    sheet.frozenRows = 2;
    sheet.validations = [
      { range: area, kind: 'formula', values: ['=A5>A4'], isStrict: true },
      { range: area, kind: 'listRange', values: ['Data!$A$5:$A$8'], isStrict: true },
    ];
    sheet.rules = [{ ranges: [area], formula: '=$A5>$B$1' }];
    sheet.protections = [
      { range: null, description: '', isWarningOnly: true, unprotected: [area] },
      { range: area, description: 'x', isWarningOnly: true, unprotected: [] },
    ];
    const place = { row: 5, column: 3, offsetX: 0, offsetY: 0, width: 10, height: 10 };
    const ranges = [{ ...area, columns: 1, sheetId: DATA }];
    const chart = { id: 9, kind: 'line' as const, ...place, ranges, options: {} };
    sheetOf(model, OTHER).charts = [chart];
    sheet.charts = [{ ...chart, id: 8 }];
    return model;
  }

  it('when rows are inserted above and inside', () => {
    const model = dressed();
    insertRows(model, DATA, 1, 1);
    insertRows(model, DATA, 8, 2);
    const sheet = sheetOf(model);
    const area = { row: 6, column: 1, rows: 6, columns: 2 };
    expect(sheet.rows).toBe(1003);
    expect(sheet.frozenRows).toBe(3);
    expect(sheet.rowHeights).toEqual({ 6: 40 });
    expect(sheet.hiddenRows).toEqual({ 7: true });
    expect(sheet.validations.map((v) => [v.range, v.values])).toEqual([
      [area, ['=A6>A5']],
      [area, ['Data!$A$6:$A$11']],
    ]);
    expect(sheet.rules).toEqual([{ ranges: [area], formula: '=$A6>$B$2' }]);
    expect(sheet.protections.map((p) => [p.range, p.unprotected])).toEqual([
      [null, [area]],
      [area, []],
    ]);
    expect(sheet.charts[0]).toMatchObject({ row: 6, ranges: [{ row: 6, rows: 6 }] });
    expect(sheetOf(model, OTHER).charts[0]).toMatchObject({
      row: 5,
      ranges: [{ row: 6, rows: 6 }],
    });
  });

  it('when its first row is removed, formulas are read from the next', () => {
    const model = dressed();
    removeRows(model, DATA, 5, 1);
    const sheet = sheetOf(model);
    const area = { row: 5, column: 1, rows: 3, columns: 2 };
    expect(sheet.validations[0]).toMatchObject({ range: area, values: ['=A5>#REF!'] });
    expect(sheet.rules).toEqual([{ ranges: [area], formula: '=$A5>$B$1' }]);
    expect(sheet.charts[0]).toMatchObject({ row: 5, ranges: [{ row: 5, rows: 3 }] });
  });

  it('when all of it is removed, it is gone', () => {
    const model = dressed();
    removeRows(model, DATA, 4, 6);
    const sheet = sheetOf(model);
    expect([sheet.validations, sheet.rules]).toEqual([[], []]);
    expect(sheet.protections).toMatchObject([{ range: null, unprotected: [] }]);
    expect(sheet.charts).toMatchObject([{ row: 4, ranges: [] }]);
    expect(sheetOf(model, OTHER).charts).toMatchObject([{ row: 5, ranges: [] }]);
  });

  it('when one of its rows moves away, validations and rules go in pieces', () => {
    const model = dressed();
    moveRows(model, DATA, 5, 1, 20);
    const sheet = sheetOf(model);
    const pieces = [
      { row: 5, column: 1, rows: 3, columns: 2 },
      { row: 19, column: 1, rows: 1, columns: 2 },
    ];
    expect(sheet.rules).toEqual([{ ranges: pieces, formula: '=$A5>$B$1' }]);
    expect(sheet.validations.slice(0, 2).map((v) => [v.range, v.values[0]])).toEqual([
      [pieces[0], '=A5>A19'],
      [pieces[1], '=A19>A4'],
    ]);
  });

  it('new rows take format and height of their neighbour', () => {
    const model = dressed();
    const sheet = sheetOf(model);
    sheet.cells[5] = { 1: { value: 1, note: 'n', style: { bold: true } } };
    insertRows(model, DATA, 6, 2, 'before');
    insertRows(model, DATA, 5, 1, 'after');
    expect(sheet.cells[7]).toEqual({ 1: { style: { bold: true } } });
    expect(sheet.cells[8]).toEqual({ 1: { style: { bold: true } } });
    expect(sheet.cells[5]).toEqual({ 1: { style: { bold: true } } });
    expect(sheet.rowHeights).toEqual({ 5: 40, 6: 40, 7: 40, 8: 40 });
  });
});

describe('limits', () => {
  const model = withFormulas('=1');
  sheetOf(model).frozenRows = 3;

  it.each([
    [() => removeRows(model, DATA, 1, 1000), "You can't delete all the rows on the sheet."],
    [
      () => removeRows(model, DATA, 4, 997),
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [() => removeRows(model, DATA, 1000, 2), 'Those rows are out of bounds.'],
    [() => removeColumns(model, DATA, 0, 1), 'Those columns are out of bounds.'],
    [() => insertRows(model, DATA, 1002, 1), 'Those rows are out of bounds.'],
    [() => insertRows(model, DATA, 1, 0), 'The number of rows to insert must be at least 1.'],
    [() => moveRows(model, DATA, 1, 2, 1002), 'Those rows are out of bounds.'],
    [() => removeRows(model, 77, 1, 1), 'Sheet 77 not found'],
  ])('%#', (act, message) => {
    expect(act).toThrow(new Error(message));
    expect(sheetOf(model).rows).toBe(1000);
  });
});

describe('tabs', () => {
  it('a new name goes into every formula, in quotes where needed', () => {
    const model = withFormulas('=A1+Other!A1', '=DATA!B2&\'Data\'!A:A&"Data!A1"');
    sheetOf(model, OTHER).validations = [
      {
        range: { row: 1, column: 1, rows: 1, columns: 1 },
        kind: 'listRange',
        values: ['Data!$A$1'],
        isStrict: true,
      },
    ];
    renameSheet(model, DATA, "Q1's numbers");
    expect(formulas(model)).toEqual([
      '=A1+Other!A1',
      "='Q1''s numbers'!B2&'Q1''s numbers'!A:A&\"Data!A1\"",
    ]);
    expect(sheetOf(model, OTHER).validations[0]?.values).toEqual(["'Q1''s numbers'!$A$1"]);
  });

  it('names that look like cells are quoted', () => {
    const model = withFormulas('=1', '=Data!B2');
    renameSheet(model, DATA, 'Q1');
    expect(formulas(model)[1]).toBe("='Q1'!B2");
  });

  it('a name is taken in any case, but one tab may change its own', () => {
    const model = withFormulas('=1');
    expect(() => renameSheet(model, DATA, 'other')).toThrow(
      'A sheet with the name "other" already exists. Please enter another name.',
    );
    renameSheet(model, DATA, 'DATA');
    expect(sheetOf(model).name).toBe('DATA');
  });

  it('a copy has its own metadata and charts, which draw its own cells', () => {
    const model = withFormulas('=A1+Data!A1');
    const sheet = sheetOf(model);
    sheet.metadata = [{ id: 50, key: 'tab', value: 'monthly', visibility: 'DOCUMENT' }];
    const range = { row: 1, column: 1, rows: 3, columns: 1 };
    sheet.charts = [
      {
        id: 51,
        kind: 'line',
        row: 1,
        column: 1,
        offsetX: 0,
        offsetY: 0,
        width: 1,
        height: 1,
        ranges: [
          { ...range, sheetId: DATA },
          { ...range, sheetId: OTHER },
        ],
        options: {},
      },
    ];
    const copy = duplicateSheet(model, DATA);
    expect(model.sheets.map(({ name }) => name)).toEqual(['Data', 'Copy of Data', 'Other']);
    expect(copy.metadata).toMatchObject([{ key: 'tab', value: 'monthly' }]);
    expect(copy.charts[0]?.ranges.map(({ sheetId }) => sheetId)).toEqual([copy.id, OTHER]);
    const ids = [copy.id, copy.metadata[0]?.id, copy.charts[0]?.id, DATA, OTHER, 50, 51];
    expect(new Set(ids).size).toBe(ids.length);
    expect(copy.cells[1]?.[26]?.formula).toBe('=A1+Data!A1');
    expect(duplicateSheet(model, DATA).name).toBe('Copy of Data 1');
  });

  it('references to a removed tab break, and the last visible one stays', () => {
    const model = withFormulas('=1', '=Data!A1+A1');
    removeSheet(model, DATA);
    expect(formulas(model)).toEqual(['=#REF!+A1']);
    expect(model.activeSheetId).toBe(OTHER);
    expect(() => removeSheet(model, OTHER)).toThrow(
      "You can't remove all the visible sheets in a document.",
    );
  });
});
