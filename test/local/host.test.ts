import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostOptions, openHost } from '../support/host';

/** A small add-on: what the built one does in large. */
const CODE = `
var Small = (() => ({ NAME: 'small' }))();
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi(); }
function go() {
  var ui = SpreadsheetApp.getUi();
  if (ui.alert('Go?', 'Really', ui.ButtonSet.YES_NO) !== ui.Button.YES) return 'stayed';
  if (!LockService.getDocumentLock().tryLock(10)) return 'busy';
  var sheet = SpreadsheetApp.getActive().insertSheet('New', 1);
  sheet.getRange(1, 1, 1, 2).setValues([[new Date(0), Small.NAME]]);
  SpreadsheetApp.getActive().toast('Went');
  return 'went';
}
function dates() {
  var value = SpreadsheetApp.getActive().getSheets()[1].getRange(1, 1).getValue();
  return value instanceof Date && value.getTime() === 0;
}
function arrays() {
  return SpreadsheetApp.getActive().getSheets() instanceof Array;
}
function mistake() {
  try { SpreadsheetApp.getActive().getSheets()[0].getRange('x'); }
  catch (error) { return [error instanceof Error, error.name, error.message]; }
}
function sidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('T'));
}
function missing() { return SpreadsheetApp.getActive().getOwner(); }
function surroundings() { return [typeof setTimeout, typeof fetch, typeof process, typeof URL]; }
function NPS(a, b) { return a - b; }
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'add-on-'));
  writeFileSync(join(folder, 'Code.js'), CODE);
  writeFileSync(join(folder, 'Sidebar.html'), '<p>Hello</p>');
});

afterAll(() => rmSync(folder, { recursive: true }));

const open = (options: HostOptions = {}) => openHost({ folder, ...options });

describe('a loaded add-on', () => {
  it('works on the model, and everything shown is recorded', () => {
    const { call, model, recording, counter } = open();
    call('onOpen');
    expect(recording.menus).toEqual([[{ caption: 'Go', functionName: 'go' }]]);
    expect(call('go')).toBe('went');
    expect(recording.alerts).toEqual([{ title: 'Go?', prompt: 'Really', buttons: 'YES_NO' }]);
    expect(recording.toasts).toEqual([{ message: 'Went', title: '', seconds: 5 }]);
    expect(recording.activeSheets).toEqual([1]);
    expect(model.sheets[1]).toMatchObject({ name: 'New', cells: { 1: { 2: { value: 'small' } } } });
    expect(counter.byMethod['Range.setValues']).toBe(1);
    call('sidebar');
    expect(recording.sidebars).toEqual([{ title: 'T', width: 300, content: '<p>Hello</p>' }]);
    expect(call('NPS', 3, 1)).toBe(2);
  });

  it('gets the answers and the lock of the test', () => {
    const { call, lock } = open({ answers: ['NO', 'YES', 'YES'] });
    expect(call('go')).toBe('stayed');
    lock.isTaken = true;
    expect(call('go')).toBe('busy');
    lock.isTaken = false;
    expect(call('go')).toBe('went');
  });

  it('meets dates, arrays and errors of its own realm', () => {
    const { call } = open();
    call('go');
    expect([call('dates'), call('arrays')]).toEqual([true, true]);
    expect(call('mistake')).toEqual([true, 'Exception', 'Range not found']);
  });

  it('finds nothing that Apps Script lacks', () => {
    const { call } = open();
    expect(call('surroundings')).toEqual(Array(4).fill('undefined'));
    expect(() => call('missing')).toThrow('Spreadsheet.getOwner is not part of the local');
    expect(() => call('nothing')).toThrow('The script has no function nothing');
  });

  it('starts afresh each time', () => {
    expect(open().globals).not.toBe(open().globals);
    expect(open().model.sheets).toHaveLength(1);
  });
});
