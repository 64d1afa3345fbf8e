import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { JULY, JUNE_VALUES, startWith } from './fake-spreadsheet';
import { openSidebarPage, type SidebarOptions, type SidebarPage } from './sidebar-page';

jest.setTimeout(30_000);

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

const JULY_TEXT =
  'Support, July 2026. 5 of 8 targets met. Missed: First response time 4.1 h (target 3.0 h). Tickets 486 (+55): Shipping 148, usual 66–104 (carrier strike 6–17 July).';
const start = () => ({
  ...startWith({ [JULY - 1]: JUNE_VALUES, [JULY]: { ticketsReceived: 486 } }),
  summaries: { [JULY]: JULY_TEXT, [JULY - 1]: 'Support, June 2026. Tickets 431.' },
});

async function open(options: SidebarOptions): Promise<void> {
  sidebar = await openSidebarPage(browser, start(), options);
  page = sidebar.page;
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const tab = (name: string) => page.getByRole('navigation').getByRole('button', { name });
const pack = (name: string) => page.getByRole('switch', { name });
const told = (text: string) => page.locator('footer [role="status"]').getByText(text).waitFor();
const currentTabs = () => page.locator('nav [aria-current="page"]').allTextContents();

const asked = async (name: string) => {
  const calls = await sidebar.fake((all) => all.calls);
  return calls.filter(({ call }) => call === name).map(({ request }) => request);
};

describe('choosing metrics', () => {
  test('a pack is switched on and one metric off, with the keyboard alone', async () => {
    await open({ view: 'choose' });
    await press('Surveys: 4 of 4 shown');
    await page.locator('[data-metric="nps"]').focus();
    await page.keyboard.press('Space');
    await pack('Phone').focus();
    await page.keyboard.press('Space');
    await page.getByText('6 changes, not applied yet.').waitFor();
    await page.keyboard.press('Control+Enter');
    await told('metrics are shown; the others are hidden.');
    const [sent] = (await asked('saveChoices')) as { hidden: string[] }[];
    expect(sent?.hidden).toContain('nps');
    expect(sent?.hidden).not.toContain('abandonRate');
    expect(await page.getByText('not applied yet').count()).toBe(0);
  });

  test('the button counts what will be shown', async () => {
    await open({ view: 'choose' });
    const all = start().choices.metrics;
    const count = all.filter(({ isShown }) => isShown).length;
    const phone = all.filter((metric) => metric.pack === 'phone').length;
    await pack('Phone').click();
    await page.getByRole('button', { name: `Show these ${count + phone} metrics` }).waitFor();
  });

  test('folded, unfolded and searched it fits, and has no accessibility violation', async () => {
    await open({ view: 'choose' });
    await pack('Phone').waitFor();
    await sidebar.expectAccessible();
    await press(/^Backlog & quality:/);
    await page.locator('[data-metric="backlog"]').waitFor();
    await sidebar.expectAccessible();
    expect(await sidebar.width()).toBe(300);
    await page.getByLabel('Find a metric').fill('promoter');
    await page.locator('[data-metric="nps"]').waitFor();
    expect(await page.locator('[data-metric]').count()).toBe(1);
    await page.getByLabel('Find a metric').fill('xyzzy');
    await page.getByText('No metric is called “xyzzy”.').waitFor();
    await sidebar.expectAccessible();
  });

  test('leaving with changes asks, and may apply them first', async () => {
    await open({ view: 'choose' });
    await pack('Phone').click();
    await tab('Summary').click();
    await page.getByText('Apply them before you leave?').waitFor();
    await sidebar.expectAccessible();
    await press('Stay');
    expect(await currentTabs()).toEqual(['Choose']);
    await press('Close');
    expect(await sidebar.fake((one) => one.isClosed)).toBe(false);
    await press('Apply');
    await page.waitForFunction(
      () => (Reflect.get(window, 'fake') as { isClosed: boolean }).isClosed,
    );
    expect(await asked('saveChoices')).toHaveLength(1);
  });

  test('a failure is said and tried again; the choice is kept', async () => {
    await open({ view: 'choose', set: { plans: ['fail'] } });
    await told('Google did not answer, so what is shown could not be read.');
    await sidebar.expectAccessible();
    await press('Try again.');
    await pack('Phone').click();
    await sidebar.fake((one) => one.plans.push('fail'));
    await press(/^Show these/);
    await told('Google did not answer, so nothing was saved. Your choice is still here.');
    expect(await pack('Phone').isChecked()).toBe(true);
    await press('Try again.');
    await told('metrics are shown');
    await page.locator('footer').getByRole('button', { name: 'Enter data' }).click();
    await page.getByText(/left to type/).waitFor();
  });

  test('a double click saves once, and a slow answer gets a spinner after 300 ms', async () => {
    await open({ view: 'choose' });
    await pack('Phone').click();
    await sidebar.fake((one) => one.plans.push('hold'));
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByRole('button', { name: /^Show these/ }).dblclick();
    await page.clock.runFor(250);
    expect(await page.locator('.spinner').count()).toBe(0);
    await page.clock.runFor(150);
    expect(await page.locator('.spinner').count()).toBe(1);
    await page.clock.resume();
    await sidebar.fake((one) => one.release());
    await told('metrics are shown');
    expect(await asked('saveChoices')).toHaveLength(1);
  });

  test('right after set-up the button goes on to the numbers, whether anything changed or not', async () => {
    for (const name of ['People', null]) {
      await sidebar?.context.close();
      await open({ view: 'first' });
      await pack('Phone').waitFor();
      if (name) await pack(name).click();
      await press(/^Show these/);
      await page.getByText(/left to type/).waitFor();
      expect(await asked('saveChoices')).toHaveLength(name ? 1 : 0);
    }
  });

  test('right after set-up a second question asks for numbers per agent, and No is the answer', async () => {
    await open({ view: 'first' });
    const answer = (name: string) => page.getByRole('radio', { name });
    await answer('By initials').waitFor();
    expect(await answer('No').isChecked()).toBe(true);
    await page.getByText(/a works council must agree/).waitFor();
    await answer('By initials').check();
    await page.getByText('1 change, not applied yet.').waitFor();
    await sidebar.expectAccessible();
    await press(/^Show these/);
    await page.getByText(/left to type/).waitFor();
    const [saved] = await asked('saveChoices');
    expect(saved).toMatchObject({ agents: 'By initials' });
    await tab('Choose').click();
    await pack('Phone').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
  });

  test('right after set-up it is a question that can be skipped', async () => {
    await open({ view: 'first' });
    await page.getByRole('heading', { name: 'What do you want to follow?' }).waitFor();
    await pack('Phone').waitFor();
    await sidebar.expectAccessible();
    await press('Skip both questions');
    await page.getByText(/left to type/).waitFor();
    await tab('Choose').click();
    await page.getByRole('heading', { name: 'Choose metrics' }).waitFor();
    expect(await page.getByText('Skip both questions').count()).toBe(0);
  });
});

/** Clipboards as frames have them. */
const refuseClipboard = () => {
  const refuse = () => Promise.reject(new Error('NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
};
const refuseAllCopying = () => {
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  document.execCommand = () => false;
};
const takeClipboard = () => {
  const writeText = async (text: string) => {
    Object.assign(window, { taken: text });
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
};

describe('the summary', () => {
  const area = () => page.locator('textarea');

  test('opens on the latest month and is copied', async () => {
    await open({ view: 'summary', before: takeClipboard });
    await area().waitFor();
    expect(await area().inputValue()).toBe(JULY_TEXT);
    expect(await area().getAttribute('readonly')).not.toBeNull();
    await press('Copy');
    await told('Copied: July 2026.');
    expect(await page.evaluate(() => Reflect.get(window, 'taken'))).toBe(JULY_TEXT);
    await sidebar.expectAccessible();
    expect(await sidebar.width()).toBe(300);
  });

  test('of another month', async () => {
    await open({ view: 'summary' });
    await page.getByLabel('Summary of', { exact: true }).selectOption('June 2026');
    await page.getByLabel('Summary of June 2026, to copy').waitFor();
    expect(await area().inputValue()).toBe('Support, June 2026. Tickets 431.');
    expect(await asked('readSummary')).toEqual([{ month: null }, { month: JULY - 1 }]);
  });

  test('is copied the old way where the clipboard is refused', async () => {
    await open({ view: 'summary', before: refuseClipboard });
    await area().waitFor();
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        Object.assign(window, { taken: String(document.getSelection()) });
      });
    });
    await press('Copy');
    await told('Copied: July 2026.');
    expect(await page.evaluate(() => Reflect.get(window, 'taken'))).toBe(JULY_TEXT);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy');
  });

  test('is selected where the browser refuses all copying', async () => {
    await open({ view: 'summary', before: refuseAllCopying });
    await area().waitFor();
    await press('Copy');
    await told('The text is selected: press Ctrl+C.');
    const selected = () => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement)) return null;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    };
    expect(await page.evaluate(selected)).toBe(JULY_TEXT);
    await sidebar.expectAccessible();
  });

  test('a failure is said as it is, and tried again', async () => {
    const refusal = 'There is no month with numbers yet. Enter or import one first.';
    await open({ view: 'summary', set: { plans: [{ refuse: refusal }] } });
    await told(refusal);
    expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
    await sidebar.expectAccessible();
    await press('Try again.');
    await area().waitFor();
    await sidebar.fake((one) => one.plans.push('fail'));
    await page.getByLabel('Summary of', { exact: true }).selectOption('June 2026');
    await told('Google did not answer, so June 2026 could not be summed up.');
    expect(await area().inputValue()).toBe(JULY_TEXT);
  });
});

describe('the tabs', () => {
  test('lead from view to view with the keyboard, and name the one that is open', async () => {
    await open({});
    await page.getByText(/left to type/).waitFor();
    expect(await currentTabs()).toEqual(['Enter data']);
    await tab('Enter data').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Drop files here').waitFor();
    expect(await currentTabs()).toEqual(['Import']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pack('Phone').waitFor();
    expect(await currentTabs()).toEqual(['Choose']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Choose');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.locator('textarea').waitFor();
    expect(await currentTabs()).toEqual(['Summary']);
  });

  test('numbers that are not saved are asked about first', async () => {
    await open({});
    await page.locator('[data-entry="ticketsResolved"]').fill('470');
    await tab('Choose').click();
    await page.getByText(/Not saved yet in July 2026/).waitFor();
    expect(await currentTabs()).toEqual(['Enter data']);
    await press('Leave unsaved');
    await pack('Phone').waitFor();
  });
});

test('a browser that cannot unpack says so in a sentence', async () => {
  await open({ before: () => Reflect.deleteProperty(window, 'DecompressionStream') });
  await page.getByRole('alert').getByText('could not be unpacked in this browser').waitFor();
  await sidebar.expectAccessible();
});
