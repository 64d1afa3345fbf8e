import { fold, type Reader } from '../formula/fold';
import { literal } from '../formula/literal';
import { atom, type Piece, product, sum } from '../formula/piece';
import type { Separator } from '../formula/sheets';
import type { FormulaMetric, RatingScale } from './metric';

interface Part {
  readonly from: number;
  readonly to: number;
  readonly sumsRatings?: true;
}

/** A piece of the formula; `part` where it counts the ratings of one stretch of the scale. */
interface Read {
  readonly piece: Piece;
  readonly part: Part | null;
  /** Texts that it divides by. */
  readonly wholes: readonly string[];
}

type PartWriter = (part: Part) => Piece;

/** COUNT for the whole scale, COUNTIF for one end of it, COUNTIFS between; SUM and so on likewise. */
function partWriter(range: string, scale: RatingScale, separator: Separator): PartWriter {
  return ({ from, to, sumsRatings }) => {
    const tests = [
      ...(from > scale.lowest ? [`">=${from}"`] : []),
      ...(to < scale.highest ? [`"<=${to}"`] : []),
    ];
    const criteria = tests.flatMap((test) => [range, test]);
    const call = (name: string, ...rest: string[]): Piece =>
      atom(`${name}(${rest.join(separator)})`);
    if (sumsRatings) return tests.length ? call('SUMIFS', range, ...criteria) : call('SUM', range);
    if (tests.length === 0) return call('COUNT', range);
    return call(tests.length === 1 ? 'COUNTIF' : 'COUNTIFS', ...criteria);
  };
}

/** Two neighbouring stretches of the scale as one: 9–10 and 7–8 are 7–10. */
function merged(left: Part | null, right: Part | null): Part | null {
  if (left === null || right === null || left.sumsRatings || right.sumsRatings) return null;
  if (left.from === right.to + 1) return { from: right.from, to: left.to };
  return right.from === left.to + 1 ? { from: left.from, to: right.to } : null;
}

function joined(left: Read, right: Read, piece: Piece, more: readonly string[] = []): Read {
  return { piece, part: null, wholes: [...left.wholes, ...right.wholes, ...more] };
}

function refuse(kind: string): never {
  throw new Error(`A metric of ratings cannot be written with ${kind}`);
}

function reader(scale: RatingScale, write: PartWriter): Reader<Read> {
  return {
    number: ({ value }) => ({ piece: literal(value), part: null, wholes: [] }),
    argument: ({ name }) => {
      const part = scale.counts[name] ?? refuse(`${name}, which no rating counts for`);
      return { piece: write(part), part, wholes: [] };
    },
    plus: ({ left, right }) => {
      const part = merged(left.part, right.part);
      if (part !== null) return { piece: write(part), part, wholes: [] };
      return joined(left, right, sum(left.piece, '+', right.piece, false));
    },
    minus: ({ left, right }) => joined(left, right, sum(left.piece, '-', right.piece, true)),
    times: ({ left, right }) => joined(left, right, product(left.piece, '*', right.piece, false)),
    ratio: ({ part, whole }) =>
      joined(part, whole, product(part.piece, '/', whole.piece, true), [whole.piece.text]),
    root: ({ kind }) => refuse(kind),
    firstKnown: ({ kind }) => refuse(kind),
    notNegative: ({ kind }) => refuse(kind),
  };
}

/**
 * A metric straight from a column of ratings, for readers without the add-on, e.g. for NPS
 * `IF(COUNT(A2:A500)=0;"";100*(COUNTIF(A2:A500;">=9")-COUNTIF(A2:A500;"<=6"))/COUNT(A2:A500))`.
 * Without a leading "="; blank where no cell holds a number.
 * @param range bounded, e.g. "A2:A500"
 * @param highest the scale by its highest rating; the metric's standard scale where it is left out
 * @returns null where the metric is not made of ratings, or knows no such scale
 */
export function ratingsFormula(
  metric: FormulaMetric,
  range: string,
  separator: Separator,
  highest: number | undefined = metric.ratings?.standard,
): string | null {
  const scale = highest === undefined ? undefined : metric.ratings?.scales[highest];
  if (scale === undefined) return null;
  const write = partWriter(range, scale, separator);
  const { piece, wholes } = fold(metric.expression, reader(scale, write));
  const zeros = [...new Set([`COUNT(${range})`, ...wholes])].map((whole) => `${whole}=0`);
  const isEmpty = zeros.length === 1 ? zeros.join('') : `OR(${zeros.join(separator)})`;
  return `IF(${[isEmpty, '""', piece.text].join(separator)})`;
}
