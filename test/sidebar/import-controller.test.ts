import type { Calls } from '../../src/api/contract';
import type { ImportAnswer, ImportDesk, ImportRequest } from '../../src/api/import-contract';
import { createImportController, previewIn } from '../../src/sidebar/import/import-controller';
import { changeFile } from '../../src/sidebar/import/import-settings';
import { type ImportState, NO_IMPORT, reduceImport } from '../../src/sidebar/import/import-state';
import type { Ask, PickedFile, ReaderPort, Told } from '../../src/sidebar/import/protocol';
import type { Reader } from '../../src/sidebar/import/reader';
import { serveReader } from '../../src/sidebar/import/serve-reader';
import type { Outcome } from '../../src/sidebar/server';
import { createStore } from '../../src/sidebar/store';
import { fixtureText } from '../support/import';
import { JULY } from './fake-spreadsheet';
import { july, newDesk, ticketText, WHOLE_JULY } from './import-desk';

/** The real reader without a worker: questions and answers go straight through. */
function directReader(): Reader & { isHeld: boolean } {
  let settle: ((told: Told | null) => void) | null = null;
  let progress: (share: number) => void = () => {};
  const port: ReaderPort = {
    onmessage: null,
    postMessage: (told) => {
      if (told.told === 'progress') progress(told.share);
      else if (told.told !== 'ready') settle?.(told);
    },
  };
  serveReader(port, { slice: 64, pause: null });
  const reader = {
    isHeld: false,
    ask: (question: Ask, onProgress: (share: number) => void) => {
      progress = onProgress;
      return new Promise<Told | null>((resolve) => {
        settle = resolve;
        if (!reader.isHeld) port.onmessage?.(new MessageEvent('message', { data: question }));
      });
    },
    cancel: () => settle?.(null),
  };
  return reader;
}

const file = (name: string, text: BlobPart): PickedFile => ({
  name,
  blob: new Blob([text]),
});
const fixture = (name: string): PickedFile => file(`${name}.csv`, fixtureText(name));

interface Setting {
  readonly desk?: ImportDesk;
  readonly answer?: (request: ImportRequest) => Outcome<'applyImport'>;
}

const applied = (request: ImportRequest): Outcome<'applyImport'> => {
  const undo = { ...request, choices: {} };
  const answer: ImportAnswer = { outcome: 'applied', message: 'Imported.', hints: [], undo };
  return { isAnswered: true, answer };
};

function setUp({ desk = newDesk(), answer = applied }: Setting = {}) {
  const store = createStore(reduceImport, NO_IMPORT);
  const reader = directReader();
  const went: string[] = [];
  const requests: ImportRequest[] = [];
  const sheet = {
    rows: [
      ['Ticket', 'Created at'],
      ['1', '2026-07-01 09:00'],
      ['2', '2026-07-31'],
    ],
  };
  async function call(name: string, request: unknown) {
    if (name === 'readImport') return { isAnswered: true, answer: desk };
    if (name === 'readSheet') return { isAnswered: true, answer: sheet };
    requests.push(request as ImportRequest);
    return answer(request as ImportRequest);
  }
  const controller = createImportController(store, {
    call: call as <N extends keyof Calls>(name: N) => Promise<Outcome<N>>,
    close: () => went.push('close'),
    show: (view) => went.push(view),
    reader,
    today: () => ({ day: 3, monthIndex: 7 }),
  });
  return { store, controller, reader, went, requests };
}

const tickets = file('tickets.csv', ticketText(WHOLE_JULY));
const problemsIn = ({ looked, problem }: ImportState) => [
  ...looked.map((one) => (one.isTable ? one.inspection.problem : one.message)),
  problem,
];

