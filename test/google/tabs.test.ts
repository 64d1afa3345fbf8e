import type { SpreadsheetModel } from '../../src/local/model';
import {
  duplicateSheet,
  insertColumns,
  insertRows,
  removeRows,
  removeSheet,
  renameSheet,
} from '../../src/local/references';
import { newSheet } from '../../src/local/services';
import { TABS } from '../../src/workbook/tab';
import {
  type Addon,
  answerOf,
  calculateTabs,
  JULY,
  openAddon,
  openCopy,
  savedOf,
  typeInto,
} from '../support/addon';
import { calculateWorkbook, eachCell } from '../support/calculation';
import { copyOf, differencesOf } from '../support/differences';
import { withFewRows } from '../support/light';
import { openSample } from '../support/sample';

const NAMES = [
  'Metrics',
  'Ticket Volume',
  'Daily Volume',
  'Formulas & Definitions',
  'Monthly',
  'Agents',
  'Workings',
];

/** Tabs that show what was counted. */
const COUNTED = ['metrics', 'monthly', 'workings', 'ticketVolume'] as const;

function filledModel(): SpreadsheetModel {
  const addon = openAddon();
  addon.setUp();
  savedOf(addon.save(JULY, { ticketsReceived: 486, 'category:Shipping': 148 }));
  addon.tab('ticketVolume').type('title', 'total', 'Yes');
  addon.refresh();
  return addon.model;
}

const FILLED = filledModel();
const SAMPLE = openSample();
const openFilled = (): Addon => openCopy(FILLED);

const namesOf = (addon: Addon): string[] => addon.model.sheets.map(({ name }) => name);

/** Cells outside of the chart block that hold an error. */
function errorsIn(addon: Addon): string[] {
  const model = withFewRows(addon.model);
  const calculation = calculateWorkbook(model);
  const errors: string[] = [];
  for (const sheet of model.sheets.filter(({ type }) => type === 'GRID')) {
    eachCell(sheet, ({ formula = '' }, row, column) => {
      const isGap = /NA\(\)/.test(formula) && sheet.name === addon.tab('workings').sheet.name;
      if (calculation.isError(sheet.name, row, column) && !isGap) {
        errors.push(`${sheet.name} ${row},${column} ${formula}`);
      }
    });
  }
  calculation.close();
  return errors;
}

test('the tabs of a new workbook stand in order, the helpers hidden', () => {
  const addon = openAddon();
  addon.setUp();
  const { model } = addon;
  const made = NAMES.filter((name) => name !== 'Daily Volume');
  expect(namesOf(addon)).toEqual([...made, 'Sheet1']);
  expect(namesOf(openFilled())).toEqual([...NAMES, 'Sheet1']);
  const hidden = model.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  expect(hidden).toEqual(['Workings']);
  expect(model.activeSheetId).toBe(model.sheets[0]?.id);
});

test('names that are taken are not taken again', () => {
  const addon = openAddon();
  const [sheet] = addon.model.sheets;
  if (sheet) sheet.name = 'monthly';
  addon.setUp();
  savedOf(addon.save(JULY, { ticketsReceived: 486 }));
  expect(namesOf(addon)).toEqual([
    'Metrics',
    'Ticket Volume',
    'Formulas & Definitions',
    'Monthly 2',
    'Agents',
    'Workings',
    'monthly',
  ]);
  const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
  expect(calculation.of('metrics', 'ticketVolume', 'this')).toBe(486);
  calculation.close();
});

