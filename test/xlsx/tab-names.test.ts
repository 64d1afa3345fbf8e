import fc from 'fast-check';
import { fileNames } from '../../src/xlsx/tab-names';

test('a name that Excel takes stays', () => {
  const names = ['Metrics', 'Formulas & Definitions', "Jane's <tab>", '📊 Volume'];
  expect([...fileNames(names).values()]).toEqual(names);
});

test.each([
  ['a/b:c', 'a-b-c'],
  ["'quoted'", '’quoted’'],
  ['History', 'History tab'],
  ['A name of more than thirty-one letters', 'A name of more than thirty-one '],
])('%s is %s in the file', (name, file) => {
  expect(fileNames([name]).get(name)).toBe(file);
});

test('whatever the names, those of the file are allowed and differ', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
      const found = [...fileNames(names).values()];
      const lower = found.map((each) => each.toLowerCase());
      expect(new Set(lower).size).toBe(names.length);
      for (const each of found) {
        expect(each.length).toBeLessThanOrEqual(31);
        expect(each.length).toBeGreaterThan(0);
        expect(each).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }
    }),
  );
});
