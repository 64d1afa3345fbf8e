import { inWords } from '../formula/words';
import { METRICS } from '../metrics/catalogue';
import type { Argument, FormulaMetric } from '../metrics/metric';
import { JUDGEMENTS, type Judgement } from './judgements';
import { scalesOf } from './ratings-call';

/** A custom function as Google's autocompletion shows it. */
export interface Declaration {
  readonly name: string;
  /** Sentences; the first tells what the function is for. */
  readonly description: readonly string[];
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly help: string;
}

const RESERVED = /^(new|default|delete|return|class|case|in|if|for|do|var|this|void|with)$/;

/** A label as a parameter's name, e.g. "new customers" → newCustomers. */
function camelCase(label: string): string {
  return label.replace(/[^a-zA-Z]+([a-zA-Z])/g, (_gap, letter: string) => letter.toUpperCase());
}

/** JavaScript has words of its own, such as `new`; there the label takes the name's place. */
function parameterName({ name, label }: Argument): string {
  return RESERVED.test(name) ? camelCase(label) : name;
}

function parameterOf(argument: Argument): Parameter {
  return { name: parameterName(argument), type: 'number', help: argument.help };
}

function scaleParameter({ ratings }: FormulaMetric): Parameter[] {
  if (ratings === undefined || scalesOf(ratings).length < 2) return [];
  const scales = scalesOf(ratings).join(', ');
  const help = `Only with ratings as first argument: the highest rating of their scale, one of ${scales}.`;
  return [{ name: 'scale', type: 'number', help }];
}

function describe(metric: FormulaMetric): string[] {
  const labels = new Map(metric.arguments.map(({ name, label }) => [name, label]));
  const words = inWords(metric.expression, (name) => labels.get(name) ?? name);
  const ranges = 'Takes single cells, or ranges of one shape.';
  const ratings = 'One range alone is read as ratings, one a cell.';
  return [
    metric.tells,
    `Formula: ${words}.`,
    metric.ratings === undefined ? ranges : `${ranges} ${ratings}`,
  ];
}

function declarationOf(metric: FormulaMetric): Declaration {
  return {
    name: metric.functionName,
    description: describe(metric),
    parameters: [...metric.arguments.map(parameterOf), ...scaleParameter(metric)],
  };
}

function judgementDeclaration({ functionName, tells, arguments: due }: Judgement): Declaration {
  const parameters = due.map(({ name, unit, help }) => {
    return { name, type: unit === 'text' ? 'string' : 'number', help };
  });
  return { name: functionName, description: tells, parameters };
}

/** One declaration for each function of the catalogue, which metrics may share, and each judgement. */
export function declarations(): Declaration[] {
  const byName = new Map<string, Declaration>();
  for (const metric of METRICS) {
    if (metric.kind !== 'formula' || byName.has(metric.functionName)) continue;
    byName.set(metric.functionName, declarationOf(metric));
  }
  return [...byName.values(), ...JUDGEMENTS.map(judgementDeclaration)];
}

/** Prose inside a JSDoc block: it must not end the block, look like a tag, or hold HTML. */
function plain(text: string): string {
  return text
    .replace(/\*\//g, '* /')
    .replace(/[<>]/g, '')
    .replace(/@/g, ' at ')
    .replace(/\s+/g, ' ');
}

/**
 * The top-level function that Sheets finds, with the block above it that autocompletion shows.
 * `arguments` goes on as it is, since a left-out argument is not a blank cell.
 */
export function writeDeclaration({ name, description, parameters }: Declaration): string {
  const lines = [
    ...description.map(plain),
    '',
    ...parameters.map((each) => `@param {${each.type}} ${each.name} ${plain(each.help)}`),
    '@customfunction',
  ];
  const block = lines.map((line) => ` * ${line}`.trimEnd()).join('\n');
  const names = parameters.map((each) => each.name).join(', ');
  const call = `return SupportMetrics.callFunction('${name}', arguments);`;
  return `/**\n${block}\n */\nfunction ${name}(${names}) {\n  ${call}\n}\n`;
}

/** The text of all of them, as the built script ends. */
export function writeDeclarations(): string {
  return declarations().map(writeDeclaration).join('\n');
}
