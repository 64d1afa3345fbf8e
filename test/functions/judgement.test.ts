import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';
import { JUDGEMENTS } from '../../src/functions/judgements';
import { METRICS } from '../../src/metrics/catalogue';
import { BUILT_IN_FUNCTIONS } from '../support/built-in-functions';
import { rounded } from '../support/rounded';

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const row = (...cells: unknown[]): unknown[][] => [cells];
const call = (name: string, ...args: unknown[]): unknown => callFunction(name, args);
const turn = (cells: unknown[][]): unknown[][] =>
  (cells[0] ?? []).map((_cell, index) => cells.map((each) => each[index]));

const MONTHS = [120, 131, 118, 125, 140, 122, 119, 128, 210, 126, 124, 130];
const ONLY_STRIKE = MONTHS.map((value) => (value === 210 ? 'high' : null));

const examples = JUDGEMENTS.flatMap(({ functionName, examples: all }) =>
  all.map((example) => [functionName, example.call, example] as const),
);

test.each(examples)('%s of %j is as documented', (name, args, { result, digits }) => {
  expect(rounded(callFunction(name, args), digits)).toEqual(rounded(result, digits));
});

describe('the list', () => {
  const names = JUDGEMENTS.map(({ functionName }) => functionName);

  test('holds what the documentation promises, each with an example', () => {
    expect([...names].sort()).toEqual(
      ['CSAT_INTERVAL', 'NPS_MARGIN', 'SPIKES', 'STAFF_NEEDED', 'VOLUME_FORECAST', 'XMR'].sort(),
    );
    expect(JUDGEMENTS.filter((judgement) => judgement.examples.length === 0)).toEqual([]);
  });

  test('takes no name of a spreadsheet or of a metric', () => {
    const metrics = METRICS.map((each) => (each.kind === 'formula' ? each.functionName : ''));
    const isTaken = (name: string): boolean =>
      BUILT_IN_FUNCTIONS.has(name) || metrics.includes(name);
    expect(names.filter(isTaken)).toEqual([]);
  });

  test('what may be left out stands last and says so', () => {
    for (const { arguments: all } of JUDGEMENTS) {
      const isOptional = all.map((each) => each.isOptional === true);
      expect([...isOptional].sort()).toEqual(isOptional);
      for (const each of all) expect(/left out\b/i.test(each.help)).toBe(each.isOptional === true);
    }
  });
});

