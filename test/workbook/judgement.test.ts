import { effectiveInput } from '../../src/metrics/effective';
import type { FormulaMetric, InputMetric } from '../../src/metrics/metric';
import { changeMargin } from '../../src/statistics/change-margin';
import { npsMargin } from '../../src/statistics/nps-margin';
import { proportionMargin } from '../../src/statistics/proportion-margin';
import { isRising } from '../../src/statistics/rising';
import { type Measured, spikeOf, usualRange } from '../../src/statistics/spikes';
import { STATUSES, statusOf } from '../../src/workbook/status';
import { JULY, openAddon, showAll, type TabView, viewTab } from '../support/addon';
import {
  type Calculation,
  calculateWorkbook,
  type Placed,
  type Result,
} from '../support/calculation';
import { setUpMonths } from '../support/months';
import { metricOver, NUMBER_METRICS, NUMBER_ROWS, type Numbers } from '../support/oracle';
import { openSample } from '../support/sample';

type Judged = FormulaMetric | InputMetric;
type Notes = Readonly<Record<number, string>>;

const CATEGORIES = NUMBER_ROWS.filter((row) => row.startsWith('category:'));
const measuredOf = ({ unit }: Judged): Measured =>
  unit === 'count' || unit === 'percent' ? unit : 'measure';

/** Parts and wholes of the metrics that are judged by their margin, as the design lists them. */
const SCORES: Readonly<Record<string, readonly [string, string | null, string]>> = {
  nps: ['npsPromoters', 'npsPassives', 'npsDetractors'],
  happiness: ['happinessGreat', 'happinessOkay', 'happinessNotGood'],
  netEase: ['easyIssues', null, 'difficultIssues'],
};
const SHARES: Readonly<Record<string, readonly [string, string]>> = {
  csat: ['csatSatisfied', 'csatResponses'],
  ces: ['cesEasy', 'cesResponses'],
  confirmedResolution: ['solvedYes', 'solvedAsked'],
  feedback: ['feedbackPositive', 'feedbackComments'],
};

interface Book {
  readonly engine: Calculation;
  readonly metrics: TabView;
  readonly workings: TabView;
  readonly numbers: Numbers;
  readonly notes: Notes;
}

const onMetrics = ({ engine, metrics }: Book, row: string, column: string): Result =>
  engine.value('Metrics', metrics.rowOf(row), metrics.columnOf(column));
const onWorkings = ({ engine, workings }: Book, row: string, column: string): Result =>
  engine.value('Workings', workings.rowOf(row), workings.columnOf(column));

