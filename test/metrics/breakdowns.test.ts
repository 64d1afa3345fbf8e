import { figureKey, figureOf } from '../../src/metrics/breakdowns';

test.each([
  ['ticketsResolved@category:Shipping', 'ticketsResolved', 'category:Shipping'],
  ['csatResponses@channel:help@acme.com', 'csatResponses', 'channel:help@acme.com'],
  ['firstResponses@category:a@channel:b', 'firstResponses', 'category:a@channel:b'],
  ['category:Shipping', null, 'category:Shipping'],
  ['channel:help@acme.com', null, 'channel:help@acme.com'],
  ['channel:a@category:b', null, 'channel:a@category:b'],
  ['ticketsReceived', null, 'ticketsReceived'],
  ['ticketsResolved@Shipping', null, 'ticketsResolved@Shipping'],
  ['@category:Shipping', null, '@category:Shipping'],
  ['', null, ''],
])('%s is the figure %s of %s', (key, figure, row) => {
  expect(figureOf(key)).toEqual({ figure, row });
  if (figure !== null) expect(figureKey(figure, row)).toBe(key);
});
