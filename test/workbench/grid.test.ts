import { makeStandIn } from '../support/stand-in';
import { type OpenWorkbench, openWorkbench } from '../support/workbench';

const standIn = makeStandIn();
// A browser on a busy machine takes its time.
jest.setTimeout(30_000);

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ dist: standIn.dist });
  await workbench.runMenu('writeCells');
});

afterAll(async () => {
  await workbench.close();
  standIn.remove();
});

async function type(a1: string, text: string): Promise<boolean> {
  const isTaken = await workbench.ask('typeInto', 'Sheet1', a1, text);
  await workbench.ask('settle');
  return isTaken;
}

async function valueOf(a1: string) {
  return (await workbench.ask('cell', 'Sheet1', a1)).value;
}

async function firstSheet() {
  const [sheet] = (await workbench.ask('model')).sheets;
  if (!sheet) throw new Error('There is no tab.');
  return sheet;
}

/** Clicks the middle of a cell; columns are 100 px wide and rows 24 px high. */
async function click(row: number, column: number): Promise<void> {
  const canvas = workbench.page.locator('canvas[id^="univer-sheet-main-canvas"]');
  await canvas.click({ position: { x: 46 + column * 100 - 50, y: 22 + row * 24 - 12 } });
}

test('passes ranges with blanks, scalars and truth values to custom functions', async () => {
  await type('H1', '=TELL(B2:C3)');
  expect(await valueOf('H1')).toBe('[[number 10,number 5],[number 20,blank]]');
  await type('H2', '=TELL(B2)');
  expect(await valueOf('H2')).toBe('number 10');
  await type('H3', '=TELL(1=1)');
  expect(await valueOf('H3')).toBe('boolean true');
  await type('H4', '=TELL()');
  expect(await valueOf('H4')).toBe('undefined undefined');
});

test('spills an array, null staying blank', async () => {
  await type('J1', '=TWICE(B2:C3)');
  expect(await valueOf('J1')).toBe(20);
  expect(await valueOf('K1')).toBe(10);
  expect(await valueOf('J2')).toBe(40);
  expect((await valueOf('K2')) ?? '').toBe('');
});

test('shows #ERROR! and, on hover, why', async () => {
  await type('F2', '=TELL(-1)');
  expect(await valueOf('F2')).toBe('#ERROR!');
  const { page } = workbench;
  const box = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 46 + 550, (box?.y ?? 0) + 22 + 36];
  await page.mouse.move(x, y + 60);
  await page.mouse.move(x, y);
  await page.mouse.move(x + 3, y + 1);
  await page.getByText('TELL: value must be 0 or more, got -1').waitFor({ timeout: 5000 });
});

test('takes "" of a formula for a text also within one calculation, and extremes of nothing for 0', async () => {
  const formulas = {
    M1: '=""',
    M2: '=M1',
    M3: '=IF(M1=0,"zero","text")',
    M4: '=MAXIFS(B2:B4,B2:B4,">9000")',
    M5: '=MINIFS(B2:B4,B2:B4,">9000")',
    M6: '=MAXIFS(B2:B4,B2:B4,">10")',
  };
  for (const [a1, formula] of Object.entries(formulas)) {
    await workbench.ask('typeInto', 'Sheet1', a1, formula);
  }
  await workbench.ask('settle');
  expect((await workbench.ask('cell', 'Sheet1', 'M2')).display).toBe('');
  expect(await valueOf('M3')).toBe('text');
  expect(await valueOf('M4')).toBe(0);
  expect(await valueOf('M5')).toBe(0);
  expect(await valueOf('M6')).toBe(30);
});

test('gives the last day of a shorter month', async () => {
  await type('F5', '=EDATE(DATE(2024,1,31),1)-DATE(2024,2,29)');
  expect(await valueOf('F5')).toBe(0);
});

test('refuses what a validation refuses, with its help', async () => {
  expect(await type('B8', '-4')).toBe(false);
  expect(await valueOf('B8')).toBeUndefined();
  await workbench.page.getByText('A count of 0 or more.').waitFor();
  await workbench.page.getByRole('button', { name: 'OK' }).click();
  expect(await type('B8', '4')).toBe(true);
  expect(await valueOf('B8')).toBe(4);
});

