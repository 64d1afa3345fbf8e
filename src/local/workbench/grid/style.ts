/** The look of a cell: the model's words for it and Univer's. */

import {
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { StyleModel } from '../../model';

export const DEFAULT_SIZE = 10;
export const DEFAULT_FONT = 'Arial';
/** Pixels between the edge of a cell and its text. */
export const SIDE_PADDING = 4;
export const DEFAULT_STYLE: IStyleData = {
  ff: DEFAULT_FONT,
  fs: DEFAULT_SIZE,
  vt: VerticalAlign.MIDDLE,
  pd: { l: SIDE_PADDING, r: SIDE_PADDING, t: 3, b: 3 },
};

const ALIGN = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const WRAP = {
  overflow: WrapStrategy.OVERFLOW,
  clip: WrapStrategy.CLIP,
  wrap: WrapStrategy.WRAP,
};

/** Univer's style; every key the model knows is there, `null` where the model is silent. */
export function toGridStyle(style: StyleModel = {}): IStyleData {
  const { numberFormat, align, verticalAlign, wrap } = style;
  const found: { [Key in keyof IStyleData]: IStyleData[Key] | null } = {
    n: isGeneral(numberFormat) ? null : { pattern: numberFormat as string },
    bg: style.background ? { rgb: style.background } : null,
    cl: style.color ? { rgb: style.color } : null,
    bl: style.bold ? BooleanNumber.TRUE : null,
    it: style.italic ? BooleanNumber.TRUE : null,
    // An explicit size: list cells draw their arrow too large without one.
    fs: style.size ?? DEFAULT_SIZE,
    ht: align ? ALIGN[align] : null,
    // Explicit too: lists would stand at the bottom.
    vt: VERTICAL[verticalAlign ?? 'middle'],
    tb: wrap ? WRAP[wrap] : null,
  };
  // Univer's types know no `null` for flags, though its mutations clear by it.
  return found as IStyleData;
}

/**
 * The model's style, or `undefined` where nothing differs from a plain cell.
 * @param known what the model had: it alone tells whether the usual size was asked for
 */
export function fromGridStyle(
  style: IStyleData | null | undefined,
  known: StyleModel | undefined,
): StyleModel | undefined {
  if (!style) return undefined;
  const found: { [Key in keyof StyleModel]: StyleModel[Key] | undefined } = {
    numberFormat: isGeneral(style.n?.pattern) ? undefined : style.n?.pattern,
    background: style.bg?.rgb ?? undefined,
    color: style.cl?.rgb ?? undefined,
    bold: style.bl === BooleanNumber.TRUE || undefined,
    italic: style.it === BooleanNumber.TRUE || undefined,
    size: style.fs === DEFAULT_SIZE ? plain(known?.size, DEFAULT_SIZE) : style.fs,
    align: nameOf(ALIGN, style.ht),
    verticalAlign:
      style.vt === VERTICAL.middle
        ? plain(known?.verticalAlign, 'middle')
        : nameOf(VERTICAL, style.vt),
    wrap: nameOf(WRAP, style.tb),
  };
  const words = Object.entries(found).filter(([, value]) => value !== undefined);
  return words.length > 0 ? (Object.fromEntries(words) as StyleModel) : undefined;
}

function plain<T>(known: T | undefined, usual: T): T | undefined {
  return known === usual ? usual : undefined;
}

const STYLE_WORDS: (keyof StyleModel)[] = [
  'numberFormat',
  'background',
  'color',
  'bold',
  'italic',
  'size',
  'align',
  'verticalAlign',
  'wrap',
];

/** Whether two styles look alike; absent and plain are the same. */
export function isSameStyle(one: StyleModel = {}, other: StyleModel = {}): boolean {
  return one === other || STYLE_WORDS.every((word) => (one[word] || '') === (other[word] || ''));
}

function isGeneral(pattern: string | undefined): boolean {
  return !pattern || pattern.toLowerCase() === 'general';
}

function nameOf<T extends string>(names: Record<T, number>, value: unknown): T | undefined {
  return (Object.keys(names) as T[]).find((name) => names[name] === value);
}