describe('tabs are found again', () => {
  test('renamed, under any name', () => {
    const addon = openFilled();
    const names = ['It\'s; "ours"', 'A1', 'R1C1', 'Day by day', 'Übersicht', 'Team & co', '2026'];
    TABS.forEach((id, index) => {
      renameSheet(addon.model, addon.tab(id).sheet.id, names[index] ?? '');
    });
    expect(addon.setUp()).toEqual([]);
    savedOf(addon.save(JULY - 30, { ticketsReceived: 5 }));
    savedOf(addon.save(JULY, { ticketsReceived: 487 }));
    expect(addon.refresh()).toEqual([]);
    expect(namesOf(addon)).toEqual([...names, 'Sheet1']);
    expect(errorsIn(addon)).toEqual([]);
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('metrics', 'ticketVolume', 'this')).toBe(487);
    calculation.close();
  });

  test.each(TABS)('a copy of %s is the user’s: the original stays in use', (id) => {
    const addon = openFilled();
    const original = addon.tab(id).sheet;
    const copy = duplicateSheet(addon.model, original.id);
    addon.model.sheets.reverse();
    const before = copyOf(addon.model);
    addon.setUp();
    savedOf(addon.save(JULY, { ticketsReceived: 487 }));
    addon.refresh();
    const differing = differencesOf(before, addon.model).filter(({ tab }) => tab === copy.name);
    expect(differing).toEqual([]);
    const monthly = addon.model.sheets.find(({ name }) => name === 'Monthly');
    const values = Object.values(monthly?.cells ?? {}).flatMap((line) => Object.values(line));
    expect(values.filter(({ value }) => value === 487)).toHaveLength(1);
  });

  test('a chart on a tab of its own is left alone', () => {
    const addon = openAddon();
    addon.model.sheets.unshift({ ...newSheet(90, 'Chart1'), type: 'OBJECT' });
    addon.setUp();
    savedOf(addon.save(JULY, { ticketsReceived: 486 }));
    addon.model.metadata = [];
    expect(addon.setUp()).toEqual([]);
    expect(addon.refresh()).toEqual([]);
    expect(namesOf(addon).filter((name) => name === 'Metrics')).toHaveLength(1);
    expect(addon.model.sheets.find(({ id }) => id === 90)?.cells).toEqual({});
  });
});

describe('a tab that was deleted is built again', () => {
  test.each(TABS.filter((id) => id !== 'monthly'))('%s', (id) => {
    const addon = openFilled();
    const { name } = addon.tab(id).sheet;
    // The notes of targets tell of the numbers that a refresh finds.
    expect(addon.refresh()).toEqual([]);
    const pristine = copyOf(addon.model);
    removeSheet(addon.model, addon.tab(id).sheet.id);
    expect(addon.refresh()).toEqual([]);
    expect(namesOf(addon).sort()).toEqual([...NAMES, 'Sheet1'].sort());
    expect(errorsIn(addon)).toEqual([]);
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('metrics', 'ticketVolume', 'this')).toBe(486);
    calculation.close();
    const rebuilt = addon.model.sheets.find((sheet) => sheet.name === name);
    const first = pristine.sheets.find((sheet) => sheet.name === name);
    // Links name the tab by its number, which is another one now.
    const renumbered = JSON.stringify(first?.cells).replace(
      new RegExp(`#gid=${first?.id}&`, 'g'),
      `#gid=${rebuilt?.id}&`,
    );
    expect(rebuilt?.cells).toEqual(JSON.parse(renumbered));
    expect(rebuilt?.charts).toHaveLength(first?.charts.length ?? -1);
    for (const sheet of addon.model.sheets) {
      const old = pristine.sheets.find((each) => each.name === sheet.name);
      const lists = (each: typeof old) =>
        each?.validations.filter(({ kind }) => kind === 'listRange');
      expect(lists(sheet)).toEqual(lists(old));
    }
    expect(addon.writesOf(() => addon.refresh())).toBe(0);
  });

  test('Monthly: set-up builds an empty one, and nothing is broken', () => {
    const addon = openFilled();
    removeSheet(addon.model, addon.tab('monthly').sheet.id);
    expect(addon.setUp()).toEqual([]);
    expect(errorsIn(addon)).toEqual([]);
    const { values } = answerOf(addon.ask('openMonth', { month: JULY }));
    expect(values.ticketsReceived).toBeNull();
    savedOf(addon.save(JULY, { ticketsReceived: 12 }));
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('metrics', 'ticketVolume', 'this')).toBe(12);
    calculation.close();
  });

  test('all of them', () => {
    const addon = openFilled();
    for (const name of NAMES) {
      const sheet = addon.model.sheets.find((each) => each.name === name);
      if (sheet) removeSheet(addon.model, sheet.id);
    }
    addon.setUp();
    expect(namesOf(addon)).toEqual([...NAMES, 'Sheet1']);
    expect(errorsIn(addon)).toEqual([]);
  });
});

