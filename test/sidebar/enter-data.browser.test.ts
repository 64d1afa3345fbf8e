import type { Browser } from 'playwright-core';
import type { Change } from '../../src/api/contract';
import { launchBrowser } from '../support/browser';
import type { FakeWindow } from './fake-bridge';
import { type FakeStart, JULY, JUNE_VALUES, startWith } from './fake-spreadsheet';
import { openSidebarPage, type SidebarPage } from './sidebar-page';

jest.setTimeout(30_000);

let browser: Browser;
let sidebar: SidebarPage;
let page: SidebarPage['page'];

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

const SMALL = ['ticketsReceived', 'ticketsResolved', 'firstResponseHours', 'firstResponses'];
const MONTHS = { [JULY - 1]: JUNE_VALUES, [JULY]: { ticketsReceived: 486 } };

/** Only a few fields, so that a test can go through all of them. */
function small(ids: readonly string[] = SMALL): FakeStart {
  const start = startWith(MONTHS);
  return { ...start, fields: start.fields.filter((field) => ids.includes(field.id)), unchosen: [] };
}

async function openSidebar(start: FakeStart, set: Partial<FakeWindow> = {}): Promise<void> {
  sidebar = await openSidebarPage(browser, start, { set });
  page = sidebar.page;
}

const field = (id: string) => page.locator(`[data-entry="${id}"]`);
const status = () => page.locator('footer [role="status"]');
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-entry'));

const fake = <T>(read: (fake: FakeWindow) => T): Promise<T> => sidebar.fake(read);
const expectAccessible = () => sidebar.expectAccessible();

async function savedChanges(): Promise<Change[][]> {
  const calls = await fake((all) => all.calls);
  const saves = calls.filter((one) => one.call === 'saveMonth');
  return saves.map((one) => (one.request as { changes: Change[] }).changes);
}

async function waitFor(text: string): Promise<void> {
  await status().getByText(text, { exact: false }).first().waitFor();
}

test('a month is filled in and saved with the keyboard alone', async () => {
  await openSidebar(small());
  await field('ticketsResolved').waitFor();
  expect(await focused()).toBe('ticketsResolved');
  await page.keyboard.type('470');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('firstResponseHours');
  await page.keyboard.type('2h 30m');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save 3 numbers');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('firstResponses');
  await page.keyboard.press('Control+Enter');
  await waitFor('Saved July 2026: 3 numbers.');
  expect(await savedChanges()).toEqual([
    [
      { id: 'ticketsResolved', was: null, value: 470 },
      { id: 'firstResponseHours', was: null, value: 2.5 },
      { id: 'firstResponses', was: null, value: 1 },
    ],
  ]);
});

test('a save is taken back by Undo', async () => {
  await openSidebar(small());
  await field('ticketsResolved').fill('470');
  await press('Save 1 number');
  await waitFor('Saved July 2026: 1 number.');
  await press('Undo');
  await waitFor('Taken back: July 2026 is as it was before.');
  expect(await field('ticketsResolved').inputValue()).toBe('');
  expect(await fake((one) => one.columns[24318])).toEqual({
    ticketsReceived: 486,
    ticketsResolved: null,
  });
});

test('where somebody else changed a cell, both numbers are shown and one is chosen', async () => {
  await openSidebar(small());
  await field('ticketsResolved').fill('479');
  await fake((one) => {
    one.columns[24318] = { ticketsReceived: 486, ticketsResolved: 471 };
  });
  await press('Save 1 number');
  await page.getByText('Theirs: 471, yours: 479. Which should stay?').waitFor();
  await expectAccessible();
  await press(/Keep yours: 479/);
  await waitFor('Saved July 2026: 1 number.');
  expect((await savedChanges())[1]).toEqual([{ id: 'ticketsResolved', was: 471, value: 479 }]);
});

test('keeping theirs shows theirs', async () => {
  await openSidebar(small());
  await field('ticketsResolved').fill('479');
  await fake((one) => {
    one.columns[24318] = { ticketsReceived: 486, ticketsResolved: 471 };
  });
  await press('Save 1 number');
  await press(/Keep theirs: 471/);
  await waitFor('Theirs stay');
  expect(await field('ticketsResolved').inputValue()).toBe('471');
  expect(await savedChanges()).toHaveLength(1);
});

