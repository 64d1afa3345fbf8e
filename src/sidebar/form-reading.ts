import type { Change, MonthForm } from '../api/contract';
import { AVERAGES } from '../metrics/averages';
import { type AveragesReading, readAverages } from './averages-reading';
import { effectiveValues, type ValueOf } from './effective-values';
import { type FieldReading, numberOf, readField, type Texts } from './field-reading';
import { type FormField, formFields } from './fields';
import { type Finding, findContradictions } from './findings';
import { entryText, readEntry } from './number-entry';

/** Ids of the averages forms that are switched to "averages". */
export type AveragesOn = readonly string[];

export interface Progress {
  readonly all: number;
  readonly filled: number;
  /** Carried over and not saved yet. */
  readonly offered: number;
  readonly left: number;
}

/** The whole form as it stands: what each field means, what does not fit, what a save would send. */
export interface FormReading {
  readonly fields: ReadonlyMap<string, FieldReading>;
  /** By id of the averages form, where it is switched on. */
  readonly averages: ReadonlyMap<string, AveragesReading>;
  readonly findings: readonly Finding[];
  /** What metrics use, this month and the month before. */
  readonly valueOf: ValueOf;
  readonly previousOf: ValueOf;
  readonly progress: Progress;
  /** What a save would send, carried-over numbers included. */
  readonly changes: readonly Change[];
  /** How many fields would be lost by leaving now. */
  readonly unsaved: number;
  /** How many fields cannot be saved as they are. */
  readonly refused: number;
}

function workedReading(reading: FieldReading, total: number): FieldReading {
  const entry = readEntry(entryText(total), reading.field);
  const problem = entry.kind === 'problem' ? entry.message : null;
  const value = entry.kind === 'number' ? entry.value : null;
  const isChanged = problem !== null || value !== reading.field.stored;
  const text = entryText(total);
  return { field: reading.field, text, value, origin: 'worked', problem, isChanged };
}

/** Totals that follow from averages stand in for what the field itself holds. */
function applyTotals(fields: Map<string, FieldReading>, averages: AveragesReading): void {
  for (const [id, total] of Object.entries(averages.totals)) {
    const reading = fields.get(id);
    const isAsked = averages.form.asks.some((ask) => ask.id === id);
    if (!reading || isAsked || total === null || reading.field.isLocked) continue;
    fields.set(id, workedReading(reading, total));
  }
}

/** True where the form has every input of an averages form, so that the switch makes sense. */
function canAskAverages(
  form: (typeof AVERAGES)[number],
  fields: ReadonlyMap<string, unknown>,
): boolean {
  return form.inputs.every((id) => fields.has(id));
}

function readAllAverages(
  fields: Map<string, FieldReading>,
  texts: Texts,
  averagesOn: AveragesOn,
): Map<string, AveragesReading> {
  const readings = new Map<string, AveragesReading>();
  for (const form of AVERAGES) {
    if (!averagesOn.includes(form.id) || !canAskAverages(form, fields)) continue;
    const reading = readAverages(form, texts, fields);
    readings.set(form.id, reading);
    applyTotals(fields, reading);
  }
  return readings;
}

function countProgress(readings: readonly FieldReading[]): Progress {
  const asked = readings.filter(({ field }) => field.isChosen && field.unit !== 'text');
  const known = asked.filter((reading) => reading.value !== null);
  const offered = known.filter((reading) => reading.origin === 'offered').length;
  const filled = known.length - offered;
  return { all: asked.length, filled, offered, left: asked.length - known.length };
}

const hasContent = (readings: readonly FieldReading[]): boolean =>
  readings.some(({ origin, value, isChanged }) => {
    return origin === 'stored' ? value !== null : origin !== 'offered' && isChanged;
  });

/**
 * Carried-over numbers go along with a save, but do not make a month on their own, and only those
 * of chosen packs do.
 */
function changesOf(readings: readonly FieldReading[], refused: ReadonlySet<string>): Change[] {
  const takesOffers = hasContent(readings);
  return readings
    .filter(({ field, origin, isChanged }) => {
      if (refused.has(field.id)) return false;
      return isChanged || (origin === 'offered' && takesOffers && field.isChosen);
    })
    .map(({ field, value }) => ({ id: field.id, was: field.stored, value }));
}

function refusedIds(
  readings: readonly FieldReading[],
  findings: readonly Finding[],
): ReadonlySet<string> {
  const typed = readings.filter((reading) => reading.isChanged && reading.problem !== null);
  const contradictory = findings.filter((finding) => finding.kind === 'error');
  const changed = new Set(readings.filter((one) => one.isChanged).map(({ field }) => field.id));
  const ids = contradictory.flatMap((finding) => finding.ids.filter((id) => changed.has(id)));
  return new Set([...typed.map(({ field }) => field.id), ...ids]);
}

function readAsks(averages: ReadonlyMap<string, AveragesReading>) {
  const asks = [...averages.values()].flatMap((reading) => reading.asks);
  const waiting = [...averages.values()].filter(
    ({ form, asks: typed, totals }) =>
      typed.some((ask) => ask.text.trim() !== '') &&
      form.inputs.some((id) => totals[id] === null && !form.asks.some((ask) => ask.id === id)),
  );
  return { refused: asks.filter((ask) => ask.problem !== null).length, waiting: waiting.length };
}

/** @param texts what was typed since the month was opened */
export function readForm(form: MonthForm, texts: Texts, averagesOn: AveragesOn): FormReading {
  const list: readonly FormField[] = formFields(form);
  const fields = new Map(list.map((field) => [field.id, readField(field, texts[field.id])]));
  const averages = readAllAverages(fields, texts, averagesOn);
  const readings = [...fields.values()];
  const ids = [...fields.keys()];
  const typedOf: ValueOf = (id) => numberOf(fields.get(id));
  const valueOf = effectiveValues(ids, typedOf);
  const findings = findContradictions(typedOf, valueOf, (id) => fields.get(id)?.field.label);
  const refused = refusedIds(readings, findings);
  const asks = readAsks(averages);
  return {
    fields,
    averages,
    findings,
    valueOf,
    previousOf: effectiveValues(Object.keys(form.previous), (id) => {
      const before = form.previous[id];
      return typeof before === 'number' ? before : null;
    }),
    progress: countProgress(readings),
    changes: changesOf(readings, refused),
    unsaved: readings.filter((reading) => reading.isChanged).length + asks.refused + asks.waiting,
    refused: refused.size + asks.refused,
  };
}
