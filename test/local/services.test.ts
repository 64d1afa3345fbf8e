import { gzipSync } from 'node:zlib';
import type { Host } from '../../src/local/services';
import { openSheet, quietHost } from '../support/sheet';

function openWith(host: Partial<Host>) {
  return openSheet({ host: { ...quietHost(), ...host } });
}

describe('the spreadsheet', () => {
  it('tells its name, locale and zone', () => {
    const { spreadsheet, Session } = openSheet();
    expect(spreadsheet.getName()).toBe('Untitled spreadsheet');
    expect(spreadsheet.getId()).toBe('local-spreadsheet');
    expect(spreadsheet.getSpreadsheetLocale()).toBe('en_US');
    expect(spreadsheet.getSpreadsheetTimeZone()).toBe('Europe/Berlin');
    expect(Session.getScriptTimeZone()).toBe('Etc/UTC');
  });

  it('takes new tabs at a place, and shows them', () => {
    const shown: number[] = [];
    const { spreadsheet, sheet } = openWith({ activeSheetChanged: (id) => shown.push(id) });
    const metrics = spreadsheet.insertSheet('Metrics', 0);
    expect(spreadsheet.getSheets().map((tab) => tab.getName())).toEqual(['Metrics', 'Sheet1']);
    expect([metrics.getMaxRows(), metrics.getMaxColumns()]).toEqual([1000, 26]);
    expect(spreadsheet.getActiveSheet().getName()).toBe('Metrics');
    spreadsheet.setActiveSheet(sheet);
    expect(shown).toEqual([metrics.getSheetId(), 0]);
    expect(() => spreadsheet.insertSheet('metrics', 1)).toThrow('already exists');
    expect(() => spreadsheet.insertSheet('Far', 9)).toThrow('from 0 to 2, got 9');
    expect(() => spreadsheet.insertSheet('', 0)).toThrow('cannot be empty');
  });

  it('finds a tab by its id, and carries metadata of its own', () => {
    const { spreadsheet, model, SpreadsheetApp } = openSheet();
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    expect(spreadsheet.getSheetById(0)?.getName()).toBe('Sheet1');
    expect(spreadsheet.getSheetById(77)).toBeNull();
    spreadsheet.addDeveloperMetadata('schema', '1', DOCUMENT);
    const [schema] = spreadsheet.getDeveloperMetadata();
    schema?.setValue('2');
    expect(model.metadata).toMatchObject([{ key: 'schema', value: '2' }]);
    schema?.remove();
    expect([model.metadata, model.sheets[0]?.metadata]).toEqual([[], []]);
  });

  it('selects cells', () => {
    const selections: string[] = [];
    const { sheet } = openWith({ selectionChanged: (id, a1) => selections.push(`${id} ${a1}`) });
    sheet.setActiveSelection('B2:C3');
    sheet.getRange('D4').activate();
    expect(selections).toEqual(['0 B2:C3', '0 D4']);
  });

  it('shows toasts for five seconds unless told otherwise', () => {
    const toasts: unknown[][] = [];
    const { spreadsheet } = openWith({ toast: (...words) => toasts.push(words) });
    spreadsheet.toast('Saved');
    spreadsheet.toast('Saved', 'Support metrics', 3);
    expect(toasts).toEqual([
      ['Saved', '', 5],
      ['Saved', 'Support metrics', 3],
    ]);
  });
});

describe('the user interface', () => {
  it('hands the menu to the page', () => {
    const menus: unknown[] = [];
    const ui = openWith({ addMenu: (items) => menus.push(items) }).SpreadsheetApp.getUi();
    ui.createAddonMenu().addItem('Help', 'showHelp').addSeparator().addToUi();
    expect(menus).toEqual([[{ caption: 'Help', functionName: 'showHelp' }, 'separator']]);
  });

  it('asks, and returns the button', () => {
    const ui = openWith({
      alert: (title) => (title === 'Which?' ? 'NO' : 'CLOSE'),
    }).SpreadsheetApp.getUi();
    expect(ui.alert('Which?', 'Yes or no', ui.ButtonSet.YES_NO)).toBe(ui.Button.NO);
    expect(ui.alert('Sure?', 'Go on', ui.ButtonSet.OK_CANCEL)).toBe(ui.Button.CLOSE);
    expect(() => ui.alert('Which?', '', ui.ButtonSet.OK)).toThrow('NO is not a button of OK');
    expect(() => ui.alert('Which?', '', 'OK' as never)).toThrow('signature for Ui.alert');
  });

  it('shows a page of the bundle', () => {
    const sidebars: unknown[] = [];
    const { SpreadsheetApp, HtmlService } = openWith({ showSidebar: (s) => sidebars.push(s) });
    const page = HtmlService.createHtmlOutputFromFile('Sidebar');
    page.setContent(`${page.getContent()}!`).setTitle('Support metrics').setWidth(300);
    SpreadsheetApp.getUi().showSidebar(page);
    expect(sidebars).toEqual([
      { title: 'Support metrics', width: 300, content: '<p>Sidebar</p>!' },
    ]);
  });
});

