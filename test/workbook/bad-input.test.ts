import { insertRows, moveColumns } from '../../src/local/references';
import { METRICS } from '../../src/metrics/catalogue';
import { messages } from '../../src/workbook/messages';
import {
  type Addon,
  answerOf,
  calculateTabs,
  JULY,
  openAddon,
  openCopy,
  showAll,
  typeInto,
} from '../support/addon';
import { errorsIn } from '../support/errors';
import { withFewRows } from '../support/light';
import { NUMBER_ROWS } from '../support/oracle';

const SET_UP = openAddon();
SET_UP.setUp();
showAll(SET_UP);

/** Numbers in every row of these months. */
function openWith(months: readonly number[]): Addon {
  const addon = openCopy(SET_UP.model);
  const monthly = addon.tab('monthly');
  for (const month of months) {
    NUMBER_ROWS.forEach((row, place) => {
      monthly.type(row, month, 100 + 7 * place + (month % 5));
    });
  }
  return addon;
}

const YEAR = Array.from({ length: 12 }, (_, index) => JULY - index);

function choosePeriod(addon: Addon, period: string): void {
  addon.tab('metrics').type('title', 'status', period);
}

test('targets that are text: said in the reading, no status, no error', () => {
  const addon = openWith(YEAR);
  const metrics = METRICS.filter(({ kind }) => kind !== 'table');
  for (const { id } of metrics) addon.tab('metrics').type(id, 'target', 'below 3 h');
  const model = withFewRows(addon.model);
  expect(errorsIn(model)).toEqual([]);
  const calculation = calculateTabs(model, ['metrics', 'monthly', 'workings']);
  const shown = metrics.map(({ id }) => [
    id,
    calculation.of('metrics', id, 'reading'),
    calculation.of('metrics', id, 'status'),
  ]);
  calculation.close();
  expect(shown).toEqual(metrics.map(({ id }) => [id, messages.targetIsText, null]));
});

test.each([
  ['a year with three months', [JULY - 6, JULY - 4, JULY], 'Year to date'],
  ['a single month', [JULY], 'Month'],
  ['a single month in a quarter', [JULY], 'Quarter to date'],
  ['a month that is not over yet alone', [JULY + 1], 'Month'],
])('%s: no error', (_what, months, period) => {
  const addon = openWith(months);
  choosePeriod(addon, period);
  expect(errorsIn(withFewRows(addon.model))).toEqual([]);
});

test('months out of order: no error, and each month is what it was', () => {
  const addon = openWith(YEAR);
  const read = (): unknown[] => {
    const calculation = calculateTabs(addon.model, ['metrics', 'monthly', 'workings']);
    const keys = ['this', 'previous', 'reading', JULY - 2, JULY - 3];
    const found = ['frt', 'nps', 'backlog'].map((id) =>
      keys.map((key) => calculation.of('metrics', id, key)),
    );
    calculation.close();
    return found;
  };
  const before = read();
  const { sheet, columnOf } = addon.tab('monthly');
  moveColumns(addon.model, sheet.id, columnOf(JULY - 2), 1, columnOf(JULY - 9));
  expect(addon.setUp()).toEqual([]);
  expect(read()).toEqual(before);
  expect(errorsIn(withFewRows(addon.model))).toEqual([]);
});

test('words where numbers are due: no error', () => {
  const addon = openWith(YEAR);
  NUMBER_ROWS.forEach((row, place) => {
    if (place % 3 === 0) addon.tab('monthly').type(row, JULY - (place % 4), 'n/a');
  });
  expect(errorsIn(withFewRows(addon.model))).toEqual([]);
});

test('a category without a name, and one twice: told in sentences, no error', () => {
  const addon = openWith(YEAR);
  const monthly = addon.tab('monthly');
  monthly.type('category:Shipping', 'label', null);
  const row = monthly.rowOf('end:category');
  insertRows(addon.model, monthly.sheet.id, row, 1);
  typeInto(monthly.sheet, row, monthly.columnOf('label'), 'Returns');
  typeInto(monthly.sheet, row, monthly.columnOf(JULY), 9);
  expect(addon.setUp()).toEqual([messages.categoryTwice('Returns', 'Monthly', row)]);
  const { fields } = answerOf(addon.ask('openMonth', { month: JULY }));
  expect(fields.filter(({ id }) => id.startsWith('category:'))).not.toContainEqual(
    expect.objectContaining({ label: '' }),
  );
  expect(errorsIn(withFewRows(addon.model))).toEqual([]);
});

test('an agent twice in a month, and numbers that are text: no error', () => {
  const addon = openWith([JULY]);
  const agents = addon.tab('agents');
  agents.type('title', 'frt', 'By name');
  for (const [line, agent] of ['Ana', 'Ana', 'Ben', ''].entries()) {
    agents.type(`line:${line + 1}`, 'table:month', 'Jul 2026');
    agents.type(`line:${line + 1}`, 'table:agent', agent === '' ? null : agent);
    agents.type(`line:${line + 1}`, 'table:ticketsResolved', agent === 'Ben' ? 'many' : 5);
    agents.type(`line:${line + 1}`, 'table:csatResponses', 0);
  }
  expect(errorsIn(withFewRows(addon.model))).toEqual([]);
});
