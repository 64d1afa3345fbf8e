import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator } from 'playwright-core';
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

async function addressOf(row: string, column: string): Promise<string | null> {
  const { sheets } = await workbench.ask('model');
  const { cells } = sheets.find(({ name }) => name === 'Monthly') ?? { cells: {} };
  const rowAt = Object.entries(cells).find(([, line]) => line[1]?.value === row)?.[0];
  const keys = Object.entries(cells[1] ?? {});
  const columnAt = keys.find(([, cell]) => String(cell.value) === column)?.[0];
  return rowAt && columnAt ? `${columnName(Number(columnAt))}${rowAt}` : null;
}

/** A cell of Monthly by its hidden keys; null where there is no such row or month. */
async function monthly(row: string, column: number | string): Promise<unknown> {
  const address = await addressOf(row, String(column));
  if (address === null) return null;
  return (await workbench.ask('cell', 'Monthly', address)).value ?? null;
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
  expect(await monthly('ticketsReceived', JANUARY)).toBeNull();
  await expectAccessible();
});

test('it is applied in one go: numbers, names of categories, where from', async () => {
  await press(/^Import \d+ numbers$/, /^Imported 2 months: \d+ numbers\./);
  expect(await monthly('ticketsReceived', JANUARY)).toBe(8);
  expect(await monthly('category:Shipping', JANUARY)).toBe(4);
  expect(await monthly('category:Billing', JANUARY)).toBe(2);
  expect(await monthly('npsPromoters', JANUARY + 1)).toBe(2);
  expect(await monthly('source', JANUARY)).toMatch(/^Zendesk 8 tickets, \d+ [A-Z][a-z]{2}$/);
  await expectAccessible();
});

test('Undo takes all of it back', async () => {
  await press('Undo', /^Taken back/);
  expect(await monthly('ticketsReceived', JANUARY)).toBeNull();
  expect(await monthly('source', JANUARY)).toBeNull();
  expect(await monthly('category:Billing', JANUARY)).toBeNull();
});

test('a number typed by hand is listed first, and kept unless it is ticked', async () => {
  await choose('zendesk');
  await month('January 2025').waitFor();
  await press(/^Import \d+ numbers$/, /^Imported 2 months/);
  const address = (await addressOf('ticketsReceived', String(JANUARY))) ?? '';
  await workbench.ask('typeInto', 'Monthly', address, '40');
  await press('Import more files', 'Drop files here');
  await choose('zendesk');
  await month('January 2025').getByText('1 typed by hand').waitFor();
  await month('February 2025').getByText('as it is already').waitFor();
  await press('Import', 'Nothing would change. Tick a month or a number.');
  await sidebar().getByText('Before and after, January 2025').click();
  await month('January 2025').getByRole('checkbox', { name: 'Tickets received' }).check();
  await press('Import 1 number', /^Imported 1 month: 1 number\./);
  expect(await monthly('ticketsReceived', JANUARY)).toBe(8);
});

test('the file is read in a worker', () => {
  expect(workbench.page.workers().length).toBeGreaterThan(0);
});

test('nothing went wrong on the way, and no other host was asked', () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.outside).toEqual([]);
});
