import { type DurationUnit, UNITS, unitByDifference } from './duration';
import type { Head } from './head';
import { notes } from './messages';
import { newMoment, readMoment } from './moment';
import { readNumber } from './number';
import type { DurationRole, Plan } from './plan';

/** A bare number of a duration column beside the seconds that passed between its two dates. */
interface Pair {
  readonly value: number;
  readonly seconds: number;
}

const ALL = Object.keys(UNITS) as DurationUnit[];
// In calendar time a duration column says what the dates say; four times off is another unit.
const FACTOR = 4;

function pairsOf(
  plan: Plan,
  head: Head,
  role: DurationRole,
  to: number,
  isDayFirst: boolean,
): Pair[] {
  const from = newMoment();
  const until = newMoment();
  const { created } = plan.columns;
  return head.sample.flatMap((row) => {
    const isDated =
      readMoment(row[created] ?? '', isDayFirst, plan.clock, from) &&
      readMoment(row[to] ?? '', isDayFirst, plan.clock, until) &&
      from.hasTime;
    const value = readNumber((row[plan.columns[role]] ?? '').trim(), plan.hasDecimalComma);
    return isDated && !Number.isNaN(value)
      ? [{ value, seconds: until.instant - from.instant }]
      : [];
  });
}

/** The typical size of bare numbers in a column. */
function typicalSize(plan: Plan, head: Head, role: DurationRole): number {
  const values = head.sample
    .map((row) => readNumber((row[plan.columns[role]] ?? '').trim(), plan.hasDecimalComma))
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  return values[values.length >> 1] ?? Number.NaN;
}

/** Milliseconds of a minute and more are above ten thousand, hours of a year are below. */
function unitBySize(plan: Plan, head: Head, role: DurationRole): DurationUnit | null {
  const size = typicalSize(plan, head, role);
  if (Number.isNaN(size)) return null;
  return size > 10000 ? 'milliseconds' : 'hours';
}

function endOf(plan: Plan, role: DurationRole): number {
  const isResponse = role === 'firstResponseHours' || role === 'businessFirstResponse';
  return isResponse ? plan.columns.firstResponse : plan.columns.solved;
}

function guess(
  plan: Plan,
  head: Head,
  role: DurationRole,
  isDayFirst: boolean,
): DurationUnit | null {
  const pairs = pairsOf(plan, head, role, endOf(plan, role), isDayFirst);
  if (plan.format.unit !== 'measured') return unitByDifference(pairs, ALL);
  return unitByDifference(pairs, ['milliseconds', 'hours']) ?? unitBySize(plan, head, role);
}

/** Says so where the header's unit does not fit what passed between the dates. */
function check(plan: Plan, head: Head, role: DurationRole, isDayFirst: boolean): void {
  const unit = plan.units[role];
  if (unit === null) return;
  const ratios = pairsOf(plan, head, role, endOf(plan, role), isDayFirst)
    .filter(({ value, seconds }) => value > 0 && seconds >= 3600)
    .map(({ value, seconds }) => (value * UNITS[unit]) / seconds)
    .sort((a, b) => a - b);
  const typical = ratios[ratios.length >> 1];
  if (typical === undefined || (typical < FACTOR && typical > 1 / FACTOR)) return;
  const column = plan.header.names[plan.columns[role]] ?? '';
  const factor = typical > 1 ? String(Math.round(typical)) : `1/${Math.round(1 / typical)}`;
  plan.notes.push(notes.contradiction(column, unit, factor));
}

const ROLES: readonly DurationRole[] = [
  'resolutionHours',
  'firstResponseHours',
  'businessResolution',
  'businessFirstResponse',
];

/**
 * Settles the units of duration columns: by the header, which is checked against the dates, else by
 * the dates, else a column of bare numbers is not used, and a note says so.
 */
export function measureUnits(plan: Plan, head: Head, isDayFirst: boolean): void {
  for (const role of ROLES) {
    if (plan.columns[role] < 0) continue;
    if (plan.units[role] !== null) {
      if (!role.startsWith('business')) check(plan, head, role, isDayFirst);
      continue;
    }
    const unit = guess(plan, head, role, isDayFirst);
    const column = plan.header.names[plan.columns[role]] ?? '';
    plan.units[role] = unit;
    const hasBareNumbers = !Number.isNaN(typicalSize(plan, head, role));
    if (unit !== null) plan.notes.push(notes.guessedUnit(column, unit));
    else if (hasBareNumbers) {
      plan.notes.push(notes.noUnit(column));
      plan.columns[role] = -1;
    }
  }
}
