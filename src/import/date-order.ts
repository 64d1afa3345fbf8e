import { momentName } from './calendar';
import { copyText } from './cells';
import { orderOf } from './date';
import type { Head } from './head';
import { disorder, type Lane } from './lane';
import { newMoment, readMoment } from './moment';
import type { Plan } from './plan';
import type { DateOrder, DateReading } from './result';

export type DecidedBy = DateReading['decidedBy'];

/** Which lanes a file needs, and why. */
export interface Lanes {
  readonly orders: readonly boolean[];
  readonly decidedBy: DecidedBy;
}

/** The columns whose dates share one way of writing. */
export function dateColumns({ columns }: Plan): number[] {
  const roles = ['created', 'solved', 'closed', 'firstResponse', 'rated'] as const;
  return roles.map((role) => columns[role]).filter((column) => column >= 0);
}

/** What the first rows say: any value above 12 tells, the many against the few. */
export function lanesFor(plan: Plan, head: Head, chosen: DateOrder | undefined): Lanes {
  if (chosen !== undefined) return { orders: [chosen === 'day first'], decidedBy: 'user' };
  const counts = { day: 0, month: 0, open: 0 };
  for (const row of head.sample) {
    for (const column of dateColumns(plan)) {
      const order = orderOf(row[column] ?? '');
      if (order !== null) counts[order] += 1;
    }
  }
  if (counts.day !== counts.month)
    return { orders: [counts.day > counts.month], decidedBy: 'values' };
  return counts.open === 0
    ? { orders: [true], decidedBy: 'form' }
    : { orders: [true, false], decidedBy: 'nobody' };
}

/** What one row says, while two lanes are open: whether the day comes first, or null. */
export function orderInRow(columns: readonly number[], cells: readonly string[]): boolean | null {
  for (const column of columns) {
    const order = orderOf(cells[column] ?? '');
    if (order === 'day' || order === 'month') return order === 'day';
  }
  return null;
}

/** Whether one lane is far better than the other by some count of what is wrong. */
function isClear(better: number, worse: number): boolean {
  return worse > 0 && better * 4 <= worse;
}

function clearLane(lanes: readonly Lane[], wrong: (lane: Lane) => number): Lane | null {
  const [best, other] = [...lanes].sort((a, b) => wrong(a) - wrong(b));
  return best && other && isClear(wrong(best), wrong(other)) ? best : null;
}

/** Dates with dots or dashes between numbers begin with the day wherever they are in use. */
function isDashed(plan: Plan, head: Head): boolean {
  const cells = head.sample.flatMap((row) => dateColumns(plan).map((column) => row[column] ?? ''));
  const open = cells.filter((cell) => orderOf(cell) === 'open');
  return open.length > 0 && open.every((cell) => /^\s*\d{1,2}[-.]/.test(cell));
}

/** The lane to keep when no value told: by the order of rows, by durations, by the helpdesk. */
export function decide(
  plan: Plan,
  head: Head,
  lanes: readonly Lane[],
): { readonly lane: Lane; readonly decidedBy: DecidedBy } {
  const dayFirst = lanes.find((lane) => lane.isDayFirst) as Lane;
  const monthFirst = lanes.find((lane) => !lane.isDayFirst) as Lane;
  const byRows = clearLane(lanes, disorder);
  if (byRows) return { lane: byRows, decidedBy: 'rows' };
  const byDurations = clearLane(lanes, (lane) => lane.contradictions);
  if (byDurations) return { lane: byDurations, decidedBy: 'durations' };
  if (plan.format.dateOrder === 'month first') return { lane: monthFirst, decidedBy: 'helpdesk' };
  if (plan.format.dateOrder === 'day first') return { lane: dayFirst, decidedBy: 'helpdesk' };
  return { lane: dayFirst, decidedBy: isDashed(plan, head) ? 'form' : 'nobody' };
}

/** Three cells of the column that decides the month, from the beginning, middle and end of a sample. */
export function sampleDates(plan: Plan, head: Head, isDayFirst: boolean): DateReading['samples'] {
  const column = plan.columns.created >= 0 ? plan.columns.created : plan.columns.rated;
  const moment = newMoment();
  const cells = head.sample
    .map((row) => (row[column] ?? '').trim())
    .filter((cell) => readMoment(cell, isDayFirst, plan.clock, moment));
  const chosen = new Set([cells[0], cells[cells.length >> 1], cells[cells.length - 1]]);
  return [...chosen].flatMap((text) => {
    if (text === undefined) return [];
    readMoment(text, isDayFirst, plan.clock, moment);
    return [{ text: copyText(text), read: momentName(moment.local, moment.hasTime) }];
  });
}

/** The order as a preview names it; null where no date of the file depends on it. */
export function orderNamed(lane: Lane, decidedBy: DecidedBy, isOpen: boolean): DateOrder | null {
  if (decidedBy === 'form' && !isOpen) return null;
  return lane.isDayFirst ? 'day first' : 'month first';
}
