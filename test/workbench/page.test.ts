import { type OpenWorkbench, openWorkbench } from '../support/workbench';

// A browser on a busy machine takes its time.
jest.setTimeout(120_000);

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench.close());

/** How often somebody types again where a busy grid lost keys before its cell editor was open. */
const PATIENCE = 3;

/** Types as a user does: a click into the name box, the address, then the text. */
async function type(a1: string, text: string): Promise<void> {
  const { page } = workbench;
  const tab = await firstTab();
  for (let tries = 1; ; tries += 1) {
    await goTo(a1);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    if (await isTyped(tab, a1)) break;
    if (tries === PATIENCE) throw new Error(`${a1} did not take ${text}`);
    // Out of a list of functions, then out of the cell.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await workbench.ask('settle');
}

/** Selects a cell by its address, and waits until the grid has done so. */
async function goTo(a1: string): Promise<void> {
  const { page } = workbench;
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.fill(a1);
  await box.press('Enter');
  const isThere = (address: string) => {
    const range = window.workbench?.univer.getActiveWorkbook()?.getActiveRange();
    return range?.getA1Notation() === address && document.activeElement?.tagName !== 'INPUT';
  };
  await page.waitForFunction(isThere, a1);
}

/** Whether the cell holds a formula: its editor hands over what was typed a while after the key. */
async function isTyped(tab: string, a1: string): Promise<boolean> {
  const holdsFormula = ([name, at]: [string, string]) =>
    window.workbench?.cell(name, at).formula !== undefined;
  const typed = workbench.page.waitForFunction(holdsFormula, [tab, a1] as [string, string], {
    timeout: 10_000,
  });
  return typed.then(
    () => true,
    () => false,
  );
}

function firstTab(): Promise<string> {
  return workbench.ask('model').then(({ sheets }) => sheets[0]?.name ?? '');
}

test('shows the grid, the product and the menu of the add-on', async () => {
  const { page } = workbench;
  expect(await page.title()).toContain('Support Metrics');
  await page.getByRole('button', { name: 'Extensions' }).click();
  const items = page.getByRole('menuitem');
  expect(await items.count()).toBeGreaterThanOrEqual(4);
  await page.keyboard.press('Escape');
  expect(await items.first().isVisible()).toBe(false);
});

test('calculates a typed formula and keeps it for the next visit', async () => {
  const tab = await firstTab();
  await type('AG40', '=1+1');
  expect(await workbench.ask('cell', tab, 'AG40')).toMatchObject({ formula: '=1+1', value: 2 });
  await workbench.reload();
  expect(await workbench.ask('cell', tab, 'AG40')).toMatchObject({ value: 2, display: '2' });
});

test('takes ";" between arguments as Google does, and shows ","', async () => {
  const tab = await firstTab();
  await type('AG41', '=SUM(1;2;";"="x")');
  expect(await workbench.ask('cell', tab, 'AG41')).toMatchObject({
    formula: '=SUM(1,2,";"="x")',
    value: 3,
  });
});

test('follows rows that the user inserts', async () => {
  const tab = await firstTab();
  await workbench.ask('insertRows', tab, 40, 2);
  await workbench.ask('settle');
  const { sheets } = await workbench.ask('model');
  expect(sheets[0]?.cells[42]?.[33]?.formula).toBe('=1+1');
  expect((await workbench.ask('cell', tab, 'AG42')).value).toBe(2);
});

test('calls a custom function of the add-on', async () => {
  const tab = await firstTab();
  await type('AG50', '=NPS(50;30;20)');
  expect((await workbench.ask('cell', tab, 'AG50')).value).toBe(30);
});

test('makes no request to another host and leaves no error in the console', () => {
  expect(workbench.outside).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
