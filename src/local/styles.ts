import { fail } from './exception';
import type { EnumValue } from './local-object';
import type { StyleModel } from './model';

/** Styles as Google's setters name them, read into the model's; null always resets. */

/** A colour as "#rrggbb", "#rgb" or a CSS name. */
export function readColor(color: string | null): string | undefined {
  if (color === null || color === undefined) return undefined;
  if (!/^(#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+)$/i.test(color)) refuse('color', color);
  return color;
}

/** A number format; "general" is none. */
export function readNumberFormat(format: string): string | undefined {
  return format === '' || /^general$/i.test(format) ? undefined : format;
}

/** "bold" or "normal". */
export function readWeight(weight: string | null): true | undefined {
  return readWord('font weight', weight, { bold: true, normal: undefined });
}

/** "italic" or "normal". */
export function readFontStyle(style: string | null): true | undefined {
  return readWord('font style', style, { italic: true, normal: undefined });
}

/** "left", "center", "right", or "normal" for what suits the value. */
export function readAlignment(alignment: string | null): StyleModel['align'] {
  const words = { left: 'left', center: 'center', right: 'right', normal: undefined } as const;
  return readWord('horizontal alignment', alignment, words);
}

/** "top", "middle" or "bottom". */
export function readVerticalAlignment(alignment: string | null): StyleModel['verticalAlign'] {
  const words = { top: 'top', middle: 'middle', bottom: 'bottom' } as const;
  return readWord('vertical alignment', alignment, words);
}

/** Overflow, the default, is kept as no setting. */
export function readWrap(strategy: EnumValue | null): StyleModel['wrap'] {
  if (!strategy) return undefined;
  return readWord('wrap strategy', strategy.name, {
    OVERFLOW: undefined,
    CLIP: 'clip',
    WRAP: 'wrap',
  } as const);
}

/** A size in points, at least 1; Google's own, 10, is kept as no setting. */
export function readSize(size: number): number | undefined {
  if (size < 1) refuse('font size', String(size));
  return size === 10 ? undefined : size;
}

function readWord<T>(what: string, word: string | null, words: Record<string, T>): T | undefined {
  if (word === null || word === undefined) return undefined;
  return Object.hasOwn(words, word) ? words[word] : refuse(what, word);
}

function refuse(what: string, given: string): never {
  return fail(`Invalid argument: ${what} "${given}"`);
}
