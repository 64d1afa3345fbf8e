import type { Beginning } from './beginning';
import { dayName } from './calendar';
import { type DecidedBy, orderNamed, sampleDates } from './date-order';
import { headerSignature } from './header';
import type { Lane } from './lane';
import type { Plan } from './plan';
import { FIELDS, type FileReport } from './result';

/** How the dates of a file came to be read. */
export interface Decision {
  readonly lane: Lane;
  readonly decidedBy: DecidedBy;
  /** Whether the file holds dates that could be read either way. */
  readonly isOpen: boolean;
}

const dayOrNull = (day: number): string | null => (Number.isFinite(day) ? dayName(day) : null);
const nameOf = (plan: Plan, column: number): string => plan.header.names[column] ?? '';

/** The fields that a file feeds, with the columns they come from. */
export function mappingOf(plan: Plan): FileReport['mapping'] {
  const mapped = FIELDS.filter((field) => plan.columns[field] >= 0);
  return Object.fromEntries(mapped.map((field) => [field, nameOf(plan, plan.columns[field])]));
}

/** The rating columns of a survey, with what they ask. */
export function questionsOf(plan: Plan): FileReport['questions'] {
  const kinds = plan.questions.map(({ column, kind }) => [nameOf(plan, column), kind] as const);
  return Object.assign(Object.create(null), Object.fromEntries(kinds));
}

/** What a preview shows of a file, and the user may overrule. */
export function reportFile(
  name: string,
  { head, plan, candidates }: Beginning,
  { lane, decidedBy, isOpen }: Decision,
  rows: number,
): FileReport {
  const own = candidates.find(({ format }) => format === plan.format);
  return {
    name,
    source: plan.format.id,
    sourceLabel: plan.format.label,
    confidence: own?.confidence ?? 0,
    candidates: candidates.map(({ format, confidence }) => ({ source: format.id, confidence })),
    rows,
    columns: plan.header.names,
    signature: headerSignature(plan.header),
    mapping: mappingOf(plan),
    questions: questionsOf(plan),
    dates: {
      order: orderNamed(lane, decidedBy, isOpen),
      decidedBy,
      samples: sampleDates(plan, head, lane.isDayFirst),
    },
    zone: plan.zone,
    firstDay: dayOrNull(lane.totals.firstDay),
    lastDay: dayOrNull(lane.totals.lastDay),
    notes: plan.notes,
  };
}
