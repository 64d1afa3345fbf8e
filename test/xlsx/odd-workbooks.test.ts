import { withResults } from '../../src/cli/calculate';
import { emptyTyped } from '../../src/cli/sample';
import { filePlan } from '../../src/local/file-plan';
import { insertRows, renameSheet } from '../../src/local/references';
import { INPUTS } from '../../src/metrics/catalogue';
import type { Plan } from '../../src/workbook/plan';
import type { TypedCell } from '../../src/workbook/typed';
import { planTyped } from '../../src/workbook/typed';
import { openAddon, typeInto } from '../support/addon';
import { calculateWorkbook } from '../support/calculation';
import { staleCells } from '../support/recalculate';
import { isSame, openWriter, partOf, plannedCells, readFile, valueIn } from '../support/xlsx';

jest.setTimeout(60_000);

const AUGUST = 12 * 2026 + 7;
const writer = openWriter();
afterAll(() => writer.close());

/** Writes and reads back. @returns the file, and cells that differ from the plan */
async function wayThrough(plan: Plan<string>) {
  const bytes = await writer.write(plan);
  const book = await readFile(bytes);
  const wrong = plan.tabs.flatMap((tab, index) => {
    const sheet = book.worksheets[index];
    return [...plannedCells(tab.cells)].flatMap(([address, { value = null, sparkline }]) => {
      const due = sparkline !== undefined || value === '' ? null : value;
      const found = sheet ? valueIn(sheet.getCell(address)) : null;
      return isSame(found, due) ? [] : [`${tab.name} ${address}: ${found}, not ${due}`];
    });
  });
  return { bytes, book, wrong };
}

test('an empty workbook shows no error and is ready to type in', async () => {
  const plan = withResults(planTyped(emptyTyped(AUGUST), AUGUST));
  const { book, wrong } = await wayThrough(plan);
  expect(wrong).toEqual([]);
  expect(staleCells(book)).toEqual([]);
  const shown = plan.tabs.filter(({ tab }) => tab !== 'workings');
  const errors = shown.flatMap(({ cells }) =>
    cells.filter(({ value }) => typeof value === 'string' && value.startsWith('#')),
  );
  expect(errors).toEqual([]);
});

test('five years of numbers', async () => {
  const months = Array.from({ length: 60 }, (_, index) => AUGUST - 60 + index);
  const cells = months.flatMap((month, place) =>
    INPUTS.filter(({ unit }) => unit === 'count').map(
      ({ id }, index): TypedCell => ({
        tab: 'monthly',
        row: id,
        column: month,
        value: 100 + ((place * 7 + index * 13) % 50),
      }),
    ),
  );
  const plan = withResults(planTyped({ months, cells }, AUGUST));
  const { book, wrong } = await wayThrough(plan);
  expect(wrong).toEqual([]);
  expect(staleCells(book)).toEqual([]);
  expect(plan.charts[0]?.domain.rows).toBe(25);
});

const NAMES = [
  'Where\'s my "order"?',
  'A & B <tag> </row>',
  '📦 Parcels 👩‍👩‍👧',
  'A name of more than thirty-one letters, for a subject that takes words',
  '=1+1',
  '+49 calls',
  "'quoted",
  'Größe / ölig — ½',
];

/** A workbook with thirty categories of which some have trying names. */
function manyCategories() {
  const addon = openAddon();
  addon.setUp();
  const monthly = addon.tab('monthly');
  const end = monthly.rows.indexOf('end:category') + 1;
  insertRows(addon.model, monthly.sheet.id, end, 24);
  for (let place = 0; place < 24; place += 1) {
    const name = NAMES[place] ?? `Subject ${place}`;
    const line = { ...monthly.sheet.cells[end + place] };
    const label = addon.tab('monthly').columnOf('label');
    monthly.sheet.cells[end + place] = { ...line, [label]: { ...line[label], value: name } };
  }
  addon.refresh();
  return addon;
}

