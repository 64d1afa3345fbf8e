import { type OpenWorkbench, openWorkbench } from '../support/workbench';

jest.setTimeout(120_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

const TAB = 'Formulas & Definitions';

/** Where the first cell with this key in the hidden first column stands, in a column by its key. */
async function addressOf(row: string, column: string): Promise<string> {
  const { sheets } = await workbench.ask('model');
  const { cells = {} } = sheets.find(({ name }) => name === TAB) ?? {};
  const at = Object.keys(cells).find((each) => cells[Number(each)]?.[1]?.value === row);
  const keys = Object.entries(cells[1] ?? {});
  const place = Number(keys.find(([, cell]) => cell.value === column)?.[0]);
  return `${String.fromCharCode(64 + place)}${at}`;
}

const hiddenRows = async (name: string): Promise<number> => {
  const { sheets } = await workbench.ask('model');
  return Object.keys(sheets.find((each) => each.name === name)?.hiddenRows ?? {}).length;
};

test('a tick is applied a moment after it was changed, as by Google', async () => {
  const before = await hiddenRows('Metrics');
  const tick = await addressOf('nps', 'show');
  await workbench.ask('typeInto', TAB, tick, 'FALSE');
  await workbench.ask('settle');
  expect(await hiddenRows('Metrics')).toBe(before + 1);
  await workbench.ask('typeInto', TAB, tick, 'TRUE');
  await workbench.ask('settle');
  expect(await hiddenRows('Metrics')).toBe(before);
});

test('a theme’s name at the top leads to its first metric', async () => {
  const link = await addressOf('moreLinks', 'metric');
  expect(await workbench.ask('cell', TAB, link)).toMatchObject({ display: 'Satisfaction ›' });
  await workbench.ask('setActiveTab', TAB);
  await workbench.ask('settle');
  const { page } = workbench;
  await page.mouse.click(200, 231);
  const target = await addressOf('nps', 'metric');
  await page.waitForFunction(
    (a1) =>
      window.workbench?.univer
        .getActiveWorkbook()
        ?.getActiveSheet()
        .getSelection()
        ?.getActiveRange()
        ?.getA1Notation() === a1,
    target,
  );
  expect(workbench.errors).toEqual([]);
});