test('keeps a ticked box as a truth value', async () => {
  await click(9, 2);
  await workbench.ask('settle');
  expect((await firstSheet()).cells[9]?.[2]?.value).toBe(true);
});

test('tints cells by formula', async () => {
  const colour = await workbench.page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(
      'canvas[id^="univer-sheet-main-canvas"]',
    );
    const at = (row: number) =>
      [...(canvas?.getContext('2d')?.getImageData(46 + 350, 22 + row * 24 - 12, 1, 1).data ?? [])]
        .slice(0, 3)
        .join();
    return { below: at(2), above: at(3) };
  });
  expect(colour.above).toBe('0,255,0');
  expect(colour.below).not.toBe('0,255,0');
});

test('moves rules, validations, formulas and charts with inserted rows, and back by undo', async () => {
  await workbench.runMenu('addChart');
  const before = await firstSheet();
  await workbench.ask('insertRows', 'Sheet1', 3, 2);
  await workbench.ask('settle');
  const after = await firstSheet();
  expect(after.cells[7]?.[2]?.formula).toBe('=SUM(B2:B6)');
  expect(after.rules[0]?.ranges).toEqual([{ row: 2, column: 4, rows: 5, columns: 1 }]);
  expect(after.validations.map(({ range }) => range.row)).toEqual([10, 11]);
  expect(after.charts[0]).toMatchObject({
    row: 14,
    ranges: [{ rows: 6 }, { rows: 6 }, { rows: 6 }],
  });
  await click(4, 9);
  await workbench.page.keyboard.press('Control+z');
  await workbench.ask('settle');
  const undone = await firstSheet();
  expect(undone.rules).toEqual(before.rules);
  expect(undone.validations).toEqual(before.validations);
  expect(undone.charts).toEqual(before.charts);
  expect(undone.cells[5]?.[2]).toMatchObject({ formula: '=SUM(B2:B4)', computed: 60 });
});

test('draws a chart over its cells, with gaps for blank cells', async () => {
  const [chart] = await workbench.ask('charts');
  expect(chart).toMatchObject({
    title: 'By category',
    months: ['Jan 2026', 'Feb 2026', 'Mar 2026'],
    series: [
      { name: 'Shipping', values: [10, 20, 30] },
      { name: 'Returns', values: [5, null, 7] },
    ],
  });
  expect(await workbench.page.getByRole('img', { name: 'By category' }).isVisible()).toBe(true);
});

test('follows an edit into the chart', async () => {
  await type('B4', '33');
  expect((await workbench.ask('charts'))[0]?.series[0]?.values).toEqual([10, 20, 33]);
});

test('copies charts and formulas with a duplicated tab', async () => {
  const { page } = workbench;
  await page.locator('[data-u-comp="slide-tab-item"]').first().click({ button: 'right' });
  await page.getByText('Copy', { exact: true }).click();
  await page.locator('[data-u-comp="slide-tab-item"]').nth(1).waitFor();
  await workbench.ask('settle');
  const [original, copy] = (await workbench.ask('model')).sheets;
  expect(copy?.id).not.toBe(original?.id);
  expect(copy?.charts[0]?.ranges[0]?.sheetId).toBe(copy?.id);
  expect(copy?.cells[5]?.[2]?.formula).toBe('=SUM(B2:B4)');
  expect(copy?.validations).toEqual(original?.validations);
});

test('asks before protected cells are changed', async () => {
  await workbench.ask('setActiveTab', 'Sheet1');
  await workbench.runMenu('protectCells');
  await click(2, 2);
  await workbench.page.keyboard.press('Delete');
  await workbench.page.getByText('Worked out').waitFor();
  await workbench.page.getByRole('button', { name: 'Cancel' }).click();
  await workbench.ask('settle');
  expect(await valueOf('B2')).toBe(10);
});

test('leaves no error in the console', () => {
  expect(workbench.outside).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