describe('lock, properties, dates', () => {
  it('the lock is refused while somebody else holds it', () => {
    let isTaken = true;
    const lock = openWith({ isLocked: () => isTaken }).LockService.getDocumentLock();
    expect([lock.tryLock(1000), lock.hasLock()]).toEqual([false, false]);
    isTaken = false;
    expect([lock.tryLock(1000), lock.hasLock()]).toEqual([true, true]);
    lock.releaseLock();
    expect(lock.hasLock()).toBe(false);
  });

  it('properties are kept with the model', () => {
    const { PropertiesService, model } = openSheet();
    const properties = PropertiesService.getDocumentProperties();
    properties.setProperty('packs', '["loyalty"]');
    expect(model.properties).toEqual({ packs: '["loyalty"]' });
    expect(properties.getProperty('packs')).toBe('["loyalty"]');
    expect(properties.getProperty('toString')).toBeNull();
    expect(properties.deleteProperty('packs').getProperty('packs')).toBeNull();
    expect(() => properties.setProperty('long', 'ü'.repeat(5000))).toThrow(
      'Argument too large: value',
    );
    for (let i = 0; i < 55; i += 1) properties.setProperty(`k${i}`, 'x'.repeat(9000));
    expect(() => properties.setProperty('k99', 'x'.repeat(9000))).not.toThrow();
    expect(() => properties.setProperty('k100', 'x'.repeat(9000))).toThrow(
      'property storage quota',
    );
  });

  it('dates are written in a zone', () => {
    const { Utilities } = openSheet();
    const date = new Date(Date.UTC(2026, 0, 31, 23, 30));
    expect(Utilities.formatDate(date, 'Europe/Berlin', 'yyyy-MM-dd')).toBe('2026-02-01');
    expect(() => Utilities.formatDate('2026' as never, 'Etc/UTC', 'yyyy')).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  it('packed text is unpacked, in Google’s signed bytes', () => {
    const { Utilities, counter } = openSheet();
    const packed = gzipSync('“82 %” is no answer').toString('base64');
    const bytes = Utilities.base64Decode(packed);
    expect(bytes.slice(0, 3)).toEqual([31, -117, 8]);
    const blob = Utilities.newBlob(bytes, 'application/x-gzip');
    counter.reset();
    expect(Utilities.ungzip(blob).getDataAsString('UTF-8')).toBe('“82 %” is no answer');
    expect(counter.byMethod).toEqual({ 'Utilities.ungzip': 1, 'Blob.getDataAsString': 1 });
  });

  it('what cannot be unpacked is refused', () => {
    const { Utilities } = openSheet();
    const zipped = [...Int8Array.from(gzipSync('a'))];
    const open = (data: number[], type: string) => Utilities.ungzip(Utilities.newBlob(data, type));
    expect(() => Utilities.base64Decode('a b')).toThrow('Could not decode string.');
    expect(() => open(zipped, 'application/gzip')).toThrow('Invalid argument');
    expect(() => open([1, 2, 3], 'application/x-gzip')).toThrow('Invalid argument');
    expect(() => open([139], 'application/x-gzip')).toThrow(
      "The parameters (number[],String) don't match the method signature for Utilities.newBlob.",
    );
    expect(() => open(zipped, 'application/x-gzip').getDataAsString('LATIN-1')).toThrow('LATIN-1');
    expect(() => Reflect.get(open(zipped, 'application/x-gzip'), 'getBytes')).toThrow(
      'Blob.getBytes is not part of the local Blob',
    );
  });

  it('the console writes where the page wants', () => {
    const lines: unknown[] = [];
    const { console } = openWith({ log: (level, parts) => lines.push([level, ...parts]) });
    console.log('a', 1);
    console.warn('b');
    console.error('c');
    expect(lines).toEqual([
      ['log', 'a', 1],
      ['warn', 'b'],
      ['error', 'c'],
    ]);
  });
});
