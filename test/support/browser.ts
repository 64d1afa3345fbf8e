import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** In a single process it ends with its first window; and pages are to be as safe as for users. */
const UNWANTED = ['--single-process', '--disable-web-security', '--disable-site-isolation-trials'];

/** A browser that is there already: CHROME_PATH, or where systems install one. */
function installed(): string | undefined {
  const places = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** A quiet Chromium for tests; where none is installed, the one that comes as a package. */
export async function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const args = [...QUIET, ...(isRoot ? ['--no-sandbox'] : [])];
  const path = installed();
  if (path !== undefined) return chromium.launch({ executablePath: path, args });
  const executablePath = await sparticuz.executablePath();
  const own = sparticuz.args.filter((arg) => !UNWANTED.includes(arg));
  return chromium.launch({ executablePath, args: [...args, ...own] });
}