const isClose = (result: Result, expected: number | null): boolean =>
  expected === null || typeof result !== 'number'
    ? result === expected
    : Math.abs(result - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

const monthsUpTo = (month: number): number[] =>
  Array.from({ length: 13 }, (_, index) => month - 12 + index);

/** Every usual range and flag on Workings that is not what src/statistics says. */
function wrongRanges(book: Book, month: number): string[] {
  const months = monthsUpTo(month);
  const hasNote = months.map((each) => book.notes[each] !== undefined);
  const compare = (id: string, values: (number | null)[], measured: Measured): string[] => {
    const range = usualRange(values, 12, { hasNote, measured });
    const flag = spikeOf(values[12] ?? null, range, measured);
    const [low, high, said] = ['low', 'high', 'this'].map((column) =>
      onWorkings(book, `trend:${id}`, column),
    );
    const isRight =
      isClose(low ?? null, range?.low ?? null) &&
      isClose(high ?? null, range?.high ?? null) &&
      said === flag;
    const want = `${range?.low}–${range?.high} ${flag}`;
    return isRight ? [] : [`${id}: ${low}–${high} ${said}, not ${want} of ${values}`];
  };
  const series = (metric: Judged): (number | null)[] =>
    months.map((each) => metricOver(metric, book.numbers, { from: each, to: each }));
  const counts = (row: string): (number | null)[] =>
    months.map((each) => book.numbers[each]?.[row] ?? null);
  return [
    ...NUMBER_METRICS.flatMap((metric) => compare(metric.id, series(metric), measuredOf(metric))),
    ...CATEGORIES.flatMap((row) => compare(row, counts(row), 'count')),
  ];
}

/** The margin of a month, by src/statistics; null where it is unknown or under 30 answers. */
function marginOf(book: Book, id: string, month: number): number | null {
  const input = (name: string): number | null =>
    effectiveInput(name, (typed) => book.numbers[month]?.[typed] ?? null);
  const share = SHARES[id];
  if (share) {
    const [part, whole] = share.map(input);
    return part == null || whole == null ? null : proportionMargin(part, whole);
  }
  const [plus, zero, minus] = (SCORES[id] ?? []).map((name) => (name === null ? 0 : input(name)));
  return plus == null || zero == null || minus == null ? null : npsMargin(plus, zero, minus);
}

/** Every reading of a change on Metrics that is not what the margins of both months say. */
function wrongMargins(book: Book, month: number): string[] {
  return [...Object.keys(SCORES), ...Object.keys(SHARES)].flatMap((id) => {
    const [now, before] = [marginOf(book, id, month), marginOf(book, id, month - 1)];
    const margin = changeMargin(before, now);
    const said = String(onMetrics(book, id, 'reading') ?? '');
    const [value, previous] = ['this', 'previous'].map((column) => onMetrics(book, id, column));
    if (now === null && value !== null) {
      return /^too few to judge \(\d+ answers\)$/.test(said) ? [] : [`${id}: ${said}`];
    }
    if (margin === null || typeof value !== 'number' || typeof previous !== 'number') {
      return /real change/.test(said) ? [`${id}: ${said}`] : [];
    }
    const own = onWorkings(book, `margin:${id}`, 'this');
    const isReal = Math.abs(value - previous) > margin;
    const due = `${isReal ? 'real change' : 'no real change'} (±${Math.round(margin)})`;
    return isClose(own, now) && said === due ? [] : [`${id}: ${said} ${own}, not ${due} ${now}`];
  });
}

/** Every reading by the usual range that does not say what the flag says. */
function wrongReadings(book: Book): string[] {
  const judged = new Set([...Object.keys(SCORES), ...Object.keys(SHARES), 'dissatisfied']);
  return NUMBER_METRICS.filter(({ id }) => !judged.has(id)).flatMap(({ id }) => {
    const said = String(onMetrics(book, id, 'reading') ?? '');
    const hasRange = onWorkings(book, `trend:${id}`, 'low') !== null;
    if (onMetrics(book, id, 'this') === null) {
      return / lacks |^Nothing |nothing|^$/i.test(said) ? [] : [`${id}: ${said}`];
    }
    const flag = onWorkings(book, `trend:${id}`, 'this');
    const due = { high: /^above usual \S/, low: /^below usual \S/ }[String(flag)] ?? /^in usual/;
    return (hasRange ? due : /^$/).test(said) ? [] : [`${id}: ${said}, ${flag}`];
  });
}

/** A generator of numbers that gives the same from the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

describe('the sample year', () => {
  const model = showAll(openAddon({ model: openSample() })).model;
  const engine = calculateWorkbook(model, ['Metrics', 'Monthly', 'Workings']);
  const [metrics, workings, monthly] = (['metrics', 'workings', 'monthly'] as const).map((id) =>
    viewTab(model, id),
  ) as [TabView, TabView, TabView];
  const months = monthly.columns.filter((key) => /^\d{5}$/.test(key)).map(Number);
  const entries = (month: number): [string, number][] =>
    NUMBER_ROWS.flatMap((row) => {
      const value = monthly.cell(row, month)?.value;
      return typeof value === 'number' ? [[row, value]] : [];
    });
  const numbers = Object.fromEntries(
    months.map((each) => [each, Object.fromEntries(entries(each))]),
  );
  const notes = Object.fromEntries(
    months.flatMap((each) => {
      const note = monthly.cell('whatHappened', each)?.value;
      return note === undefined ? [] : [[each, String(note)]];
    }),
  );
  const book: Book = { engine, metrics, workings, numbers, notes };
  afterAll(() => engine.close());

  test('usual ranges, flags, margins and readings are those of the statistics', () => {
    expect(wrongRanges(book, JULY)).toEqual([]);
    expect(wrongMargins(book, JULY)).toEqual([]);
    expect(wrongReadings(book)).toEqual([]);
    const ranges = NUMBER_METRICS.filter(
      ({ id }) => onWorkings(book, `trend:${id}`, 'low') !== null,
    );
    expect(ranges.length).toBeGreaterThan(20);
  });

  test('status is met, near or missed in the direction of the metric', () => {
    const typed = NUMBER_METRICS.flatMap((metric) => {
      const target = metrics.cell(metric.id, 'target')?.value;
      return typeof target === 'number' ? [[metric, target] as const] : [];
    });
    expect(typed.length).toBeGreaterThan(3);
    for (const [metric, target] of typed) {
      const most =
        metric.better === 'range' ? metrics.cell(`${metric.id}:most`, 'target')?.value : null;
      const value = metricOver(metric, numbers, { from: JULY, to: JULY });
      const status =
        value === null
          ? null
          : statusOf(metric, value, target, typeof most === 'number' ? most : null);
      expect([metric.id, onMetrics(book, metric.id, 'status')]).toEqual([
        metric.id,
        status === null ? null : STATUSES[status],
      ]);
    }
  });
});

describe('random series', () => {
  const MONTHS = monthsUpTo(JULY);
  const model = showAll(openAddon({ model: setUpMonths(14).model })).model;
  const engine = calculateWorkbook(model, ['Metrics', 'Monthly', 'Workings']);
  const [metrics, workings, monthly] = (['metrics', 'workings', 'monthly'] as const).map((id) =>
    viewTab(model, id),
  ) as [TabView, TabView, TabView];
  afterAll(() => engine.close());

  /** Counts around a level of their own, some of them odd, blank or zero; targets at random. */
  function fill(seed: number): { book: Book; targets: Record<string, number> } {
    const random = generator(seed);
    const numbers: Record<number, Record<string, number>> = {};
    const notes: Record<number, string> = {};
    const levels = NUMBER_ROWS.map(() => Math.floor(random() * 400));
    const share = [0.02, 0.15, 0.4, 0][seed % 4] ?? 0;
    for (const month of MONTHS) {
      const count = (level: number): number => {
        if (random() < 0.05) return 0;
        return Math.floor(level * (random() < 0.1 ? 2.5 : 0.8 + 0.4 * random()));
      };
      const pairs = NUMBER_ROWS.map((row, place) => [row, count(levels[place] ?? 0)] as const);
      const typed = Object.fromEntries(pairs.filter(() => random() >= share));
      // A part above its whole is refused when it is saved, and has no margin.
      for (const [part, whole] of Object.values(SHARES)) {
        const [has, all] = [typed[part], typed[whole]];
        if (has !== undefined && all !== undefined) typed[part] = Math.min(has, all);
      }
      numbers[month] = typed;
      if (random() < 0.15) notes[month] = 'Strike';
    }
    const targets = Object.fromEntries(
      NUMBER_METRICS.flatMap((metric) => {
        const value = metricOver(metric, numbers, { from: JULY, to: JULY });
        return value === null ? [] : [[metric.id, value * (0.9 + 0.2 * random())]];
      }),
    );
    typeAll(numbers, notes, targets);
    return { book: { engine, metrics, workings, numbers, notes }, targets };
  }

  function typeAll(numbers: Numbers, notes: Notes, targets: Record<string, number>): void {
    const typed = MONTHS.flatMap((month) =>
      [...NUMBER_ROWS, 'whatHappened'].map(
        (row): Placed => ({
          row: monthly.rowOf(row),
          column: monthly.columnOf(month),
          value: row === 'whatHappened' ? (notes[month] ?? null) : (numbers[month]?.[row] ?? null),
        }),
      ),
    );
    engine.set('Monthly', typed);
    const column = metrics.columnOf('target');
    const aims = NUMBER_METRICS.flatMap(({ id, better }): Placed[] => {
      const target = targets[id] ?? null;
      const aim = { row: metrics.rowOf(id), column, value: target };
      if (better !== 'range') return [aim];
      const most = target === null ? null : target * 1.05;
      return [aim, { row: metrics.rowOf(`${id}:most`), column, value: most }];
    });
    engine.set('Metrics', [
      ...aims,
      { row: metrics.rowOf('title'), column: metrics.columnOf('target'), value: 'Jul 2026' },
    ]);
  }

  test.each(Array.from({ length: 12 }, (_, index) => index + 1))('number %i', (seed) => {
    const { book, targets } = fill(seed * 7919);
    expect(wrongRanges(book, JULY)).toEqual([]);
    expect(wrongMargins(book, JULY)).toEqual([]);
    expect(wrongReadings(book)).toEqual([]);
    for (const metric of NUMBER_METRICS) {
      const target = targets[metric.id];
      const value = metricOver(metric, book.numbers, { from: JULY, to: JULY });
      const known = target !== undefined && value !== null;
      const status = known ? statusOf(metric, value, target, target * 1.05) : null;
      expect([metric.id, onMetrics(book, metric.id, 'status')]).toEqual([
        metric.id,
        status === null ? null : STATUSES[status],
      ]);
    }
    const rising = CATEGORIES.filter((row) =>
      isRising(MONTHS.map((month) => book.numbers[month]?.[row] ?? null)),
    );
    const sentence = String(onWorkings(book, 'risingText', 'this') ?? '');
    for (const row of CATEGORIES) {
      const name = row.replace('category:', '');
      expect([name, sentence.includes(`${name} (`)]).toEqual([name, rising.includes(row)]);
    }
  });
});
