import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator } from 'playwright-core';
import type { SheetModel } from '../../src/local/model';
import { columnName } from '../../src/workbook/reference';
import { type OpenWorkbench, openWorkbench } from '../support/workbench';

/** An import from file to Monthly and back, in a browser; each test goes on where the last ended. */
jest.setTimeout(120_000);

const FIXTURES = join(__dirname, '../fixtures/imports');
const JANUARY = 12 * 2025;

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  const { page } = workbench;
  await page.getByRole('button', { name: 'New empty spreadsheet' }).click();
  await page.locator('dialog[open] .wb-button-strong').click();
  await page.waitForFunction(() => window.workbench?.model().sheets[0]?.name === 'Sheet1');
  await workbench.runMenu('setUpOrRepair');
}, 90_000);

afterAll(() => workbench.close());

const sidebar = (): FrameLocator => workbench.page.frameLocator('iframe[title*="Support Metrics"]');
const button = (name: string | RegExp) => sidebar().locator('footer').getByRole('button', { name });
const month = (name: string) => sidebar().locator('.month-card', { hasText: name });

/** Monthly as it is now, read once: cells by their hidden keys, null where there is none. */
async function readMonthly() {
  const { sheets } = await workbench.ask('model');
  const sheet = sheets.find(({ name }) => name === 'Monthly');
  const cells: SheetModel['cells'] = sheet?.cells ?? {};
  const rowOf = (key: string) =>
    Object.keys(cells).find((at) => cells[Number(at)]?.[1]?.value === key);
  const columnOf = (key: string) =>
    Object.entries(cells[1] ?? {}).find(([, cell]) => String(cell.value) === key)?.[0];
  return {
    at: (row: string, month: number): unknown =>
      cells[Number(rowOf(row))]?.[Number(columnOf(String(month)))]?.value ?? null,
    address: (row: string, month: number): string =>
      columnName(Number(columnOf(String(month)))) + rowOf(row),
  };
}

const choose = (...names: string[]) =>
  sidebar()
    .locator('input[type="file"]')
    .setInputFiles(names.map((name) => join(FIXTURES, `${name}.csv`)));

async function press(name: string | RegExp, told: string | RegExp): Promise<void> {
  await button(name).click();
  await sidebar().getByText(told).waitFor();
  await workbench.ask('settle');
}

async function expectAccessible(): Promise<void> {
  const results = await new AxeBuilder({ page: workbench.page })
    .include(['iframe[title*="Support Metrics"]', '#app'])
    .analyze();
  expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('the menu opens the view', async () => {
  await workbench.page.getByRole('button', { name: 'Extensions' }).click();
  await workbench.page.getByRole('menuitem', { name: 'Import…' }).click();
  await sidebar().getByText('Drop files here').waitFor();
  await expectAccessible();
});

test('a helpdesk and a survey are read together, and shown before anything is written', async () => {
  await choose('zendesk', 'typeform');
  await month('January 2025').waitFor();
  await sidebar().getByText('Zendesk, 98 % sure').waitFor();
  expect(await month('January 2025').locator('.left').textContent()).toMatch(/^\d+ numbers$/);
  await sidebar().getByText('Before and after, January 2025').click();
  await month('January 2025').getByRole('row', { name: 'Tickets received – 8' }).waitFor();
  expect((await readMonthly()).at('ticketsReceived', JANUARY)).toBeNull();
  await expectAccessible();
});

test('it is applied in one go: numbers, names of categories, where from', async () => {
  await press(/^Import \d+ numbers$/, /^Imported 2 months: \d+ numbers\./);
  const monthly = await readMonthly();
  expect(monthly.at('ticketsReceived', JANUARY)).toBe(8);
  expect(monthly.at('category:Shipping', JANUARY)).toBe(4);
  expect(monthly.at('category:Billing', JANUARY)).toBe(2);
  expect(monthly.at('npsPromoters', JANUARY + 1)).toBe(2);
  expect(monthly.at('source', JANUARY)).toMatch(/^Zendesk 8 tickets, \d+ [A-Z][a-z]{2}$/);
  await expectAccessible();
});

test('Undo takes all of it back', async () => {
  await press('Undo', /^Taken back/);
  const monthly = await readMonthly();
  expect(monthly.at('ticketsReceived', JANUARY)).toBeNull();
  expect(monthly.at('source', JANUARY)).toBeNull();
  expect(monthly.at('category:Billing', JANUARY)).toBeNull();
});

test('a number typed by hand is listed first, and kept unless it is ticked', async () => {
  await choose('zendesk');
  await month('January 2025').waitFor();
  await press(/^Import \d+ numbers$/, /^Imported 2 months/);
  const address = (await readMonthly()).address('ticketsReceived', JANUARY);
  await workbench.ask('typeInto', 'Monthly', address, '40');
  await press('Import more files', 'Drop files here');
  await choose('zendesk');
  await month('January 2025').getByText('1 typed by hand').waitFor();
  await month('February 2025').getByText('as it is already').waitFor();
  await press('Import', 'Nothing would change. Tick a month or a number.');
  await sidebar().getByText('Before and after, January 2025').click();
  await month('January 2025').getByRole('checkbox', { name: 'Tickets received' }).check();
  await press('Import 1 number', /^Imported 1 month: 1 number\./);
  expect((await readMonthly()).at('ticketsReceived', JANUARY)).toBe(8);
});

test('the file is read in a worker', () => {
  expect(workbench.page.workers().length).toBeGreaterThan(0);
});

test('nothing went wrong on the way, and no other host was asked', () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.outside).toEqual([]);
});
