import { restOf } from '../../src/sidebar/breakdown-rest';
import { readForm } from '../../src/sidebar/form-reading';
import { type FormState, reduce, START } from '../../src/sidebar/form-state';
import { type ThemeView, viewForm } from '../../src/sidebar/form-view';
import { metricLines } from '../../src/sidebar/metric-lines';
import { formOf, JULY, JUNE_VALUES, startWith } from './fake-spreadsheet';

const start = startWith({
  [JULY - 1]: JUNE_VALUES,
  [JULY]: { ticketsReceived: 486, ticketsResolved: 470, npsPromoters: 50 },
});
const opened = reduce(START, { type: 'opened', form: formOf(start, JULY) });

const readingOf = (state: FormState) => {
  if (!state.form) throw new Error('The test opened no month');
  return readForm(state.form, state.texts, state.averagesOn);
};
const view = (state: FormState) => viewForm(state, readingOf(state));
const shownIn = (themes: readonly ThemeView[]) =>
  themes.flatMap((theme) =>
    theme.groups.flatMap((group) => group.shown.map((one) => one.field.id)),
  );
const typed = (id: string, text: string, state = opened) =>
  reduce(state, { type: 'typed', id, text });

describe('what is shown', () => {
  test('opens on what is missing; what is filled is folded under its theme', () => {
    const { chosen } = view(opened);
    expect(shownIn(chosen)).not.toContain('ticketsReceived');
    expect(shownIn(chosen)).toContain('firstResponseHours');
    expect(chosen.find((theme) => theme.theme === 'tickets')).toMatchObject({ foldable: 2 });
    const unfolded = reduce(opened, { type: 'themeFolded', theme: 'tickets' });
    expect(shownIn(view(unfolded).chosen)).toContain('ticketsReceived');
  });

  test('a field stays where it is while somebody types into it', () => {
    expect(shownIn(view(typed('revenue', '42000')).chosen)).toEqual(shownIn(view(opened).chosen));
  });

  test('a folded field comes up when it contradicts another', () => {
    const form = formOf(startWith({ [JULY]: { csatSatisfied: 312 } }), JULY);
    const state = typed('csatResponses', '300', reduce(START, { type: 'opened', form }));
    expect(shownIn(view(state).chosen)).toContain('csatSatisfied');
  });

  test('themes stand in the order of the workbook, notes last', () => {
    expect(view(opened).chosen.map((theme) => theme.theme)).toEqual([
      'tickets',
      'categories',
      'channels',
      'speed',
      'resolution',
      'satisfaction',
      'customers',
      'notes',
    ]);
  });

  test('fields of packs that are off are one click away, and stay once they hold something', () => {
    expect(shownIn(view(opened).more)).toEqual([]);
    const more = view(reduce(opened, { type: 'moreFolded' }));
    expect(shownIn(more.more)).toContain('callsAnswered');
    expect(shownIn(more.more)).toHaveLength(more.moreCount);
    expect(shownIn(view(typed('callsAnswered', '90')).more)).toEqual(['callsAnswered']);
  });

  test('a search finds fields by label, theme and metric, folded or of any pack', () => {
    const search = (text: string) =>
      shownIn(view(reduce(opened, { type: 'searched', text })).chosen);
    expect(search('tickets rec')).toEqual(['ticketsReceived']);
    expect(search('nps')).toEqual(['npsPromoters', 'npsPassives', 'npsDetractors']);
    expect(search('talk time')).toContain('talkSeconds');
    expect(search('xyzzy')).toEqual([]);
  });
});

describe('metrics under a group', () => {
  const linesOf = (state: FormState, id: string) => {
    const reading = readingOf(state);
    const groups = view(state).chosen.flatMap((theme) => theme.groups.map((one) => one.group));
    const group = groups.find((one) => one.metrics.some((metric) => metric.id === id));
    const lines = metricLines(
      group?.metrics ?? [],
      reading.valueOf,
      reading.previousOf,
      () => false,
    );
    return lines.find((line) => line.id === id);
  };

  test('follow what is typed, with the change against the month before', () => {
    const state = typed('firstResponses', '120', typed('firstResponseHours', '300'));
    expect(linesOf(state, 'frt')).toMatchObject({ value: '2.5 h', change: '▼ −0.3 h' });
  });

  test('are blank where a number is missing or the denominator is zero', () => {
    expect(linesOf(typed('firstResponseHours', '300'), 'frt')).toMatchObject({
      value: '',
      change: '',
    });
    const zero = typed('firstResponses', '0', typed('firstResponseHours', '0'));
    expect(linesOf(zero, 'frt')?.value).toBe('');
  });

  test('a month counts once where a yearly figure is made from it', () => {
    const state = [
      ['revenue', '42500'],
      ['customersEnd', '850'],
      ['lifespanYears', '3'],
      ['salesAndMarketingSpend', '9000'],
      ['customersNew', '60'],
    ].reduce((before, [id = '', text = '']) => typed(id, text, before), opened);
    // 12 × 42 500 ÷ 850 × 3 − 9000 ÷ 60
    expect(linesOf(state, 'clv')?.value).toBe('1,650');
  });

  test('each metric stands under one group only', () => {
    const groups = view(opened).chosen.flatMap((theme) => theme.groups.map((one) => one.group));
    const ids = groups.flatMap((group) => group.metrics.map((metric) => metric.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('nps');
  });
});

describe('categories and channels', () => {
  const restWith = (texts: Record<string, string>) => {
    const state = Object.entries(texts).reduce(
      (before, [id, text]) => typed(id, text, before),
      opened,
    );
    return restOf('categories', readingOf(state));
  };

  test('what is left of the tickets received is said', () => {
    const texts = { 'category:Shipping': '148', 'category:Returns': '326' };
    expect(restWith(texts)).toEqual({ message: '12 not categorised', isWarning: false });
    expect(restWith({ 'category:Shipping': '486' })?.message).toBe(
      'All 486 tickets have a category',
    );
    expect(restWith({})).toBeNull();
  });

  test('more than were received is a warning', () => {
    expect(restWith({ 'category:Shipping': '500' })).toEqual({
      message: 'The categories add up to 500, but only 486 tickets were received. Check them.',
      isWarning: true,
    });
  });
});

test('switching back to totals keeps what the averages made', () => {
  const on = reduce(opened, { type: 'averagesSwitched', id: 'frt', totals: null });
  const off = reduce(on, {
    type: 'averagesSwitched',
    id: 'frt',
    totals: { firstResponseHours: '300' },
  });
  expect(off.averagesOn).toEqual([]);
  expect(readingOf(off).fields.get('firstResponseHours')?.value).toBe(300);
});
