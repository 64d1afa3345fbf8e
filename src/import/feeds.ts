import type { Plan } from './plan';
import type { QuestionKind } from './result';

const STARS = ['csatRatingTotal', 'csat5', 'csat4', 'csat3', 'csat2', 'csat1'];
const CSAT = ['csatSatisfied', 'csatResponses'];
const HAPPINESS = ['happinessGreat', 'happinessOkay', 'happinessNotGood'];
const NPS = ['npsPromoters', 'npsPassives', 'npsDetractors'];
const CES = ['cesEasy', 'cesResponses'];
const FIRST_RESPONSE = [
  'firstResponseHours',
  'firstResponses',
  'firstResponseMedian',
  'firstResponseP90',
];
const RESOLUTION = ['resolutionHours', 'resolutionsTimed', 'resolutionMedian', 'resolutionP90'];

/** Every monthly input that some export could feed, in the order of the tab Monthly. */
export const IMPORTABLE: readonly string[] = [
  'ticketsReceived',
  'ticketsResolved',
  'ticketsUnresolved',
  'oldestOpenDays',
  'customersContacting',
  'customersRepeating',
  'firstResponseHours',
  'firstResponses',
  'responseHours',
  'replies',
  'noReplyYet',
  'firstResponseMedian',
  'firstResponseP90',
  'slaMet',
  'slaBreached',
  ...RESOLUTION,
  'firstContactResolved',
  'oneAgentResolved',
  'ticketsReopened',
  'ticketsEscalated',
  ...NPS,
  ...CSAT,
  ...STARS,
  ...CES,
  ...HAPPINESS,
];

/** Which answers a file holds, once they are settled. */
export interface Seen {
  readonly hasStars: boolean;
  readonly hasHappiness: boolean;
}

/** Inputs that a question of a kind feeds; stars and happiness only where they were met. */
function fedByQuestion(kind: QuestionKind, { hasStars, hasHappiness }: Seen): string[] {
  if (kind === 'nps') return NPS;
  if (kind === 'ces') return CES;
  return [
    ...CSAT,
    ...(hasStars ? STARS : []),
    ...(hasHappiness || kind === 'happiness' ? HAPPINESS : []),
  ];
}

/** Tickets: each input with the condition under which this file's columns can tell it. */
function fedByColumns({ columns, format }: Plan, canTimeReply: boolean): string[] {
  const has = (role: keyof Plan['columns']): boolean => columns[role] >= 0;
  const isCreated = has('created');
  const isSolved = has('solved');
  const isMessages = format.kind === 'messages';
  const canReply =
    has('firstResponseHours') || has('firstResponse') || has('businessFirstResponse');
  const conditions: readonly (readonly [boolean, readonly string[]])[] = [
    [isCreated, ['ticketsReceived']],
    [isCreated && has('customer'), ['customersContacting', 'customersRepeating']],
    [isCreated && ((canReply && canTimeReply) || isMessages), FIRST_RESPONSE],
    [isCreated && (canReply || has('replies') || isMessages), ['noReplyYet']],
    [isMessages, ['replies']],
    [isMessages && has('responseTime'), ['responseHours']],
    [isCreated && has('escalated'), ['ticketsEscalated']],
    [isSolved, ['ticketsResolved']],
    [isSolved && isCreated, ['ticketsUnresolved', 'oldestOpenDays']],
    [isSolved && (isCreated || has('resolutionHours') || has('businessResolution')), RESOLUTION],
    [isSolved && has('replies'), ['replies']],
    [isSolved && (has('replies') || has('firstContact')), ['firstContactResolved']],
    [isSolved && has('stations'), ['oneAgentResolved']],
    [isSolved && has('reopens'), ['ticketsReopened']],
    [isSolved && has('slaStatus'), ['slaMet', 'slaBreached']],
  ];
  return conditions.flatMap(([isFed, ids]) => (isFed ? ids : []));
}

/**
 * The inputs that a file can feed. `canTimeReply` is false where first responses are dates without
 * a time of day, which tell no hours.
 */
export function fedBy(plan: Plan, seen: Seen, canTimeReply: boolean): ReadonlySet<string> {
  const { columns, format } = plan;
  if (format.kind === 'survey') {
    return new Set(plan.questions.flatMap(({ kind }) => fedByQuestion(kind, seen)));
  }
  return new Set([
    ...fedByColumns(plan, canTimeReply),
    ...(columns.rating >= 0 ? fedByQuestion('csat', seen) : []),
    ...(columns.npsScore >= 0 ? NPS : []),
  ]);
}