test('a file is recognised, previewed and applied; what was written is told', async () => {
  const { store, controller, requests } = setUp();
  await controller.open();
  await controller.add([fixture('zendesk')]);
  expect(store.get().looked).toMatchObject([{ inspection: { sourceLabel: 'Zendesk' } }]);
  expect(previewIn(store.get())?.months.map(({ month }) => month)).toEqual([24301, 24300]);
  await controller.apply();
  expect(requests).toHaveLength(1);
  expect(requests[0]?.months.map(({ source }) => source)).toEqual([
    'Zendesk 2 tickets, 3 Aug',
    'Zendesk 8 tickets, 3 Aug',
  ]);
  expect(store.get()).toMatchObject({ files: [], done: { message: 'Imported.' } });
});

test('Undo sends back what the workbook gave for it', async () => {
  const { store, controller, requests } = setUp();
  await controller.open();
  await controller.add([tickets]);
  await controller.apply();
  const undo = store.get().done?.undo;
  await controller.undo();
  expect(requests[1]).toEqual(undo);
  expect(store.get()).toMatchObject({ done: null, notice: { tone: 'done' } });
});

test('files of the same name are told apart; one can be taken out again', async () => {
  const { store, controller } = setUp();
  await controller.open();
  await controller.add([tickets, tickets]);
  expect(store.get().files.map(({ name }) => name)).toEqual(['tickets.csv', 'tickets.csv (2)']);
  expect(store.get().result?.skipped[0]).toMatchObject({
    count: 3,
    reason: expect.stringContaining('counted already'),
  });
  await controller.remove('tickets.csv');
  expect(store.get().files.map(({ name }) => name)).toEqual(['tickets.csv (2)']);
  await controller.remove('tickets.csv (2)');
  expect(store.get()).toMatchObject({ files: [], result: null });
});

test('a tab of the spreadsheet is read like a file', async () => {
  const { store, controller } = setUp();
  await controller.open();
  await controller.addSheet('Pasted');
  expect(store.get().files.map(({ name }) => name)).toEqual(['Tab Pasted']);
  expect(store.get().result?.months.get('2026-07')?.inputs.get('ticketsReceived')).toBe(2);
});

test('what was chosen is sent along, and taken up with the next file of these headers', async () => {
  const columns = 'A,B,C\n1,2026-07-01 09:00,2026-07-01 10:00\n2,2026-07-31 09:00,\n';
  const first = setUp();
  await first.controller.open();
  await first.controller.add([file('odd.csv', columns)]);
  expect(first.store.get().result).toBeNull();
  const map = { id: 'A', created: 'B', solved: 'C' };
  const settings = changeFile(first.store.get().settings, 'odd.csv', { source: 'generic', map });
  await first.controller.change(settings);
  await first.controller.apply();
  const choices = first.requests[0]?.choices ?? {};
  expect(Object.values(choices)).toEqual([{ source: 'generic', map }]);
  const next = setUp({ desk: newDesk({ choices }) });
  await next.controller.open();
  await next.controller.add([file('odd again.csv', columns)]);
  expect(next.store.get().result?.months.get('2026-07')?.inputs.get('ticketsResolved')).toBe(1);
});

test('cancelled half-way, nothing has changed', async () => {
  const { store, controller, reader, requests } = setUp();
  await controller.open();
  await controller.add([tickets]);
  const before = store.get().result;
  reader.isHeld = true;
  const adding = controller.add([fixture('zendesk')]);
  expect(store.get().busy).not.toBeNull();
  controller.cancel();
  await adding;
  expect(store.get()).toMatchObject({ busy: null, files: [{ name: 'tickets.csv' }] });
  expect(store.get().result).toBe(before);
  expect(requests).toEqual([]);
});

test('somebody else was here: the cell is named and nothing is lost', async () => {
  const conflicts = [
    { id: 'ticketsReceived', label: 'Tickets received', theirs: 1, yours: 3, month: JULY },
  ];
  const answer = () => ({ isAnswered: true, answer: { outcome: 'conflict', conflicts } }) as const;
  const { store, controller } = setUp({ answer });
  await controller.open();
  await controller.add([tickets]);
  await controller.apply();
  expect(store.get().notice).toMatchObject({
    message:
      'Somebody else changed Tickets received of July 2026 meanwhile. Nothing was imported; look at the numbers again.',
  });
  expect(store.get().result).not.toBeNull();
});

