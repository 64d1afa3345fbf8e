import type { Change } from '../../src/api/contract';
import type { SpreadsheetModel } from '../../src/local/model';
import { moveColumns, removeColumns, removeRows, removeSheet } from '../../src/local/references';
import {
  type Addon,
  answerOf,
  JULY,
  openAddon,
  openCopy,
  savedOf,
  sentenceOf,
} from '../support/addon';

const START = {
  ticketsReceived: 486,
  ticketsResolved: 452,
  csatResponses: 300,
  csatSatisfied: 246,
  firstResponseHours: 1200.5,
  whatHappened: 'Carrier strike',
};

function filledModel(): SpreadsheetModel {
  const addon = openAddon();
  addon.setUp();
  savedOf(addon.save(JULY, START));
  return addon.model;
}

const FILLED = filledModel();
const openFilled = (): Addon => openCopy(FILLED);

/** Runs something that must be refused. @returns the sentence; nothing may have changed */
function refused(addon: Addon, work: () => string): string {
  const before = JSON.stringify(addon.model);
  const sentence = work();
  expect(JSON.stringify(addon.model)).toBe(before);
  expect(sentence).toMatch(/^[“A-Z0-9].+[.!?]$/);
  expect(sentence).not.toMatch(/invalid|undefined|null|object|NaN|TypeError|JSON/i);
  return sentence;
}

/** Saves what a careless or hostile page might send. */
const sent = (addon: Addon, month: unknown, changes: unknown) => (): string => {
  const json = JSON.stringify({ call: 'saveMonth', request: { month, changes } });
  return sentenceOf(JSON.parse(String(addon.call('sidebarCall', json))));
};

const change = (id: string, value: unknown, was: unknown = null) => [{ id, was, value } as Change];

describe('a save is refused in one sentence, and nothing is written', () => {
  const addon = openFilled();
  const one = (id: string, value: unknown): string =>
    refused(addon, sent(addon, JULY, change(id, value)));

  test.each([
    ['firstResponses', -3, 'Tickets first replied to cannot be below zero, and is -3.'],
    [
      'firstResponses',
      'many',
      'Tickets first replied to must be a number of 0 or more, not “many”.',
    ],
    ['firstResponses', '420', 'Tickets first replied to must be a number of 0 or more, not “420”.'],
    ['firstResponses', true, 'Tickets first replied to must be a number of 0 or more, not “true”.'],
    ['firstResponses', [420], 'Tickets first replied to must be a number of 0 or more'],
    ['firstResponses', { value: 420 }, 'Tickets first replied to must be a number of 0 or more'],
    ['firstResponses', 2.5, 'Tickets first replied to is a count, so 2.5 cannot be'],
    [
      'firstResponses',
      1e13,
      'Tickets first replied to is 10000000000000, which is more than a trillion.',
    ],
    ['noSuchRow', 1, 'The row “noSuchRow” is no longer on the tab Monthly'],
    ['source', 'me', 'The row “source” is no longer on the tab Monthly'],
    ['section:speed', 1, 'The row “section:speed” is no longer on the tab Monthly'],
    ['months', 1, 'The row “months” is no longer on the tab Monthly'],
    ['__proto__', 1, 'The row “__proto__” is no longer on the tab Monthly'],
  ])('%s = %j', (id, value, sentence) => {
    expect(one(id, value)).toContain(sentence);
  });

  test('a note that is too long', () => {
    expect(one('whatHappened', 'x'.repeat(501))).toContain('is longer than 500 characters');
  });

  test.each([
    [JULY + 2, 'September 2026 has not begun yet. Choose a month up to August 2026.'],
    [JULY + 0.5, 'is not a month'],
    [7, '“7” is not a month. Choose one from the list.'],
    [-JULY, 'is not a month'],
    ['2026-07-01', '“2026-07-01” is not a month. Choose one from the list.'],
    [null, 'No month was chosen.'],
    [undefined, 'No month was chosen.'],
    [{ month: JULY }, 'No month was chosen.'],
  ])('the month %j', (month, sentence) => {
    expect(refused(addon, sent(addon, month, change('firstResponses', 1)))).toContain(sentence);
  });

  test('a part above its whole, in the save or against what is there', () => {
    const both = [...change('csatSatisfied', 312, 246), ...change('csatResponses', 301, 300)];
    expect(refused(addon, sent(addon, JULY, both))).toBe(
      'Satisfied answers (312) cannot be more than CSAT answers (301). Check both.',
    );
    expect(refused(addon, sent(addon, JULY, change('csatResponses', 245, 300)))).toContain(
      'Satisfied answers (246) cannot be more than',
    );
  });

  test('the same row twice', () => {
    const twice = [...change('firstResponses', 420), ...change('firstResponses', 421)];
    expect(refused(addon, sent(addon, JULY, twice))).toContain('Tickets first replied to');
  });

  test('nothing to save, also where the month has no column yet', () => {
    const told = (month: number, changes: Change[]) => (): string =>
      savedOf(addon.ask('saveMonth', { month, changes })).message;
    const july = 'July 2026 holds these numbers already. Nothing was written.';
    expect(refused(addon, told(JULY, []))).toBe(july);
    expect(refused(addon, told(JULY, change('ticketsReceived', 486, 486)))).toBe(july);
    expect(refused(addon, told(JULY - 50, []))).toContain('Nothing was written.');
    expect(refused(addon, told(JULY - 50, change('firstResponses', null)))).toContain('Nothing');
  });

  test('one bad number among good ones', () => {
    const mixed = [...change('firstResponses', 420), ...change('firstResponseHours', -1)];
    expect(refused(addon, sent(addon, JULY, mixed))).toContain('cannot be below zero');
  });
});

