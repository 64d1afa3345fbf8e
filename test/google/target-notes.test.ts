import { METRICS } from '../../src/metrics/catalogue';
import { messages } from '../../src/workbook/messages';
import { type Addon, JULY, openAddon, openCopy, savedOf } from '../support/addon';
import { openSample } from '../support/sample';

const SAMPLE = openSample();

const noteOf = (addon: Addon, key: string): string | undefined =>
  addon.tab('metrics').cell(key, 'target')?.note;

test('each target says where the last six months lay, and what is published', () => {
  const addon = openCopy(SAMPLE);
  expect(noteOf(addon, 'csat')).toMatch(/^Last six months: 81\.7% to 8\d\.\d%\.\nBenchmark: 81/);
  expect(noteOf(addon, 'frt')).toMatch(/^Last six months: 2\.\d h to 4\.1 h\.\nBenchmark: 54 ?%/);
  expect(noteOf(addon, 'nps')).toMatch(/^Last six months: \+2\d to \+3\d\.\nNo public benchmark/);
  expect(noteOf(addon, 'utilization')).toBe(noteOf(addon, 'utilization:most'));
  for (const metric of METRICS) {
    const expected = metric.kind === 'table' ? undefined : expect.stringMatching(/^Last six/);
    expect([metric.id, noteOf(addon, metric.id)]).toEqual([metric.id, expected]);
  }
});

test('a new workbook says that nothing is known, and the notes follow the numbers', () => {
  const addon = openAddon();
  addon.setUp();
  const unknown = `Last six months: ${messages.nothingKnown}.\n${messages.noBenchmark}`;
  expect(noteOf(addon, 'nps')).toBe(unknown);
  savedOf(addon.save(JULY, { npsPromoters: 80, npsPassives: 5, npsDetractors: 15 }));
  savedOf(addon.save(JULY - 5, { npsPromoters: 10, npsPassives: 0, npsDetractors: 90 }));
  // Too long ago, and not over yet.
  savedOf(addon.save(JULY - 6, { npsPromoters: 0, npsPassives: 0, npsDetractors: 9 }));
  savedOf(addon.save(JULY + 1, { npsPromoters: 9, npsPassives: 0, npsDetractors: 0 }));
  addon.refresh();
  expect(noteOf(addon, 'nps')).toBe(`Last six months: -80 to +65.\n${messages.noBenchmark}`);
  expect(noteOf(addon, 'csat')).toMatch(/nothing known yet/);
});

test('a note of the user’s own stays, in our cells and around them', () => {
  const addon = openCopy(SAMPLE);
  const { sheet, rowOf, columnOf } = addon.tab('metrics');
  const put = (row: number, note: string): void => {
    const line = sheet.cells[row] ?? {};
    line[columnOf('target')] = { ...line[columnOf('target')], note };
    sheet.cells[row] = line;
  };
  put(rowOf('frt'), 'Agreed with sales in March');
  put(rowOf('section:speed'), 'See the contract');
  put(rowOf('mttr'), 'Last six months: long ago');
  const old = noteOf(addon, 'fcr');
  addon.refresh();
  expect(noteOf(addon, 'frt')).toBe('Agreed with sales in March');
  expect(noteOf(addon, 'section:speed')).toBe('See the contract');
  expect(noteOf(addon, 'mttr')).toMatch(/^Last six months: \d+\.\d h to/);
  expect(noteOf(addon, 'fcr')).toBe(old);
});

test('where nothing changed, no note is written', () => {
  const addon = openCopy(SAMPLE);
  addon.refresh();
  addon.counter.reset();
  addon.refresh();
  expect(addon.counter.byMethod['Range.setNotes']).toBeUndefined();
  expect(addon.counter.byMethod['Range.getNotes']).toBe(1);
});