test('thirty categories, some with trying names', async () => {
  const addon = manyCategories();
  const monthly = addon.tab('monthly');
  const keys = monthly.rows.filter((key) => key.startsWith('category:'));
  expect(keys).toHaveLength(30);
  keys.forEach((key, index) => {
    monthly.type(key, AUGUST - 1, 10 + index);
  });
  monthly.type('ticketsReceived', AUGUST - 1, 900);
  addon.refresh();
  calculateWorkbook(addon.model).keepResults();
  const { plan, leftOut } = filePlan(addon.model);
  expect(leftOut).toEqual([]);
  const { bytes, book, wrong } = await wayThrough(plan);
  expect(wrong).toEqual([]);
  expect(staleCells(book)).toEqual([]);
  expect(partOf(bytes, 'xl/charts/chart1.xml').match(/<ser>/g)).toHaveLength(7);
  const labels = keys.map((key) => String(monthly.cell(key, 'label')?.value));
  for (const name of NAMES) expect(labels).toContain(name);
});

test('tabs whose names Excel would refuse get others, and formulas follow', async () => {
  const addon = openAddon();
  addon.setUp();
  addon.tab('monthly').type('ticketsReceived', AUGUST - 1, 420);
  const names = [
    ['monthly', 'Monthly: numbers / all of them [2026], and more'],
    ['workings', 'Monthly: numbers / all of them [2027], as well'],
    ['metrics', 'It’s "ours" & <b>theirs</b> 📊'],
    ['ticketVolume', "Jane's volume"],
  ] as const;
  calculateWorkbook(addon.model).keepResults();
  for (const [id, name] of names) renameSheet(addon.model, addon.tab(id).sheet.id, name);
  const { book, wrong } = await wayThrough(filePlan(addon.model).plan);
  expect(wrong).toEqual([]);
  expect(staleCells(book)).toEqual([]);
  const found = book.worksheets.map(({ name }) => name);
  expect(found).toContain('Monthly- numbers - all of them ');
  expect(found).toContain('Monthly- numbers - all of the 2');
  expect(found).toContain("Jane's volume");
  expect(found.every((name) => name.length <= 31)).toBe(true);
});

test('what a user added in the workbench is in the file', async () => {
  const addon = openAddon();
  addon.setUp();
  const own = addon.model.sheets.find(({ name }) => name === 'Sheet1');
  if (own === undefined) throw new Error('There is no tab of the user’s own');
  typeInto(own, 1, 1, 'Mine');
  typeInto(own, 2, 1, '=IFNA(MATCH("a;b",{"a;b","c"},0),0)+MAX(1;2)');
  typeInto(own, 3, 1, true);
  own.cells[1] = { ...own.cells[1], 2: { value: 3, style: { background: '#abc', bold: true } } };
  own.cells[4] = { 1: { value: 'noted', note: 'Ask <Ana> & Ben' } };
  own.cells[5] = { 1: { value: 'x_x0041_y' }, 2: { value: 'a\u0001b\ud83d' } };
  own.columnWidths[1] = 180;
  calculateWorkbook(addon.model).keepResults();
  const { book, wrong } = await wayThrough(filePlan(addon.model).plan);
  // No file can hold the signs in this cell, so they are left out.
  expect(wrong).toEqual([expect.stringMatching(/^Sheet1 B5: ab, not/)]);
  const sheet = book.getWorksheet('Sheet1');
  expect(sheet?.getCell('A2').formula).toBe('_xlfn.IFNA(MATCH("a;b",{"a;b","c"},0),0)+MAX(1,2)');
  expect(sheet?.getCell('A2').result).toBe(3);
  expect(sheet?.getCell('B1').fill).toMatchObject({ fgColor: { argb: 'FFAABBCC' } });
  expect(JSON.stringify(sheet?.getCell('A4').note)).toContain('Ask <Ana> & Ben');
  expect(sheet?.views[0]?.showGridLines).not.toBe(false);
});
