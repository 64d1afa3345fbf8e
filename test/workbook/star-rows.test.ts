import { answerOf, calculateTabs, JULY, openAddon, savedOf } from '../support/addon';

test('satisfaction by star: count and share, shown with the metric that is made of stars', () => {
  const addon = openAddon();
  addon.setUp();
  const stars = { csat5: 50, csat4: 20, csat3: 15, csat2: 10, csat1: 5 };
  savedOf(addon.save(JULY - 1, { ...stars, csat5: 40 }));
  savedOf(addon.save(JULY, stars));
  const calculation = calculateTabs(addon.model);
  const at = (row: string, column: string | number) => calculation.of('metrics', row, column);
  expect(at('stars:csat5', 'this')).toBe(50);
  expect(at('stars:csat5', 'change')).toBe(10);
  expect(at('stars:csat5', 'reading')).toBe('50% of the answers with stars');
  expect(at('stars:csat1', JULY - 1)).toBe(5);
  expect(at('stars:csat1', 'reading')).toBe('5% of the answers with stars');
  calculation.close();
  const isHidden = () => {
    const { sheet, rowOf } = addon.tab('metrics');
    return sheet.hiddenRows[rowOf('stars:csat3')] === true;
  };
  expect(isHidden()).toBe(true);
  const { metrics } = answerOf(addon.ask('readChoices', {}));
  const hidden = metrics.filter(({ id, isShown }) => !isShown && id !== 'dissatisfied');
  answerOf(addon.ask('saveChoices', { hidden: hidden.map(({ id }) => id) }));
  expect(isHidden()).toBe(false);
});

test('a month with some stars missing has no shares', () => {
  const addon = openAddon();
  addon.setUp();
  savedOf(addon.save(JULY, { csat5: 50, csat4: 20 }));
  const calculation = calculateTabs(addon.model);
  expect(calculation.of('metrics', 'stars:csat5', 'this')).toBe(50);
  expect(calculation.of('metrics', 'stars:csat5', 'reading')).toBeNull();
  calculation.close();
});
