import { fileFormula } from '../../src/xlsx/formula';

const none = new Map<string, string>();

test.each([
  ['=SUM(A1;B1)', 'SUM(A1,B1)'],
  ['=IF(A1="a;b";"x, y";\'It\'\'s; me\'!B2)', 'IF(A1="a;b","x, y",\'It\'\'s; me\'!B2)'],
  ['=IFNA(MAXIFS(A:A;B:B;1);"")', '_xlfn.IFNA(_xlfn.MAXIFS(A:A,B:B,1),"")'],
  ['=MINIFS(A:A;B:B;1)', '_xlfn.MINIFS(A:A,B:B,1)'],
  ['=COUNTIFS(A:A;1)+SUMIFS(A:A;B:B;2)', 'COUNTIFS(A:A,1)+SUMIFS(A:A,B:B,2)'],
  ['="MAXIFS("&A1', '"MAXIFS("&A1'],
  ['=MATCH(1;{1;2};0)', 'MATCH(1,{1;2},0)'],
  ['=_xlfn.IFNA(A1;1)', '_xlfn.IFNA(A1,1)'],
])('%s becomes %s', (formula, file) => {
  expect(fileFormula(formula, none)).toBe(file);
});

test('tabs have their names of the file, in formulas and not in texts', () => {
  const names = new Map([
    ['Monthly', 'Monthly 2'],
    ["Jane's: tab", "Jane's- tab"],
    ['Same', 'Same'],
  ]);
  expect(fileFormula("=Monthly!A1&\"Monthly!A1\"&'Jane''s: tab'!B2&Same!C3", names)).toBe(
    "'Monthly 2'!A1&\"Monthly!A1\"&'Jane''s- tab'!B2&Same!C3",
  );
});
