import fc from 'fast-check';
import type { Known } from '../../src/formula/evaluate';
import { BREAKDOWNS, breakdownKey } from '../../src/metrics/breakdowns';
import { metricById } from '../../src/metrics/catalogue';
import { shortMonth } from '../../src/workbook/month';
import { JULY, viewTab } from '../support/addon';
import { calculateWorkbook, type Placed, type Result } from '../support/calculation';
import { withoutJudgement } from '../support/light';
import { setUpMonths } from '../support/months';
import {
  metricOver,
  NUMBER_METRICS,
  NUMBER_ROWS,
  type Numbers,
  type PeriodName,
  rollUp,
  windowsOf,
} from '../support/oracle';

const RUNNING = JULY + 1;
const COLUMNS = 27;
const MONTHS = Array.from({ length: COLUMNS }, (_, index) => RUNNING - COLUMNS + 1 + index);
const PERIODS = ['Month', 'Quarter to date', 'Year to date', 'Last 12 months'] as const;

const { model } = setUpMonths(COLUMNS);
const monthly = viewTab(model, 'monthly');
const metrics = viewTab(model, 'metrics');
const engine = calculateWorkbook(withoutJudgement(model), ['Metrics', 'Monthly', 'Workings']);

/** Every number of every month; what is not there is cleared. */
function typeAll(numbers: Numbers): void {
  const cells = MONTHS.flatMap((month) =>
    NUMBER_ROWS.map(
      (row): Placed => ({
        row: monthly.rowOf(row),
        column: monthly.columnOf(month),
        value: numbers[month]?.[row] ?? null,
      }),
    ),
  );
  engine.set('Monthly', cells);
}

function choose(period: PeriodName, month: string | number): void {
  const row = metrics.rowOf('title');
  engine.set('Metrics', [
    { row, column: metrics.columnOf('status'), value: period },
    { row, column: metrics.columnOf('target'), value: month },
  ]);
}

const onMonthly = (row: string, column: string | number): Result =>
  engine.value('Monthly', monthly.rowOf(row), monthly.columnOf(column));
const onMetrics = (row: string, column: string | number): Result =>
  engine.value('Metrics', metrics.rowOf(row), metrics.columnOf(column));

