import fc from 'fast-check';
import Papa from 'papaparse';
import { type Dialect, parseRows, readRows } from '../../src/import/csv';

const COMMA: Dialect = { delimiter: ',', newline: '\n' };

/** Rows and the lines on which they begin, from text handed out in pieces of a size. */
function readPieces(text: string, size: number, dialect = COMMA) {
  const rows: { cells: string[]; line: number; written: string }[] = [];
  const reader = readRows('file', dialect, null, (cells) =>
    rows.push({ cells: [...cells], line: reader.line(), written: reader.written() }),
  );
  for (let from = 0; from < text.length; from += size) reader.push(text.slice(from, from + size));
  reader.end();
  return rows;
}

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.stringMatching(/^[a-z",; \r\n\t0-9]{0,12}$/),
  fc.constant('=HYPERLINK("http://x.example","y")'),
  fc.constant('two\r\nlines "quoted"'),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), {
  minLength: 1,
  maxLength: 12,
});
const isFilled = (row: readonly string[]): boolean => row.some((value) => value.trim() !== '');

test('reads back what PapaParse writes, however the text is cut into pieces', () => {
  const check = (rows: string[][], newline: string, delimiter: string, size: number): void => {
    const text = Papa.unparse(rows, { newline, delimiter });
    const found = readPieces(text, size, { delimiter, newline: '\n' });
    expect(found.map(({ cells }) => cells)).toEqual(rows.filter(isFilled));
  };
  const newline = fc.constantFrom('\n', '\r\n');
  const delimiter = fc.constantFrom(',', ';', '\t');
  fc.assert(fc.property(table, newline, delimiter, fc.integer({ min: 1, max: 50 }), check), {
    numRuns: 300,
  });
});

test('tells the same rows from any well-formed text as PapaParse does', () => {
  const quoted = cell.map((value) => `"${value.replace(/"/g, '""')}"`);
  const plain = fc.stringMatching(/^[a-z0-9 ]{0,8}$/);
  const line = fc.array(fc.oneof(quoted, plain), { minLength: 2, maxLength: 5 });
  const check = (lines: string[][]): void => {
    const text = lines.map((cells) => `${cells.join(',')}\n`).join('');
    const expected = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
    expect(parseRows(text, COMMA, true)).toEqual(expected.filter(isFilled));
  };
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), check), { numRuns: 300 });
});

test('CRLF and LF mixed leave no trace in the last cell', () => {
  const text = 'a,b\r\n1,"x"\n2,y\r\n3,"z"\r\n4,\r\n5,w';
  expect(parseRows(text, COMMA, true)).toEqual([
    ['a', 'b'],
    ['1', 'x'],
    ['2', 'y'],
    ['3', 'z'],
    ['4', ''],
    ['5', 'w'],
  ]);
});

test('lines are those of the file, line breaks in cells and blank lines included', () => {
  const text = 'a,b\n1,"x\ny\nz"\n\n\n2,w\n3,"v\r\nu"\n4,t\n';
  for (const size of [1, 3, 7, 1000]) {
    expect(readPieces(text, size).map(({ line }) => line)).toEqual([1, 2, 7, 8, 10]);
  }
});

test('files of old Macintoshes end lines with CR', () => {
  const text = 'a,b\r1,"x\ry"\r2,z';
  const rows = readPieces(text, 4, { delimiter: ',', newline: '\r' });
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', 'x\ry'],
    ['2', 'z'],
  ]);
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 4]);
});

test('columns that nobody asked for are not cut out, yet make a row filled', () => {
  const rows: string[][] = [];
  const reader = readRows('file', COMMA, [false, true], (cells) => rows.push([...cells]));
  reader.push('a,b,c\nonly,,\n,,\n');
  reader.end();
  expect(rows).toEqual([
    ['', 'b', ''],
    ['', '', ''],
  ]);
});

test('a quotation mark inside a cell, or loose text after a quoted one, is text', () => {
  expect(parseRows('5" pipe,x\n"a"b,c\n', COMMA, true)).toEqual([['5" pipe', 'x'], ['a"b,c\n']]);
});

test('the last row may be cut short, and a row is never handed out before it is whole', () => {
  expect(parseRows('a,b\n1,"open', COMMA, false)).toEqual([['a', 'b']]);
  const open = readPieces('a,b\n1,"open\n2,x\n', 5);
  expect(open.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', 'open\n2,x\n'],
  ]);
});

test('a cell of ten megabytes in small pieces takes no more than a moment', () => {
  const huge = 'x'.repeat(10 * 1024 * 1024);
  const [, row] = readPieces(`a,b\n"${huge}",2\n`, 65536);
  expect(row?.cells.map((value) => value.length)).toEqual([huge.length, 1]);
});
