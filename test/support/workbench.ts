import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { DebugHandle } from '../../src/local/workbench/debug';
import { serveWorkbench } from '../../src/local/workbench/serve.js';
import { launchBrowser } from './browser';

/** The workbench of dist/ in a browser, and everything it did that it must not. */
export interface OpenWorkbench {
  page: Page;
  url: string;
  /** Errors of the page and its console since it opened. */
  errors: string[];
  /** Requests to any other host than the workbench's own. */
  outside: string[];
  /** Calls one of the functions of window.workbench. */
  ask<Name extends Callable>(
    name: Name,
    ...args: Parameters<DebugHandle[Name]>
  ): Promise<Awaited<ReturnType<DebugHandle[Name]>>>;
  /** Runs a menu function and waits until everything has caught up. */
  runMenu(functionName: string): Promise<void>;
  /** Loads the page anew, as on the next visit. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

type Callable = Exclude<keyof DebugHandle, 'counter' | 'univer'>;

const DIST = join(__dirname, '../../dist');

/** Serves dist/ on a free port and opens the page in a window of 1280 × 800. */
export async function openWorkbench({ dist = DIST } = {}): Promise<OpenWorkbench> {
  const server = await serveWorkbench({ port: 0, dist });
  const browser = await launchBrowser();
  // A context of its own: the accessibility checker asks for one.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const watched = watch(page, server.url);
  await page.goto(server.url);
  await waitUntilOpen(page);
  return {
    page,
    url: server.url,
    ...watched,
    ...helpers(page),
    close: () => closeAll(browser, server.close),
  };
}

function watch(page: Page, url: string): Pick<OpenWorkbench, 'errors' | 'outside'> {
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(url) || /^(data|blob|about):/.test(request.url());
    if (!isOwn) outside.push(request.url());
  });
  return { errors, outside };
}

function helpers(page: Page): Pick<OpenWorkbench, 'ask' | 'runMenu' | 'reload'> {
  // As text: a whole spreadsheet crosses ten times as fast as value by value.
  const ask = (async (name: Callable, ...args: unknown[]) => {
    const text = await page.evaluate(
      async ([called, given]) => {
        const handle = window.workbench as unknown as Record<string, (...a: unknown[]) => unknown>;
        return JSON.stringify(await handle[called]?.(...given));
      },
      [name, args] as [string, unknown[]],
    );
    return text === undefined ? undefined : JSON.parse(text);
  }) as OpenWorkbench['ask'];
  return {
    ask,
    runMenu: async (functionName) => {
      await ask('runMenu', functionName);
      await ask('settle');
    },
    reload: async () => {
      await page.reload();
      await waitUntilOpen(page);
    },
  };
}

async function waitUntilOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.settle());
}

async function closeAll(browser: Browser, closeServer: () => Promise<void>): Promise<void> {
  await browser.close();
  await closeServer();
}