test('no answer: the preview stays, and it can be tried again', async () => {
  let isSilent = true;
  const silent = { isAnswered: false, failure: { kind: 'noAnswer' } } as const;
  const answer = (request: ImportRequest) => (isSilent ? silent : applied(request));
  const { store, controller, requests } = setUp({ answer });
  await controller.open();
  await controller.add([tickets]);
  await controller.apply();
  expect(store.get()).toMatchObject({
    notice: { kind: 'failed' },
    files: [{ name: 'tickets.csv' }],
  });
  isSilent = false;
  await controller.retry();
  expect(requests[1]).toEqual(requests[0]);
  expect(store.get().done).not.toBeNull();
});

test('leaving with a preview asks first', async () => {
  const { store, controller, went } = setUp();
  await controller.open();
  await controller.add([tickets]);
  controller.goTo('summary');
  expect([store.get().leaving, went]).toEqual(['summary', []]);
  controller.leave();
  expect(went).toEqual(['summary']);
});

test('dates that can be read both ways are not imported before the question is answered', async () => {
  const { store, controller, requests } = setUp();
  await controller.open();
  const rows = ['Id,Created at', '1,01/07/2026', '2,07/07/2026', '3,12/07/2026'];
  await controller.add([file('both.csv', `${rows.join('\n')}\n`)]);
  expect(store.get().result?.files[0]?.dates.decidedBy).toBe('nobody');
  await controller.apply();
  expect(requests).toEqual([]);
  expect(store.get().notice).toMatchObject({
    message: 'First answer the question above: do the dates of both.csv begin with day or month?',
  });
});

test('nothing to change is said, and nothing is sent', async () => {
  const { store, controller, requests } = setUp();
  await controller.open();
  await controller.add([tickets]);
  store.dispatch({ type: 'decided', decisions: { months: { '2026-07': false } } });
  await controller.apply();
  expect(requests).toEqual([]);
  expect(store.get().notice).toMatchObject({
    message: 'Nothing would change. Tick a month or a number.',
  });
});

describe('bad files', () => {
  test.each([
    ['empty', file('a.csv', ''), 'a.csv is empty.'],
    ['only headers', file('a.csv', 'Id,Created at\n'), 'a.csv has a header but no rows.'],
    [
      'no table',
      file('a.csv', 'hello\nworld\n'),
      'a.csv is not a CSV file: no line of it divides into columns by comma, semicolon or tab.',
    ],
    [
      'binary',
      file('a.xlsx', new Uint8Array([80, 75, 3, 4, 0, 0, 0, 1])),
      'a.xlsx is not a CSV file',
    ],
    [
      'unreadable dates',
      file('a.csv', 'Id,Created at\n1,soon\n2,later\n'),
      'a.csv: none of its dates can be read; name the column that holds them.',
    ],
    [
      'another language',
      file('a.csv', 'Nummer,Eingang\n1,2026-07-01\n2,2026-07-31\n'),
      'a.csv: no column looks like the date',
    ],
  ])('%s: one clear sentence', async (_what, bad, sentence) => {
    const { store, controller } = setUp();
    await controller.open();
    await controller.add([bad]);
    const said = problemsIn(store.get()).join(' ');
    expect(said).toContain(sentence);
    expect(said).not.toContain('--map');
    expect(store.get().result).toBeNull();
  });

  test('beside a good one: the good one still counts', async () => {
    const { store, controller } = setUp({ desk: newDesk({ months: [july()] }) });
    await controller.open();
    const soon = file('soon.csv', 'Id,Created at\n1,soon\n2,later\n');
    await controller.add([file('empty.csv', ''), soon, tickets]);
    expect(store.get().result?.rows).toBe(3);
    expect(store.get().problem).toContain('soon.csv: none of its dates can be read');
    expect(store.get().looked[0]).toEqual({
      isTable: false,
      name: 'empty.csv',
      message: 'empty.csv is empty.',
    });
  });
});
