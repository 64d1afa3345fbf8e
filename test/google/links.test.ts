import { removeSheet } from '../../src/local/references';
import { METRICS } from '../../src/metrics/catalogue';
import { THEME_TITLES } from '../../src/workbook/keys';
import { type Addon, openAddon, openCopy } from '../support/addon';

const SET_UP = openAddon();
SET_UP.setUp();

const LINK = /^=HYPERLINK\("#gid=(\d+)&range=([A-Z]+)(\d+)",\s*"(.*)"\)$/;

/** Where the links of a row lead, by their text: the tab, and the key of the row there. */
function linksIn(addon: Addon, tab: 'definitions' | 'metrics' | 'ticketVolume', row: string) {
  const { sheet, rowOf } = addon.tab(tab);
  const cells = Object.values(sheet.cells[rowOf(row)] ?? {});
  return cells.flatMap(({ formula = '' }) => {
    const [, id, column = '', place, text = ''] = LINK.exec(formula) ?? [];
    const target = addon.model.sheets.find((each) => each.id === Number(id));
    if (target === undefined) return [];
    return [{ text, tab: target.name, column, key: target.cells[Number(place)]?.[1]?.value }];
  });
}

test('each theme is one click away at the top of Formulas & Definitions', () => {
  const below = linksIn(SET_UP, 'definitions', 'moreLinks');
  const links = linksIn(SET_UP, 'definitions', 'links').flatMap((link, at) => [
    link,
    ...below.slice(at, at + 1),
  ]);
  const themes = [...new Set(METRICS.map(({ theme }) => theme))];
  const firsts = themes.map((theme) => METRICS.find((metric) => metric.theme === theme)?.id);
  expect(links.map(({ key }) => key)).toEqual(firsts);
  expect(links.map(({ text }) => text)).toEqual(themes.map((each) => `${THEME_TITLES[each]} ›`));
  expect(new Set(links.map(({ tab }) => tab))).toEqual(new Set(['Formulas & Definitions']));
});

test('Metrics leads to the latest month, Ticket Volume to the categories', () => {
  const [month] = linksIn(SET_UP, 'metrics', 'title');
  expect(month).toMatchObject({ text: 'Jump to Jul 2026 ›', tab: 'Metrics', key: 'header' });
  const [categories] = linksIn(SET_UP, 'ticketVolume', 'title');
  expect(categories).toMatchObject({ tab: 'Monthly', key: 'section:categories' });
});

test('a refresh leaves links that lead to the right place, and mends the others', () => {
  const addon = openCopy(SET_UP.model);
  expect(addon.writesOf(() => addon.refresh())).toBe(0);
  addon.tab('definitions').type('links', 'what', 'Money');
  addon.refresh();
  expect(linksIn(addon, 'definitions', 'links')).toEqual(linksIn(SET_UP, 'definitions', 'links'));
});

test('they follow rows that moved, and tabs that were made anew', () => {
  const addon = openCopy(SET_UP.model);
  const { SpreadsheetApp } = addon.services;
  const own = addon.tab('definitions');
  SpreadsheetApp.getActive()
    .getSheetById(own.sheet.id)
    ?.insertRowsAfter(own.rowOf('frt') - 1, 2);
  addon.refresh();
  expect(linksIn(addon, 'definitions', 'links').map(({ key }) => key)).toEqual(
    linksIn(SET_UP, 'definitions', 'links').map(({ key }) => key),
  );
  removeSheet(addon.model, addon.tab('metrics').sheet.id);
  addon.setUp();
  expect(linksIn(addon, 'metrics', 'title')).toEqual(linksIn(SET_UP, 'metrics', 'title'));
});
