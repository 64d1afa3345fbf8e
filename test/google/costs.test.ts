import { removeSheet } from '../../src/local/references';
import { type Addon, answerOf, changesFrom, JULY, openAddon, savedOf } from '../support/addon';
import { setUpMonths } from '../support/months';

/** Each call of a service costs a moment on Google's side: the most that the whole catalogue may. */
const MOST = { setUp: 220, refresh: 80, save: 25, grow: 60 };

function numberedFields(addon: Addon, month: number): Record<string, number> {
  const { fields } = answerOf(addon.ask('openMonth', { month }));
  const notes = new Set(['whatHappened']);
  const entries = fields.filter(({ id }) => !notes.has(id)).map(({ id }) => [id, 1] as const);
  return Object.fromEntries(entries);
}

/** What one save costs, without the opening of the form before it. */
function callsOfSave(addon: Addon, month: number, entries: Record<string, number | null>): number {
  const { values } = answerOf(addon.ask('openMonth', { month }));
  const changes = changesFrom(values, entries);
  return addon.callsOf(() => savedOf(addon.ask('saveMonth', { month, changes })));
}

test('the click on Set up or repair, sidebar included, in an empty spreadsheet', () => {
  const addon = openAddon();
  const calls = addon.callsOf(() => addon.setUp());
  expect(addon.recording.sidebars).toHaveLength(1);
  expect(calls).toBeLessThanOrEqual(MOST.setUp);
});

test('setting up costs the same for 12, 13, 24 and 60 months', () => {
  const costs = [12, 13, 24, 60].map((months) => setUpMonths(months).calls);
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(MOST.setUp);
});

test('60 months are 60 columns', () => {
  const { model } = setUpMonths(60);
  const [monthly] = model.sheets.filter(({ name }) => name === 'Monthly');
  const keys = Object.values(monthly?.cells[1] ?? {}).filter(({ value }) => Number(value) > 0);
  expect(keys).toHaveLength(60);
});

test('bringing every tab but Monthly back costs the same beside 12 months and 60', () => {
  const [short = 0, long = 0] = [12, 60].map((months) => {
    const { model } = setUpMonths(months);
    const addon = openAddon({ model });
    for (const { id, name } of [...model.sheets]) {
      if (!['Monthly', 'Sheet1'].includes(name)) removeSheet(model, id);
    }
    return addon.callsOf(() => addon.setUp());
  });
  expect(long).toBe(short);
  expect(long).toBeLessThanOrEqual(1.5 * MOST.setUp);
});

test('refreshing a workbook in order, and one of 60 months', () => {
  const addon = openAddon();
  addon.setUp();
  savedOf(addon.save(JULY, { ticketsReceived: 486 }));
  const long = openAddon({ model: setUpMonths(60).model });
  const costs = [addon, long].map((each) => each.callsOf(() => each.refresh()));
  expect(addon.recording.toasts).toHaveLength(1);
  for (const calls of costs) expect(calls).toBeLessThanOrEqual(MOST.refresh);
});

describe('saving', () => {
  const addon = openAddon();
  addon.setUp();

  test('the first number of a month', () => {
    const calls = callsOfSave(addon, JULY, { ticketsReceived: 486 });
    expect(calls).toBeLessThanOrEqual(MOST.grow);
  });

  test('the first numbers of a month, all fields at once', () => {
    const calls = callsOfSave(addon, JULY - 1, numberedFields(addon, JULY - 1));
    expect(calls).toBeLessThanOrEqual(MOST.grow);
  });

  test('a month that has numbers', () => {
    const calls = callsOfSave(addon, JULY, { ticketsReceived: 487, npsPromoters: 42 });
    expect(calls).toBeLessThanOrEqual(MOST.save);
  });

  test('all fields of a month that has numbers', () => {
    const calls = callsOfSave(addon, JULY, numberedFields(addon, JULY));
    expect(calls).toBeLessThanOrEqual(MOST.save);
  });

  test('every second field', () => {
    const all = Object.keys(numberedFields(addon, JULY));
    const entries = Object.fromEntries(all.filter((_, i) => i % 2 === 0).map((id) => [id, null]));
    expect(callsOfSave(addon, JULY, entries)).toBeLessThanOrEqual(MOST.save);
  });

  test('a month without a column, and one before all others', () => {
    for (const month of [JULY - 40, JULY - 20, JULY + 1]) {
      const calls = callsOfSave(addon, month, numberedFields(addon, month));
      expect(calls).toBeLessThanOrEqual(MOST.grow);
    }
  });
});

test('opening the form', () => {
  const addon = openAddon();
  addon.setUp();
  const calls = addon.callsOf(() => addon.ask('openMonth', { month: JULY }));
  expect(calls).toBeLessThanOrEqual(MOST.save);
});
