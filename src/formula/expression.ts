/**
 * How a number is made: a closed tree of few node kinds. Everything a user meets (custom function,
 * native formula, formula in words) is read from this one tree; there is no raw text in it.
 */

export interface NumberNode {
  readonly kind: 'number';
  readonly value: number;
}

/** A named number, bound when the tree is read: a function argument or a monthly input. */
export interface ArgumentNode {
  readonly kind: 'argument';
  readonly name: string;
}

export interface PairNode<Kind extends string, Child> {
  readonly kind: Kind;
  readonly left: Child;
  readonly right: Child;
}

/** The only node that divides. A zero `whole` makes the result unknown. */
export interface RatioNode<Child> {
  readonly kind: 'ratio';
  readonly part: Child;
  readonly whole: Child;
}

/** `first` where it is known, else `otherwise`. */
export interface FirstKnownNode<Child> {
  readonly kind: 'firstKnown';
  readonly first: Child;
  readonly otherwise: Child;
}

/** `root`: the square root, unknown of a negative. `notNegative`: the value itself, unknown if negative. */
export interface SingleNode<Kind extends string, Child> {
  readonly kind: Kind;
  readonly of: Child;
}

/** One node whose children are of type `Child`: the tree itself, or what a reader made of them. */
export type Node<Child> =
  | NumberNode
  | ArgumentNode
  | PairNode<'plus', Child>
  | PairNode<'minus', Child>
  | PairNode<'times', Child>
  | RatioNode<Child>
  | SingleNode<'root', Child>
  | FirstKnownNode<Child>
  | SingleNode<'notNegative', Child>;

export type Expression =
  | NumberNode
  | ArgumentNode
  | PairNode<'plus', Expression>
  | PairNode<'minus', Expression>
  | PairNode<'times', Expression>
  | RatioNode<Expression>
  | SingleNode<'root', Expression>
  | FirstKnownNode<Expression>
  | SingleNode<'notNegative', Expression>;

/** What may stand where an expression is due: a number, or the name of an argument. */
export type Operand = Expression | number | string;

export function expression(operand: Operand): Expression {
  if (typeof operand === 'number') return { kind: 'number', value: operand };
  if (typeof operand === 'string') return { kind: 'argument', name: operand };
  return operand;
}

type PairKind = 'plus' | 'minus' | 'times';

function chain(kind: PairKind, first: Operand, rest: readonly Operand[]): Expression {
  return rest.reduce<Expression>(
    (left, right) => ({ kind, left, right: expression(right) }),
    expression(first),
  );
}

/** `plus('a', 'b', 'c')` is a + b + c. */
export const plus = (first: Operand, ...rest: Operand[]): Expression => chain('plus', first, rest);

/** `minus('a', 'b', 'c')` is a − b − c. */
export const minus = (first: Operand, ...rest: Operand[]): Expression =>
  chain('minus', first, rest);

/** `times('a', 'b', 'c')` is a × b × c. */
export const times = (first: Operand, ...rest: Operand[]): Expression =>
  chain('times', first, rest);

export const ratio = (part: Operand, whole: Operand): Expression => ({
  kind: 'ratio',
  part: expression(part),
  whole: expression(whole),
});

/** 100 × part ÷ whole, on the 0–100 scale that every percentage of the add-on uses. */
export const percent = (part: Operand, whole: Operand): Expression =>
  times(100, ratio(part, whole));

export const root = (of: Operand): Expression => ({ kind: 'root', of: expression(of) });

export const firstKnown = (first: Operand, otherwise: Operand): Expression => ({
  kind: 'firstKnown',
  first: expression(first),
  otherwise: expression(otherwise),
});

export const notNegative = (of: Operand): Expression => ({
  kind: 'notNegative',
  of: expression(of),
});
