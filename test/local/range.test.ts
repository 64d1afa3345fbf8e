import type { ValidationModel } from '../../src/local/model';
import { openSheet } from '../support/sheet';

describe('ranges', () => {
  it('know where they are', () => {
    const { sheet } = openSheet();
    const range = sheet.getRange(2, 3, 4, 5);
    expect(range.getA1Notation()).toBe('C2:G5');
    expect([range.getRow(), range.getColumn()]).toEqual([2, 3]);
    expect([range.getNumRows(), range.getNumColumns()]).toEqual([4, 5]);
    expect(range.getSheet().getName()).toBe('Sheet1');
    expect(sheet.getRange("'Sheet1'!B:B").getA1Notation()).toBe('B1:B1000');
  });

  it.each([
    [() => openSheet().sheet.getRange(0, 1), 'The starting row of the range is too small.'],
    [() => openSheet().sheet.getRange(1, 0), 'The starting column of the range is too small.'],
    [
      () => openSheet().sheet.getRange(1, 1, 0),
      'The number of rows in the range must be at least 1.',
    ],
    [
      () => openSheet().sheet.getRange(1, 1, 1, 0),
      'The number of columns in the range must be at least 1.',
    ],
    [
      () => openSheet().sheet.getRange(1000, 1, 2, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      () => openSheet().sheet.getRange('AA1'),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [() => openSheet().sheet.getRange('x'), 'Range not found'],
    [() => openSheet().sheet.getRange('Other!A1'), 'Range not found'],
    [
      () => openSheet().sheet.getRange(1.5, 1),
      "The parameters (number,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
  ])('refuse what is no range: %#', (act, message) => {
    expect(act).toThrow(new Error(message));
  });

  it('throw once the grid has become too small for them', () => {
    const { sheet } = openSheet();
    const range = sheet.getRange('A1000');
    sheet.deleteRows(999, 2);
    expect(() => range.getValue()).toThrow('outside the dimensions of the sheet');
  });

  it('cover the content, at least A1', () => {
    const { sheet } = openSheet();
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    sheet.getRange('B7').setValue(1);
    sheet.getRange('D2').setFormula('=1');
    sheet.getRange('Z90').setBackground('red').setNote('no content');
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:D7');
  });
});

describe('styles', () => {
  it('are kept in the model, and null takes them away', () => {
    const { sheet, sheetModel, SpreadsheetApp } = openSheet();
    const { WRAP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
    const range = sheet.getRange('A1');
    range.setBackground('#fffdf3').setFontColor('#1F2933').setFontWeight('bold');
    range.setFontStyle('italic').setFontSize(9).setHorizontalAlignment('right');
    range.setVerticalAlignment('middle').setWrapStrategy(WRAP).setNumberFormat('#,##0');
    expect(sheetModel.cells[1]?.[1]?.style).toEqual({
      background: '#fffdf3',
      color: '#1F2933',
      bold: true,
      italic: true,
      size: 9,
      align: 'right',
      verticalAlign: 'middle',
      wrap: 'wrap',
      numberFormat: '#,##0',
    });
    range.setBackground(null).setFontColor(null).setFontWeight('normal').setFontStyle(null);
    range.setHorizontalAlignment('normal').setVerticalAlignment(null).setNumberFormat('general');
    range.setWrapStrategies([[OVERFLOW]]);
    expect(sheetModel.cells[1]?.[1]?.style).toEqual({ size: 9 });
  });

  it.each([
    [
      () =>
        openSheet()
          .sheet.getRange('A1')
          .setNumberFormat(null as never),
      /^The parameters \(null\) don't match the method signature for SpreadsheetApp\.Range\.setNumberFormat\.$/,
    ],
    [() => openSheet().sheet.getRange('A1').setBackground('12'), /color "12"/],
    [() => openSheet().sheet.getRange('A1').setFontWeight('heavy'), /font weight "heavy"/],
    [
      () => openSheet().sheet.getRange('A1').setHorizontalAlignment('middle'),
      /horizontal alignment/,
    ],
    [() => openSheet().sheet.getRange('A1').setFontSize(0), /font size "0"/],
    [
      () =>
        openSheet()
          .sheet.getRange('A1')
          .setWrapStrategy('WRAP' as never),
      /setWrapStrategy/,
    ],
  ])('refuse what is none: %#', (act, message) => {
    expect(act).toThrow(message);
  });

  it('come as a matrix too', () => {
    const { sheet, sheetModel } = openSheet();
    const range = sheet.getRange('A1:B1');
    range.setNumberFormats([['0', 'general']]).setBackgrounds([['#eee', null]]);
    range.setFontColors([['#000', null]]).setFontWeights([['bold', 'normal']]);
    range.setFontStyles([['italic', null]]).setFontSizes([[9, 10]]);
    range.setHorizontalAlignments([['left', null]]).setVerticalAlignments([['top', null]]);
    expect(sheetModel.cells[1]).toEqual({
      1: {
        style: {
          numberFormat: '0',
          background: '#eee',
          color: '#000',
          bold: true,
          italic: true,
          size: 9,
          align: 'left',
          verticalAlign: 'top',
        },
      },
    });
    expect(() => range.setBackgrounds([['red', '12']])).toThrow('color "12"');
    expect(sheetModel.cells[1]?.[1]?.style?.background).toBe('#eee');
    expect(() => range.setNumberFormats([['0', null as never]])).toThrow('setNumberFormats');
    expect(() => range.setFontSizes([[9]])).toThrow('The data has 1 but the range has 2.');
  });

  it('are copied, again and again where the target is a multiple', () => {
    const { sheet, sheetModel, SpreadsheetApp } = openSheet();
    const { PASTE_FORMAT } = SpreadsheetApp.CopyPasteType;
    sheet
      .getRange('A1:B1')
      .setBackgrounds([['red', 'blue']])
      .setValues([[1, 2]]);
    sheet.getRange('D1').setFontWeight('bold').setValue(3);
    sheet.getRange('A1:B1').copyTo(sheet.getRange('D1:G1'), PASTE_FORMAT, false);
    const colors = [4, 5, 6, 7].map((column) => sheetModel.cells[1]?.[column]?.style);
    expect(colors.map((style) => style?.background)).toEqual(['red', 'blue', 'red', 'blue']);
    expect(sheetModel.cells[1]?.[4]).toEqual({ value: 3, style: { background: 'red' } });
    sheet.getRange('C1:C2').copyTo(sheet.getRange('A1'), PASTE_FORMAT, false);
    expect(sheetModel.cells[1]?.[1]).toEqual({ value: 1 });
    const last = sheet.getRange('A1000');
    expect(() => sheet.getRange('C1:C2').copyTo(last, PASTE_FORMAT, false)).toThrow('outside');
    expect(() => last.copyTo(last, PASTE_FORMAT, true)).toThrow('transposed');
  });

  it('a list of ranges takes one format in one call', () => {
    const { sheet, sheetModel, counter } = openSheet();
    const list = sheet.getRangeList(['A1:A2', 'C3']);
    counter.reset();
    list.setBackground('#eee').setFontWeight('bold').setFontColor('#000').setNumberFormat('0');
    expect(counter.total).toBe(4);
    expect(list.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A2', 'C3']);
    const style = { background: '#eee', bold: true, color: '#000', numberFormat: '0' };
    expect([sheetModel.cells[2]?.[1]?.style, sheetModel.cells[3]?.[3]?.style]).toEqual([
      style,
      style,
    ]);
  });

  it('notes come singly and as a matrix', () => {
    const { sheet, sheetModel } = openSheet();
    sheet.getRange('A1:A2').setNotes([['one'], [null]]);
    sheet.getRange('A2').setNote('two');
    expect(sheetModel.cells).toEqual({ 1: { 1: { note: 'one' } }, 2: { 1: { note: 'two' } } });
  });
});

describe('validations', () => {
  const open = () => {
    const opened = openSheet();
    const rule = () => opened.SpreadsheetApp.newDataValidation().setAllowInvalid(false);
    return { ...opened, rule };
  };
  const brief = ({ range: { row, column, rows, columns }, kind, values }: ValidationModel) => [
    [row, column, rows, columns].join(' '),
    kind,
    ...values,
  ];

  it('carry their criterion into the model', () => {
    const { sheet, sheetModel, SpreadsheetApp } = openSheet();
    const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0);
    sheet.getRange('B2:B4').setDataValidation(rule.setHelpText('A count of 0 or more.').build());
    expect(sheetModel.validations).toEqual([
      {
        range: { row: 2, column: 2, rows: 3, columns: 1 },
        kind: 'atLeast',
        values: [0],
        help: 'A count of 0 or more.',
        isStrict: false,
      },
    ]);
  });

  it('a new one replaces only what it covers', () => {
    const { sheet, sheetModel, rule } = open();
    sheet.getRange('A1:C3').setDataValidation(rule().requireFormulaSatisfied('=A1>0').build());
    sheet.getRange('B2').setDataValidation(rule().requireCheckbox().build());
    expect(sheetModel.validations.map(brief)).toEqual([
      ['1 1 1 3', 'formula', '=A1>0'],
      ['3 1 1 3', 'formula', '=A3>0'],
      ['2 1 1 1', 'formula', '=A2>0'],
      ['2 3 1 1', 'formula', '=C2>0'],
      ['2 2 1 1', 'checkbox'],
    ]);
    sheet.getRange('A1:C3').setDataValidation(null);
    expect(sheetModel.validations).toEqual([]);
  });

  it('a matrix is kept as few areas', () => {
    const { sheet, sheetModel, rule } = open();
    const list = rule().requireValueInList(['met', 'near'], true).build();
    const check = (row: number) => rule().requireFormulaSatisfied(`=C${row}>0`).build();
    sheet.getRange('A1:C3').setDataValidations([
      [list, list, check(1)],
      [list, list, check(2)],
      [null, list, check(4)],
    ]);
    expect(sheetModel.validations.map(brief)).toEqual([
      ['1 1 2 2', 'list', 'met', 'near'],
      ['1 3 2 1', 'formula', '=C1>0'],
      ['3 2 1 1', 'list', 'met', 'near'],
      ['3 3 1 1', 'formula', '=C4>0'],
    ]);
  });

  it('strict ones refuse what a script writes, as in Google Sheets', () => {
    const { sheet, rule } = open();
    const cell = sheet.getRange('A1');
    const refusal =
      'The data you entered in cell A1 violates the data validation rules set on this cell.';
    cell.setDataValidation(rule().requireNumberBetween(0, 10).build());
    expect(() => cell.setValue(11)).toThrow(new Error(refusal));
    expect(() => cell.setValue('ten')).toThrow(refusal);
    expect(cell.setValue(10).setValue('').getValue()).toBe('');
    cell.setDataValidation(rule().requireCheckbox().build());
    expect(() => cell.setValue(1)).toThrow(refusal);
    expect(cell.setValue('TRUE').getValue()).toBe(true);
    sheet.getRange('C1:C2').setValues([['Email'], ['Chat']]);
    cell.setDataValidation(rule().requireValueInRange(sheet.getRange('C1:C2'), false).build());
    expect(() => cell.setValue('Fax')).toThrow(refusal);
    expect(cell.setValue('Chat').getValue()).toBe('Chat');
  });

  it('name their range with its tab, and whether to offer it', () => {
    const { sheet, sheetModel, SpreadsheetApp } = openSheet();
    sheet.setName('My months');
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(
      sheet.getRange('A1:A9'),
      false,
    );
    sheet.getRange('B1').setDataValidation(rule.build());
    expect(sheetModel.validations[0]).toMatchObject({
      kind: 'listRange',
      values: ["'My months'!$A$1:$A$9"],
      hasDropdown: false,
    });
  });

  it('are copied with formulas that shift as cells do', () => {
    const { sheet, sheetModel, rule, SpreadsheetApp } = open();
    const check = rule().requireFormulaSatisfied('=B$2>A2').build();
    sheet.getRange('B2:B4').setDataValidation(check);
    sheet.getRange('D3').setDataValidation(rule().requireCheckbox().build());
    const { PASTE_DATA_VALIDATION } = SpreadsheetApp.CopyPasteType;
    sheet.getRange('B3:B5').copyTo(sheet.getRange('D3:D5'), PASTE_DATA_VALIDATION, false);
    expect(sheetModel.validations.map(brief)).toEqual([
      ['2 2 3 1', 'formula', '=B$2>A2'],
      ['3 4 2 1', 'formula', '=D$2>C3'],
    ]);
  });

  it('need a criterion', () => {
    expect(() => open().rule().build()).toThrow('choose a criterion before build()');
  });
});
