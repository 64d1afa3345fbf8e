import { emptyTyped, sampleTyped } from '../../src/cli/sample';
import { filePlan } from '../../src/local/file-plan';
import type { Plan, StyledArea, TabPlan } from '../../src/workbook/plan';
import { areaName, at, withCommas } from '../../src/workbook/reference';
import { planTyped } from '../../src/workbook/typed';
import { layStyles } from '../../src/xlsx/styles';
import { openAddon } from '../support/addon';
import { openSample } from '../support/sample';
import { plannedCells } from '../support/xlsx';

const AUGUST = 12 * 2026 + 7;

/** Numbers that a sheet has of itself where a tab says nothing. */
const USUAL_WIDTH = 100;

function contents(plan: Plan<string>, tab: TabPlan<string>): Record<string, unknown> {
  const nameOf = (id: string): string => plan.tabs.find((each) => each.tab === id)?.name ?? id;
  const result: Record<string, unknown> = {};
  for (const [address, { formula, value, sparkline, link }] of plannedCells(tab.cells)) {
    if (link !== undefined) {
      result[address] = `${value} leads to ${nameOf(link.tab)} ${areaName(link.area)}`;
    } else if (sparkline !== undefined) {
      result[address] = `line over ${nameOf(sparkline.tab)} ${areaName(sparkline.area)}`;
    } else if (formula !== undefined) result[address] = withCommas(formula);
    else if (value !== undefined && value !== null && value !== '') result[address] = value;
  }
  return result;
}

/** Styles cell by cell, without what is the default anyway. */
function looks(styles: readonly StyledArea[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { style, ...area } of layStyles(styles)) {
    const told = Object.entries(style).filter(
      ([name, value]) =>
        value !== false &&
        !(name === 'size' && value === 10) &&
        !(name === 'verticalAlign' && value === 'middle') &&
        !(name === 'wrap' && value === 'overflow'),
    );
    if (told.length === 0) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const same = told.map(([name, value]) => [name, upper(value)]);
        result[at(row, column)] = Object.fromEntries(same.sort());
      }
    }
  }
  return result;
}

const upper = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('#') ? value.toUpperCase() : value;

const sorted = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

const sizes = (tab: TabPlan<string>) => ({
  widths: Object.fromEntries(
    tab.columnWidths
      .filter(({ width }) => width !== USUAL_WIDTH)
      .map(({ column, width }) => [column, width]),
  ),
  heights: Object.fromEntries(tab.rowHeights.map(({ row, height }) => [row, height])),
  hiddenRows: sorted([...tab.hiddenRows, ...tab.offRows]),
  hiddenColumns: sorted(tab.hiddenColumns),
  frozen: tab.isHidden ? null : [tab.frozenRows, tab.frozenColumns],
  isHidden: tab.isHidden,
  filter: tab.filter,
});

/** Checks cell by cell, since a range may be told as one or as many. */
function checks(plan: Plan<string>, tab: TabPlan<string>): Record<string, unknown> {
  const nameOf = (id: string): string => plan.tabs.find((each) => each.tab === id)?.name ?? id;
  const result: Record<string, unknown> = {};
  for (const { check, help, isStrict, ...area } of tab.validations) {
    const what = 'tab' in check ? { ...check, tab: nameOf(check.tab) } : check;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        result[at(row, column)] ??= { what, help, isStrict };
      }
    }
  }
  return result;
}

const rules = (tab: TabPlan<string>) =>
  tab.rules.map(({ areas, formula, style }) => ({
    where: areas.map(areaName),
    formula: withCommas(formula),
    style: Object.fromEntries(Object.entries(style).map(([name, value]) => [name, upper(value)])),
  }));

const charts = (plan: Plan<string>) =>
  plan.charts.map(({ key: _, on, tab, domain, series, ...chart }) => ({
    ...chart,
    on: plan.tabs.find((each) => each.tab === on)?.name,
    tab: plan.tabs.find((each) => each.tab === tab)?.name,
    domain: areaName(domain),
    series: series.map(({ area, color }) => [areaName(area), color.toUpperCase()]),
  }));

const notes = (tab: TabPlan<string>): Record<string, string> =>
  Object.fromEntries(tab.notes.map(({ row, column, text }) => [at(row, column), text]));

const describeTab = (plan: Plan<string>, tab: TabPlan<string>) => ({
  contents: contents(plan, tab),
  looks: looks(tab.styles),
  sizes: sizes(tab),
  checks: checks(plan, tab),
  rules: rules(tab),
  notes: notes(tab),
});

function expectSame(file: Plan<string>, spreadsheet: Plan<string>): void {
  expect(file.tabs.map(({ name }) => name)).toEqual(spreadsheet.tabs.map(({ name }) => name));
  for (const tab of file.tabs) {
    const other = spreadsheet.tabs.find(({ name }) => name === tab.name);
    if (other === undefined) throw new Error(`The spreadsheet has no tab ${tab.name}`);
    expect({ [tab.name]: describeTab(file, tab) }).toEqual({
      [tab.name]: describeTab(spreadsheet, other),
    });
  }
  expect(charts(file)).toEqual(charts(spreadsheet));
}

test('the template is the workbook that the add-on makes of the sample year', () => {
  expectSame(planTyped(sampleTyped(AUGUST), AUGUST), filePlan(openSample()).plan);
});

test('the empty template has last year and this year, otherwise as the add-on sets it up', () => {
  const { months } = emptyTyped(AUGUST);
  expect([months.length, months[0], months[23]]).toEqual([24, 12 * 2025, 12 * 2026 + 11]);
  const addon = openAddon();
  addon.setUp();
  // The file has every tab.
  addon.tab('ticketVolume').type('title', 'total', 'Yes');
  addon.refresh();
  addon.model.sheets = addon.model.sheets.filter(({ name }) => name !== 'Sheet1');
  const thirteen = { months: months.filter((month) => month > AUGUST - 13 && month <= AUGUST) };
  const typed = { ...emptyTyped(AUGUST), ...thirteen };
  expectSame(planTyped(typed, AUGUST), filePlan(addon.model).plan);
});
