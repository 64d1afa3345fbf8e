import { messages } from '../../src/workbook/messages';
import { calculateTabs, JULY, openAddon, savedOf, viewTab } from '../support/addon';
import { calculateWorkbook, type Placed, type Result } from '../support/calculation';
import { withFewRows, withoutJudgement } from '../support/light';

const addon = openAddon();
addon.setUp();
savedOf(addon.save(JULY, { ticketsReceived: 486 }));
savedOf(addon.save(JULY - 1, { ticketsReceived: 431 }));
const agents = viewTab(addon.model, 'agents');
const metrics = viewTab(addon.model, 'metrics');
const engine = calculateWorkbook(withFewRows(withoutJudgement(addon.model)), [
  'Metrics',
  'Monthly',
  'Workings',
  'Agents',
]);

/** The 1st of July 2026 is day 46204 of spreadsheets. */
const JULY_DAY = 46204;
type Line = readonly [string | number, string, Readonly<Record<string, number>>];

const JUNE: readonly Line[] = [['Jun 2026', 'Dora', { ticketsResolved: 999 }]];
const TEAM: readonly Line[] = [
  [JULY_DAY, 'Ana', { ticketsResolved: 60, firstResponseHours: 60, firstResponses: 60 }],
  ['Jul 2026', 'Ben', { ticketsResolved: 90, firstResponseHours: 270, firstResponses: 90 }],
  [
    JULY_DAY + 14,
    'Chloe',
    {
      ticketsResolved: 75,
      firstResponseHours: 150,
      firstResponses: 75,
      csatSatisfied: 8,
      csatResponses: 9,
    },
  ],
  ['Jul 2026', 'Dan', { ticketsResolved: 60 }],
  ['Jul 2026', 'Without a number', {}],
];

const place = (row: string, column: string, value: string | number | null): Placed => ({
  row: agents.rowOf(row),
  column: agents.columnOf(column),
  value,
});

const COLUMNS = agents.columns.filter((key) => /^table:/.test(key));

/** The whole table anew, and whether numbers per agent are kept. */
function fill(lines: readonly Line[], kept = 'By name'): void {
  const cells = Array.from({ length: 8 }, (_, index) => {
    const [month, agent, numbers] = lines[index] ?? [null, null, {}];
    const values: Record<string, string | number | null> = { ...numbers, month, agent };
    return COLUMNS.map((key) =>
      place(`line:${index + 1}`, key, values[key.replace('table:', '')] ?? null),
    );
  });
  engine.set('Agents', [...cells.flat(), place('title', 'frt', kept)]);
}

function chooseMonth(month: string): void {
  const [row, column] = [metrics.rowOf('title'), metrics.columnOf('target')];
  engine.set('Metrics', [{ row, column, value: month }]);
}

const shown = (row: string, column: string): Result =>
  engine.value('Agents', agents.rowOf(row), agents.columnOf(column));
const ranking = (column = 'label'): Result[] =>
  [1, 2, 3, 4, 5].map((line) => shown(`line:${line}`, column));

afterAll(() => engine.close());

test('agents of the chosen month stand in the order of resolved tickets, equals as typed', () => {
  fill([...JUNE, ...TEAM]);
  chooseMonth('Jul 2026');
  expect(ranking()).toEqual(['Ben', 'Chloe', 'Ana', 'Dan', null]);
  expect(ranking('resolved')).toEqual([90, 75, 60, 60, null]);
  expect(ranking('frt')).toEqual([3, 2, 1, null, null]);
  expect(shown('team', 'resolved')).toBe(285);
  expect(shown('team', 'frt')).toBeCloseTo(480 / 225, 9);
  expect(shown('headline', 'label')).toBe(messages.agentsShown);
});

test('each is told against the team', () => {
  fill([...JUNE, ...TEAM]);
  chooseMonth('Jul 2026');
  expect(ranking('reading')).toEqual([
    'slower replies',
    'replies as the team; CSAT: too few answers (9)',
    'faster replies',
    null,
    null,
  ]);
});

test('another month has its own ranking; one without agents says so', () => {
  fill([...JUNE, ...TEAM]);
  chooseMonth('Jun 2026');
  expect(ranking()).toEqual(['Dora', null, null, null, null]);
  fill(TEAM);
  expect(ranking()).toEqual([null, null, null, null, null]);
  expect(shown('headline', 'label')).toBe(messages.noAgents);
  expect(shown('team', 'resolved')).toBeNull();
});

test('switched off, nothing is ranked, whatever the table holds', () => {
  fill([...JUNE, ...TEAM], 'No');
  chooseMonth('Jul 2026');
  for (const column of ['label', 'resolved', 'frt', 'csat', 'reading']) {
    expect(ranking(column)).toEqual([null, null, null, null, null]);
  }
  expect(shown('team', 'resolved')).toBeNull();
  expect(shown('headline', 'label')).toBe(messages.agentsOff);
});

test('an agent twice in a month is said in one sentence, in two months not', () => {
  chooseMonth('Jul 2026');
  fill([...TEAM, ['Jun 2026', 'Ana', { ticketsResolved: 5 }]]);
  expect(shown('headline', 'label')).toBe(messages.agentsShown);
  fill([...TEAM, ['Jul 2026', 'Ana', { ticketsResolved: 5 }]]);
  expect(shown('headline', 'label')).toBe(messages.agentTwice);
});

test('more agents than lines is said, and a repair makes room for them', () => {
  const full = openAddon();
  full.setUp();
  savedOf(full.save(JULY, { ticketsReceived: 486 }));
  full.tab('agents').type('title', 'frt', 'By name');
  const lines = (prefix: string): number =>
    full.tab('agents').rows.filter((key) => key.startsWith(prefix)).length;
  const before = lines('line:');
  Array.from({ length: before }, (_, index) => index + 1).forEach((line) => {
    const month = line <= 20 ? 'Jul 2026' : 'Jun 2026';
    for (const [key, value] of Object.entries({
      month,
      agent: `A${line}`,
      ticketsResolved: line,
    })) {
      full.tab('agents').type(`line:${line}`, `table:${key}`, value);
    }
  });
  const told = (): unknown => {
    const calculation = calculateTabs(full.model, ['agents', 'workings', 'monthly', 'metrics']);
    const found = [
      calculation.of('agents', 'headline', 'label'),
      calculation.of('agents', 'line:20', 'label'),
    ];
    calculation.close();
    return found;
  };
  expect(told()).toEqual([messages.agentsFull, null]);
  full.setUp();
  expect(lines('line:')).toBe(before + 60);
  expect(told()).toEqual([messages.agentsShown, 'A1']);
  expect(full.writesOf(() => full.setUp())).toBe(0);
});