describe('charts', () => {
  const chartsOf = (addon: Addon) => addon.tab('ticketVolume').sheet.charts;

  test('one that was deleted comes back at refresh', () => {
    const addon = openFilled();
    const [gone] = chartsOf(addon).splice(0, 1);
    addon.refresh();
    expect(chartsOf(addon)).toHaveLength(2);
    const back = chartsOf(addon).find(({ options }) => options.title === gone?.options.title);
    expect(back?.ranges).toEqual(gone?.ranges);
  });

  test('the user’s styling and own charts stay', () => {
    const addon = openFilled();
    const [first] = chartsOf(addon);
    if (!first) throw new Error('There is no chart');
    Object.assign(first.options, { title: 'Weekly talk', 'series.0.color': '#FF0000' });
    Object.assign(first, { row: 40, offsetX: 3, width: 900 });
    chartsOf(addon).push({ ...copyOf(addon.model).sheets[1]?.charts[1], id: 77 } as typeof first);
    savedOf(addon.save(JULY - 1, { 'category:Shipping': 3 }));
    addon.refresh();
    expect(chartsOf(addon)).toHaveLength(3);
    const kept = chartsOf(addon).find(({ id }) => id === first.id);
    expect(kept).toMatchObject({ row: 40, offsetX: 3, width: 900 });
    expect(kept?.options).toMatchObject({ title: 'Weekly talk', 'series.0.color': '#FF0000' });
    expect(kept?.ranges[0]?.rows).toBe(3);
    expect(chartsOf(addon).find(({ id }) => id === 77)?.ranges[0]?.rows).toBe(2);
  });
});

describe('a file that came without memory, such as an uploaded .xlsx', () => {
  const forget = (addon: Addon): void => {
    addon.model.metadata = [];
    for (const sheet of addon.model.sheets) sheet.metadata = [];
  };

  test.each([
    ['set-up', (addon: Addon) => addon.setUp()],
    ['refresh', (addon: Addon) => addon.refresh()],
  ])('%s finds tabs and charts, builds nothing twice and changes nothing', (_what, work) => {
    const addon = openCopy(SAMPLE);
    forget(addon);
    const before = copyOf(addon.model);
    expect(work(addon)).toEqual([]);
    expect(differencesOf(before, addon.model)).toEqual([]);
    expect(addon.tab('ticketVolume').sheet.charts).toHaveLength(2);
  });

  test('saving finds Monthly, and the charts are known afterwards', () => {
    const addon = openCopy(SAMPLE);
    forget(addon);
    savedOf(addon.save(JULY, { ticketsReceived: 487 }));
    savedOf(addon.save(JULY + 1, { ticketsReceived: 20 }));
    expect(namesOf(addon)).toEqual(NAMES);
    expect(addon.tab('ticketVolume').sheet.charts).toHaveLength(2);
    addon.setUp();
    expect(namesOf(addon)).toEqual(NAMES);
    expect(addon.tab('ticketVolume').sheet.charts).toHaveLength(2);
    expect(addon.tab('monthly').cell('ticketsReceived', JULY + 1)?.value).toBe(20);
  });

  test('also where somebody has put a row above and a column before', () => {
    const addon = openCopy(SAMPLE);
    const { sheet } = addon.tab('monthly');
    insertRows(addon.model, sheet.id, 1, 1);
    insertColumns(addon.model, sheet.id, 1, 1);
    forget(addon);
    expect(addon.setUp()).toEqual([]);
    expect(namesOf(addon)).toEqual(NAMES);
  });

  test('the sample year is a workbook like any other', () => {
    const addon = openCopy(SAMPLE);
    expect(namesOf(addon)).toEqual(NAMES);
    expect(addon.writesOf(() => addon.setUp())).toBe(0);
    const { sheet } = addon.tab('monthly');
    removeRows(addon.model, sheet.id, addon.tab('monthly').rowOf('npsPassives'), 1);
    addon.setUp();
    expect(errorsIn(addon)).toEqual([]);
  });
});

