import { answerOf, JULY, openAddon, openCopy, savedOf, sentenceOf } from '../support/addon';
import { openSample } from '../support/sample';

const SAMPLE = openSample();
const textOf = (month: number | null, addon = openCopy(SAMPLE)): string =>
  answerOf(addon.ask('readSummary', { month })).text;

test('the sample year: targets, tickets with what was unusual and why, surveys', () => {
  expect(textOf(null)).toBe(
    'Support, July 2026. 5 of 8 targets met. Missed: First response time 4.1 h (target 3.0 h). ' +
      'Tickets 486 (+54): Shipping 148, usual 71–95 (Carrier strike from the 6th to the 17th). ' +
      'CSAT 81.7% (−3.8), NPS +31 (±0), CES 78.6% (+3.0).',
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
  expect(text).toContain('CSAT 81.7% (−3.8), CES 78.6%');
  expect(text).not.toMatch(/NPS|First response time|NaN|undefined|null/);
});

test('one number alone is a summary; no number is none', () => {
  const addon = openAddon();
  addon.setUp();
  expect(sentenceOf(addon.ask('readSummary', { month: null }))).toMatch(/^[A-Z].+\.$/);
  savedOf(addon.save(JULY, { ticketsReceived: 486 }));
  expect(textOf(null, addon)).toBe('Support, July 2026. Tickets 486.');
});
