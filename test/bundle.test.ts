import { customFunction, loadBundle } from './support/bundle';

test('the built script calculates NPS', () => {
  const nps = customFunction(loadBundle(), 'NPS');
  expect(nps(80, 5, 15)).toBe(65);
  expect(JSON.stringify(nps([[10], [9], ['']]))).toBe('100');
});
