import { type Expression, expression } from '../formula/expression';
import type { Input, Unit } from './input';
import { INPUTS } from './inputs';
import type { Argument, FormulaMetric, InputMetric } from './metric';

interface Named {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly isOptional?: true;
}

/** An argument that is one input of the month: unit and how to collect it are that input's. */
interface OneInput extends Named {
  readonly from: string;
}

/** An argument worked out from several inputs. */
interface Composed extends Named {
  readonly from: Expression;
  readonly unit: Unit;
  readonly howToCollect: string;
}

/** An argument as a family writes it: what to pass, and what the monthly table passes (`from`). */
export type Taken = OneInput | Composed;

const isOneInput = (taken: Taken): taken is OneInput => typeof taken.from === 'string';

function inputNamed(id: string): Input {
  const found = INPUTS.find((input) => input.id === id);
  if (!found) throw new Error(`Catalogue: there is no input ${id}`);
  return found;
}

function argument(taken: Taken): Argument {
  const { name, label, help, isOptional } = taken;
  const { unit, howToCollect } = isOneInput(taken) ? inputNamed(taken.from) : taken;
  return { name, label, help, unit, howToCollect, ...(isOptional && { isOptional }) };
}

type WrittenFormula = Omit<FormulaMetric, 'kind' | 'arguments' | 'bindings'> & {
  readonly takes: readonly Taken[];
};

/** A formula metric from what a family writes; arguments and bindings follow from `takes`. */
export function formulaMetric({ takes, ...written }: WrittenFormula): FormulaMetric {
  const bindings = takes.map(({ name, from }) => [name, expression(from)] as const);
  return {
    kind: 'formula',
    ...written,
    arguments: takes.map(argument),
    bindings: Object.fromEntries(bindings),
  };
}

type WrittenInput = Omit<InputMetric, 'kind' | 'unit' | 'howToCollect'>;

/** A metric that shows an input as it is; unit and how to collect it are the input's. */
export function inputMetric(written: WrittenInput): InputMetric {
  const { unit, howToCollect } = inputNamed(written.input);
  return { kind: 'input', ...written, unit, howToCollect };
}