describe('every one of them', () => {
  const counts = { NPS_MARGIN: 3, CSAT_INTERVAL: 2, STAFF_NEEDED: 5, XMR: 1, SPIKES: 1 };

  test.each(Object.entries({ ...counts, VOLUME_FORECAST: 1 }))(
    '%s names a missing or a spare argument',
    (name, least) => {
      const most = JUDGEMENTS.find((each) => each.functionName === name)?.arguments.length ?? 0;
      expect(() => callFunction(name, [])).toThrow(
        new RegExp(`^${name} needs ${least} arguments?: .*; got 0$`),
      );
      expect(() => callFunction(name, Array(most + 1).fill(50))).toThrow(
        new RegExp(`^${name} takes ${most} arguments?: .*; got ${most + 1}$`),
      );
    },
  );

  test.each<[string, unknown[], string]>([
    ['NPS_MARGIN', ['42', 30, 28], 'NPS_MARGIN: promoters must be a number, got the text "42"'],
    [
      'NPS_MARGIN',
      [column(42, 40), 30, column(28, -3)],
      'NPS_MARGIN: detractors must be a count of 0 or more, got -3 (row 2)',
    ],
    [
      'NPS_MARGIN',
      [column(42, 40), column(30), 28],
      'NPS_MARGIN: ranges must have the same shape, but promoters has 2 rows and 1 column, and passives has 1 row and 1 column',
    ],
    [
      'CSAT_INTERVAL',
      [310, 300],
      'CSAT_INTERVAL: satisfied cannot be above responses, got 310 of 300',
    ],
    [
      'CSAT_INTERVAL',
      [column(5, 7), column(6, 6)],
      'CSAT_INTERVAL: satisfied cannot be above responses, got 7 of 6 (row 2)',
    ],
    ['CSAT_INTERVAL', [0, 0], 'CSAT_INTERVAL: responses must be above 0 to divide by it, got 0'],
    [
      'CSAT_INTERVAL',
      [
        5,
        [
          [6, 7],
          [8, 9],
        ],
      ],
      'CSAT_INTERVAL: responses must be one column or one row, got 2 rows and 2 columns',
    ],
    ['XMR', [column(1, 'x')], 'XMR: values must be a number, got the text "x" (row 2)'],
    [
      'XMR',
      [row(1, '#N/A')],
      'XMR: values cannot be read, its cell holds the error #N/A (row 1, column 2)',
    ],
    [
      'XMR',
      [[...column(1, 2), [3, 4]].map(([cell]) => [cell, 5])],
      'XMR: values must be one column or one row, got 3 rows and 2 columns',
    ],
    [
      'SPIKES',
      [column('Tickets', 5)],
      'SPIKES: values must be a number, got the text "Tickets" (row 1)',
    ],
    [
      'SPIKES',
      [column(1, 2, 3), column('', 'strike')],
      'SPIKES: ranges must have the same shape, but values has 3 rows and 1 column, and notes has 2 rows and 1 column',
    ],
    [
      'SPIKES',
      [column(1, 2), 'strike'],
      'SPIKES: ranges must have the same shape, but values has 2 rows and 1 column, and notes has 1 row and 1 column',
    ],
    [
      'SPIKES',
      [column(1, 2), column('', '#REF!')],
      'SPIKES: notes cannot be read, its cell holds the error #REF! (row 2)',
    ],
    [
      'STAFF_NEEDED',
      [100, 0, 180, 80, 20],
      'STAFF_NEEDED: minutes must be above 0 to divide by it, got 0',
    ],
    ['STAFF_NEEDED', [100, -30, 180, 80, 20], 'STAFF_NEEDED: minutes must be 0 or more, got -30'],
    [
      'STAFF_NEEDED',
      [column(90, 100), 30, 180, column(80, 100), 20],
      'STAFF_NEEDED: targetPercent must be under 100 %, got 100 % (row 2)',
    ],
    [
      'STAFF_NEEDED',
      [100, 30, 180, 1, 20],
      'STAFF_NEEDED: targetPercent must be under 100 %, got 100 %',
    ],
    [
      'STAFF_NEEDED',
      [100, 30, 180, 80, 20, 120],
      'STAFF_NEEDED: shrinkagePercent must be under 100 %, got 120 %',
    ],
    [
      'STAFF_NEEDED',
      [1e9, 1, 180, 80, 20],
      'STAFF_NEEDED: people busy at once (contacts × ahtSeconds ÷ seconds of the interval) must be at most 100000, got 3000000000',
    ],
    [
      'VOLUME_FORECAST',
      [column(1, -2)],
      'VOLUME_FORECAST: values must be a count of 0 or more, got -2 (row 2)',
    ],
    ...[0, 13, 1.5].map((ahead): [string, unknown[], string] => [
      'VOLUME_FORECAST',
      [column(1, 2, 3), ahead],
      `VOLUME_FORECAST: ahead must be a whole number from 1 to 12, got ${ahead}`,
    ]),
    [
      'VOLUME_FORECAST',
      [column(1, 2, 3), column(1)],
      'VOLUME_FORECAST: ahead must be a number, got a range',
    ],
  ])('%s %j is refused', (name, args, message) => {
    expect(() => callFunction(name, args)).toThrow(new Error(message));
  });
});

describe('NPS_MARGIN', () => {
  test('is blank under 30 answers and where a count is', () => {
    expect(call('NPS_MARGIN', 10, 10, 9)).toBeNull();
    expect(call('NPS_MARGIN', 0, 0, 0)).toBeNull();
    expect(call('NPS_MARGIN', 42, '', 28)).toBeNull();
  });

  test('works a range out element by element, single values repeat', () => {
    const margins = call('NPS_MARGIN', column(42, 5, ''), 30, column(28, 0, 28));
    expect(margins).toEqual(
      column(call('NPS_MARGIN', 42, 30, 28), call('NPS_MARGIN', 5, 30, 0), null),
    );
    expect(call('NPS_MARGIN', row(42), 30, 28)).toEqual([[call('NPS_MARGIN', 42, 30, 28)]]);
  });
});

describe('CSAT_INTERVAL', () => {
  test('has low and high to the right of a column, beneath a row', () => {
    const satisfied = [246, 45, '', 0];
    const responses = [300, 50, 10, 0];
    const found = call('CSAT_INTERVAL', column(...satisfied), column(...responses));
    expect(rounded(found, 1)).toEqual([
      [77.3, 85.9],
      [78.6, 95.7],
      [null, null],
      [null, null],
    ]);
    const turned = call('CSAT_INTERVAL', row(...satisfied), row(...responses));
    expect(turned).toEqual(turn(found as unknown[][]));
  });

  test('of single cells is two cells in a row, blank where one is', () => {
    expect(call('CSAT_INTERVAL', '', 50)).toEqual([[null, null]]);
    expect(call('CSAT_INTERVAL', column(45), 50)).toEqual(call('CSAT_INTERVAL', 45, 50));
  });
});