test('more resolved than there were is saved with a hint: months overlap', () => {
  const addon = openFilled();
  const saved = savedOf(addon.save(JULY, { ticketsResolved: 500, ticketsOpening: 10 }));
  expect(saved.hints).toEqual([
    'Tickets resolved (500) is more than Open at start of month + Tickets received (496). That can happen where months overlap.',
  ]);
  const { ticketsResolved } = answerOf(addon.ask('openMonth', { month: JULY })).values;
  expect(ticketsResolved).toBe(500);
});

test('the running month is saved and said to be judged later', () => {
  const addon = openFilled();
  expect(savedOf(addon.save(JULY + 1, { ticketsReceived: 40 })).hints).toEqual([
    'August 2026 is not over yet. It is saved, and will be judged once the month is complete.',
  ]);
});

describe('calls that make no sense', () => {
  const addon = openFilled();
  test.each([
    ['not JSON', '{"call":'],
    ['no text at all', undefined],
    ['a list', '[]'],
    ['null', 'null'],
    ['an unknown call', '{"call":"deleteEverything"}'],
    ['a name every object has', '{"call":"constructor"}'],
    ['another such name', '{"call":"__proto__"}'],
  ])('%s', (_what, json) => {
    const sentence = refused(addon, () =>
      sentenceOf(JSON.parse(String(addon.call('sidebarCall', json)))),
    );
    expect(sentence).toMatch(/Reload the page\.$/);
  });

  test.each([
    [JULY + 2, 'September 2026 has not begun yet.'],
    [7, '“7” is not a month'],
    [JULY + 0.5, 'is not a month'],
  ])('opening the month %d', (month, sentence) => {
    expect(refused(addon, () => sentenceOf(addon.ask('openMonth', { month })))).toContain(sentence);
  });
});

