import { METRICS } from '../../src/metrics/catalogue';
import type { TabId } from '../../src/workbook/tab';
import { type Addon, calculateTabs, openAddon, openCopy } from '../support/addon';

/** Each call of a service costs a moment; a tick must not take longer than a refresh. */
const MOST = 80;

const SET_UP = openAddon();
SET_UP.setUp();

const isHidden = (addon: Addon, tab: TabId, key: string): boolean => {
  const { sheet, rowOf } = addon.tab(tab);
  return sheet.hiddenRows[rowOf(key)] === true;
};

const applied = (addon: Addon, id: string): unknown =>
  addon.tab('definitions').cell(id, 'applied')?.value;

function sentence(addon: Addon): unknown {
  const calculation = calculateTabs(addon.model, ['definitions']);
  const told = calculation.of('definitions', 'title', 'text');
  calculation.close();
  return told;
}

test('a tick is applied at once: rows of Metrics and Monthly, the last line, what is remembered', () => {
  const addon = openCopy(SET_UP.model);
  const footer = addon.tab('metrics').cell('footer', 'label')?.value;
  expect([isHidden(addon, 'metrics', 'asa'), isHidden(addon, 'monthly', 'waitSeconds')]).toEqual([
    true,
    true,
  ]);
  const calls = addon.callsOf(() => addon.edit('definitions', 'asa', 'show', true));
  expect(calls).toBeLessThanOrEqual(MOST);
  expect(isHidden(addon, 'metrics', 'asa')).toBe(false);
  expect(isHidden(addon, 'metrics', 'section:phone')).toBe(false);
  expect(isHidden(addon, 'metrics', 'abandonRate')).toBe(true);
  expect(isHidden(addon, 'monthly', 'waitSeconds')).toBe(false);
  expect(addon.tab('metrics').cell('footer', 'label')?.value).not.toBe(footer);
  expect(applied(addon, 'asa')).toBe(1);
  expect(addon.tab('metrics').cell('asa', 'reading')?.formula).toContain('in usual range');
  expect(addon.tab('workings').cell('trend:asa', 'low')?.formula).toBeDefined();
  expect(sentence(addon)).toBeNull();
  addon.edit('definitions', 'asa', 'show', false);
  expect(isHidden(addon, 'metrics', 'asa')).toBe(true);
  expect(isHidden(addon, 'metrics', 'section:phone')).toBe(true);
  expect(addon.tab('metrics').cell('footer', 'label')?.value).toBe(footer);
  const rows = (each: Addon) => each.model.sheets.map(({ hiddenRows }) => hiddenRows);
  expect(rows(addon)).toEqual(rows(SET_UP));
  expect(addon.model.metadata).toEqual(SET_UP.model.metadata);
  expect(addon.writesOf(() => addon.refresh())).toBe(0);
});

test('several ticks at once, as pasted or filled', () => {
  const addon = openCopy(SET_UP.model);
  const tab = addon.tab('definitions');
  const [column, last] = [tab.columnOf('show'), tab.rowOf(METRICS[METRICS.length - 1]?.id ?? '')];
  for (const { id } of METRICS) tab.type(id, 'show', true);
  const range = addon.services.SpreadsheetApp.getActive()
    .getSheetById(tab.sheet.id)
    ?.getRange(1, column, last, 1);
  addon.call('onEdit', { range, source: addon.services.SpreadsheetApp.getActive() });
  const hidden = METRICS.filter(({ id }) => isHidden(addon, 'metrics', id));
  expect(hidden).toEqual([]);
  expect(sentence(addon)).toBeNull();
});

test('without the trigger the tab says how many ticks wait, and a refresh applies them', () => {
  const addon = openCopy(SET_UP.model);
  const tab = addon.tab('definitions');
  expect(sentence(addon)).toBeNull();
  tab.type('asa', 'show', true);
  expect(sentence(addon)).toMatch(/^1 choice not applied yet: /);
  tab.type('frt', 'show', false);
  tab.type('nps', 'show', null);
  expect(sentence(addon)).toMatch(/^2 choices not applied yet: /);
  addon.refresh();
  expect([isHidden(addon, 'metrics', 'asa'), isHidden(addon, 'metrics', 'frt')]).toEqual([
    false,
    true,
  ]);
  expect(isHidden(addon, 'metrics', 'nps')).toBe(false);
  expect(sentence(addon)).toBeNull();
});

test('other edits cost nothing where they bring a value, and next to nothing else', () => {
  const addon = openCopy(SET_UP.model);
  const before = JSON.stringify(addon.model.sheets.map(({ hiddenRows }) => hiddenRows));
  expect(addon.callsOf(() => addon.edit('metrics', 'frt', 'target', 3))).toBe(0);
  expect(addon.callsOf(() => addon.edit('definitions', 'title', 'theme', 'Mine'))).toBe(0);
  expect(addon.callsOf(() => addon.edit('metrics', 'frt', 'target', null))).toBeLessThanOrEqual(8);
  expect(addon.callsOf(() => addon.edit('metrics', 'frt', 'target', true))).toBeLessThanOrEqual(8);
  addon.edit('definitions', 'frt:tells', 'show', true);
  expect(() => addon.call('onEdit')).not.toThrow();
  expect(JSON.stringify(addon.model.sheets.map(({ hiddenRows }) => hiddenRows))).toBe(before);
});

test('in a spreadsheet that the add-on never saw, nothing happens', () => {
  const addon = openAddon();
  const source = addon.services.SpreadsheetApp.getActive();
  const event = { range: source.getSheets()[0]?.getRange(1, 1), source, value: 'TRUE' };
  expect(addon.callsOf(() => addon.call('onEdit', event))).toBeLessThanOrEqual(4);
});

test('the last metric stays, with the sentence that it waits', () => {
  const addon = openCopy(SET_UP.model);
  const tab = addon.tab('definitions');
  for (const { id } of METRICS) if (id !== 'frt') tab.type(id, 'show', false);
  addon.edit('definitions', 'frt', 'show', false);
  expect(isHidden(addon, 'metrics', 'frt')).toBe(false);
  expect(sentence(addon)).toMatch(/choices not applied yet/);
});

test('a deleted metric row, a renamed tab, a tab that is gone: no fault', () => {
  const addon = openCopy(SET_UP.model);
  addon.tab('definitions').sheet.name = 'Wörterbuch';
  const metrics = addon.tab('metrics');
  metrics.type('asa', 'keys', null);
  addon.edit('definitions', 'asa', 'show', true);
  expect(isHidden(addon, 'monthly', 'waitSeconds')).toBe(false);
  addon.model.sheets = addon.model.sheets.filter(({ name }) => name !== 'Monthly');
  expect(() => addon.edit('definitions', 'asa', 'show', false)).not.toThrow();
  expect(applied(addon, 'asa')).toBe(1);
});
