import type { Expression } from '../formula/expression';
import { argumentsOf } from '../formula/fold';
import { boundArgument, METRICS } from '../metrics/catalogue';
import type { FormulaMetric, Limit } from '../metrics/metric';
import { END } from './keys';
import type { References } from './layout';
import { messages } from './messages';
import { call, quoted } from './reference';

/** A part and the inputs that together bound it, as ids of inputs. */
export interface InputLimit {
  readonly parts: readonly string[];
  readonly wholes: readonly string[];
  /** Where months overlap it may happen: a hint, not an error. */
  readonly isHint: boolean;
}

/** Whether a tree does no more than add up. */
function isSum(tree: Expression): boolean {
  if (tree.kind === 'plus') return isSum(tree.left) && isSum(tree.right);
  return tree.kind === 'argument';
}

function inputsBehind(metric: FormulaMetric, names: readonly string[]): string[] | null {
  const bound = names.map((name) => boundArgument(metric, name));
  return bound.every(isSum) ? bound.flatMap(argumentsOf) : null;
}

function limitsOf(metric: FormulaMetric): InputLimit[] {
  const read = (limits: readonly Limit[] | undefined, isHint: boolean): InputLimit[] =>
    (limits ?? []).flatMap((limit) => {
      const parts = inputsBehind(metric, limit.parts);
      const wholes = inputsBehind(metric, limit.wholes);
      return parts === null || wholes === null ? [] : [{ parts, wholes, isHint }];
    });
  // What others print repeats ours in other words: one sentence is enough.
  const hints = metric.pack === 'asOthersPrint' ? [] : metric.hints;
  return [...read(metric.limits, false), ...read(hints, true)];
}

/** Every rule "a part cannot be above its whole" of the catalogue, over monthly inputs, once each. */
export const INPUT_LIMITS: readonly InputLimit[] = METRICS.flatMap((metric) =>
  metric.kind === 'formula' ? limitsOf(metric) : [],
).filter(
  (limit, place, all) =>
    all.findIndex((other) => JSON.stringify(other) === JSON.stringify(limit)) === place,
);

/** The sentence beside an input whose numbers cannot be right; blank where all is well. */
export function checkFormula(input: { readonly id: string }, own: References): string {
  const months = own.row(input.id, 'gap', END);
  const limited = INPUT_LIMITS.filter((limit) => limit.parts.includes(input.id)).reduceRight(
    (otherwise, limit) => {
      const cells = [...limit.parts, ...limit.wholes].map((id) => own.cell(id, 'this'));
      const sum = (ids: readonly string[]): string =>
        ids.map((id) => own.cell(id, 'this')).join('+');
      const wholes = limit.wholes.map((id) => own.fixed(id, 'label')).join('&" + "&');
      const isKnown = `${call('COUNT', ...cells)}=${cells.length}`;
      const isAbove = `${sum(limit.parts)}>${sum(limit.wholes)}`;
      const text = `${quoted(limit.isHint ? messages.aboveHint : messages.above)}&${wholes}`;
      return call('IF', isKnown, call('IF', isAbove, text, otherwise), otherwise);
    },
    '""',
  );
  // Engines differ on whether "?*" matches numbers; what is neither blank nor a number is text.
  const blank = `${call('COUNT', months)}-${call('COUNTBLANK', months)}`;
  const isText = `${call('COLUMNS', months)}-${blank}>0`;
  const isNegative = `${call('COUNTIF', months, '"<0"')}>0`;
  return call(
    'IF',
    isNegative,
    quoted(messages.belowZero),
    call('IF', isText, quoted(messages.textThere), limited),
  );
}
