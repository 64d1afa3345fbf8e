import { openSheet } from '../support/sheet';

describe('rows and columns', () => {
  it('inserted after take the format of the one before, inserted before of the one after', () => {
    const { sheet, sheetModel } = openSheet();
    sheet
      .getRange('A2:B2')
      .setBackground('#eee')
      .setValues([[1, '=A2*2']]);
    sheet.setRowHeight(2, 30).insertRowsAfter(2, 1).insertRowsBefore(2, 1);
    expect(sheet.getMaxRows()).toBe(1002);
    const look = { style: { background: '#eee' } };
    expect(sheetModel.cells).toEqual({
      2: { 1: look, 2: look },
      3: { 1: { value: 1, ...look }, 2: { formula: '=A3*2', ...look } },
      4: { 1: look, 2: look },
    });
    expect(sheetModel.rowHeights).toEqual({ 2: 30, 3: 30, 4: 30 });
    sheet.insertColumnsBefore(1, 2).insertColumnsAfter(28, 1).deleteColumns(1, 1);
    expect(sheet.getMaxColumns()).toBe(28);
    expect(sheetModel.cells[3]?.[3]?.formula).toBe('=B3*2');
  });

  it('have sizes, and can be hidden and frozen', () => {
    const { sheet, sheetModel } = openSheet();
    sheet.setColumnWidths(2, 2, 68).setColumnWidth(1, 206).setRowHeights(1, 2, 24);
    expect(sheetModel.columnWidths).toEqual({ 1: 206, 2: 68, 3: 68 });
    expect(sheetModel.rowHeights).toEqual({ 1: 24, 2: 24 });
    sheet.hideRows(5, 3);
    sheet.showRows(6, 1);
    sheet.hideColumns(1, 1);
    expect([5, 6, 7].map((row) => sheet.isRowHiddenByUser(row))).toEqual([true, false, true]);
    expect(sheet.isColumnHiddenByUser(1)).toBe(true);
    sheet.showColumns(1);
    expect(sheet.isColumnHiddenByUser(1)).toBe(false);
    sheet.setFrozenRows(4);
    sheet.setFrozenColumns(2);
    expect(sheetModel).toMatchObject({ frozenRows: 4, frozenColumns: 2 });
  });

  it.each([
    ['deleteRows', [1, 1000], "You can't delete all the rows on the sheet."],
    ['deleteColumns', [1, 26], "You can't delete all the columns on the sheet."],
    ['deleteRows', [1001, 1], 'Those rows are out of bounds.'],
    ['insertRowsAfter', [0, 1], 'Those rows are out of bounds.'],
    ['insertRowsAfter', [1001, 1], 'Those rows are out of bounds.'],
    ['insertColumnsBefore', [27, 1], 'Those columns are out of bounds.'],
    ['insertRowsAfter', [1, 0], 'The number of rows to insert must be at least 1.'],
    ['setFrozenRows', [1000], "You can't freeze all visible rows on the sheet."],
    ['setFrozenColumns', [-1], 'The number of frozen columns must be at least 0.'],
    ['setColumnWidth', [27, 10], 'Those columns are out of bounds.'],
    ['hideRows', [1000, 2], 'Those rows are out of bounds.'],
    ['isRowHiddenByUser', [1001], 'Those rows are out of bounds.'],
  ] as const)('%s(%j) fails', (method, args, message) => {
    const { sheet } = openSheet();
    const act: (...numbers: number[]) => unknown = sheet[method].bind(sheet) as never;
    expect(() => act(...args)).toThrow(new Error(message));
  });
});

