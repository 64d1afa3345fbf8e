import { evaluate } from '../formula/evaluate';
import { argumentsOf } from '../formula/fold';
import { boundArgument, METRICS } from '../metrics/catalogue';
import type { FormulaMetric, Limit } from '../metrics/metric';
import { belowZero, type ValueOf } from './effective-values';
import { say, sayInside, sayList } from './messages';
import { groupDigits } from './number-entry';

/** One sentence about numbers that do not fit together. */
export interface Finding {
  /** `error`: cannot be; it is not saved. `hint`: may be, where months overlap. */
  readonly kind: 'error' | 'hint';
  readonly message: string;
  /** Ids of the fields it is about. */
  readonly ids: readonly string[];
}

/** The label of a field by id; undefined where the form has no such field. */
export type LabelOf = (id: string) => string | undefined;

interface Side {
  readonly words: string;
  readonly sum: number;
  readonly ids: readonly string[];
}

function readSide(
  metric: FormulaMetric,
  names: readonly string[],
  valueOf: ValueOf,
  labelOf: LabelOf,
): Side | null {
  const terms = names.map((name) => boundArgument(metric, name));
  const values = terms.map((term) => evaluate(term, valueOf));
  if (values.some((value) => value === null)) return null;
  const ids = [...new Set(terms.flatMap(argumentsOf))];
  const words = ids.map((id) => labelOf(id) ?? id);
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const list = sayList(words.map((word, at) => (at ? sayInside(word) : word)));
  return { words: words.length > 1 ? say('together', { list }) : list, sum, ids };
}

function checkLimit(
  metric: FormulaMetric,
  limit: Limit,
  kind: Finding['kind'],
  valueOf: ValueOf,
  labelOf: LabelOf,
): Finding | null {
  const parts = readSide(metric, limit.parts, valueOf, labelOf);
  const wholes = readSide(metric, limit.wholes, valueOf, labelOf);
  if (!parts || !wholes || parts.sum <= wholes.sum) return null;
  const ids = [...new Set([...parts.ids, ...wholes.ids])];
  const said = {
    parts: parts.words,
    part: groupDigits(parts.sum),
    wholes: sayInside(wholes.words),
    whole: groupDigits(wholes.sum),
    check: ids.length > 2 ? say('checkAll') : say('checkBoth'),
  };
  const message = kind === 'error' ? say('partAboveWhole', said) : say('partAboveWholeHint', said);
  return { kind, message, ids };
}

function checkMetric(metric: FormulaMetric, valueOf: ValueOf, labelOf: LabelOf): Finding[] {
  const check = (kind: Finding['kind']) => (limit: Limit) =>
    checkLimit(metric, limit, kind, valueOf, labelOf);
  return [
    ...(metric.limits ?? []).map(check('error')),
    ...(metric.hints ?? []).map(check('hint')),
  ].filter((finding): finding is Finding => finding !== null);
}

function checkBelowZero(valueOf: ValueOf, labelOf: LabelOf): Finding[] {
  return belowZero(valueOf).map(({ id, value, from }) => {
    const others = sayList(
      from.filter((one) => one !== id).map((one) => sayInside(labelOf(one) ?? one)),
    );
    const shown = groupDigits(value).replace('-', '−');
    const message = say('belowZero', { label: labelOf(id) ?? id, value: shown, others });
    return { kind: 'hint', message, ids: [id, ...from.filter((one) => one !== id)] };
  });
}

/**
 * What does not fit together in a month, each sentence once.
 * @param typedOf the numbers as they stand in the fields
 * @param effectiveOf the same with what follows from them, as metrics use them
 */
export function findContradictions(
  typedOf: ValueOf,
  effectiveOf: ValueOf,
  labelOf: LabelOf,
): Finding[] {
  const all = METRICS.flatMap((metric) =>
    metric.kind === 'formula' ? checkMetric(metric, effectiveOf, labelOf) : [],
  ).concat(checkBelowZero(typedOf, labelOf));
  const known = all.filter((finding) => finding.ids.some((id) => labelOf(id) !== undefined));
  return known.filter((finding, at) => {
    const same = (other: Finding) => other.ids.join() === finding.ids.join();
    return known.findIndex(same) === at;
  });
}