/** Adding up in another order may change the last digits. */
function isClose(result: Result, expected: Known): boolean {
  if (expected === null || typeof result !== 'number') return result === expected;
  return Math.abs(result - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

/** Everything on both tabs that differs from the naive sum. */
function differences(numbers: Numbers, period: PeriodName, chosen: number): string[] {
  const found: string[] = [];
  const compare = (what: string, result: Result, expected: Known): void => {
    if (!isClose(result, expected)) found.push(`${what}: ${result}, not ${expected}`);
  };
  for (const [column, window] of Object.entries(windowsOf(period, chosen))) {
    const where = `${period} ${shortMonth(chosen)} ${column}`;
    for (const id of [...NUMBER_ROWS, 'months']) {
      compare(`${id}, ${where}`, onMonthly(id, column), rollUp(numbers, window, id));
    }
    for (const metric of NUMBER_METRICS) {
      const expected = metricOver(metric, numbers, window);
      compare(`metric ${metric.id}, ${where}`, onMetrics(metric.id, column), expected);
    }
  }
  return found;
}

/** A generator of numbers that gives the same from the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

type Filling = 'empty' | 'whole' | 'holes' | 'few';
const SHARES: Readonly<Record<Filling, number>> = { empty: 0, whole: 1, holes: 0.9, few: 0.1 };

function fill(fillings: readonly Filling[], seed: number): Numbers {
  const random = generator(seed);
  const month = (filling: Filling): Record<string, number> =>
    Object.fromEntries(
      NUMBER_ROWS.flatMap((row) => {
        const value = random() < 0.05 ? 0 : Math.floor(random() * 4000) / 4;
        return random() < SHARES[filling] ? [[row, value]] : [];
      }),
    );
  return Object.fromEntries(fillings.map((each, place) => [MONTHS[place], month(each)]));
}

const filling = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Filling>('whole') },
  { weight: 3, arbitrary: fc.constant<Filling>('holes') },
  { weight: 1, arbitrary: fc.constant<Filling>('few') },
  { weight: 2, arbitrary: fc.constant<Filling>('empty') },
);
const numbersOf = fc
  .tuple(fc.array(filling, { minLength: COLUMNS, maxLength: COLUMNS }), fc.nat())
  .map(([fillings, seed]) => fill(fillings, seed));

/** The 1st of March 2026 is day 46082 of spreadsheets. */
const dayIn = (month: number, day: number): number =>
  Math.round(Date.UTC(Math.floor(month / 12), month % 12, day) / 86_400_000) + 25569;

describe('roll-ups', () => {
  afterAll(() => engine.close());

  test('of any months are what adding up by hand gives, and metrics follow', () => {
    let known = 0;
    const chosen = fc.tuple(
      fc.constantFrom(...MONTHS.slice(8)),
      fc.boolean(),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(numbersOf, chosen, (numbers, [month, isDate, day]) => {
        typeAll(numbers);
        for (const period of PERIODS) {
          const soFar = month === RUNNING ? ' so far' : '';
          choose(period, isDate ? dayIn(month, day) : `${shortMonth(month)}${soFar}`);
          expect(differences(numbers, period, month)).toEqual([]);
          known += NUMBER_METRICS.filter(({ id }) => onMetrics(id, 'this') !== null).length;
        }
      }),
      { numRuns: 16 },
    );
    expect(known).toBeGreaterThan(NUMBER_METRICS.length);
  });

  test('Latest is the last complete month with numbers, else the running one', () => {
    const numbers = fill(
      MONTHS.map(() => 'whole'),
      5,
    );
    const upTo = (last: number): Numbers =>
      Object.fromEntries(Object.entries(numbers).filter(([month]) => Number(month) <= last));
    for (const [shown, latest] of [
      [numbers, JULY],
      [upTo(JULY - 2), JULY - 2],
    ] as const) {
      typeAll(shown);
      choose('Quarter to date', 'Latest');
      expect(differences(shown, 'Quarter to date', latest)).toEqual([]);
    }
    const onlyRunning = { [RUNNING]: numbers[RUNNING] ?? {} };
    typeAll(onlyRunning);
    choose('Month', 'Latest');
    expect(differences(onlyRunning, 'Month', RUNNING)).toEqual([]);
    expect(onMetrics('header', 'this')).toBe('Aug 2026 so far');
  });

  test('every month on Metrics is the metric of that month', () => {
    const numbers = fill(
      MONTHS.map((_, place) => (place % 3 === 1 ? 'holes' : 'whole')),
      11,
    );
    typeAll(numbers);
    for (const month of MONTHS) {
      const window = { from: month, to: month };
      for (const metric of NUMBER_METRICS) {
        const expected = metricOver(metric, numbers, window);
        expect([metric.id, month, isClose(onMetrics(metric.id, month), expected)]).toEqual([
          metric.id,
          month,
          true,
        ]);
      }
    }
  });

  test('an empty workbook is blank in every period', () => {
    typeAll({});
    for (const period of PERIODS) {
      choose(period, 'Latest');
      expect(differences({}, period, 0)).toEqual([]);
    }
    expect(onMetrics('headline', 'label')).toMatch(/^Nothing here yet\./);
  });

  test('the lifetime value of a quarter, and of a year, is that of each of its equal months', () => {
    const month = {
      revenue: 50_000,
      customersEnd: 1000,
      lifespanYears: 3,
      salesAndMarketingSpend: 9000,
      customersNew: 60,
    };
    const numbers = Object.fromEntries(MONTHS.map((each) => [each, month]));
    typeAll(numbers);
    // 12 × 50 000 / 1000 × 3 − 9000 / 60
    for (const period of PERIODS) {
      choose(period, shortMonth(JULY - 1));
      expect(onMetrics('clv', 'this')).toBeCloseTo(1650, 9);
    }
    expect(metricById('clv')?.kind).toBe('formula');
  });

  test('titles say what period it is and how many months it lacks', () => {
    const numbers = fill(
      MONTHS.map(() => 'whole'),
      3,
    );
    const lacking = { ...numbers, [JULY - 2]: {} };
    typeAll(lacking);
    const titles = (period: PeriodName, month: string): Result[] => {
      choose(period, month);
      return ['this', 'previous', 'yearAgo'].map((column) => onMetrics('header', column));
    };
    expect(titles('Month', 'Latest')).toEqual(['Jul 2026', 'Jun 2026', 'Jul 2025']);
    expect(titles('Quarter to date', 'Jun 2026')).toEqual([
      'Q2 2026 (2 of 3 months)',
      'Q1 2026',
      'Q2 2025',
    ]);
    expect(titles('Quarter to date', 'Latest')).toEqual([
      'Q3 2026 (1 of 3 months)',
      'Q2 2026 (1 of 3 months)',
      'Q3 2025 (1 of 3 months)',
    ]);
    expect(titles('Last 12 months', 'Jun 2026')).toEqual([
      '12 months to Jun 2026 (11 of 12 months)',
      '12 months to Jun 2025',
      null,
    ]);
    expect(titles('Year to date', 'Mar 2026')).toEqual(['Jan–Mar 2026', 'Jan–Mar 2025', null]);
    expect(titles('Month', 'Aug 2026 so far')).toEqual(['Aug 2026 so far', 'Jul 2026', 'Aug 2025']);
  });

  test('the largest category and its share, in a month and in a longer period', () => {
    const [category] = BREAKDOWNS;
    if (!category) throw new Error('There is no breakdown');
    const [first = '', second = '', third = ''] = category.defaults.map((name) =>
      breakdownKey(category, name),
    );
    const numbers = {
      [JULY - 3]: { [first]: 50, [second]: 10, [third]: 0 },
      [JULY - 2]: { [first]: 50, [second]: 30, [third]: 0 },
      [JULY - 1]: { [first]: 20, [second]: 60, [third]: 0 },
      [JULY]: { [first]: 0, [second]: 0, [third]: 0 },
    };
    typeAll(numbers);
    const largest = (period: PeriodName, month: string): Result[] => {
      choose(period, month);
      return [onMetrics('ticketCategories', 'this'), onMetrics('ticketCategories', 'reading')];
    };
    expect(largest('Month', 'Jun 2026')).toEqual([
      category.defaults[1],
      '75% of tickets with a category',
    ]);
    expect(largest('Quarter to date', 'Jun 2026')).toEqual([
      category.defaults[0],
      '55% of tickets with a category',
    ]);
    expect(largest('Month', 'Jul 2026')).toEqual([null, null]);
  });
});
