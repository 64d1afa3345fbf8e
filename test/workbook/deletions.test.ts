import fc from 'fast-check';
import type { SpreadsheetModel } from '../../src/local/model';
import { removeColumns, removeRows } from '../../src/local/references';
import type { TabId } from '../../src/workbook/tab';
import { type Addon, JULY, openAddon, openCopy, savedOf } from '../support/addon';
import { calculateWorkbook, eachCell, selfReferences } from '../support/calculation';
import { withFewRows } from '../support/light';
import { NUMBER_ROWS } from '../support/oracle';

const MONTHS = [JULY - 2, JULY - 1, JULY];

function typedModel(): SpreadsheetModel {
  const addon = openAddon();
  addon.setUp();
  for (const month of MONTHS) {
    const entries = NUMBER_ROWS.map((row, place) => [row, 1000 + 7 * place + (month % 5)]);
    for (const [row, value] of entries) addon.tab('monthly').type(`${row}`, month, value as number);
  }
  addon.refresh();
  return addon.model;
}

const TYPED = typedModel();

/** Every number typed on Monthly, by row and month. */
function numbersOf(addon: Addon): Record<string, unknown> {
  const { rows, columns, sheet } = addon.tab('monthly');
  const found: Record<string, unknown> = {};
  eachCell(sheet, ({ value }, row, column) => {
    const [key = '', month = ''] = [rows[row - 1], columns[column - 1]];
    if (NUMBER_ROWS.includes(key) && /^\d{5}$/.test(month)) found[`${key} ${month}`] = value;
  });
  return found;
}

function errorsIn(addon: Addon): string[] {
  const model = withFewRows(addon.model);
  const calculation = calculateWorkbook(model);
  const errors: string[] = [];
  for (const { name, cells } of model.sheets) {
    eachCell({ cells } as never, ({ formula = '' }, row, column) => {
      if (/NA\(\)/.test(formula) || !calculation.isError(name, row, column)) return;
      errors.push(`${name} ${row},${column} ${formula}`);
    });
  }
  calculation.close();
  return errors;
}

/** Deletes a row or column as somebody might, the hidden keys apart. */
function remove(addon: Addon, tab: TabId, axis: 'row' | 'column', spot: number): void {
  const { sheet, rows, columns } = addon.tab(tab);
  const keys = axis === 'row' ? rows : columns;
  const used = keys.length - [...keys].reverse().findIndex((key) => key !== '');
  const place = 1 + Math.floor(spot * used);
  if (keys[place - 1] === 'keys') return;
  if (axis === 'row') removeRows(addon.model, sheet.id, place, 1);
  else removeColumns(addon.model, sheet.id, place, 1);
}

test('whatever rows and columns are deleted, a repair leaves no error and keeps the rest', () => {
  const tabs = fc.constantFrom<TabId>(
    'metrics',
    'monthly',
    'ticketVolume',
    'definitions',
    'workings',
  );
  const spot = fc.double({ min: 0, max: 0.999, noNaN: true });
  const deletion = fc.tuple(tabs, fc.constantFrom<'row' | 'column'>('row', 'column'), spot);
  fc.assert(
    fc.property(fc.array(deletion, { minLength: 1, maxLength: 8 }), (deletions) => {
      const addon = openCopy(TYPED);
      for (const [tab, axis, at] of deletions) remove(addon, tab, axis, at);
      const left = numbersOf(addon);
      addon.setUp();
      expect(numbersOf(addon)).toEqual(left);
      expect(errorsIn(addon)).toEqual([]);
      expect(selfReferences(addon.model)).toEqual([]);
      expect(addon.writesOf(() => addon.refresh())).toBe(0);
      savedOf(addon.save(JULY, { ticketsReceived: 3 }));
      expect(addon.tab('monthly').cell('ticketsReceived', JULY)?.value).toBe(3);
    }),
    { numRuns: 8 },
  );
});
