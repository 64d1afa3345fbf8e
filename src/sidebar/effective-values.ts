import { evaluate, type Known } from '../formula/evaluate';
import type { Expression } from '../formula/expression';
import { argumentsOf, fold } from '../formula/fold';
import { INPUTS, inputById, MONTHS } from '../metrics/catalogue';

/** The value of an input by id; null where it is not known. */
export type ValueOf = (id: string) => Known;

const hasNumber = (ids: readonly string[], valueOf: ValueOf): boolean =>
  ids.some((id) => valueOf(id) !== null);

/**
 * What metrics use for one month: inputs that follow from others stand for what follows, and
 * `months` is 1 where the month holds any number.
 */
export function effectiveValues(ids: readonly string[], valueOf: ValueOf): ValueOf {
  return (id) => {
    if (id === MONTHS) return hasNumber(ids, valueOf) ? 1 : null;
    const effective = inputById(id)?.effective;
    return effective ? evaluate(effective, valueOf) : valueOf(id);
  };
}

/** An input that would be worked out from others, but comes out below zero and so stays blank. */
export interface BelowZero {
  readonly id: string;
  readonly value: number;
  /** Ids of the inputs it was worked out from. */
  readonly from: readonly string[];
}

function neverNegativeParts(tree: Expression): Expression[] {
  const parts: Expression[] = [];
  fold<Expression>(tree, {
    number: (node) => node,
    argument: (node) => node,
    plus: (node) => node,
    minus: (node) => node,
    times: (node) => node,
    ratio: (node) => node,
    root: (node) => node,
    firstKnown: (node) => node,
    notNegative: (node) => {
      parts.push(node.of);
      return node;
    },
  });
  return parts;
}

/** Inputs left blank because what they follow from contradicts itself. */
export function belowZero(valueOf: ValueOf): BelowZero[] {
  return INPUTS.flatMap((input) => {
    if (!input.effective || evaluate(input.effective, valueOf) !== null) return [];
    return neverNegativeParts(input.effective).flatMap((part) => {
      const value = evaluate(part, valueOf);
      const from = argumentsOf(part);
      return value !== null && value < 0 ? [{ id: input.id, value, from }] : [];
    });
  });
}
