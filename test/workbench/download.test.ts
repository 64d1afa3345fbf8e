import { readFileSync } from 'node:fs';
import { staleCells } from '../support/recalculate';
import { type OpenWorkbench, openWorkbench } from '../support/workbench';
import { partOf, readFile, valueIn } from '../support/xlsx';

// A browser on a busy machine takes its time.
jest.setTimeout(90_000);

let workbench: OpenWorkbench;
const fetched: string[] = [];

beforeAll(async () => {
  workbench = await openWorkbench();
  workbench.page.on('request', (request) => fetched.push(request.url()));
});

afterAll(() => workbench.close());

async function download(): Promise<{ name: string; bytes: Uint8Array }> {
  const { page } = workbench;
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download')]);
  return {
    name: file.suggestedFilename(),
    bytes: new Uint8Array(readFileSync(await file.path())),
  };
}

test('the writer is not fetched before somebody asks for a file', async () => {
  await workbench.reload();
  expect(fetched.length).toBeGreaterThan(3);
  expect(fetched.filter((url) => url.includes('excelize'))).toEqual([]);
});

test('the sample year downloads as a file with its values, lines and charts', async () => {
  const { name, bytes } = await download();
  expect(name).toBe('Support metrics sample year.xlsx');
  const book = await readFile(bytes);
  const model = await workbench.ask('model');
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(
    model.sheets.map((sheet) => sheet.name),
  );
  // Where MAXIFS finds nothing, Univer says blank and every other engine 0.
  expect(staleCells(book)).toEqual([]);
  expect(partOf(bytes, 'xl/charts/chart1.xml').match(/<ser>/g)).toHaveLength(6);
  expect(partOf(bytes, 'xl/charts/chart2.xml').match(/<ser>/g)).toHaveLength(5);
  expect(workbench.outside).toEqual([]);
});

test('what was just typed is in the file, and functions of the add-on are told', async () => {
  const tab = 'Ticket Volume';
  await workbench.ask('typeInto', tab, 'B90', '=NPS(70,20,10)');
  await workbench.ask('typeInto', tab, 'B91', 'Mine & "yours" 📊');
  const { bytes } = await download();
  const sheet = (await readFile(bytes)).getWorksheet(tab);
  if (sheet === undefined) throw new Error('The file has no tab Ticket Volume');
  expect(valueIn(sheet.getCell('B90'))).toBe(60);
  expect(valueIn(sheet.getCell('B91'))).toBe('Mine & "yours" 📊');
  const toast = workbench.page.locator('#toasts', { hasText: 'NPS' });
  await toast.waitFor();
  expect(await toast.textContent()).toContain('show #NAME? in Excel and LibreOffice');
});

test('a file that cannot be written is told in one sentence', async () => {
  const { page } = workbench;
  await page.route('**/excelize.wasm.gz', (route) => route.abort());
  await page.reload();
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.click('#download');
  const toast = page.locator('#toasts', { hasText: 'could not be fetched' });
  await toast.waitFor();
  await page.unroute('**/excelize.wasm.gz');
  expect((await download()).bytes.length).toBeGreaterThan(100_000);
});
