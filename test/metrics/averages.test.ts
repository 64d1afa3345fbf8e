import fc from 'fast-check';
import { argumentsOf } from '../../src/formula/fold';
import { AVERAGES, totalsFromAverages } from '../../src/metrics/averages';
import { inputById } from '../../src/metrics/catalogue';
import type { AveragesForm } from '../../src/metrics/input';

function form(id: string): AveragesForm {
  const found = AVERAGES.find((one) => one.id === id);
  if (!found) throw new Error(`There is no averages form ${id}`);
  return found;
}

test('2.5 h over 120 tickets is 300 h', () => {
  expect(totalsFromAverages(form('frt'), { frtAverage: 2.5, firstResponses: 120 })).toEqual({
    firstResponses: 120,
    firstResponseHours: 300,
  });
});

test('82 % of 300 answers is 246, whole', () => {
  const totals = totalsFromAverages(form('csat'), { csatPercent: 82.1, csatResponses: 300 });
  expect(totals).toEqual({ csatResponses: 300, csatSatisfied: 246 });
});

test('promoters, passives and detractors add up to the answers, however they round', () => {
  const percent = fc.double({ min: 0, max: 50, noNaN: true });
  fc.assert(
    fc.property(percent, percent, fc.nat(5000), (promoters, detractors, npsAnswers) => {
      const totals = totalsFromAverages(form('nps'), {
        npsPromoterPercent: promoters,
        npsDetractorPercent: detractors,
        npsAnswers,
      });
      const { npsPromoters, npsPassives, npsDetractors } = totals;
      expect(Number(npsPromoters) + Number(npsPassives) + Number(npsDetractors)).toBe(npsAnswers);
    }),
  );
});

test('what is left blank stays blank, and the rest is filled in', () => {
  const totals = totalsFromAverages(form('phone'), { callsAnswered: 200, waitAverage: 28 });
  expect(totals).toMatchObject({ callsAnswered: 200, waitSeconds: 5600, talkSeconds: null });
});

test.each(AVERAGES.map((one) => [one.id, one] as const))(
  '%s fills in inputs that exist',
  (_id, one) => {
    expect(Object.keys(one.gives).sort()).toEqual([...one.inputs].sort());
    expect(one.inputs.filter((id) => !inputById(id))).toEqual([]);
    expect(new Set(one.inputs.map((id) => inputById(id)?.theme)).size).toBe(1);
    const known = [...one.asks.map((ask) => ask.id), ...one.inputs];
    const used = Object.values(one.gives).flatMap((tree) => argumentsOf(tree));
    expect(used.filter((name) => !known.includes(name))).toEqual([]);
    expect(one.asks.filter((ask) => !used.includes(ask.id))).toEqual([]);
  },
);
