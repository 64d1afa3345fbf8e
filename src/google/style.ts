import type { StyleStep } from '../workbook/style-steps';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Align = 'left' | 'center' | 'right';
type VerticalAlign = 'top' | 'middle' | 'bottom';

/** How each attribute is set over a block of cells. "general" resets a number format; null fails. */
const SETTERS: Readonly<
  Record<StyleStep['attribute'], (range: Range, values: unknown[][]) => void>
> = {
  numberFormat: (range, values) => {
    range.setNumberFormats(texts(values, 'general') as string[][]);
  },
  background: (range, values) => {
    range.setBackgrounds(texts(values, null));
  },
  color: (range, values) => {
    range.setFontColors(texts(values, null) as string[][]);
  },
  bold: (range, values) => {
    range.setFontWeights(flags(values, 'bold'));
  },
  italic: (range, values) => {
    range.setFontStyles(flags(values, 'italic'));
  },
  size: (range, values) => {
    range.setFontSizes(values.map((line) => line.map((value) => (value as number | null) ?? 10)));
  },
  align: (range, values) => {
    range.setHorizontalAlignments(texts(values, null) as (Align | null)[][]);
  },
  verticalAlign: (range, values) => {
    range.setVerticalAlignments(texts(values, 'middle') as VerticalAlign[][]);
  },
  wrap: (range, values) => {
    range.setWrapStrategies(values.map((line) => line.map(wrapStrategy)));
  },
};

const texts = (values: unknown[][], otherwise: string | null): (string | null)[][] =>
  values.map((line) => line.map((value) => (value as string | null) ?? otherwise));

const flags = <Set extends 'bold' | 'italic'>(
  values: unknown[][],
  set: Set,
): (Set | 'normal')[][] =>
  values.map((line) => line.map((value) => (value === true ? set : 'normal')));

function wrapStrategy(value: unknown): GoogleAppsScript.Spreadsheet.WrapStrategy {
  const { WRAP, CLIP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
  return value === 'wrap' ? WRAP : value === 'clip' ? CLIP : OVERFLOW;
}

export function setStyle(range: Range, step: StyleStep): void {
  SETTERS[step.attribute](range, step.values);
}
