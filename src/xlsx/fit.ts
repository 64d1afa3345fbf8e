/** Widths of letters in the font of the file, in parts of its size; all others are as wide as "a". */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijl'|‘’]/, 0.22],
  [/[ftI.,:;!/\\()[\]r-]/, 0.3],
  [/[ ]/, 0.28],
  [/[mM%@W—]/, 0.88],
  [/[A-HJ-LN-VX-Zw&+<>=±]/, 0.69],
  [/[\u0400-\u1fff\u2070-\uffff]/, 0.75],
];
const USUAL = 0.55;

const POINT = 96 / 72;
/** Room for a line of text, in parts of its size, and beside the text of a cell, in pixels. */
const LINE = 1.17;
const MARGIN = 6;

const letterWidth = (letter: string): number =>
  WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL;

const textWidth = (text: string): number =>
  [...text].reduce((width, letter) => width + letterWidth(letter), 0);

/** How many lines a text takes in a width given in parts of the letters' size. */
function linesIn(text: string, width: number): number {
  const space = textWidth(' ');
  return text.split('\n').reduce((lines, paragraph) => {
    let used = -space;
    let count = 1;
    for (const word of paragraph.split(' ').map(textWidth)) {
      if (used > 0 && used + space + word > width) {
        count += 1;
        used = word;
      } else used += space + word;
    }
    return lines + count;
  }, 0);
}

/**
 * The height that wrapped text takes, by estimate: every program has its own letters.
 * @param width of the cell in pixels
 * @param size of the letters in points
 * @returns pixels
 */
export function heightOf(text: string, width: number, size: number): number {
  const letters = size * POINT;
  return Math.ceil(linesIn(text, (width - MARGIN) / letters) * letters * LINE) + MARGIN;
}
