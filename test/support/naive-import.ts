/**
 * A second aggregation, as plain as can be: all tickets in memory, one filter for each number. It
 * shares nothing with src/import, so that the two agree only if both are right.
 */
export interface PlainTicket {
  readonly id: string;
  /** `2025-01-31 09:05`, or text that is no date. */
  readonly created: string;
  readonly solved: string;
  readonly status: string;
  readonly category: string;
  readonly channel: string;
  readonly agent: string;
  readonly customer: string;
  readonly replies: number;
  readonly reopens: number;
  readonly stations: number;
  /** Minutes, or null where the cell is blank. */
  readonly firstReply: number | null;
  readonly resolution: number | null;
  readonly rating: string;
  readonly isMerged: boolean;
}

type Numbers = Record<string, number>;

/** Whether the calendar has such a day: a date that comes back as it went in. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text.replace(' ', 'T')}:00Z`);
  if (Number.isNaN(time)) return false;
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ') === text;
}
const monthOf = (text: string): string => text.slice(0, 7);
const minutes = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00Z`) / 60000;
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const low = sorted[Math.floor(rank)] ?? 0;
  const high = sorted[Math.ceil(rank)] ?? low;
  return low + (rank - Math.floor(rank)) * (high - low);
}

const OPEN = ['New', 'Open', 'Pending', 'On-hold'];
const GONE = ['Deleted', 'Spam', 'Suspended'];

export const isCounted = (ticket: PlainTicket): boolean =>
  !ticket.isMerged && !GONE.includes(ticket.status);
const isResolved = (ticket: PlainTicket): boolean =>
  isDate(ticket.solved) && !OPEN.includes(ticket.status);

/** Minutes to resolution, or null where they cannot be told. */
function resolutionMinutes(ticket: PlainTicket): number | null {
  const between = isDate(ticket.created) ? minutes(ticket.solved) - minutes(ticket.created) : null;
  if (between !== null && between < 0) return null;
  if (ticket.resolution === null) return between;
  return ticket.resolution < 0 ? null : ticket.resolution;
}

const hasReply = (ticket: PlainTicket): boolean => ticket.firstReply !== null || ticket.replies > 0;
const isZeroBlank = (ticket: PlainTicket): boolean =>
  ticket.firstReply === 0 && ticket.replies === 0;

function createdNumbers(tickets: readonly PlainTicket[]): Numbers {
  const timed = tickets.filter(
    (ticket) => ticket.firstReply !== null && ticket.firstReply >= 0 && !isZeroBlank(ticket),
  );
  const hours = timed.map((ticket) => (ticket.firstReply ?? 0) / 60);
  const customers = tickets.map(({ customer }) => customer).filter((customer) => customer !== '');
  const distinct = [...new Set(customers)];
  return {
    ticketsReceived: tickets.length,
    firstResponses: timed.length,
    firstResponseHours: sum(hours),
    noReplyYet: tickets.filter((ticket) => !hasReply(ticket) || isZeroBlank(ticket)).length,
    customersContacting: distinct.length,
    customersRepeating: distinct.filter((one) => customers.filter((c) => c === one).length > 1)
      .length,
    ...(hours.length > 0
      ? { firstResponseMedian: percentile(hours, 0.5), firstResponseP90: percentile(hours, 0.9) }
      : {}),
  };
}

function solvedNumbers(tickets: readonly PlainTicket[]): Numbers {
  const hours = tickets.flatMap((ticket) => {
    const found = resolutionMinutes(ticket);
    return found === null ? [] : [found / 60];
  });
  return {
    ticketsResolved: tickets.length,
    resolutionsTimed: hours.length,
    resolutionHours: sum(hours),
    replies: sum(tickets.map(({ replies }) => replies)),
    firstContactResolved: tickets.filter((t) => t.replies === 1 && t.reopens === 0).length,
    oneAgentResolved: tickets.filter((t) => t.stations === 1).length,
    ticketsReopened: tickets.filter((t) => t.reopens > 0).length,
    ...(hours.length > 0
      ? { resolutionMedian: percentile(hours, 0.5), resolutionP90: percentile(hours, 0.9) }
      : {}),
  };
}

const ratedMonth = (ticket: PlainTicket): string =>
  isDate(ticket.solved)
    ? monthOf(ticket.solved)
    : isDate(ticket.created)
      ? monthOf(ticket.created)
      : '';

/** Created until the end of a month and not resolved until then. */
function countOpen(tickets: readonly PlainTicket[], month: string): number {
  const came = tickets.filter((t) => isDate(t.created) && monthOf(t.created) <= month);
  return came.filter((t) => {
    if (isResolved(t)) return monthOf(t.solved) > month;
    return t.status !== 'Solved' && t.status !== 'Closed';
  }).length;
}

/** The inputs of one month. */
export function naiveMonth(all: readonly PlainTicket[], month: string): Numbers {
  const tickets = all.filter(isCounted);
  const rated = tickets.filter((t) => ratedMonth(t) === month);
  const count = (...ratings: string[]): number =>
    rated.filter((t) => ratings.includes(t.rating)).length;
  return {
    ...createdNumbers(tickets.filter((t) => isDate(t.created) && monthOf(t.created) === month)),
    ...solvedNumbers(tickets.filter((t) => isResolved(t) && monthOf(t.solved) === month)),
    ticketsUnresolved: countOpen(tickets, month),
    csatSatisfied: count('Good'),
    csatResponses: count('Good', 'Bad'),
  };
}

/** Tickets received by name: category, channel or agent. */
export function naiveCounts(
  all: readonly PlainTicket[],
  from: string,
  nameOf: (ticket: PlainTicket) => string,
): Numbers {
  const counts: Numbers = Object.create(null);
  for (const ticket of all.filter(isCounted)) {
    const name = nameOf(ticket);
    if (!isDate(ticket.created) || !ticket.created.startsWith(from) || name === '') continue;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** The names that stay: the nineteen largest, of two as large the first by name. */
export function naiveLargest(all: readonly PlainTicket[]): string[] {
  const counts = Object.entries(naiveCounts(all, '', ({ category }) => category));
  counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return counts.slice(0, 19).map(([name]) => name);
}
