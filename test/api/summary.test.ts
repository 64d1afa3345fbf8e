import { answerOf, JULY, openAddon, openCopy, savedOf, sentenceOf } from '../support/addon';
import { openSample } from '../support/sample';

const SAMPLE = openSample();
const textOf = (month: number | null, addon = openCopy(SAMPLE)): string =>
  answerOf(addon.ask('readSummary', { month })).text;

test('the sample year: targets, tickets with what was unusual and why, surveys', () => {
  expect(textOf(null)).toBe(
    'Support, July 2026. 5 of 8 targets met. Missed: First response time 4.1 h (target 3.0 h). ' +
      'Near: Average resolution time 18.8 h (target 18.0 h); ' +
      'Customer satisfaction 81.7% (target 83.0%). ' +
      'Tickets 486 (+54): Shipping 148, usual 71–95 (Carrier strike from the 6th to the 17th). ' +
      'CSAT 81.7% (186 answers, 76–87): no real change. ' +
      'NPS +31 (137 answers, +17 to +44): no real change. ' +
      'CES 78.6% (84 answers, 69–86): no real change.',
  );
  expect(textOf(JULY)).toBe(textOf(null));
});

test('a metric that is not followed, and a target that is text, are left out', () => {
  const addon = openCopy(SAMPLE);
  const { metrics } = answerOf(addon.ask('readChoices', {}));
  const hidden = metrics.filter(({ id, isShown }) => id === 'nps' || !isShown).map(({ id }) => id);
  answerOf(addon.ask('saveChoices', { hidden }));
  addon.tab('metrics').type('frt', 'target', 'soon');
  const text = textOf(null, addon);
  expect(text).toContain('no real change. CES 78.6%');
  expect(text).not.toMatch(/NPS|First response time|NaN|undefined|null/);
});

test('one number alone is a summary; no number is none', () => {
  const addon = openAddon();
  addon.setUp();
  expect(sentenceOf(addon.ask('readSummary', { month: null }))).toMatch(/^[A-Z].+\.$/);
  savedOf(addon.save(JULY, { ticketsReceived: 486 }));
  expect(textOf(null, addon)).toBe('Support, July 2026. Tickets 486.');
});

test('a survey says how sure it is: its range, and whether it really changed', () => {
  const addon = openAddon();
  addon.setUp();
  const csat = (satisfied: number, responses: number) => ({
    csatSatisfied: satisfied,
    csatResponses: responses,
  });
  const nps = (promoters: number, passives: number, detractors: number) => ({
    npsPromoters: promoters,
    npsPassives: passives,
    npsDetractors: detractors,
  });
  savedOf(addon.save(JULY - 2, { ...csat(28, 29), ...nps(42, 30, 28) }));
  savedOf(addon.save(JULY - 1, { ...csat(270, 300), ...nps(45, 30, 25) }));
  savedOf(addon.save(JULY, { ...csat(246, 300), ...nps(1, 0, 0) }));
  expect(textOf(JULY - 2, addon)).toContain(
    'CSAT 96.6% (29 answers): too few to judge. NPS +14 (100 answers, -2 to +30).',
  );
  // Nothing to compare with: 29 answers before. The score moved by 6, within a margin of 22.7.
  expect(textOf(JULY - 1, addon)).toContain(
    'CSAT 90.0% (300 answers, 86–93). NPS +20 (100 answers, +4 to +36): no real change.',
  );
  // 77 to 86 is Wilson's interval of 246 in 300; 8 points are more than the margin of 5.5.
  expect(textOf(JULY, addon)).toContain(
    'CSAT 82.0% (300 answers, 77–86): real change (−8.0). NPS +100 (1 answer): too few to judge.',
  );
});

test('a month that is not over is not judged; a cause without a spike is told all the same', () => {
  const addon = openCopy(SAMPLE);
  savedOf(addon.save(JULY + 1, { firstResponseHours: 900, firstResponses: 100 }));
  expect(textOf(JULY + 1, addon)).toBe('Support, August 2026, so far.');
  savedOf(addon.save(JULY - 2, { whatHappened: 'A new colleague. ' }));
  const text = textOf(JULY - 2, addon);
  expect(text).toMatch(/Tickets 4\d\d \([+−]\d+\)\. What happened: A new colleague\. CSAT/);
});
