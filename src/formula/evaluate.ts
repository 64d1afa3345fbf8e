import type { Expression } from './expression';
import { fold, type Reader } from './fold';

/** A number, or null where it is not known. Unknown is never zero. */
export type Known = number | null;

type Pair = { readonly left: Known; readonly right: Known };

function combine(pair: Pair, operation: (left: number, right: number) => number): Known {
  return pair.left === null || pair.right === null ? null : operation(pair.left, pair.right);
}

function unlessNegative(of: Known): Known {
  return of === null || of < 0 ? null : of;
}

function evaluator(valueOf: (name: string) => Known): Reader<Known> {
  return {
    number: (node) => node.value,
    argument: (node) => valueOf(node.name),
    plus: (node) => combine(node, (left, right) => left + right),
    minus: (node) => combine(node, (left, right) => left - right),
    times: (node) => combine(node, (left, right) => left * right),
    ratio: (node) =>
      node.part === null || node.whole === null || node.whole === 0 ? null : node.part / node.whole,
    root: (node) => {
      const of = unlessNegative(node.of);
      return of === null ? null : Math.sqrt(of);
    },
    firstKnown: (node) => node.first ?? node.otherwise,
    notNegative: (node) => unlessNegative(node.of),
  };
}

/**
 * The value of an expression.
 * @param valueOf the value of an argument by name; null where it is not known
 * @returns null where an argument it needs is unknown or a denominator is zero
 */
export function evaluate(tree: Expression, valueOf: (name: string) => Known): Known {
  return fold(tree, evaluator(valueOf));
}