describe('somebody else is at work', () => {
  test('the lock is taken', () => {
    const addon = openFilled();
    const busy =
      'Another save is being finished. Nothing was changed; please try again in a few seconds.';
    addon.lock.isTaken = true;
    expect(refused(addon, sent(addon, JULY, change('firstResponses', 1)))).toBe(busy);
    expect(refused(addon, () => addon.refresh().join())).toBe(busy);
    expect(refused(addon, () => addon.setUp().join())).toBe(busy);
    addon.lock.isTaken = false;
    savedOf(addon.save(JULY, { firstResponses: 1 }));
  });

  test('a cell has changed meanwhile: both values come back, and nothing is written', () => {
    const addon = openFilled();
    const { values } = answerOf(addon.ask('openMonth', { month: JULY }));
    addon.tab('monthly').type('ticketsReceived', JULY, 471);
    const changes: Change[] = [
      { id: 'ticketsReceived', was: values.ticketsReceived ?? null, value: 479 },
      { id: 'firstResponses', was: null, value: 900 },
    ];
    const before = JSON.stringify(addon.model);
    expect(answerOf(addon.ask('saveMonth', { month: JULY, changes }))).toEqual({
      outcome: 'conflict',
      conflicts: [{ id: 'ticketsReceived', label: 'Tickets received', theirs: 471, yours: 479 }],
    });
    expect(JSON.stringify(addon.model)).toBe(before);
    const theirs = changes.map((each) => ({ ...each, was: each.was === null ? null : 471 }));
    savedOf(addon.ask('saveMonth', { month: JULY, changes: theirs }));
    expect(addon.tab('monthly').cell('ticketsReceived', JULY)?.value).toBe(479);
  });

  test('a change elsewhere in the month is no conflict', () => {
    const addon = openFilled();
    addon.tab('monthly').type('firstResponses', JULY, 900);
    savedOf(addon.ask('saveMonth', { month: JULY, changes: change('customersNew', 12) }));
    expect(addon.tab('monthly').cell('firstResponses', JULY)?.value).toBe(900);
  });

  test('both typed the same: no conflict, nothing to write', () => {
    const addon = openFilled();
    addon.tab('monthly').type('firstResponses', JULY, 900);
    const changes = change('firstResponses', 900);
    const message = refused(
      addon,
      () => savedOf(addon.ask('saveMonth', { month: JULY, changes })).message,
    );
    expect(message).toContain('Nothing was written');
  });
});

const MISSING =
  'The tab Monthly is missing. Bring it back from the version history, or choose Set up or repair for an empty one.';

describe('the tab Monthly is gone', () => {
  const addon = openFilled();
  removeSheet(addon.model, addon.tab('monthly').sheet.id);

  test('saving, opening and refreshing say so', () => {
    expect(refused(addon, sent(addon, JULY, change('firstResponses', 1)))).toBe(MISSING);
    expect(refused(addon, () => sentenceOf(addon.ask('openMonth', { month: null })))).toBe(MISSING);
    expect(refused(addon, () => addon.refresh().join())).toBe(MISSING);
  });
});

describe('a spreadsheet that was never set up', () => {
  const addon = openAddon();
  const sentence =
    'This spreadsheet is not set up yet. Choose Extensions › Support Metrics › Set up or repair.';

  test('saving, opening, refreshing and the definitions say so', () => {
    expect(refused(addon, sent(addon, JULY, change('firstResponses', 1)))).toBe(sentence);
    expect(refused(addon, () => sentenceOf(addon.ask('openMonth', { month: null })))).toBe(
      sentence,
    );
    expect(refused(addon, () => addon.refresh().join())).toBe(sentence);
    expect(refused(addon, () => addon.choose('showDefinitions').join())).toBe(sentence);
  });
});

describe('hidden keys are gone', () => {
  const said = (tab: string) => `of the tab ${tab}, by which rows and months are found, is missing`;

  test.each([
    ['the key column', (id: number, addon: Addon) => removeColumns(addon.model, id, 1, 1)],
    ['the key row', (id: number, addon: Addon) => removeRows(addon.model, id, 1, 1)],
    ['moved away', (id: number, addon: Addon) => moveColumns(addon.model, id, 1, 1, 20)],
  ])('%s of Monthly', (_what, remove) => {
    const addon = openFilled();
    remove(addon.tab('monthly').sheet.id, addon);
    for (const work of [
      sent(addon, JULY, change('firstResponses', 1)),
      () => sentenceOf(addon.ask('openMonth', { month: null })),
      () => addon.refresh().join(),
      () => addon.setUp().join(),
    ]) {
      expect(refused(addon, work)).toContain(said('Monthly'));
    }
  });

  test('the key column of Metrics: saving goes on, repairing says so', () => {
    const addon = openFilled();
    removeColumns(addon.model, addon.tab('metrics').sheet.id, 1, 1);
    savedOf(addon.save(JULY, { firstResponses: 12 }));
    expect(refused(addon, () => addon.setUp().join())).toContain(said('Metrics'));
  });
});
