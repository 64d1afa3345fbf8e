import fc from 'fast-check';
import {
  insertColumns,
  insertRows,
  moveRows,
  removeColumns,
  removeRows,
} from '../../src/local/references';
import {
  type Addon,
  answerOf,
  changesFrom,
  JULY,
  openAddon,
  openCopy,
  savedOf,
  typeInto,
  viewTab,
} from '../support/addon';

const MANY = {
  ticketsReceived: 486,
  'category:Shipping': 148,
  firstResponses: 471,
  npsPromoters: 42,
  csatResponses: 300,
  customersEnd: 1353,
  revenue: 68450.5,
};

const SET_UP = openAddon();
SET_UP.setUp();
const openSetUp = (): Addon => openCopy(SET_UP.model);

/** What stands in a month's column of Monthly, by row key. */
function monthOf(addon: Addon, month: number): Record<string, unknown> {
  const { rows, cell } = addon.tab('monthly');
  const entries = rows.flatMap((key) => {
    const value = key === '' ? undefined : cell(key, month)?.value;
    return value === undefined || key === 'keys' ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

describe('what is saved stands in its row and column, and nowhere else', () => {
  const untouched = (addon: Addon): void => {
    expect(monthOf(addon, JULY - 1)).toEqual({ ticketsReceived: 431 });
  };
  const openWithJune = (): Addon => {
    const addon = openSetUp();
    savedOf(addon.save(JULY - 1, { ticketsReceived: 431 }));
    savedOf(addon.save(JULY, { ticketsReceived: 1 }));
    return addon;
  };

  test('seven numbers at once', () => {
    const addon = openWithJune();
    const { message } = savedOf(addon.save(JULY, MANY));
    expect(message).toBe('Saved July 2026: 7 numbers.');
    expect(monthOf(addon, JULY)).toEqual(MANY);
    untouched(addon);
  });

  test('a row of ours was deleted above', () => {
    const addon = openWithJune();
    const { sheet, rowOf } = addon.tab('monthly');
    removeRows(addon.model, sheet.id, rowOf('firstResponseHours'), 1);
    savedOf(addon.save(JULY, MANY));
    expect(monthOf(addon, JULY)).toEqual(MANY);
    untouched(addon);
    addon.setUp();
    expect(monthOf(addon, JULY)).toEqual(MANY);
  });

  test('a column of ours was deleted', () => {
    for (const key of ['whereFrom', 'howToCollect', 'gap']) {
      const addon = openWithJune();
      const { sheet, columnOf } = addon.tab('monthly');
      removeColumns(addon.model, sheet.id, columnOf(key), 1);
      savedOf(addon.save(JULY, MANY));
      expect(monthOf(addon, JULY)).toEqual(MANY);
      untouched(addon);
    }
  });

  test('the row with the running month was deleted: saving goes on without', () => {
    const addon = openWithJune();
    const { sheet, rowOf } = addon.tab('monthly');
    removeRows(addon.model, sheet.id, rowOf('running'), 1);
    savedOf(addon.save(JULY, MANY));
    expect(monthOf(addon, JULY)).toEqual(MANY);
    addon.setUp();
    expect(addon.tab('monthly').cell('running', 'this')?.value).toBe(JULY + 1);
  });

  test('rows and columns of the user’s own stand between', () => {
    const addon = openWithJune();
    const { sheet } = addon.tab('monthly');
    insertRows(addon.model, sheet.id, addon.tab('monthly').rowOf('npsPromoters'), 2);
    insertColumns(addon.model, sheet.id, addon.tab('monthly').columnOf(JULY), 1);
    const column = addon.tab('monthly').columnOf(JULY);
    const own = addon.tab('monthly').rowOf('npsPromoters') - 1;
    typeInto(sheet, own, column, '=1+1');
    typeInto(sheet, own - 1, column, 'my own');
    savedOf(addon.save(JULY, MANY));
    expect(monthOf(addon, JULY)).toEqual(MANY);
    untouched(addon);
    expect(sheet.cells[own]?.[column]?.formula).toBe('=1+1');
    expect(sheet.cells[own - 1]?.[column]?.value).toBe('my own');
  });

  test('the first number of a month, in a workbook whose rows were moved and removed', () => {
    const addon = openSetUp();
    const { sheet } = addon.tab('monthly');
    const row = (key: string) => addon.tab('monthly').rowOf(key);
    moveRows(addon.model, sheet.id, row('customersEnd'), 1, row('firstResponses'));
    moveRows(addon.model, sheet.id, row('effective:customersLost'), 1, row('npsPromoters') + 1);
    removeRows(addon.model, sheet.id, row('firstContactResolved'), 1);
    for (const month of [JULY, JULY - 30]) {
      savedOf(addon.save(month, MANY));
      expect(monthOf(addon, month)).toEqual(MANY);
      expect(addon.tab('monthly').cell('effective:customersLost', month)?.formula).toMatch(/^=IF/);
    }
  });

  test('a number below zero that somebody pasted does not stop a save', () => {
    const addon = openWithJune();
    addon.tab('monthly').type('resolutionHours', JULY, -4);
    savedOf(addon.save(JULY, MANY));
    expect(monthOf(addon, JULY)).toEqual({ ...MANY, resolutionHours: -4 });
  });
});

describe('undo', () => {
  test('brings back what was there, blanks included', () => {
    const addon = openSetUp();
    savedOf(addon.save(JULY, { ticketsReceived: 480, npsPromoters: 40, whatHappened: 'Strike' }));
    const before = monthOf(addon, JULY);
    const { undo } = savedOf(
      addon.save(JULY, { ...MANY, npsPromoters: null, whatHappened: '=1+1' }),
    );
    expect(monthOf(addon, JULY)).not.toEqual(before);
    savedOf(addon.ask('saveMonth', { month: JULY, changes: undo }));
    expect(monthOf(addon, JULY)).toEqual(before);
  });

  test('of the first numbers of a month without a column leaves an empty column', () => {
    const addon = openSetUp();
    const { undo } = savedOf(addon.save(JULY - 30, MANY));
    savedOf(addon.ask('saveMonth', { month: JULY - 30, changes: undo }));
    expect(monthOf(addon, JULY - 30)).toEqual({});
    const again = addon.ask('saveMonth', { month: JULY - 30, changes: undo });
    expect(savedOf(again).message).toMatch(/Nothing was written\.$/);
  });

  test('is refused where somebody typed meanwhile', () => {
    const addon = openSetUp();
    const { undo } = savedOf(addon.save(JULY, { ticketsReceived: 480 }));
    addon.tab('monthly').type('ticketsReceived', JULY, 481);
    const answer = answerOf(addon.ask('saveMonth', { month: JULY, changes: undo }));
    expect(answer.outcome).toBe('conflict');
    expect(monthOf(addon, JULY)).toEqual({ ticketsReceived: 481 });
  });

  test('any entries in turn', () => {
    const addon = openSetUp();
    const ids = Object.keys(MANY);
    const entry = fc.option(fc.integer({ min: 0, max: 1e6 }));
    const entries = fc.dictionary(fc.constantFrom(...ids), entry, { maxKeys: 7 });
    const months = fc.integer({ min: JULY - 14, max: JULY + 1 });
    fc.assert(
      fc.property(months, entries, (month, chosen) => {
        const known = viewTab(addon.model, 'monthly').columns.includes(String(month));
        const before = known ? monthOf(addon, month) : {};
        const { undo } = savedOf(addon.save(month, chosen));
        const undone = addon.ask('saveMonth', { month, changes: undo });
        savedOf(undone);
        const is = viewTab(addon.model, 'monthly').columns.includes(String(month));
        expect(is ? monthOf(addon, month) : {}).toEqual(before);
        savedOf(addon.save(month, chosen));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a formula of the user’s own in an input cell', () => {
  const addon = openSetUp();
  savedOf(addon.save(JULY, { ticketsReceived: 1 }));
  addon.tab('monthly').type('npsPromoters', JULY, '=40+2');
  const cell = () => addon.tab('monthly').cell('npsPromoters', JULY);
  const computed = cell();
  if (computed) computed.computed = 42;

  test('is shown with its value, and as locked', () => {
    const { values, locked } = answerOf(addon.ask('openMonth', { month: JULY }));
    expect(values.npsPromoters).toBe(42);
    expect(locked).toEqual(['npsPromoters']);
  });

  test('cannot be saved over', () => {
    const changes = changesFrom({ npsPromoters: 42 }, { npsPromoters: 43 });
    expect(addon.ask('saveMonth', { month: JULY, changes })).toEqual({
      ok: false,
      message: expect.stringContaining('is worked out by a formula of your own, and stays so.'),
    });
  });

  test('survives a save of all other fields', () => {
    const { fields } = answerOf(addon.ask('openMonth', { month: JULY }));
    const others = fields.filter(({ id }) => !['npsPromoters', 'whatHappened'].includes(id));
    savedOf(addon.save(JULY, Object.fromEntries(others.map(({ id }) => [id, 7]))));
    expect(cell()).toMatchObject({ formula: '=40+2', computed: 42 });
    expect(Object.keys(monthOf(addon, JULY))).toHaveLength(others.length);
  });

  test('counts where limits are checked', () => {
    // Stars, saved above, would win over the totals.
    savedOf(addon.save(JULY, { csat1: null, csat2: null, csat3: null, csat4: null, csat5: null }));
    addon.tab('monthly').type('csatResponses', JULY, '=10');
    const responses = addon.tab('monthly').cell('csatResponses', JULY);
    if (responses) responses.computed = 10;
    expect(addon.save(JULY, { csatSatisfied: 11 })).toMatchObject({
      message: 'Satisfied answers (11) cannot be more than CSAT answers (10). Check both.',
    });
  });
});

test('any note comes back as it was typed, and is never a formula, number or date', () => {
  const addon = openSetUp();
  savedOf(addon.save(JULY, { ticketsReceived: 1 }));
  const hard = fc.constantFrom(
    '=1+1',
    '+49 30 1234',
    '-5',
    '@home',
    "'quoted'",
    '1/2',
    '6–17 July',
    'Jul 2026',
    '(5)',
    '$5',
    '5%',
    'TRUE',
    '  42',
    '\t=1',
    '€ 5',
    '12:30',
    ' true',
    'Wahr',
    'May 2',
  );
  const note = fc.oneof(hard, fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }));
  fc.assert(
    fc.property(note, (text) => {
      savedOf(addon.save(JULY, { whatHappened: text }));
      const cell = addon.tab('monthly').cell('whatHappened', JULY);
      expect(cell).toMatchObject({ value: text });
      expect(cell).not.toHaveProperty('formula');
      const { values } = answerOf(addon.ask('openMonth', { month: JULY }));
      expect(values.whatHappened).toBe(text);
    }),
    { numRuns: 300 },
  );
});
