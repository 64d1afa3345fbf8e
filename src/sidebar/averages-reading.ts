import type { Known } from '../formula/evaluate';
import type { Expression } from '../formula/expression';
import { fold } from '../formula/fold';
import { totalsFromAverages } from '../metrics/averages';
import { inputById } from '../metrics/catalogue';
import { formatValue } from '../metrics/format';
import type { AveragesForm, Unit } from '../metrics/input';
import type { FieldReading, Texts } from './field-reading';
import { numberOf } from './field-reading';
import { say } from './messages';
import { readEntry } from './number-entry';

type Ask = AveragesForm['asks'][number];

/** An average or a percentage as typed; the other fields of the form are inputs themselves. */
export interface AskReading {
  readonly ask: Ask;
  readonly text: string;
  readonly value: Known;
  readonly problem: string | null;
}

/** A group typed as averages: what was asked, and the totals that follow. */
export interface AveragesReading {
  readonly form: AveragesForm;
  readonly asks: readonly AskReading[];
  readonly totals: Readonly<Record<string, Known>>;
  /** "2.5 h × 120 = 300 h", by id of the total, where all of it is known. */
  readonly sums: Readonly<Record<string, string>>;
}

const isInputAsk = (form: AveragesForm, ask: Ask): boolean => form.inputs.includes(ask.id);

function readAsk(ask: Ask, text: string): AskReading {
  const { label, unit } = ask;
  const entry = readEntry(text, { label, unit, isWhole: unit === 'count' });
  const value = entry.kind === 'number' ? entry.value : null;
  return { ask, text, value, problem: entry.kind === 'problem' ? entry.message : null };
}

interface Words {
  readonly text: string;
  readonly isPercent: boolean;
  /** Known where the node is a plain number. */
  readonly value: number | null;
}

const words = (text: string, isPercent = false, value: number | null = null): Words => ({
  text,
  isPercent,
  value,
});

/** 82 × 300 ÷ 100 is written "82.0% × 300": the sign already says "÷ 100". */
function ratioWords(part: Words, whole: Words): Words {
  if (part.isPercent && whole.value === 100) return words(part.text);
  return words(`${part.text} ÷ ${whole.text}`);
}

/** The calculation with its values in place of names: "2.5 h × 120". */
function calculation(tree: Expression, show: (name: string) => Words): string {
  const join = (sign: string) => (node: { left: Words; right: Words }) =>
    words(`${node.left.text} ${sign} ${node.right.text}`, node.left.isPercent);
  return fold<Words>(tree, {
    number: (node) => words(String(node.value), false, node.value),
    argument: (node) => show(node.name),
    plus: join('+'),
    minus: join('−'),
    times: join('×'),
    ratio: (node) => ratioWords(node.part, node.whole),
    root: (node) => words(`√${node.of.text}`),
    firstKnown: (node) => node.first,
    notNegative: (node) => node.of,
  }).text;
}

function unitOf(form: AveragesForm, name: string): Unit {
  return form.asks.find((ask) => ask.id === name)?.unit ?? inputById(name)?.unit ?? 'count';
}

function writeSums(
  form: AveragesForm,
  values: Readonly<Record<string, Known>>,
  totals: Readonly<Record<string, Known>>,
): Record<string, string> {
  const show = (name: string) =>
    words(
      formatValue(unitOf(form, name), totals[name] ?? values[name] ?? null),
      unitOf(form, name) === 'percent',
    );
  const sums: Record<string, string> = {};
  for (const [id, tree] of Object.entries(form.gives)) {
    const value = totals[id] ?? null;
    if (value === null || tree.kind === 'argument') continue;
    sums[id] = say('fromAverage', {
      sum: calculation(tree, show),
      value: formatValue(unitOf(form, id), value),
    });
  }
  return sums;
}

/**
 * What was typed as averages, and the totals that follow, before anything is saved.
 * @param inputs the readings of the inputs that the form asks for as they are
 */
export function readAverages(
  form: AveragesForm,
  texts: Texts,
  inputs: ReadonlyMap<string, FieldReading>,
): AveragesReading {
  const values: Record<string, Known> = {};
  const asks: AskReading[] = [];
  for (const ask of form.asks) {
    if (isInputAsk(form, ask)) {
      values[ask.id] = numberOf(inputs.get(ask.id));
      continue;
    }
    const reading = readAsk(ask, texts[ask.id] ?? '');
    asks.push(reading);
    values[ask.id] = reading.value;
  }
  const totals = totalsFromAverages(form, values);
  return { form, asks, totals, sums: writeSums(form, values, totals) };
}