describe('categories', () => {
  const chartTitles = (addon: Addon): unknown[] => {
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    const { sheet, rowOf, columns } = addon.tab('ticketVolume');
    const row = rowOf('header');
    const shown = columns.flatMap((key, index) =>
      key.startsWith('category:') ? [calculation.value(sheet.name, row, index + 1)] : [],
    );
    calculation.close();
    return shown;
  };
  const fieldsOf = (addon: Addon) =>
    answerOf(addon.ask('openMonth', { month: JULY }))
      .fields.filter(({ id }) => id.startsWith('category:'))
      .map(({ id, label }) => `${id} = ${label}`);

  test('one that was renamed keeps its row, its numbers and its key', () => {
    const addon = openFilled();
    addon.tab('monthly').type('category:Shipping', 'label', 'Delivery');
    expect(addon.setUp()).toEqual([]);
    expect(fieldsOf(addon)).toContain('category:Shipping = Delivery');
    expect(chartTitles(addon)).toContain('Delivery');
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('metrics', 'ticketCategories', 'this')).toBe('Delivery');
    expect(calculation.of('workings', 'chart:category:head', 'v5')).toBe('Delivery');
    calculation.close();
  });

  test('one that was typed into an inserted row is followed at once, and has its key after a repair', () => {
    const addon = openFilled();
    const { sheet } = addon.tab('monthly');
    const row = addon.tab('monthly').rowOf('end:category');
    insertRows(addon.model, sheet.id, row, 1);
    typeInto(sheet, row, 2, 'Billing');
    expect(fieldsOf(addon)).toContain('category:Billing = Billing');
    savedOf(addon.save(JULY, { 'category:Billing': 31 }));
    expect(sheet.cells[row]?.[addon.tab('monthly').columnOf(JULY)]?.value).toBe(31);
    expect(addon.setUp()).toEqual([]);
    expect(addon.tab('monthly').rowOf('category:Billing')).toBe(row);
    expect(addon.tab('monthly').cell('category:Billing', 'this')?.formula).toMatch(/^=IF/);
    expect(chartTitles(addon)).toContain('Billing');
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('monthly', 'category:Billing', 'this')).toBe(31);
    expect(calculation.of('ticketVolume', 'month:1', 'category:Billing')).toBe(31);
    expect(calculation.of('ticketVolume', 'month:1', 'rest:category')).toBe(486 - 148 - 31);
    calculation.close();
    expect(addon.writesOf(() => addon.setUp())).toBe(0);
  });

  test('one that was removed is gone from the form and the charts', () => {
    const addon = openFilled();
    const { sheet } = addon.tab('monthly');
    removeRows(addon.model, sheet.id, addon.tab('monthly').rowOf('category:Returns'), 1);
    expect(addon.setUp()).toEqual([]);
    expect(fieldsOf(addon)).toHaveLength(5);
    expect(addon.tab('monthly').rows).not.toContain('category:Returns');
    expect(errorsIn(addon)).toEqual([]);
    expect(chartTitles(addon).filter((title) => title !== null)).toHaveLength(5);
  });

  test('all of them may be removed', () => {
    const addon = openFilled();
    const { sheet, rowOf } = addon.tab('monthly');
    const first = rowOf('section:categories') + 1;
    removeRows(addon.model, sheet.id, first, rowOf('end:category') - first);
    expect(addon.setUp()).toEqual([]);
    expect(fieldsOf(addon)).toEqual([]);
    expect(errorsIn(addon)).toEqual([]);
    savedOf(addon.save(JULY - 1, { ticketsReceived: 3 }));
  });

  test('the same name twice is said in one sentence, and the second row is left alone', () => {
    const addon = openFilled();
    const { sheet } = addon.tab('monthly');
    const row = addon.tab('monthly').rowOf('end:category');
    insertRows(addon.model, sheet.id, row, 1);
    typeInto(sheet, row, 2, 'Shipping');
    typeInto(sheet, row, addon.tab('monthly').columnOf(JULY), 9);
    const said = [
      `“Shipping” stands twice on Monthly; row ${row} is left alone. Give it a name of its own.`,
    ];
    expect(addon.setUp()).toEqual([said.join()]);
    expect(sheet.cells[row]?.[1]?.value).toBeUndefined();
    expect(sheet.cells[row]?.[addon.tab('monthly').columnOf(JULY)]?.value).toBe(9);
  });

  /** Copies a row of Monthly, hidden key included, into a new one above the closing line. */
  function copyRow(addon: Addon, key: string, name: string, above: string): number {
    const { sheet } = addon.tab('monthly');
    const row = addon.tab('monthly').rowOf(above);
    insertRows(addon.model, sheet.id, row, 1);
    const copied = sheet.cells[addon.tab('monthly').rowOf(key)];
    sheet.cells[row] = JSON.parse(JSON.stringify(copied));
    typeInto(sheet, row, 2, name);
    typeInto(sheet, row, addon.tab('monthly').columnOf(JULY), 31);
    return row;
  }

  test.each([
    ['below', 'end:category'],
    ['above', 'category:Sales inquiry'],
  ])('a copied row %s the original, renamed, is a category of its own', (_where, above) => {
    const addon = openFilled();
    copyRow(addon, 'category:Shipping', 'Billing', above);
    expect(addon.setUp()).toEqual([]);
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('monthly', 'category:Shipping', 'this')).toBe(148);
    expect(calculation.of('monthly', 'category:Billing', 'this')).toBe(31);
    expect(calculation.of('monthly', 'sum:category', 'this')).toBe(179);
    calculation.close();
    expect(addon.writesOf(() => addon.setUp())).toBe(0);
  });

  test('a new row under a name that another one was made with gets a key of its own', () => {
    const addon = openFilled();
    addon.tab('monthly').type('category:Shipping', 'label', 'Delivery');
    const { sheet } = addon.tab('monthly');
    const row = addon.tab('monthly').rowOf('end:category');
    insertRows(addon.model, sheet.id, row, 2);
    for (const place of [row, row + 1]) typeInto(sheet, place, 2, 'Shipping');
    expect(addon.setUp()).toEqual([expect.stringMatching(/^“Shipping” stands twice on Monthly/)]);
    expect(fieldsOf(addon)).toHaveLength(7);
    expect(fieldsOf(addon)).toContain('category:Shipping = Delivery');
  });

  test('a row under the closing line of a section is no category', () => {
    const addon = openFilled();
    const { sheet } = addon.tab('monthly');
    const row = addon.tab('monthly').rowOf('end:category') + 1;
    insertRows(addon.model, sheet.id, row, 1);
    typeInto(sheet, row, 2, 'Total by hand');
    addon.setUp();
    expect(fieldsOf(addon)).toHaveLength(6);
  });
});

