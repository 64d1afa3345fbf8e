import { Blob } from '../../src/local/blob';
import { EmbeddedChartBuilder, newChartBuilder } from '../../src/local/chart';
import { ConditionalFormatRuleBuilder } from '../../src/local/conditional-format';
import { Counter } from '../../src/local/counter';
import { DataValidationBuilder } from '../../src/local/data-validation';
import { HtmlOutput, HtmlService } from '../../src/local/html';
import type { Context, LocalObject } from '../../src/local/local-object';
import { Lock, LockService } from '../../src/local/lock';
import { DeveloperMetadata } from '../../src/local/metadata';
import { newSpreadsheet } from '../../src/local/new-spreadsheet';
import { Properties, PropertiesService } from '../../src/local/properties';
import { Protection } from '../../src/local/protection';
import { Range } from '../../src/local/range';
import { RangeList } from '../../src/local/range-list';
import { Sheet } from '../../src/local/sheet';
import { Spreadsheet } from '../../src/local/spreadsheet';
import { Charts, SpreadsheetApp } from '../../src/local/spreadsheet-app';
import { Menu, Ui } from '../../src/local/ui';
import { Session, Utilities } from '../../src/local/utilities';
import { openSheet, quietHost } from '../support/sheet';

const context: Context = {
  model: newSpreadsheet(),
  realm: { Date },
  host: quietHost(),
  counter: new Counter(),
  scriptTimeZone: 'Etc/UTC',
  sheetOf: (id) => new Sheet(context, id),
};
const cell = { row: 1, column: 1, rows: 1, columns: 1 };
const protection = { range: null, description: '', isWarningOnly: false, unprotected: [] };

const objects: LocalObject[] = [
  new SpreadsheetApp(context),
  new Charts(context),
  new Ui(context),
  new Menu(context),
  new HtmlService(context),
  new HtmlOutput(context, ''),
  new Spreadsheet(context),
  new Sheet(context, 0),
  new Range(context, 0, cell),
  new RangeList(context, []),
  new Protection(context, 0, protection),
  new DeveloperMetadata(context, () => ({ metadata: [] }), 1),
  new DataValidationBuilder(context),
  new ConditionalFormatRuleBuilder(context),
  newChartBuilder(context),
  new LockService(context),
  new Lock(context),
  new PropertiesService(context),
  new Properties(context),
  new Utilities(context),
  new Session(context),
  new Blob(context, new Uint8Array(), 'text/plain'),
];

describe('every call that is listed', () => {
  it.each(objects.map((object) => [object.traits.kind, object] as const))(
    'exists on %s',
    (_kind, object) => {
      for (const name of Object.keys(object.traits.calls)) {
        expect([name, typeof Reflect.get(object, name)]).toEqual([name, 'function']);
      }
    },
  );

  it('belongs to one of the classes above', () => {
    expect(objects.some((object) => object instanceof EmbeddedChartBuilder)).toBe(true);
  });
});

describe('anything else', () => {
  const { SpreadsheetApp: app, Utilities: utilities, spreadsheet, sheet } = openSheet();

  it.each<[object, string, string]>([
    [sheet, 'getBandings', 'Sheet.getBandings is not part of the local SpreadsheetApp'],
    [sheet, 'context', 'Sheet.context is not part of the local SpreadsheetApp'],
    [sheet, 'constructor', 'Sheet.constructor is not part of the local SpreadsheetApp'],
    [sheet.getRange('A1'), 'merge', 'Range.merge is not part of the local SpreadsheetApp'],
    [spreadsheet, 'deleteSheet', 'Spreadsheet.deleteSheet is not part of the local SpreadsheetApp'],
    [app, 'openById', 'SpreadsheetApp.openById is not part of the local SpreadsheetApp'],
    [app.SheetType, 'DATASOURCE', 'SheetType.DATASOURCE is not part of the local SpreadsheetApp'],
    [
      app.SheetType.GRID,
      'ordinal',
      'SheetType.GRID.ordinal is not part of the local SpreadsheetApp',
    ],
    [app.getUi(), 'prompt', 'Ui.prompt is not part of the local Ui'],
    [utilities, 'sleep', 'Utilities.sleep is not part of the local Utilities'],
  ])('throws by its name: %#', (object, property, message) => {
    expect(() => Reflect.get(object, property)).toThrow(new Error(message));
  });

  it('cannot be set or added', () => {
    expect(() => Reflect.set(sheet, 'note', 1)).toThrow('Sheet.note is not part');
    expect(() => Object.defineProperty(sheet, 'note', { value: 1 })).toThrow('Sheet.note');
    expect(() => Reflect.deleteProperty(sheet, 'getName')).toThrow('Sheet.getName');
  });

  it('is not hidden by turning objects into text', () => {
    expect(`${sheet} ${app.SheetType.GRID}`).toBe('Sheet GRID');
    expect(() => JSON.stringify({ sheet })).toThrow('Sheet.toJSON');
  });
});

describe('arguments', () => {
  const { sheet, spreadsheet } = openSheet();

  it.each<[() => unknown, string, string]>([
    [() => sheet.setName(5 as never), 'number', 'Sheet.setName'],
    [() => sheet.getRange('A1', '1' as never), 'String,String', 'Sheet.getRange'],
    [() => sheet.getRangeList('A1' as never), 'String', 'Sheet.getRangeList'],
    [() => sheet.getRange('A1').setValues([1, 2] as never), 'number[]', 'Range.setValues'],
    [
      () => Reflect.apply(sheet.getRange('A1').setValue, null, [1, true]),
      'number,Boolean',
      'Range.setValue',
    ],
    [
      () => spreadsheet.setActiveSheet(spreadsheet as never),
      'SpreadsheetApp.Spreadsheet',
      'Spreadsheet.setActiveSheet',
    ],
    [() => spreadsheet.toast({} as never), '(class)', 'Spreadsheet.toast'],
  ])('that do not fit are refused as Google does: %#', (act, given, method) => {
    expect(act).toThrow(
      new Error(
        `The parameters (${given}) don't match the method signature for SpreadsheetApp.${method}.`,
      ),
    );
  });
});

describe('the counter', () => {
  it('counts calls of services and objects, not of builders', () => {
    const { SpreadsheetApp: app, sheet, counter } = openSheet();
    counter.reset();
    const rule = app.newDataValidation().requireCheckbox().setAllowInvalid(false).build();
    sheet.getRange(1, 1).setDataValidation(rule);
    sheet.getRange(2, 1).getValue();
    app.getUi().createAddonMenu().addItem('a', 'b').addToUi();
    app.flush();
    expect(counter.byMethod).toEqual({
      'SpreadsheetApp.newDataValidation': 1,
      'Sheet.getRange': 2,
      'Range.setDataValidation': 1,
      'Range.getValue': 1,
      'SpreadsheetApp.getUi': 1,
      'Ui.createAddonMenu': 1,
      'SpreadsheetApp.flush': 1,
    });
    expect(counter.total).toBe(8);
    counter.reset();
    expect([counter.total, counter.byMethod]).toEqual([0, {}]);
  });
});
