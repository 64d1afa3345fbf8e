import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type FakeWindow, installFakeBridge } from './fake-bridge';
import type { FakeStart } from './fake-spreadsheet';

const SIDEBAR = readFileSync(join(__dirname, '../../dist/addon/Sidebar.html'), 'utf8');
const ADDRESS = 'http://sidebar.test/';

export interface SidebarOptions {
  /** What the menu puts into `<body data-view>`. */
  readonly view?: string;
  readonly set?: Partial<FakeWindow>;
  /** Runs in the page before the sidebar does. */
  readonly before?: () => void;
}

/** The built sidebar beside the stand-in for the spreadsheet, 300 px wide. */
export interface SidebarPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page, of its console, and requests it must not make. */
  readonly problems: string[];
  /** Reads or changes the stand-in. */
  fake<T>(read: (fake: FakeWindow) => T): Promise<T>;
  expectAccessible(): Promise<void>;
  /** How wide the page would be without a frame around it. */
  width(): Promise<number>;
}

export async function openSidebarPage(
  browser: Browser,
  start: FakeStart,
  { view = 'enter', set = {}, before }: SidebarOptions = {},
): Promise<SidebarPage> {
  const context = await browser.newContext({ viewport: { width: 300, height: 800 } });
  const page = await context.newPage();
  const problems = watch(page);
  const body = SIDEBAR.replace('data-view="enter"', `data-view="${view}"`);
  await page.route('**/*', (route) => {
    if (route.request().url() === ADDRESS) {
      return route.fulfill({ contentType: 'text/html', body });
    }
    problems.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.addInitScript(installFakeBridge, start);
  await page.addInitScript((settings) => Object.assign(Reflect.get(window, 'fake'), settings), set);
  if (before) await page.addInitScript(before);
  await page.goto(ADDRESS);
  return { page, context, problems, ...helpers(page) };
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}

function helpers(page: Page): Pick<SidebarPage, 'fake' | 'expectAccessible' | 'width'> {
  return {
    fake: <T>(read: (fake: FakeWindow) => T) =>
      page.evaluate<T>(`(${read.toString()})(window.fake)`),
    async expectAccessible() {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
      expect(told).toEqual([]);
    },
    width: () => page.evaluate(() => document.documentElement.scrollWidth),
  };
}