describe('a tab', () => {
  it('has a name that nobody else has', () => {
    const { sheet, spreadsheet } = openSheet();
    const other = spreadsheet.insertSheet('Monthly', 0);
    sheet.getRange('A1').setFormula('=Monthly!A1');
    other.setName('Inputs');
    expect(sheet.getRange('A1').getFormulas()).toEqual([['=Inputs!A1']]);
    expect(() => other.setName('sheet1')).toThrow(
      'A sheet with the name "sheet1" already exists. Please enter another name.',
    );
    expect([sheet.getIndex(), other.getIndex()]).toEqual([2, 1]);
  });

  it('can be hidden unless it is the last one', () => {
    const { sheet, spreadsheet, model } = openSheet();
    expect(() => sheet.hideSheet()).toThrow('all the visible sheets');
    const other = spreadsheet.insertSheet('Workings', 1);
    other.hideSheet();
    expect([other.isSheetHidden(), model.activeSheetId]).toEqual([true, sheet.getSheetId()]);
    expect(other.showSheet().isSheetHidden()).toBe(false);
  });

  it('has a colour and may hide its gridlines', () => {
    const { sheet, sheetModel } = openSheet();
    sheet.setTabColor('#1F5A7A').setHiddenGridlines(true);
    expect(sheetModel).toMatchObject({ tabColor: '#1F5A7A', hasHiddenGridlines: true });
    sheet.setTabColor(null);
    expect(sheetModel).not.toHaveProperty('tabColor');
  });

  it('that is a chart throws on everything about cells', () => {
    const { sheet, sheetModel, SpreadsheetApp } = openSheet();
    expect(sheet.getType()).toBe(SpreadsheetApp.SheetType.GRID);
    sheetModel.type = 'OBJECT';
    expect(sheet.getType()).toBe(SpreadsheetApp.SheetType.OBJECT);
    expect(() => sheet.getRange(1, 1)).toThrow('OBJECT');
    expect(() => sheet.getDataRange()).toThrow('OBJECT');
    expect(() => sheet.insertRowsAfter(1, 1)).toThrow('OBJECT');
    expect(sheet.getName()).toBe('Sheet1');
  });

  it('carries developer metadata', () => {
    const { sheet, SpreadsheetApp, model } = openSheet();
    const { DOCUMENT, PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
    sheet.addDeveloperMetadata('tab', 'monthly', DOCUMENT);
    sheet.addDeveloperMetadata('version', '1', PROJECT);
    const [tab, version] = sheet.getDeveloperMetadata();
    expect([tab?.getKey(), tab?.getValue()]).toEqual(['tab', 'monthly']);
    expect(tab?.getVisibility()).toBe(DOCUMENT);
    version?.setValue('2');
    tab?.remove();
    expect(model.sheets[0]?.metadata).toMatchObject([
      { key: 'version', value: '2', visibility: 'PROJECT' },
    ]);
    expect(() => tab?.getKey()).toThrow('does not exist');
    expect(() => sheet.addDeveloperMetadata('k', 'x'.repeat(30_000), DOCUMENT)).toThrow('30000');
  });

  it('has one protection, whose free ranges can be set', () => {
    const { sheet, sheetModel, SpreadsheetApp } = openSheet();
    const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
    sheet.protect().setDescription('ours').setWarningOnly(true);
    sheet.protect().setUnprotectedRanges([sheet.getRange('B2:C3')]);
    expect(sheetModel.protections).toEqual([
      {
        range: null,
        description: 'ours',
        isWarningOnly: true,
        unprotected: [{ row: 2, column: 2, rows: 2, columns: 2 }],
      },
    ]);
    expect(sheet.getProtections(RANGE)).toHaveLength(0);
    const [protection] = sheet.getProtections(SHEET);
    expect(protection?.getDescription()).toBe('ours');
    protection?.remove();
    expect(sheetModel.protections).toEqual([]);
    expect(() => protection?.setWarningOnly(false)).toThrow('was removed');
  });
});

describe('conditional formats', () => {
  it('are read, kept and replaced as a whole', () => {
    const { sheet, sheetModel, SpreadsheetApp } = openSheet();
    const builder = SpreadsheetApp.newConditionalFormatRule();
    builder.whenFormulaSatisfied('=AND($D5="missed";TRUE)').setBackground('#FCEBE9');
    builder
      .setFontColor('#A3261D')
      .setBold(true)
      .setRanges([sheet.getRange('D5:D9')]);
    sheet.setConditionalFormatRules([builder.build()]);
    const before = JSON.stringify(sheetModel.rules);
    const [rule] = sheet.getConditionalFormatRules();
    if (!rule) throw new Error('no rule');
    expect(rule.getRanges().map((range) => range.getA1Notation())).toEqual(['D5:D9']);
    const condition = rule.getBooleanCondition();
    expect(String(condition.getCriteriaType())).toBe('CUSTOM_FORMULA');
    expect(condition.getCriteriaValues()).toEqual(['=AND($D5="missed",TRUE)']);
    sheet.setConditionalFormatRules([rule]);
    expect(JSON.stringify(sheetModel.rules)).toBe(before);
    sheet.setConditionalFormatRules([]);
    expect(sheetModel.rules).toEqual([]);
  });

  it('stay on their own tab', () => {
    const { sheet, spreadsheet, SpreadsheetApp } = openSheet();
    const other = spreadsheet.insertSheet('Other', 1);
    const refusal = 'Conditional format rule cannot reference a different sheet.';
    const rule = (formula: string) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setRanges([sheet.getRange('A1')]);
    expect(() => rule('=Other!A1>0').build()).toThrow(refusal);
    expect(() => other.setConditionalFormatRules([rule('=A1>0').build()])).toThrow(refusal);
    expect(() => rule('=A1>0').setRanges([]).build()).toThrow('at least one range');
  });
});
