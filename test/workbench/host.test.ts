import { makeStandIn } from '../support/stand-in';
import { type OpenWorkbench, openWorkbench } from '../support/workbench';

const standIn = makeStandIn();
// A browser on a busy machine takes its time.
jest.setTimeout(30_000);

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ dist: standIn.dist });
});

afterAll(async () => {
  await workbench.close();
  standIn.remove();
});

function sidebar() {
  return workbench.page.frameLocator('.wb-sidebar-frame');
}

async function valueOf(a1: string) {
  await workbench.ask('settle');
  return (await workbench.ask('cell', 'Sheet1', a1)).value;
}

test('runs a menu function to its end and shows what it wrote', async () => {
  await workbench.page.getByRole('button', { name: 'Extensions' }).click();
  await workbench.page.getByRole('menuitem', { name: 'Write' }).click();
  expect(await valueOf('B5')).toBe(60);
  expect((await workbench.ask('cell', 'Sheet1', 'A3')).display).toBe('Feb 2026');
  expect((await workbench.ask('cell', 'Sheet1', 'B6')).display).toBe('2.5 h');
});

test('counts the calls of the last run', async () => {
  await workbench.runMenu('writeCells');
  const total = await workbench.page.evaluate(() => window.workbench?.counter.total);
  expect(total).toBeGreaterThan(10);
});

test('takes back a run that asks, until it is answered', async () => {
  const { page } = workbench;
  await page.evaluate(() => void window.workbench?.runMenu('ask'));
  await page.getByRole('heading', { name: 'Agents' }).waitFor();
  expect(await valueOf('A20')).toBeUndefined();
  await page.getByRole('button', { name: 'Yes' }).click();
  expect(await valueOf('A20')).toBe('asked');
  expect(await valueOf('B20')).toBe('yes');
});

test('keeps what was written before an error, and tells of it', async () => {
  await workbench.runMenu('failLate');
  expect(await valueOf('A21')).toBe('written before');
  const told = await workbench.page.locator('.wb-toast-error').last().textContent();
  expect(told).toContain('Set up: the tab Monthly is missing');
});

test('answers the sidebar, and knows nothing that Apps Script lacks', async () => {
  await workbench.runMenu('openSidebar');
  await sidebar().locator('#good').click();
  const answer = sidebar().locator('output', { hasText: 'got' });
  expect(await answer.textContent()).toBe('{"got":{"month":"July"},"world":""}');
});

test('hands errors of the script to the failure handler', async () => {
  await sidebar().locator('#bad').click();
  const answer = sidebar().locator('output', { hasText: 'failed' });
  expect(await answer.textContent()).toBe('failed: Refused: no month');
});

test('gives the sidebar no rights over the page, and only public functions', async () => {
  const frame = workbench.page.frames().find((each) => each.url() === 'about:srcdoc');
  const found = await frame?.evaluate(() => {
    const { run } = (window as unknown as { google: { script: { run: object } } }).google.script;
    let isReachable = true;
    try {
      isReachable = Boolean(parent.document.body);
    } catch {
      isReachable = false;
    }
    return { isReachable, names: Object.keys(run) };
  });
  expect(found?.isReachable).toBe(false);
  expect(found?.names).toContain('sidebarCall');
  expect(found?.names).not.toContain('hidden_');
});

test('closes the sidebar when its page asks for it', async () => {
  await sidebar().locator('#close').click();
  await workbench.page.locator('.wb-sidebar-frame').waitFor({ state: 'detached' });
  expect(await workbench.page.locator('#sidebar').isVisible()).toBe(false);
});

test('leaves no error in the console', () => {
  expect(workbench.outside).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
