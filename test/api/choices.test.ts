import { METRICS } from '../../src/metrics/catalogue';
import { firstHidden, idleInputs } from '../../src/workbook/choices';
import { monthlyInputs } from '../../src/workbook/keys';
import { messages } from '../../src/workbook/messages';
import { mostKey } from '../../src/workbook/reading';
import {
  type Addon,
  answerOf,
  calculateTabs,
  JULY,
  openAddon,
  openCopy,
  savedOf,
  sentenceOf,
} from '../support/addon';
import { copyOf, differencesOf } from '../support/differences';
import { withFewRows } from '../support/light';

const IDS = METRICS.map(({ id }) => id);
const allBut = (...shown: string[]): string[] => IDS.filter((id) => !shown.includes(id));

const SET_UP = openAddon();
SET_UP.setUp();
savedOf(SET_UP.save(JULY, { ticketsReceived: 486, csatSatisfied: 246, csatResponses: 300 }));
SET_UP.tab('metrics').type('csat', 'target', 83);
SET_UP.refresh();
const openFilled = (): Addon => openCopy(SET_UP.model);

const isHidden = (addon: Addon, tab: 'metrics' | 'monthly', key: string): boolean =>
  addon.tab(tab).sheet.hiddenRows[addon.tab(tab).rowOf(key)] === true;

const hiddenMetrics = (addon: Addon): string[] =>
  IDS.filter((id) => isHidden(addon, 'metrics', id));
const hiddenInputs = (addon: Addon): string[] =>
  monthlyInputs.map(({ id }) => id).filter((id) => isHidden(addon, 'monthly', id));
const tickOf = (addon: Addon, id: string): unknown =>
  addon.tab('definitions').cell(id, 'show')?.value;
const unticked = (addon: Addon): string[] => IDS.filter((id) => tickOf(addon, id) === false);

const choose = (addon: Addon, hidden: readonly string[]): string =>
  answerOf(addon.ask('saveChoices', { hidden })).message;

/** Rows, ticks and what the sidebar is told are all the same choice. */
function expectHidden(addon: Addon, hidden: readonly string[]): void {
  expect(hiddenMetrics(addon)).toEqual(hidden);
  expect(unticked(addon)).toEqual(hidden);
  expect(hiddenInputs(addon).sort()).toEqual([...idleInputs(new Set(hidden))].sort());
  const { metrics } = answerOf(addon.ask('readChoices', {}));
  expect(metrics.filter(({ isShown }) => !isShown).map(({ id }) => id)).toEqual(hidden);
}

test('a new workbook shows three packs, and hides the others’ rows', () => {
  expectHidden(openFilled(), firstHidden());
  expect(firstHidden().length).toBeGreaterThan(20);
});

test('a choice shows and hides rows of Metrics and Monthly, and the ticks follow', () => {
  const addon = openFilled();
  const hidden = allBut('nps', 'aht', 'utilization');
  expect(choose(addon, hidden)).toMatch(/^3 metrics are shown; /);
  expectHidden(addon, hidden);
  expect(isHidden(addon, 'metrics', mostKey('utilization'))).toBe(false);
  for (const id of ['npsPromoters', 'talkSeconds', 'paidHours', 'whatHappened']) {
    expect([id, isHidden(addon, 'monthly', id)]).toEqual([id, false]);
  }
  for (const id of ['csatSatisfied', 'revenue']) {
    expect([id, isHidden(addon, 'monthly', id)]).toEqual([id, true]);
  }
  expect(isHidden(addon, 'metrics', 'section:satisfaction')).toBe(false);
  expect(isHidden(addon, 'metrics', 'section:customers')).toBe(true);
  expect(addon.tab('metrics').cell('footer', 'label')?.value).toContain(String(hidden.length));
});

