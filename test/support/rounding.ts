import type { Expression } from '../../src/formula/expression';
import { fold, type Reader } from '../../src/formula/fold';
import { NAMES, type Row } from './trees';

interface Estimate {
  readonly value: number | null;
  /** The largest number that went into the value by adding. */
  readonly size: number;
  /** Made without dividing and of quarters only, so no digit is rounded. */
  readonly isExact: boolean;
  /** Somewhere a test for zero or below hangs on rounding. */
  readonly isClose: boolean;
}

const isNearZero = ({ value, size, isExact }: Estimate): boolean =>
  value !== null && !isExact && size > 0 && Math.abs(value) < size * 1e-7;

function join(
  left: Estimate,
  right: Estimate,
  result: (left: number, right: number) => { value: number | null; size: number },
): Estimate {
  const isClose = left.isClose || right.isClose;
  const isExact = left.isExact && right.isExact;
  if (left.value === null || right.value === null)
    return { value: null, size: 0, isExact, isClose };
  return { ...result(left.value, right.value), isExact, isClose };
}

function estimator(row: Row): Reader<Estimate> {
  const added = (sign: 1 | -1) => (node: { left: Estimate; right: Estimate }) =>
    join(node.left, node.right, (left, right) => ({
      value: left + sign * right,
      size: Math.max(node.left.size, node.right.size),
    }));
  const tested = (of: Estimate, value: number | null): Estimate => ({
    value,
    size: value === null ? 0 : of.size,
    isExact: of.isExact,
    isClose: of.isClose || isNearZero(of),
  });
  return {
    number: ({ value }) => ({
      value,
      size: Math.abs(value),
      isExact: Number.isInteger(value * 4),
      isClose: false,
    }),
    argument: ({ name }) => {
      const value = row[NAMES.indexOf(name)] ?? null;
      return { value, size: Math.abs(value ?? 0), isExact: true, isClose: false };
    },
    plus: added(1),
    minus: added(-1),
    times: ({ left, right }) =>
      join(left, right, (a, b) => ({ value: a * b, size: left.size * right.size })),
    ratio: ({ part, whole }) => {
      const safe = { ...tested(whole, whole.value), isExact: false };
      return join(part, safe, (a, b) =>
        b === 0 ? { value: null, size: 0 } : { value: a / b, size: part.size / Math.abs(b) },
      );
    },
    root: ({ of }) => {
      const isKnown = of.value !== null && of.value >= 0;
      const value = isKnown ? Math.sqrt(of.value) : null;
      return { ...tested(of, value), size: Math.sqrt(of.size), isExact: false };
    },
    notNegative: ({ of }) => tested(of, of.value !== null && of.value >= 0 ? of.value : null),
    firstKnown: ({ first, otherwise }) => ({
      ...(first.value === null ? otherwise : first),
      isClose: first.isClose || otherwise.isClose,
    }),
  };
}

/**
 * How large a difference rounding may make in the value of a tree; null where it may make any,
 * since a test for zero hangs on the last digits.
 */
export function roundingOf(tree: Expression, row: Row): number | null {
  const { value, size, isClose } = fold(tree, estimator(row));
  if (isClose || !Number.isFinite(size) || size > 1e12) return null;
  return Math.max(Math.abs(value ?? 0), size) * 1e-9;
}
