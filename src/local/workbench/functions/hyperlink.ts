/** HYPERLINK, which Univer lacks: the cell shows the text, and a click is followed elsewhere. */

import type { Ctor } from '@univerjs/core';
import {
  BaseFunction,
  type BaseValueObject,
  type FunctionVariantType,
  StringValueObject,
} from '@univerjs/engine-formula';
import { firstCell } from './values';

export const HyperlinkFunction: Ctor<BaseFunction> = class extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const [address, text] = variants.map(firstCell);
    return StringValueObject.create(String((text ?? address)?.getValue() ?? ''));
  }
};
