import fc from 'fast-check';
import { hasComma, mapReferences, withCommas, writeReference } from '../../src/local/formula-text';

/** The references that are found, written anew. */
function found(formula: string): string[] {
  const list: string[] = [];
  mapReferences(formula, (reference) => {
    list.push(writeReference(reference));
    return reference;
  });
  return list;
}

describe('mapReferences', () => {
  it.each([
    ['=A1', ['A1']],
    ['=$A$1+A$1+$A1', ['$A$1', 'A$1', '$A1']],
    ['=SUM(A1:B2)', ['A1:B2']],
    ['=SUM(A:A)/COUNT(3:3)', ['A:A', '3:3']],
    ['=SUM($3:$3,$B:$C)', ['$3:$3', '$B:$C']],
    ['=SUM(B2:B)', ['B2:B']],
    ['=Monthly!F6-Monthly!F8', ['Monthly!F6', 'Monthly!F8']],
    ["='My sheet'!A1", ["'My sheet'!A1"]],
    ["='It''s'!$A$1:B2", ["'It''s'!$A$1:B2"]],
    ['=Übersicht!A1', ["'Übersicht'!A1"]],
    ['=IF(a1;"A1";"say ""B2""")', ['A1']],
    ['=LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
    ['=NPS2(A1)+total_a1+A1B2+x.A1', ['A1']],
    ['=1.5+2E3+A1%', ['A1']],
    ['=#REF!+Sheet1!#REF!+A1', ['A1']],
    ['=A1:INDEX(B:B,3)', ['A1', 'B:B']],
    ['="it\'s A1"&B1&"isn\'t"', ['B1']],
    ['=A12345678', []],
    ['=ABCD1', []],
    ['=IF(TRUE,Q1,R1)', ['Q1', 'R1']],
  ])('%s', (formula, references) => {
    expect(found(formula)).toEqual(references);
  });

  it('leaves a formula as it is where no reference changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(mapReferences(`=${text}`, (reference) => reference)).toBe(`=${text}`);
      }),
    );
  });

  it('never touches text in quotes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const quoted = `"${text.replace(/"/g, '""')}"`;
        expect(mapReferences(`=A1&${quoted}&B2`, () => null)).toBe(`=#REF!&${quoted}&#REF!`);
      }),
    );
  });
});

describe('withCommas', () => {
  it.each([
    ['=IF(A1;B1;C1)', '=IF(A1,B1,C1)'],
    ['=IF(A1,B1;C1)', '=IF(A1,B1,C1)'],
    ['=COUNTIF(A:A;">=0;1")&"a;b"', '=COUNTIF(A:A,">=0;1")&"a;b"'],
    ["='a;b'!A1&IF(1;2;3)", "='a;b'!A1&IF(1,2,3)"],
    ['=SUM({1;2};3)', '=SUM({1;2},3)'],
  ])('%s', (written, kept) => {
    expect(withCommas(written)).toBe(kept);
    expect(withCommas(kept)).toBe(kept);
  });
});

describe('hasComma', () => {
  it('sees only commas between arguments', () => {
    expect(hasComma('=IF(A1,1;2)')).toBe(true);
    expect(hasComma('=IF(A1;"a,b";\'x,y\'!A1)')).toBe(false);
  });
});
