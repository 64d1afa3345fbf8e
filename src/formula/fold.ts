import type { Expression, Node } from './expression';

/**
 * A way to read an expression: one function a node kind, given the node with its children already
 * read. A node kind that a reader does not know does not compile.
 */
export type Reader<T> = {
  readonly [Kind in Node<T>['kind']]: (node: Extract<Node<T>, { kind: Kind }>) => T;
};

/** The only traversal of an expression: children first, then the node itself. */
export function fold<T>(tree: Expression, reader: Reader<T>): T {
  const read = (child: Expression): T => fold(child, reader);
  switch (tree.kind) {
    case 'number':
      return reader.number(tree);
    case 'argument':
      return reader.argument(tree);
    case 'plus':
      return reader.plus({ kind: 'plus', left: read(tree.left), right: read(tree.right) });
    case 'minus':
      return reader.minus({ kind: 'minus', left: read(tree.left), right: read(tree.right) });
    case 'times':
      return reader.times({ kind: 'times', left: read(tree.left), right: read(tree.right) });
    case 'ratio':
      return reader.ratio({ kind: 'ratio', part: read(tree.part), whole: read(tree.whole) });
    case 'root':
      return reader.root({ kind: 'root', of: read(tree.of) });
    case 'notNegative':
      return reader.notNegative({ kind: 'notNegative', of: read(tree.of) });
    case 'firstKnown':
      return reader.firstKnown({
        kind: 'firstKnown',
        first: read(tree.first),
        otherwise: read(tree.otherwise),
      });
  }
}

/** The tree with every argument replaced by what `replace` gives for its name. */
export function substitute(tree: Expression, replace: (name: string) => Expression): Expression {
  return fold<Expression>(tree, {
    number: (node) => node,
    argument: (node) => replace(node.name),
    plus: (node) => node,
    minus: (node) => node,
    times: (node) => node,
    ratio: (node) => node,
    root: (node) => node,
    firstKnown: (node) => node,
    notNegative: (node) => node,
  });
}

/** The names of all arguments of a tree, each once, in reading order. */
export function argumentsOf(tree: Expression): string[] {
  const both = (left: string[], right: string[]): string[] => [...new Set([...left, ...right])];
  return fold<string[]>(tree, {
    number: () => [],
    argument: (node) => [node.name],
    plus: (node) => both(node.left, node.right),
    minus: (node) => both(node.left, node.right),
    times: (node) => both(node.left, node.right),
    ratio: (node) => both(node.part, node.whole),
    root: (node) => node.of,
    firstKnown: (node) => both(node.first, node.otherwise),
    notNegative: (node) => node.of,
  });
}