describe('the same month twice on Monthly', () => {
  test('a copied month whose heading was typed over is the month that it says', () => {
    const addon = openFilled();
    const { sheet, columnOf, rowOf } = addon.tab('monthly');
    const [july, copy] = [columnOf(JULY), columnOf('end') + 1];
    for (const cells of Object.values(sheet.cells)) {
      if (cells[july]) cells[copy] = JSON.parse(JSON.stringify(cells[july]));
    }
    typeInto(sheet, rowOf('header'), copy, 45292);
    typeInto(sheet, rowOf('ticketsReceived'), copy, 300);
    expect(addon.setUp()).toEqual([]);
    expect(addon.tab('monthly').columnOf(12 * 2024)).toBe(copy);
    const calculation = calculateTabs(withFewRows(addon.model), COUNTED);
    expect(calculation.of('metrics', 'ticketVolume', 12 * 2024)).toBe(300);
    expect(calculation.of('metrics', 'ticketVolume', 'this')).toBe(486);
    calculation.close();
  });

  test('is said in one sentence; the first counts, the second is left alone', () => {
    const addon = openFilled();
    const { sheet, columnOf, rowOf } = addon.tab('monthly');
    const [july, june] = [columnOf(JULY), columnOf(JULY - 1)];
    typeInto(sheet, 1, june, JULY);
    typeInto(sheet, rowOf('ticketsReceived'), june, 3);
    const before = copyOf(addon.model);
    const [sentence = ''] = addon.setUp();
    expect(sentence).toMatch(
      /^July 2026 stands twice on Monthly, in the columns [A-Z]+ and [A-Z]+\. /,
    );
    const kept = sheet.cells[rowOf('ticketsReceived')];
    expect([kept?.[june]?.value, kept?.[july]?.value]).toEqual([3, 486]);
    const lost = differencesOf(before, addon.model).filter(
      ({ before: old }) => (old as { value?: unknown } | undefined)?.value === 486,
    );
    expect(lost).toEqual([]);
  });
});
