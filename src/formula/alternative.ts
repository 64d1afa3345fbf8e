import type { Expression } from './expression';
import { fold, type Reader } from './fold';
import { literal } from './literal';
import { atom, type Piece, product, sum } from './piece';

/**
 * One way to come to a number. An expression compiles to alternatives in order: the first whose
 * cells all hold numbers is tried, and a guard that holds goes on at another one instead.
 */
export interface Alternative {
  /** Cells that must hold a number; else the next alternative is tried. */
  readonly needs: readonly string[];
  readonly guards: readonly Guard[];
  readonly value: Piece;
  /** It divides or takes a root, so working it out can fail before its guards are passed. */
  readonly canFail: boolean;
}

export interface Guard {
  readonly condition: string;
  readonly canFail: boolean;
  /** Index of the alternative to try where the condition holds; past the last one: blank. */
  readonly next: number;
}

type Alternatives = readonly Alternative[];

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function only(value: Piece, needs: readonly string[] = []): Alternatives {
  return [{ needs, guards: [], value, canFail: false }];
}

function redirect(all: readonly Guard[], next: (old: number) => number): readonly Guard[] {
  return all.map((guard) => ({ ...guard, next: next(guard.next) }));
}

/** Every left with every right. Where either side ends up blank, so does the pair. */
function pairs(
  lefts: Alternatives,
  rights: Alternatives,
  join: (left: Piece, right: Piece) => Piece,
): Alternatives {
  const width = rights.length;
  const end = lefts.length * width;
  const joined = (left: Alternative, right: Alternative, row: number): Alternative => ({
    needs: unique([...left.needs, ...right.needs]),
    guards: [
      ...redirect(left.guards, (next) => next * width),
      ...redirect(right.guards, (next) => (next === width ? end : row * width + next)),
    ],
    value: join(left.value, right.value),
    canFail: left.canFail || right.canFail,
  });
  return lefts.flatMap((left, row) => rights.map((right) => joined(left, right, row)));
}

const isPlainAboveZero = (value: Piece): boolean => /^[1-9]\d*$/.test(value.text);

/** The same alternatives, blank where `condition` ("=0", "<0") of the value holds. */
function unless(all: Alternatives, condition: '=0' | '<0'): Alternatives {
  return all.map((alternative) => {
    const { guards, value, canFail } = alternative;
    if (isPlainAboveZero(value)) return alternative;
    const guard = { condition: value.text + condition, canFail, next: all.length };
    return { ...alternative, guards: [...guards, guard] };
  });
}

/** The same alternatives, marked as failing unless their guards are passed. */
function risky(all: Alternatives): Alternatives {
  return all.map((alternative) => ({ ...alternative, canFail: true }));
}

function rooted(all: Alternatives): Alternatives {
  return all.map((alternative) => ({
    ...alternative,
    value: atom(`SQRT(${alternative.value.text})`),
  }));
}

/** `first`, and `otherwise` where it would be blank. */
function concatenated(first: Alternatives, otherwise: Alternatives): Alternatives {
  const moved = otherwise.map((alternative) => ({
    ...alternative,
    guards: redirect(alternative.guards, (next) => next + first.length),
  }));
  return [...first, ...moved];
}

const divide = (part: Piece, whole: Piece): Piece => product(part, '/', whole, true);

function compiler(cellOf: (name: string) => string): Reader<Alternatives> {
  return {
    number: ({ value }) => only(literal(value)),
    argument: ({ name }) => only(atom(cellOf(name)), [cellOf(name)]),
    plus: ({ left, right }) => pairs(left, right, (a, b) => sum(a, '+', b, false)),
    minus: ({ left, right }) => pairs(left, right, (a, b) => sum(a, '-', b, true)),
    times: ({ left, right }) => pairs(left, right, (a, b) => product(a, '*', b, false)),
    ratio: ({ part, whole }) => risky(pairs(part, unless(whole, '=0'), divide)),
    root: ({ of }) => risky(rooted(unless(of, '<0'))),
    firstKnown: ({ first, otherwise }) => concatenated(first, otherwise),
    notNegative: ({ of }) => unless(of, '<0'),
  };
}

/** The alternatives of an expression, in the order in which they are tried. */
export function alternativesOf(
  tree: Expression,
  cellOf: (name: string) => string,
): readonly Alternative[] {
  return fold(tree, compiler(cellOf));
}
