import { type Context, LocalObject } from './local-object';
import type { Range } from './range';

const CALLS = {
  getRanges: '',
  setBackground: 'string?',
  setFontColor: 'string?',
  setFontWeight: 'string?',
  setNumberFormat: 'string',
};

/** Scattered ranges of one tab that take the same format in one call. */
export class RangeList extends LocalObject {
  constructor(
    context: Context,
    private readonly ranges: Range[],
  ) {
    super(context, { kind: 'RangeList', calls: CALLS });
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  setBackground(color: string | null): this {
    for (const range of this.ranges) range.setBackground(color);
    return this;
  }

  setFontColor(color: string | null): this {
    for (const range of this.ranges) range.setFontColor(color);
    return this;
  }

  setFontWeight(weight: string | null): this {
    for (const range of this.ranges) range.setFontWeight(weight);
    return this;
  }

  setNumberFormat(format: string): this {
    for (const range of this.ranges) range.setNumberFormat(format);
    return this;
  }
}
