import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { fixtureText } from '../support/import';
import { JULY, startWith } from './fake-spreadsheet';
import { ticketText, WHOLE_JULY } from './import-desk';
import { openSidebarPage, type SidebarOptions, type SidebarPage } from './sidebar-page';

jest.setTimeout(60_000);

let browser: Browser;
let sidebar: SidebarPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  await sidebar.context.close();
  expect(sidebar.problems).toEqual([]);
});

async function open(options: SidebarOptions = {}): Promise<void> {
  const start = startWith({ [JULY]: { ticketsReceived: 40 } });
  sidebar = await openSidebarPage(browser, start, { view: 'import', ...options });
  page = sidebar.page;
  await page.getByText('Drop files here').waitFor();
}

const choose = (...files: readonly (readonly [name: string, text: string])[]) =>
  page
    .locator('input[type="file"]')
    .setInputFiles(
      files.map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );
const press = (name: string | RegExp) =>
  page.locator('footer').getByRole('button', { name }).click();
const month = (name: string) => page.locator('.month-card', { hasText: name });
const card = (name: string) => page.locator('.file', { hasText: name });
const MAPPABLE = ticketText(WHOLE_JULY).replace('Ticket,Created,Solved', 'Nr,Eingang,Ende');

async function applied() {
  const calls = await sidebar.fake((all) => all.calls);
  return calls.filter(({ call }) => call === 'applyImport').map(({ request }) => request);
}

/** As a page in which no worker may be made. */
function takeWorkers(): void {
  Reflect.deleteProperty(window, 'Worker');
}

const nameColumns = async () => {
  await page.getByLabel('Ticket number').selectOption({ index: 1 });
  await page.getByLabel('Created', { exact: true }).selectOption({ index: 2 });
  await page.getByLabel('Solved', { exact: true }).selectOption({ index: 3 });
  await page.getByRole('button', { name: 'Use these columns' }).first().click();
};

test('a file nobody knows is read once its columns are named, and known the next time', async () => {
  await open();
  await choose(['other.csv', MAPPABLE]);
  await page.getByText(/^This file is not known to me\. Tell me which columns/).waitFor();
  await sidebar.expectAccessible();
  await nameColumns();
  await month('July 2026').getByText('1 typed by hand').waitFor();
  await press(/^Import \d+ numbers$/);
  await page.getByText(/^Imported 1 months/).waitFor();
  await press('Import more files');
  await choose(['the next one.csv', MAPPABLE]);
  await card('the next one.csv')
    .getByText(/, as you chose/)
    .waitFor();
  await month('July 2026').waitFor();
});

test('dates that can be read both ways are asked about', async () => {
  await open();
  const rows = ['Id,Created at,Status', '1,03/07/2026,Open', '2,05/07/2026,Open'];
  await choose(['both.csv', `${rows.join('\n')}\n`]);
  const question = page.getByRole('group', {
    name: 'I cannot tell whether 03/07/2026 is 3 July or March 7. Which is it?',
  });
  await question.waitFor();
  await sidebar.expectAccessible();
  await question.getByRole('button', { name: '3 July' }).click();
  await month('July 2026').waitFor();
  await question.waitFor({ state: 'detached' });
});

test('a question of a survey can be asked otherwise, or left out', async () => {
  await open();
  await choose(['typeform.csv', fixtureText('typeform')]);
  const asked = page.getByLabel(/^What “How satisfied were you/);
  await asked.selectOption({ label: 'Leave out' });
  await month('February 2025')
    .getByText(/^Before and after/)
    .click();
  await page.getByRole('row', { name: /^Promoters/ }).waitFor();
  await page.getByRole('row', { name: /^Satisfied answers/ }).waitFor({ state: 'detached' });
  await asked.selectOption({ label: 'CSAT' });
  await page.getByRole('row', { name: /^Satisfied answers/ }).waitFor();
  await sidebar.expectAccessible();
});

test('a number typed by hand is kept unless it is ticked', async () => {
  await open();
  await choose(['zendesk.csv', ticketText(WHOLE_JULY).replace('Created,', 'Created at,')]);
  await month('July 2026')
    .getByText(/^Before and after/)
    .click();
  const table = month('July 2026').getByRole('table', {
    name: 'Typed by hand, kept unless you tick it',
  });
  await table.getByRole('row', { name: 'Tickets received 40 3' }).waitFor();
  expect(await table.getByRole('checkbox').isChecked()).toBe(false);
});

test('text of a file is shown as text', async () => {
  await open();
  const odd = ['<img src=x onerror=alert(1)>', '=HYPERLINK(1)', '__proto__'];
  const rows = odd.map((category, index) => ({ created: `2026-07-0${index + 1} 09:00`, category }));
  await choose([
    'odd <b>name</b>.csv',
    ticketText([...rows, ...WHOLE_JULY]).replace('Created,', 'Created at,'),
  ]);
  await month('July 2026')
    .getByText(/^Before and after/)
    .click();
  for (const name of odd) await page.getByRole('row', { name }).waitFor();
  await page.getByRole('heading', { name: 'odd <b>name</b>.csv' }).waitFor();
  expect(await page.locator('img, b').count()).toBe(0);
});

test('bad files are named one by one, and the good one beside them counts', async () => {
  await open();
  await choose(
    ['empty.csv', ''],
    ['header.csv', 'Id,Created at\n'],
    ['words.csv', 'hello\nworld\n'],
    ['zendesk.csv', fixtureText('zendesk')],
  );
  await card('empty.csv').getByText('empty.csv is empty.').waitFor();
  await card('header.csv').getByText('header.csv has a header but no rows.').waitFor();
  await card('words.csv')
    .getByText(/^words\.csv is not a CSV file/)
    .waitFor();
  await month('January 2025').waitFor();
  await sidebar.expectAccessible();
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
});

test('a tab of the spreadsheet is read like a file', async () => {
  await open();
  await page.getByLabel('Or read a tab of this spreadsheet').selectOption('Form answers');
  await card('Tab Form answers').waitFor();
  await month('July 2026').waitFor();
});

test('cancelled half-way, nothing has changed', async () => {
  await open();
  const head = 'Id,Created at,Solved at,Note\n';
  const row = (index: number) => `${index},2026-07-01 09:00,2026-07-02 09:00,${'x'.repeat(400)}\n`;
  const text = head + Array.from({ length: 150_000 }, (_, index) => row(index)).join('');
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'large.csv'));
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('There is no field for files');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  }, text);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing has changed.').waitFor();
  await page.getByText('Drop files here').waitFor();
  expect(await applied()).toEqual([]);
});

test('where no worker can be made, the page reads in slices', async () => {
  await open({ before: takeWorkers });
  await choose(['zendesk.csv', fixtureText('zendesk')]);
  await month('January 2025').waitFor();
  expect(page.workers()).toEqual([]);
  await press(/^Import \d+ numbers$/);
  await page.getByText(/^Imported 2 months/).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^Taken back/).waitFor();
});

test('leaving a preview asks first', async () => {
  await open();
  await choose(['zendesk.csv', fixtureText('zendesk')]);
  await month('January 2025').waitFor();
  await page.getByRole('navigation').getByRole('button', { name: 'Summary' }).click();
  await page.getByText(/^Not imported yet: \d+ numbers\. Import before you leave\?$/).waitFor();
  await sidebar.expectAccessible();
  await page.getByRole('button', { name: 'Stay' }).click();
  await month('January 2025').waitFor();
});