test('a failed save keeps what was typed, says so, and can be tried again', async () => {
  await openSidebar(small());
  await field('ticketsResolved').fill('470');
  await fake((one) => one.plans.push('fail'));
  await press('Save 1 number');
  await waitFor('Google did not answer, so nothing was saved. Your number is still here.');
  expect(await field('ticketsResolved').inputValue()).toBe('470');
  await press('Try again.');
  await waitFor('Saved July 2026: 1 number.');
});

test('several signed-in accounts and refusals of the server are said as they are', async () => {
  const refusal = 'Another save is being finished. Nothing was changed; please try again.';
  await openSidebar(small(), { plans: ['denied'] });
  await waitFor('Google blocks add-on windows when several accounts are signed in.');
  await expectAccessible();
  await press('Try again.');
  await field('ticketsResolved').fill('470');
  await page.evaluate((message) => {
    (Reflect.get(window, 'fake') as FakeWindow).plans.push({ refuse: message });
  }, refusal);
  await press('Save 1 number');
  await waitFor(refusal);
  expect(await field('ticketsResolved').inputValue()).toBe('470');
});

test('a double click saves once, and a slow answer gets a spinner after 300 ms', async () => {
  await openSidebar(small());
  await field('ticketsResolved').fill('470');
  await fake((one) => one.plans.push('hold'));
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole('button', { name: 'Save 1 number' }).dblclick();
  await page.clock.runFor(250);
  expect(await page.locator('.spinner').count()).toBe(0);
  await page.clock.runFor(150);
  expect(await page.locator('.spinner').count()).toBe(1);
  await page.clock.resume();
  await fake((one) => one.release());
  await waitFor('Saved July 2026: 1 number.');
  expect(await page.locator('.spinner').count()).toBe(0);
  expect(await savedChanges()).toHaveLength(1);
});

test('averages become totals before they are saved, and the metric follows', async () => {
  await openSidebar(small());
  await page.getByText('averages', { exact: true }).click();
  await field('frtAverage').fill('2:30');
  await field('firstResponses').fill('120');
  await page.getByText('Hours to first response, total: 2.5 h × 120 = 300 h').waitFor();
  const metric = page.locator('.metrics > div', { hasText: 'First response time' });
  expect(await metric.locator('.value').textContent()).toBe('2.5 h');
  expect(await metric.locator('.change').textContent()).toBe('▼ −0.3 h');
  await expectAccessible();
  await press('Save 2 numbers');
  await waitFor('Saved July 2026: 2 numbers.');
  expect(await fake((one) => one.columns[24318])).toMatchObject({
    firstResponseHours: 300,
    firstResponses: 120,
  });
});

test('what contradicts itself is one sentence, and only those numbers stay unsaved', async () => {
  await openSidebar(small(['ticketsReceived', 'csatSatisfied', 'csatResponses', 'npsPromoters']));
  await field('csatSatisfied').fill('312');
  await field('csatResponses').fill('300');
  await field('npsPromoters').fill('12.5');
  await field('npsPromoters').press('Enter');
  const sentence = 'Satisfied answers (312) cannot be more than CSAT answers (300). Check both.';
  await page.getByText(sentence).waitFor();
  await page.getByText('must be a whole number, got 12.5').waitFor();
  expect(await field('csatSatisfied').getAttribute('aria-invalid')).toBe('true');
  await expectAccessible();
  await press('Save');
  await waitFor('Nothing was saved: 3 numbers cannot be taken as typed.');
  await field('csatResponses').fill('320');
  await press('Save 2 numbers');
  await waitFor('Not saved yet, see the red sentences: 1 number.');
  expect(await field('npsPromoters').inputValue()).toBe('12.5');
});

