/** The add-on's custom functions in the formula engine. */

import type { Ctor } from '@univerjs/core';
import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  type IFunctionInfo,
} from '@univerjs/engine-formula';
import type { FunctionDeclaration } from './declarations';
import { fromResult, type Place, toArgument } from './values';

/** Texts of thrown errors, by cell: a cell itself shows only #ERROR!. */
export type Messages = Map<string, string>;

/** The key of a cell in the messages; rows and columns count from 0, as Univer's. */
export function messageKey(gridId: string, row: number, column: number): string {
  return `${gridId}:${row}:${column}`;
}

export interface Caller {
  call(name: string, args: unknown[]): unknown;
  place(): Place;
  messages: Messages;
}

/** A formula function that calls the add-on's function of the same name. */
export function functionClass(name: string, caller: Caller): Ctor<BaseFunction> {
  return class extends BaseFunction {
    /** Only ranges know their cells' formats, and so their dates. */
    override needsReferenceObject = true;

    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      const key = messageKey(this.subUnitId ?? '', this.row, this.column);
      try {
        const args = variants.map((variant) => toArgument(variant, caller.place()));
        return fromResult(caller.call(name, args), caller.place());
      } catch (error) {
        caller.messages.set(key, String(Reflect.get(Object(error), 'message') ?? error));
        return ErrorValueObject.create(ErrorType.ERROR);
      }
    }
  };
}

/** What autocompletion shows. */
export function functionInfo({
  name,
  description,
  parameters,
}: FunctionDeclaration): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.text,
      example: '',
      require: 1,
      repeat: 0,
    })),
  };
}
