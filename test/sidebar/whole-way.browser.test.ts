import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { openHost } from '../support/host';

const ADDRESS = 'http://sidebar.test/';

jest.setTimeout(30_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** google.script.run, whose calls go to the built script beside a spreadsheet in memory. */
function connect(): void {
  const serve = Reflect.get(window, 'serve') as (text: string) => Promise<string>;
  const runner = (succeed: (text: string) => void, fail: (error: unknown) => void): unknown => ({
    withSuccessHandler: (handler: typeof succeed) => runner(handler, fail),
    withFailureHandler: (handler: typeof fail) => runner(succeed, handler),
    sidebarCall: (text: string) => serve(text).then(succeed, fail),
  });
  const nothing = () => undefined;
  const script = { run: runner(nothing, nothing), host: { close: nothing } };
  Object.assign(window, { google: { script } });
}

async function openSheet(): Promise<{ page: Page; host: ReturnType<typeof openHost> }> {
  const host = openHost();
  host.call('setUpOrRepair');
  host.call('enterMonthlyData');
  const sidebar = host.recording.sidebars[1];
  if (!sidebar) throw new Error('Set-up showed no sidebar');
  const page = await browser.newPage({ viewport: { width: 300, height: 800 } });
  await page.exposeFunction('serve', (text: string) => String(host.call('sidebarCall', text)));
  await page.addInitScript(connect);
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: sidebar.content }),
  );
  await page.goto(ADDRESS);
  return { page, host };
}

test('what is typed stands on Monthly, and Undo takes it away again', async () => {
  const { page, host } = await openSheet();
  const read = (id: string) => {
    const open = JSON.stringify({ call: 'openMonth', request: { month: null } });
    return JSON.parse(String(host.call('sidebarCall', open))).answer.values[id];
  };
  await page.locator('[data-entry="npsPromoters"]').fill('80');
  await page.locator('[data-entry="npsPassives"]').fill('5');
  await page.locator('[data-entry="npsDetractors"]').fill('15');
  const metric = page.locator('.metrics > div', { hasText: 'Net promoter score' });
  expect(await metric.locator('.value').textContent()).toBe('+65');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Saved .*: \d numbers\./).waitFor();
  expect(read('npsPromoters')).toBe(80);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^Taken back/).waitFor();
  expect(read('npsPromoters')).toBeNull();
  await page.close();
});

test('what the sidebar takes the script takes: no field is refused on the way', async () => {
  const { page } = await openSheet();
  await page.locator('[data-entry]').first().waitFor();
  const more = page.getByRole('button', { name: /More metrics/ });
  if ((await more.count()) > 0) await more.click();
  const ids = await page
    .locator('[data-entry]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-entry') ?? ''));
  expect(ids.length).toBeGreaterThan(30);
  // Parts and wholes alike, so that nothing contradicts itself.
  for (const id of ids) await page.locator(`[data-entry="${id}"]`).fill('7');
  await page.keyboard.press('Control+Enter');
  await page.getByText(`: ${ids.length} numbers.`).waitFor();
  await page.close();
});

test('an older month than the first gets its column', async () => {
  const { page } = await openSheet();
  await page.getByLabel('Month', { exact: true }).selectOption('Another month…');
  await page.getByLabel('Year', { exact: true }).selectOption('2024');
  await page.getByLabel('Name of the month').selectOption('March');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText(/^0 of/).waitFor();
  await page.locator('[data-entry="ticketsReceived"]').fill('120');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Saved March 2024/).waitFor();
  await page.getByLabel('Month', { exact: true }).selectOption({ index: 0 });
  await page.getByText(/^0 of/).waitFor();
  await page.getByLabel('Month', { exact: true }).selectOption('March 2024');
  await page.getByRole('button', { name: 'Tickets: 1 filled' }).click();
  expect(await page.locator('[data-entry="ticketsReceived"]').inputValue()).toBe('120');
  await page.close();
});

test('what is chosen is asked for, and what was saved is summed up', async () => {
  const { page } = await openSheet();
  await page.locator('[data-entry="ticketsReceived"]').fill('486');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Saved/).waitFor();
  expect(await page.locator('[data-entry="callsAbandoned"]').count()).toBe(0);
  await page.getByRole('button', { name: 'Choose' }).click();
  await page.getByRole('switch', { name: 'Phone' }).click();
  await page.getByRole('button', { name: /^Show these \d+ metrics$/ }).click();
  const status = page.locator('footer [role="status"]');
  await status.getByText(/^\d+ metrics are shown; the others are hidden/).waitFor();
  await status.getByRole('button', { name: 'Enter data' }).click();
  await page.locator('[data-entry="callsAbandoned"]').waitFor();
  await page.getByRole('button', { name: 'Summary' }).click();
  await page.locator('textarea').waitFor();
  expect(await page.locator('textarea').inputValue()).toMatch(/^Support, .* Tickets 486/);
  await page.close();
});
