import { readForm } from '../../src/sidebar/form-reading';
import { formOf, JULY, JUNE_VALUES, startWith } from './fake-spreadsheet';

const emptyJuly = formOf(startWith({ [JULY - 1]: JUNE_VALUES }), JULY);
const filledJuly = formOf(
  startWith({ [JULY - 1]: JUNE_VALUES, [JULY]: { ticketsReceived: 486, ticketsResolved: 470 } }),
  JULY,
);

const sentences = (form: typeof emptyJuly, texts: Record<string, string>) =>
  readForm(form, texts, []).findings.map((finding) => finding.message);

describe('what a save sends', () => {
  test('only what changed, with what the cell held before', () => {
    const form = formOf(
      startWith({ [JULY]: { ticketsReceived: 486, ticketsResolved: 470 } }),
      JULY,
    );
    const texts = { ticketsReceived: '487', ticketsResolved: '470', replies: '900' };
    const changes = readForm(form, texts, []).changes.filter(({ id }) => id !== 'workingDays');
    expect(changes).toEqual([
      { id: 'ticketsReceived', was: 486, value: 487 },
      { id: 'replies', was: null, value: 900 },
    ]);
  });

  test('an emptied field becomes blank, not zero', () => {
    const { changes } = readForm(filledJuly, { ticketsReceived: '' }, []);
    expect(changes).toContainEqual({ id: 'ticketsReceived', was: 486, value: null });
  });

  test('nothing in an empty month: what is carried over does not make a month', () => {
    const reading = readForm(emptyJuly, {}, []);
    expect(reading.fields.get('ticketsOpening')?.text).toBe('63');
    expect(reading.changes).toEqual([]);
    expect(reading.unsaved).toBe(0);
  });

  test('what is carried over goes along with what was typed, unless it was emptied', () => {
    const ids = (texts: Record<string, string>) =>
      readForm(emptyJuly, texts, []).changes.map((change) => change.id);
    expect(ids({ ticketsReceived: '486' })).toEqual([
      'ticketsReceived',
      'ticketsOpening',
      'customersStart',
      'lifespanYears',
    ]);
    expect(ids({ ticketsReceived: '486', ticketsOpening: '' })).not.toContain('ticketsOpening');
  });

  test('a field that cannot be taken is left out, the others go', () => {
    const reading = readForm(filledJuly, { npsPromoters: '12.5', npsPassives: '30' }, []);
    expect(reading.changes.map((change) => change.id)).toContain('npsPassives');
    expect(reading.changes.map((change) => change.id)).not.toContain('npsPromoters');
    expect(reading.refused).toBe(1);
    expect(reading.unsaved).toBe(2);
  });

  test("a user's own formula is never sent", () => {
    const form = { ...filledJuly, locked: ['ticketsReceived'] };
    const reading = readForm(form, { ticketsReceived: '9' }, []);
    expect(reading.fields.get('ticketsReceived')?.value).toBe(486);
    expect(reading.changes.map((change) => change.id)).not.toContain('ticketsReceived');
  });
});

describe('numbers that do not fit together', () => {
  test('a part above its whole is an error, and neither is saved', () => {
    const texts = { csatSatisfied: '312', csatResponses: '300' };
    const reading = readForm(filledJuly, texts, []);
    expect(sentences(filledJuly, texts)).toContain(
      'Satisfied answers (312) cannot be more than CSAT answers (300). Check both.',
    );
    expect(reading.changes.map((change) => change.id)).not.toContain('csatSatisfied');
    expect(reading.refused).toBe(2);
  });

  test('months that overlap give a hint, and are saved', () => {
    const texts = { ticketsOpening: '10', ticketsReceived: '100', ticketsResolved: '120' };
    const reading = readForm(filledJuly, texts, []);
    const [finding] = reading.findings;
    expect(finding?.kind).toBe('hint');
    expect(finding?.message).toMatch(
      /^Tickets resolved \(120\) is more than .* together \(110\)\./,
    );
    expect(reading.changes.map((change) => change.id)).toContain('ticketsResolved');
  });

  test('customers lost that would come out below zero stay blank, with a hint', () => {
    const texts = { customersStart: '100', customersNew: '5', customersEnd: '120' };
    expect(sentences(filledJuly, texts)).toContain(
      'Customers lost would come out below zero (−15), so it stays blank. Check customers at start, new customers and customers at end.',
    );
    expect(readForm(filledJuly, texts, []).valueOf('customersLost')).toBeNull();
  });
});

describe('averages', () => {
  const averages = (texts: Record<string, string>, ...on: string[]) =>
    readForm(filledJuly, texts, on);

  test('2.5 h × 120 replies = 300 h, shown before saving', () => {
    const texts = { frtAverage: '2:30', firstResponses: '120' };
    const reading = averages(texts, 'frt');
    expect(reading.averages.get('frt')?.sums).toEqual({
      firstResponseHours: '2.5 h × 120 = 300 h',
    });
    expect(reading.changes).toContainEqual({ id: 'firstResponseHours', was: null, value: 300 });
    expect(reading.changes).toContainEqual({ id: 'firstResponses', was: null, value: 120 });
    expect(reading.changes.map((change) => change.id)).not.toContain('frtAverage');
  });

  test('82 % of 300 answers = 246', () => {
    const reading = averages({ csatPercent: '82%', csatResponses: '300' }, 'csat');
    expect(reading.averages.get('csat')?.sums).toEqual({ csatSatisfied: '82.0% × 300 = 246' });
    expect(reading.changes).toContainEqual({ id: 'csatSatisfied', was: null, value: 246 });
  });

  test('an average without its count is not lost silently', () => {
    const reading = averages({ frtAverage: '2.5' }, 'frt');
    expect(reading.changes.map((change) => change.id)).not.toContain('firstResponseHours');
    expect(reading.unsaved).toBe(1);
  });

  test('an average that cannot be taken counts as refused', () => {
    const reading = averages({ csatPercent: '120', csatResponses: '300' }, 'csat');
    expect(reading.averages.get('csat')?.asks[0]?.problem).toContain('between 0 and 100');
    expect(reading.refused).toBe(1);
  });

  test('switched off, what was typed as an average does nothing', () => {
    const reading = averages({ frtAverage: '2.5', firstResponses: '120' });
    expect(reading.changes.map((change) => change.id)).not.toContain('firstResponseHours');
  });
});

describe('progress', () => {
  test('counts fields of chosen packs, with what is carried over apart', () => {
    const before = readForm(filledJuly, {}, []).progress;
    expect(before.filled).toBe(2);
    expect(before.offered).toBe(3);
    expect(before.filled + before.offered + before.left).toBe(before.all);
    const after = readForm(filledJuly, { revenue: '42000', npsPromoters: 'x' }, []).progress;
    expect(after).toEqual({ ...before, filled: 3, left: before.left - 1 });
  });
});

test('working days are worked out, and locked or filled fields get no offer', () => {
  const all = { ...emptyJuly, unchosen: [] };
  expect(readForm(all, {}, []).fields.get('workingDays')?.text).toBe('23');
  const filled = { ...all, values: { workingDays: 21 } };
  expect(readForm(filled, {}, []).fields.get('workingDays')?.text).toBe('21');
});