describe('series', () => {
  test('of a column and of a row are the same, and so spill', () => {
    expect(call('SPIKES', column(...MONTHS))).toEqual(column(...ONLY_STRIKE));
    expect(call('SPIKES', row(...MONTHS))).toEqual(row(...ONLY_STRIKE));
    expect(call('XMR', column(...MONTHS))).toEqual(call('XMR', row(...MONTHS)));
    const forecast = call('VOLUME_FORECAST', column(...MONTHS), 3) as unknown[][];
    expect(forecast).toHaveLength(3);
    expect(call('VOLUME_FORECAST', row(...MONTHS), 3)).toEqual(turn(forecast));
  });

  test('may have blanks, which are gaps and not zeros', () => {
    expect(call('XMR', column('', 10, 12, null, 90, 92))).toEqual([[51 - 5.32, 51, 51 + 5.32]]);
    expect(call('VOLUME_FORECAST', column('', 10, '', 30, 20, '', ''))).toEqual([[null, 20, null]]);
    expect(call('SPIKES', column('', 5))).toEqual(column(null, null));
  });

  test('without anything in them are blank', () => {
    expect(call('XMR', column('', ''))).toEqual([[null, null, null]]);
    expect(call('XMR', '')).toEqual([[null, null, null]]);
    expect(call('XMR', 5)).toEqual([[null, null, null]]);
    expect(call('SPIKES', 5)).toEqual([[null]]);
    expect(call('VOLUME_FORECAST', column('', ''))).toEqual([[null, null, null]]);
    expect(call('VOLUME_FORECAST', column(1, 2, 3), '')).toBeNull();
  });

  test('may be negative where a score may', () => {
    expect(rounded(call('XMR', column(-10, 10)), 1)).toEqual([[-53.2, 0, 53.2]]);
    const scores = [-5, 5, -5, 5, -5, 5, -90];
    expect(call('SPIKES', row(...scores))).toEqual(row(...Array(6).fill(null), 'low'));
  });

  test('come from another realm', () => {
    const foreign = runInNewContext(JSON.stringify(column(...MONTHS)));
    expect(call('SPIKES', foreign)).toEqual(column(...ONLY_STRIKE));
  });

  test('have as many spikes or blanks as cells', () => {
    const cell = fc.oneof(fc.nat(500), fc.constant(''));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
        const found = call('SPIKES', column(...cells)) as unknown[][];
        expect(found.map((each) => each.length)).toEqual(cells.map(() => 1));
        cells.forEach((each, index) => {
          if (each === '') expect(found[index]).toEqual([null]);
        });
      }),
    );
  });
});

describe('SPIKES', () => {
  const later = [...MONTHS, 175];

  test('leaves months with a note out of later ranges', () => {
    const notes = later.map((value) => (value === 210 ? 'carrier strike' : ''));
    const lastOf = (...args: unknown[]): unknown => (call('SPIKES', ...args) as unknown[][])[12];
    expect(lastOf(column(...later))).toEqual([null]);
    expect(lastOf(column(...later), column(...notes))).toEqual(['high']);
    expect(lastOf(column(...later), '')).toEqual([null]);
  });

  test('takes a box that is not ticked for no note', () => {
    const ticked = column(...later.map((value) => value === 210));
    expect(call('SPIKES', column(...later), ticked)).toEqual(column(...ONLY_STRIKE, 'high'));
    const none = column(...later.map(() => false));
    expect(call('SPIKES', column(...later), none)).toEqual(column(...ONLY_STRIKE, null));
  });

  test('asks whole numbers to be 10 away, decimals not', () => {
    const last = (value: number): unknown => call('SPIKES', row(5, 5, 5, 5, 5, 5, value));
    expect(last(14)).toEqual(row(...Array(7).fill(null)));
    expect(last(15)).toEqual(row(...Array(6).fill(null), 'high'));
    expect(last(5.5)).toEqual(row(...Array(6).fill(null), 'high'));
  });
});

describe('STAFF_NEEDED', () => {
  test('staffs a day, half hour by half hour', () => {
    expect(call('STAFF_NEEDED', column(100, 0, '', 50), 30, 180, 80, 20)).toEqual(
      column(14, 0, null, call('STAFF_NEEDED', 50, 30, 180, 80, 20)),
    );
    expect(call('STAFF_NEEDED', 100, column(30, 0), 180, 80, 20)).toEqual(column(14, null));
  });

  test('takes percentages as cells hold them', () => {
    expect(call('STAFF_NEEDED', 100, 30, 180, 0.8, 20, 0.3)).toBe(20);
  });

  test('is blank where anything is', () => {
    expect(call('STAFF_NEEDED', 100, 30, 180, 80, 20, '')).toBeNull();
    expect(call('STAFF_NEEDED', '', 30, 180, 80, 20)).toBeNull();
  });
});