test('nothing is deleted: all of it comes back', () => {
  const addon = openFilled();
  const before = copyOf(addon.model);
  choose(addon, allBut('nps'));
  const numbers = (each: Addon): unknown[] =>
    ['ticketsReceived', 'csatSatisfied', 'csatResponses'].map(
      (id) => each.tab('monthly').cell(id, JULY)?.value,
    );
  expect(numbers(addon)).toEqual([486, 246, 300]);
  expect(addon.tab('metrics').cell('csat', 'target')?.value).toBe(83);
  choose(addon, firstHidden());
  expect(differencesOf(before, addon.model)).toEqual([]);
  choose(addon, []);
  expectHidden(addon, []);
  expect(choose(addon, [])).toContain(`${IDS.length} metrics are shown`);
});

/** Formulas of a metric in the columns of Metrics that judge it, and in its row of Workings. */
function judging(addon: Addon, id: string): number {
  const metrics = addon.tab('metrics');
  const workings = addon.tab('workings');
  const cells = ['status', 'reading', 'trend'].map((column) => metrics.cell(id, column));
  const helpers = workings.columns
    .filter((key) => key !== '' && key !== 'keys')
    .map((column) => workings.cell(`trend:${id}`, column));
  return [...cells, ...helpers].filter((cell) => cell?.formula !== undefined).length;
}

test('what is off is worked out, and judged as soon as it is shown', () => {
  const addon = openFilled();
  const shown = judging(addon, 'frt');
  expect(shown).toBeGreaterThan(20);
  expect(judging(addon, 'asa')).toBe(0);
  for (const column of ['this', 'previous', 'yearAgo', JULY]) {
    expect(addon.tab('metrics').cell('asa', column)?.formula).toContain('Monthly');
  }
  choose(
    addon,
    IDS.filter((id) => id === 'frt'),
  );
  expect([judging(addon, 'asa'), judging(addon, 'frt')]).toEqual([shown, 0]);
});

test('a refresh applies ticks that somebody set by hand, and remembers them', () => {
  const addon = openFilled();
  addon.tab('definitions').type('nps', 'show', false);
  addon.tab('definitions').type('aht', 'show', true);
  addon.refresh();
  const due = IDS.filter((id) => id === 'nps' || (firstHidden().includes(id) && id !== 'aht'));
  expectHidden(addon, due);
  expect(addon.writesOf(() => addon.refresh())).toBe(0);
  addon.setUp();
  expectHidden(addon, due);
});

test('a row that the user hid or showed by hand stays so at the next refresh', () => {
  const addon = openFilled();
  const { sheet, rowOf } = addon.tab('metrics');
  sheet.hiddenRows[rowOf('frt')] = true;
  delete sheet.hiddenRows[rowOf('asa')];
  addon.refresh();
  expect(isHidden(addon, 'metrics', 'frt')).toBe(true);
  expect(isHidden(addon, 'metrics', 'asa')).toBe(false);
});

test('a choice of nothing, or of what does not exist, is refused and changes nothing', () => {
  const addon = openFilled();
  const before = JSON.stringify(addon.model);
  expect(sentenceOf(addon.ask('saveChoices', { hidden: IDS }))).toMatch(/^[A-Z].+[.?]$/);
  expect(sentenceOf(addon.ask('saveChoices', { hidden: ['mood'] }))).toContain('mood');
  expect(JSON.stringify(addon.model)).toBe(before);
});

test('the answer about numbers per agent turns the switch of the tab Agents', () => {
  const addon = openFilled();
  const told = (): unknown => {
    const calculation = calculateTabs(withFewRows(addon.model), ['agents', 'workings', 'monthly']);
    const sentence = calculation.of('agents', 'headline', 'label');
    calculation.close();
    return sentence;
  };
  const position = () => addon.tab('agents').cell('title', 'frt')?.value;
  expect([position(), told()]).toEqual(['No', messages.agentsOff]);
  answerOf(addon.ask('saveChoices', { hidden: firstHidden(), agents: 'By name' }));
  expect([position(), told()]).toEqual(['By name', messages.noAgents]);
  answerOf(addon.ask('saveChoices', { hidden: firstHidden() }));
  expect(position()).toBe('By name');
  const wrong = { hidden: firstHidden(), agents: 'By shoe size' } as never;
  expect(sentenceOf(addon.ask('saveChoices', wrong))).toContain('“By shoe size”');
  expect(position()).toBe('By name');
});
