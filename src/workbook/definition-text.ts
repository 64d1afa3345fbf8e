import { inWords } from '../formula/words';
import { metricById } from '../metrics/catalogue';
import { formatValue } from '../metrics/format';
import type { Better, Example, FormulaMetric, Metric } from '../metrics/metric';
import { messages } from './messages';

/** One line of a definitions block. */
export interface DefinitionLine {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

const BETTER: Readonly<Record<Better, string>> = {
  higher: '▲ Higher is better',
  lower: '▼ Lower is better',
  range: '◎ Best within a range: neither too low nor too high',
  depends: '· Neither is better by itself',
};

const SOURCES: Readonly<Record<string, string>> = {
  H: 'Hootsuite',
  A: 'Atlasmic',
  L: 'LiveAgent Academy',
  K: 'a list of support KPIs',
  D: 'Databox',
  '+': 'the field',
};

/** Everything the catalogue says about a metric, in the order in which people ask. */
export function definitionLines(metric: Metric): DefinitionLine[] {
  const { survey } = metric;
  const lines: [string, string, string | undefined][] = [
    ['tells', 'What it tells', metric.tells],
    ['formula', 'Formula', formulaText(metric)],
    ['better', 'Better', BETTER[metric.better]],
    ['useIf', 'Use it if', metric.useIf],
    ['collect', 'How to collect', collectText(metric)],
    ['timestamp', 'Counted by', metric.timestamp],
    ['questions', 'Ask', survey?.questions.join('\n')],
    ['scale', 'Scale', survey?.scale],
    ['whenToSend', 'When to send', survey?.whenToSend],
    ['followUp', 'Follow up with', survey?.followUp],
    ['pitfalls', 'Pitfalls', metric.pitfalls.join(' ')],
    ['ifOff', 'If it is off', metric.ifOff],
    ['lookNext', 'Look next', lookNextText(metric)],
    ['differs', 'Elsewhere', metric.differs],
    ['benchmark', 'Benchmark', metric.benchmark?.text ?? messages.noBenchmark],
    ['example', 'Example', metric.kind === 'formula' ? exampleText(metric) : undefined],
    ['empty', 'Blank when', metric.kind === 'formula' ? metric.emptyCase.means : undefined],
    [
      'from',
      'From',
      metric.from
        .split(/\s+/)
        .map((letter) => SOURCES[letter] ?? letter)
        .join(', '),
    ],
  ];
  return lines.flatMap(([id, label, text]) =>
    text === undefined || text === '' ? [] : [{ id, label, text }],
  );
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function formulaText(metric: Metric): string | undefined {
  if (metric.kind !== 'formula') return undefined;
  const label = (name: string): string =>
    metric.arguments.find((argument) => argument.name === name)?.label ?? name;
  return inWords(metric.expression, label);
}

function collectText(metric: Metric): string {
  if (metric.kind !== 'formula') return metric.howToCollect;
  return metric.arguments
    .map((argument) => `${capital(argument.label)}: ${argument.howToCollect}`)
    .join('\n');
}

function lookNextText(metric: Metric): string {
  return metric.lookNext.map((id) => metricById(id)?.name ?? id).join(' · ');
}

function exampleText(metric: FormulaMetric): string {
  return metric.examples.map((example) => oneExample(metric, example)).join('\n');
}

function oneExample(metric: FormulaMetric, example: Example): string {
  const values = metric.arguments.flatMap((argument, place) => {
    const value = example.values[place];
    return value === null || value === undefined
      ? []
      : [`${argument.label} ${formatValue(argument.unit, value)}`];
  });
  return `${capital(values.join(', '))} → ${formatValue(metric.unit, example.result)}`;
}