test('a click counts although leaving the field brings up a sentence above it', async () => {
  await openSidebar(small([...SMALL, 'csatSatisfied']));
  await field('ticketsResolved').fill('12.5');
  const button = page.getByRole('button', { name: /Tickets: 1 filled/ });
  const below = page.getByText('totals', { exact: true }).first();
  const place = await below.boundingBox();
  if (!place) throw new Error('The switch is not on the page');
  await page.mouse.move(place.x + 5, place.y + 5);
  await page.mouse.down();
  expect(await below.boundingBox()).toEqual(place);
  await page.mouse.up();
  await page.getByText('must be a whole number, got 12.5').waitFor();
  await button.click();
  await field('ticketsReceived').waitFor();
});

test('an empty month has nothing to save', async () => {
  await openSidebar({ ...small(), columns: {} });
  await field('ticketsReceived').waitFor();
  await press('Save');
  await waitFor('There is nothing to save yet. Type a number first.');
  expect(await savedChanges()).toEqual([]);
});

test('a month is changed, asking first where numbers would be lost', async () => {
  await openSidebar(small());
  await field('ticketsResolved').fill('470');
  await page.getByLabel('Month').selectOption('June 2026');
  await page.getByText('Not saved yet in July 2026: 1 number.').waitFor();
  await expectAccessible();
  await press('Stay');
  expect(await field('ticketsResolved').inputValue()).toBe('470');
  await page.getByLabel('Month').selectOption('June 2026');
  await press('Leave unsaved');
  await page.getByText('All 4 filled').waitFor();
  expect(await page.getByLabel('Month').inputValue()).toBe(String(JULY - 1));
  expect(await page.getByLabel('Month').locator('option').allTextContents()).toEqual([
    'July 2026',
    'August 2026, so far',
    'June 2026',
    'Another month…',
  ]);
});

test('an older month can be added, a future one cannot', async () => {
  await openSidebar(small());
  await field('ticketsResolved').waitFor();
  await page.getByLabel('Month', { exact: true }).selectOption('Another month…');
  await page.getByLabel('Year', { exact: true }).selectOption('2026');
  const names = page.getByLabel('Name of the month');
  expect(await names.locator('option[disabled]').allTextContents()).toEqual([
    'September',
    'October',
    'November',
    'December',
  ]);
  await expectAccessible();
  await names.selectOption('March');
  await press('Open');
  await page.getByText('0 of 4 filled, 4 left to type').waitFor();
  expect(await page.getByLabel('Month', { exact: true }).inputValue()).toBe(String(JULY - 4));
});

test('closing asks where numbers would be lost', async () => {
  await openSidebar(small());
  await field('ticketsResolved').fill('470');
  await press('Close');
  expect(await fake((one) => one.isClosed)).toBe(false);
  await press('Leave unsaved');
  expect(await fake((one) => one.isClosed)).toBe(true);
});

test("a user's own formula is shown and cannot be typed over", async () => {
  await openSidebar({ ...small(), locked: ['ticketsReceived'] });
  await press('Tickets: 1 filled');
  expect(await field('ticketsReceived').inputValue()).toBe('486');
  expect(await field('ticketsReceived').getAttribute('readonly')).not.toBeNull();
  await page.getByText('worked out by your own formula').waitFor();
});

test('the full form fits 300 px, has no accessibility violation, and is searched', async () => {
  const start = startWith({ ...MONTHS, [JULY - 12]: { ticketsReceived: 402 } });
  await openSidebar({ ...start, locked: ['ticketsReceived'] });
  await page.getByText(/left to type/).waitFor();
  await page.getByRole('button', { name: /More metrics/ }).click();
  await field('talkSeconds').waitFor();
  await page.getByRole('button', { name: 'Tickets: 1 filled' }).click();
  await field('ticketsReceived').waitFor();
  await expectAccessible();
  expect(await sidebar.width()).toBe(300);
  await page.getByLabel('Find a number').fill('talk time');
  await field('talkSeconds').waitFor();
  expect(await field('ticketsResolved').count()).toBe(0);
  await page.getByLabel('Find a number').fill('xyzzy');
  await page.getByText('No number is called “xyzzy”.').waitFor();
});
