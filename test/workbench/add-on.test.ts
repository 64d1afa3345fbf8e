import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator } from 'playwright-core';
import type { SheetModel } from '../../src/local/model';
import { columnName } from '../../src/workbook/reference';
import { type OpenWorkbench, openWorkbench } from '../support/workbench';

/** The whole way in a browser, as a newcomer goes it; each test goes on where the last one ended. */
jest.setTimeout(120_000);

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
}, 60_000);

afterAll(() => workbench.close());

const sidebar = (): FrameLocator => workbench.page.frameLocator('iframe[title*="Support Metrics"]');

async function sheet(name: string): Promise<SheetModel> {
  const { sheets } = await workbench.ask('model');
  const found = sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no tab ${name}`);
  return found;
}

/** The address of a cell by its hidden keys. */
async function addressOf(tab: string, row: string, column: string): Promise<string> {
  const { cells } = await sheet(tab);
  const rowAt = Object.entries(cells).find(([, line]) => line[1]?.value === row)?.[0];
  const keys = Object.entries(cells[1] ?? {});
  const columnAt = keys.find(([, cell]) => String(cell.value) === column)?.[0];
  return `${columnName(Number(columnAt))}${rowAt}`;
}

async function valueOf(tab: string, row: string, column: string): Promise<unknown> {
  const cell = await workbench.ask('cell', tab, await addressOf(tab, row, column));
  return cell.value ?? null;
}

async function saveByKeyboard(entries: Readonly<Record<string, string>>): Promise<void> {
  const { page } = workbench;
  for (const [id, text] of Object.entries(entries)) {
    await sidebar().locator(`[data-entry="${id}"]`).focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await sidebar()
    .getByText(/^Saved .* numbers\./)
    .waitFor();
  await workbench.ask('settle');
}

test('opens on the sample year: targets met and missed, lines on the charts', async () => {
  expect(await valueOf('Metrics', 'frt', 'this')).toBeCloseTo(4.1, 6);
  expect(await valueOf('Ticket Volume', 'month:18', 'total')).toBe(352);
  expect(await valueOf('Ticket Volume', 'month:19', 'total')).toBeNull();
  const charts = await workbench.ask('charts');
  expect(charts.map((chart) => chart.title)).toEqual([
    'Tickets by category',
    'Tickets by channel',
    'Tickets by day',
    'Tickets by week',
  ]);
  expect(charts[0]?.series.find((each) => each.name === 'Shipping')?.values.slice(-1)).toEqual([
    148,
  ]);
});

test('sets up an empty spreadsheet from the menu', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'New empty spreadsheet' }).click();
  await page.locator('dialog[open] .wb-button-strong').click();
  await page.waitForFunction(() => window.workbench?.model().sheets[0]?.name === 'Sheet1');
  await workbench.ask('settle');
  await page.getByRole('button', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Set up or repair' }).click();
  await sidebar().getByText('What do you want to follow?').waitFor();
  await sidebar().getByRole('radio', { name: 'By initials' }).check();
  await sidebar()
    .getByRole('button', { name: /^Show these/ })
    .click();
  await sidebar().locator('[data-entry="npsPromoters"]').waitFor();
  await workbench.ask('settle');
  const { sheets } = await workbench.ask('model');
  const names = sheets.filter((each) => !each.isHidden).map((each) => each.name);
  expect(names).toEqual(
    expect.arrayContaining(['Metrics', 'Ticket Volume', 'Formulas & Definitions', 'Monthly']),
  );
  expect(await valueOf('Agents', 'title', 'frt')).toBe('By initials');
});

test('a month typed with the keyboard alone is saved; metrics and chart follow', async () => {
  await saveByKeyboard({
    ticketsReceived: '486',
    'category:Shipping': '148',
    npsPromoters: '80',
    npsPassives: '5',
    npsDetractors: '15',
  });
  expect(await valueOf('Metrics', 'nps', 'this')).toBe(65);
  expect(await valueOf('Metrics', 'ticketVolume', 'this')).toBe(486);
  const [categories] = await workbench.ask('charts');
  expect(categories?.series.find((each) => each.name === 'Shipping')?.values).toContain(148);
});

test('Undo takes it back, and it can be typed again', async () => {
  await sidebar().getByRole('button', { name: 'Undo' }).click();
  await sidebar()
    .getByText(/^Taken back/)
    .waitFor();
  await workbench.ask('settle');
  expect(await valueOf('Metrics', 'nps', 'this')).toBeNull();
  await saveByKeyboard({
    npsPromoters: '80',
    npsPassives: '5',
    npsDetractors: '15',
    ticketsReceived: '486',
  });
  expect(await valueOf('Metrics', 'nps', 'this')).toBe(65);
});

test('a typed custom function is worked out by the script, and says what is wrong', async () => {
  expect(await workbench.ask('typeInto', 'Sheet1', 'B2', '=NPS(80;5;15)')).toBe(true);
  await workbench.ask('typeInto', 'Sheet1', 'B3', '=CLV(600;3;150)');
  await workbench.ask('typeInto', 'Sheet1', 'B4', '=NPS(-3;5;15)');
  await workbench.ask('settle');
  expect(await workbench.ask('cell', 'Sheet1', 'B2')).toMatchObject({ value: 65 });
  expect(await workbench.ask('cell', 'Sheet1', 'B3')).toMatchObject({ value: 1650 });
  expect((await workbench.ask('cell', 'Sheet1', 'B4')).display).toContain('#ERROR!');
});

test('a row inserted between two inputs changes no metric', async () => {
  const address = await addressOf('Monthly', 'npsPassives', 'label');
  await workbench.ask('insertRows', 'Monthly', Number(address.replace(/\D/g, '')), 1);
  await workbench.ask('settle');
  expect(await valueOf('Metrics', 'nps', 'this')).toBe(65);
  await workbench.runMenu('refreshCharts');
  expect(await valueOf('Metrics', 'nps', 'this')).toBe(65);
});

test('the sidebar has no accessibility violation', async () => {
  const results = await new AxeBuilder({ page: workbench.page })
    .include(['iframe[title*="Support Metrics"]', '#app'])
    .analyze();
  expect(results.violations.map((each) => each.id)).toEqual([]);
});

test('a reload still has it', async () => {
  await workbench.reload();
  expect(await valueOf('Metrics', 'nps', 'this')).toBe(65);
  expect(await workbench.ask('cell', 'Sheet1', 'B2')).toMatchObject({ value: 65 });
});

test('nothing went wrong on the way, and no other host was asked', async () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.outside).toEqual([]);
});
