import { openSheet } from '../support/sheet';

describe('setValues', () => {
  it('writes what Google would read, and getValues reads it', () => {
    const { sheet, sheetModel } = openSheet();
    const range = sheet.getRange(1, 1, 2, 3);
    range.setValues([
      ['Shipping', 42, true],
      ['5%', '=SUM(B1;B2)', "'=text"],
    ]);
    expect(range.getValues()).toEqual([
      ['Shipping', 42, true],
      [0.05, '', '=text'],
    ]);
    expect(range.getFormulas()).toEqual([
      ['', '', ''],
      ['', '=SUM(B1,B2)', ''],
    ]);
    expect(sheetModel.cells[2]?.[1]).toEqual({ value: 0.05, style: { numberFormat: '0%' } });
    expect(sheetModel.cells[2]?.[3]).toEqual({ value: '=text' });
  });

  it('null and "" clear the value and leave the look', () => {
    const { sheet, sheetModel } = openSheet();
    const range = sheet.getRange('A1:B1');
    range
      .setValues([[1, 2]])
      .setBackground('#eeeeee')
      .setNote('kept');
    range.setValues([[null, '']]);
    expect(range.getValues()).toEqual([['', '']]);
    expect(sheetModel.cells[1]?.[1]).toEqual({ style: { background: '#eeeeee' }, note: 'kept' });
    range.setBackground(null).setNote(null);
    expect(sheetModel.cells).toEqual({});
  });

  it('text stays text where the format is plain text', () => {
    const { sheet, sheetModel } = openSheet();
    const range = sheet.getRange('A1:A4').setNumberFormat('@');
    range.setValues([['1/2'], ['=1+1'], ["'+49 30"], ['007']]);
    expect(range.getValues()).toEqual([['1/2'], ['=1+1'], ['+49 30'], ['007']]);
    expect(range.getFormulas().flat()).toEqual(['', '', '', '']);
    expect(sheetModel.cells[1]?.[1]?.style).toEqual({ numberFormat: '@' });
  });

  it('a format that is there stays when something else is entered', () => {
    const { sheet, sheetModel } = openSheet();
    sheet.getRange('A1').setNumberFormat('0.0').setValue('5%');
    expect(sheetModel.cells[1]?.[1]).toEqual({ value: 0.05, style: { numberFormat: '0.0' } });
  });

  it('a formula gives the value that an engine told, "" without', () => {
    const { sheet, sheetModel } = openSheet();
    sheet.getRange('A1').setFormula('=1+1');
    expect(sheet.getRange('A1').getValue()).toBe('');
    sheetModel.cells[1] = { 1: { formula: '=1+1', computed: 2 } };
    expect(sheet.getRange('A1').getValue()).toBe(2);
    sheet.getRange('A1').setFormula('=1+2');
    expect(sheetModel.cells[1]).toEqual({ 1: { formula: '=1+2' } });
  });

  it.each([
    [
      [[1, 2]],
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      [[1, 2], [3]],
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
  ])('refuses another size', (values, message) => {
    const { sheet } = openSheet();
    expect(() => sheet.getRange(1, 1, 2, 2).setValues(values)).toThrow(new Error(message));
  });

  it('refuses what no cell can hold, and then writes nothing', () => {
    const { sheet, sheetModel } = openSheet();
    const range = sheet.getRange('A1:B1');
    const long = 'x'.repeat(50_001);
    expect(() => range.setValues([[1, long]])).toThrow('more than the maximum of 50000 characters');
    expect(() => range.setValues([[1, Number.NaN]])).toThrow('NaN cannot be the value of a cell');
    expect(() => range.setValues([[1, { a: 1 }]])).toThrow("don't match the method signature");
    expect(sheetModel.cells).toEqual({});
  });

  it('takes only ";" where "," is the decimal sign', () => {
    const { sheet, sheetModel } = openSheet({ locale: 'de_DE' });
    sheet.getRange('A1').setValue('=IF(B1;1;2)');
    expect(sheetModel.cells[1]?.[1]).toEqual({ formula: '=IF(B1,1,2)' });
    expect(() => sheet.getRange('A1').setFormula('=IF(B1,1,2)')).toThrow('decimal sign in de_DE');
  });
});

describe('dates', () => {
  it('a Date becomes a serial number in the zone of the spreadsheet', () => {
    const { sheet, sheetModel } = openSheet();
    sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 0, 1)));
    expect(sheetModel.cells[1]?.[1]?.value).toBeCloseTo(46023 + 1 / 24, 9);
    sheet.getRange('A2').setValue(new Date(Date.UTC(2025, 11, 31, 23)));
    expect(sheetModel.cells[2]?.[1]).toEqual({ value: 46023, style: { numberFormat: 'm/d/yyyy' } });
  });

  it('a number under a date format reads as midnight in the zone of the spreadsheet', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1').setValue(46023).setNumberFormat('mmm yyyy');
    expect(sheet.getRange('A1').getValue()).toEqual(new Date(Date.UTC(2025, 11, 31, 23)));
    sheet.getRange('A1').setNumberFormat('general');
    expect(sheet.getRange('A1').getValue()).toBe(46023);
  });

  it('"1/2" is a day of this year', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1').setValue('1/2');
    expect(sheet.getRange('A1').getValue()).toEqual(new Date(Date.UTC(2026, 0, 1, 23)));
  });
});
