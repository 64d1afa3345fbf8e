import { withResults } from '../../src/cli/calculate';
import { sampleTyped } from '../../src/cli/sample';
import type { SpreadsheetModel } from '../../src/local/model';
import { planTyped } from '../../src/workbook/typed';
import { answerOf, openAddon } from '../support/addon';
import { eachCell } from '../support/calculation';
import { uploaded } from '../support/recalculate';
import { openWriter, readFile } from '../support/xlsx';

jest.setTimeout(60_000);

const AUGUST = 12 * 2026 + 7;
const writer = openWriter();
afterAll(() => writer.close());

/** The file once Google has read it: functions without prefixes, wide enough to add columns. */
async function uploadedYear(): Promise<SpreadsheetModel> {
  const plan = withResults(planTyped(sampleTyped(AUGUST), AUGUST));
  const model = uploaded(await readFile(await writer.write(plan)));
  for (const sheet of model.sheets) {
    sheet.columns = 80;
    eachCell(sheet, (cell) => {
      if (cell.formula !== undefined) cell.formula = cell.formula.replace(/_xlfn\./g, '');
    });
  }
  return model;
}

function formulas(model: SpreadsheetModel): Record<string, string> {
  const found: Record<string, string> = {};
  for (const sheet of model.sheets) {
    eachCell(sheet, ({ formula, value }, row, column) => {
      const content = formula?.replace(/;/g, ',') ?? value;
      if (content !== undefined && content !== '') {
        found[`${sheet.name} ${row} ${column}`] = String(content);
      }
    });
  }
  return found;
}

test('the add-on knows its own tabs in an uploaded file, and adds small lines, links and charts alone', async () => {
  const model = await uploadedYear();
  const before = formulas(model);
  const addon = openAddon({ model });
  addon.setUp();
  expect(model.sheets).toHaveLength(7);
  const changed = Object.entries(formulas(model)).filter(([place, text]) => before[place] !== text);
  expect(changed.length).toBeGreaterThan(20);
  expect(changed.filter(([, text]) => !/^=(SPARKLINE|HYPERLINK)\(/.test(text))).toEqual([]);
  expect(addon.tab('ticketVolume').sheet.charts).toHaveLength(2);
});

test('a month can be saved into an uploaded file', async () => {
  const addon = openAddon({ model: await uploadedYear() });
  const form = answerOf(addon.ask('openMonth', { month: AUGUST - 1 }));
  expect(form.values.ticketsReceived).toBe(486);
  expect(addon.save(AUGUST - 1, { ticketsReceived: 500 }).ok).toBe(true);
  expect(addon.tab('monthly').cell('ticketsReceived', AUGUST - 1)?.value).toBe(500);
});
