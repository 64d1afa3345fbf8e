import { DAY } from './calendar';
import { readDuration } from './duration';
import { readFlag, readSla } from './flags';
import type { Role } from './formats/format';
import { hashText } from './hash';
import type { Lane } from './lane';
import { partly } from './messages';
import { newMoment, readMoment } from './moment';
import { type Names, NO_NAME, nameNumber } from './names';
import { readNumber } from './number';
import type { DurationRole, Plan } from './plan';
import { NO_ANSWER, readAnswer, UNREADABLE } from './rating';
import type { Standing } from './status';
import type { Ticket } from './ticket';

/** The names of one file, shared by its lanes. */
export interface FileNames {
  readonly categories: Names;
  readonly channels: Names;
  readonly agents: Names;
}

/** What reading a row needs besides the row. */
export interface Reading {
  readonly plan: Plan;
  readonly names: FileNames;
  readonly lane: Lane;
  /** Notes that a row was read only in part. */
  readonly note: (reason: string) => void;
}

const HOUR = 3600;
const NOTHING = /^(?:[-–—]|n\/?a|null|none)?$/i;
const replied = newMoment();

/** A cell of a row, '' where the row or the file has none. */
export function cellOf(plan: Plan, cells: readonly string[], role: Role): string {
  const column = plan.columns[role];
  const cell = column < 0 ? '' : (cells[column] ?? '');
  // Few cells have blanks around them, and looking is cheaper than trimming.
  return cell.charCodeAt(0) <= 32 || cell.charCodeAt(cell.length - 1) <= 32 ? cell.trim() : cell;
}

/** Seconds in a column of durations; NaN for a blank, and with a note for what is no duration. */
function secondsOf(reading: Reading, cells: readonly string[], role: DurationRole): number {
  const { plan } = reading;
  const cell = cellOf(plan, cells, role);
  if (cell === '') return Number.NaN;
  const seconds = readDuration(cell, plan.units[role], plan.hasDecimalComma);
  if (Number.isNaN(seconds) && !NOTHING.test(cell) && plan.units[role] !== null) {
    const isResolution = role === 'resolutionHours' || role === 'businessResolution';
    reading.note(isResolution ? partly.unreadableResolution : partly.unreadableResponse);
  }
  return seconds;
}

function readDates(reading: Reading, cells: readonly string[], ticket: Ticket): void {
  const { plan, lane } = reading;
  const created = cellOf(plan, cells, 'created');
  const solved = cellOf(plan, cells, 'solved') || cellOf(plan, cells, 'closed');
  const rated = cellOf(plan, cells, 'rated');
  if (
    !readMoment(created, lane.isDayFirst, plan.clock, ticket.created) &&
    plan.columns.created >= 0
  ) {
    reading.note(NOTHING.test(created) ? partly.createdBlank : partly.createdUnreadable);
  }
  if (!readMoment(solved, lane.isDayFirst, plan.clock, ticket.solved) && !NOTHING.test(solved)) {
    reading.note(partly.solvedUnreadable);
  }
  if (!readMoment(rated, lane.isDayFirst, plan.clock, ticket.rated) && rated !== '') {
    reading.note(partly.ratedUnreadable);
  }
}

/** Business seconds between two times where business hours were asked for, else all that passed. */
function passed(plan: Plan, ticket: Ticket, seconds: number): number {
  if (plan.worked === null) return seconds;
  const from = plan.isWorkedByInstant ? ticket.created.instant : ticket.created.local;
  return plan.worked(from, from + seconds);
}

/** Seconds until the first response date; NaN where there is none or no time of day. */
function secondsToReply(reading: Reading, cells: readonly string[], ticket: Ticket): number {
  const { plan, lane, note } = reading;
  const cell = cellOf(plan, cells, 'firstResponse');
  if (cell === '' || Number.isNaN(ticket.created.local)) return Number.NaN;
  if (!readMoment(cell, lane.isDayFirst, plan.clock, replied)) {
    if (!NOTHING.test(cell)) note(partly.repliedUnreadable);
    return Number.NaN;
  }
  if (!replied.hasTime || !ticket.created.hasTime) {
    lane.isToTheDay = true;
    return Number.NaN;
  }
  const seconds = replied.instant - ticket.created.instant;
  if (seconds < 0) note(partly.repliedBeforeCreated);
  return seconds < 0 ? Number.NaN : seconds;
}

/** Whether a duration of zero stands for "no reply": replies or the date of the reply say so. */
function isZeroBlank(plan: Plan, cells: readonly string[], ticket: Ticket): boolean {
  if (ticket.replies === 0) return true;
  return plan.columns.firstResponse >= 0 && cellOf(plan, cells, 'firstResponse') === '';
}

/** Whether the helpdesk's business-hours column is to be read, chosen or for want of another. */
function usesBusiness(plan: Plan, business: DurationRole, calendar: Role, date: Role): boolean {
  if (plan.columns[business] < 0 || plan.worked !== null) return false;
  return plan.usesFileHours || (plan.columns[calendar] < 0 && plan.columns[date] < 0);
}

function firstResponseSeconds(reading: Reading, cells: readonly string[], ticket: Ticket): number {
  const { plan, note } = reading;
  if (usesBusiness(plan, 'businessFirstResponse', 'firstResponseHours', 'firstResponse')) {
    const seconds = secondsOf(reading, cells, 'businessFirstResponse');
    if (seconds < 0) note(partly.negativeResponse);
    return seconds;
  }
  const own = secondsOf(reading, cells, 'firstResponseHours');
  if (own < 0) note(partly.negativeResponse);
  const seconds = Number.isNaN(own) ? secondsToReply(reading, cells, ticket) : own;
  return seconds >= 0 ? passed(plan, ticket, seconds) : seconds;
}

/** The first response, or that there is none yet. An agent's own tickets count in neither. */
function readFirstResponse(reading: Reading, cells: readonly string[], ticket: Ticket): void {
  const { plan } = reading;
  ticket.firstResponseHours = Number.NaN;
  ticket.isUnanswered = false;
  if (plan.columns.byAgent >= 0 && readFlag(cellOf(plan, cells, 'byAgent'))) return;
  const seconds = firstResponseSeconds(reading, cells, ticket);
  const isBlank = seconds === 0 && isZeroBlank(plan, cells, ticket);
  if (seconds >= 0 && !isBlank) ticket.firstResponseHours = seconds / HOUR;
  const cell = (role: Role): boolean => !NOTHING.test(cellOf(plan, cells, role));
  const hasReply =
    (!isBlank && !Number.isNaN(seconds)) || ticket.replies > 0 || cell('firstResponse');
  ticket.isUnanswered = !hasReply && (isBlank || !cell('firstResponseHours'));
}

/** Seconds between created and solved; whole days where either has no time. */
function secondsBetween(reading: Reading, ticket: Ticket): number {
  const { created, solved } = ticket;
  if (created.hasTime && solved.hasTime) return solved.instant - created.instant;
  reading.lane.isToTheDay = true;
  return (Math.floor(solved.local / DAY) - Math.floor(created.local / DAY)) * DAY;
}

/** The file's own duration before the difference of dates, before a business-hours column. */
function readResolution(reading: Reading, cells: readonly string[], ticket: Ticket): void {
  const { plan, lane, note } = reading;
  ticket.resolutionHours = Number.NaN;
  if (!ticket.isResolved) return;
  const between = Number.isNaN(ticket.created.local) ? Number.NaN : secondsBetween(reading, ticket);
  if (between < 0) {
    lane.contradictions += 1;
    note(partly.solvedBeforeCreated);
    return;
  }
  const isBusiness = usesBusiness(plan, 'businessResolution', 'resolutionHours', 'created');
  const own = secondsOf(reading, cells, isBusiness ? 'businessResolution' : 'resolutionHours');
  if (own < 0) note(partly.negativeResolution);
  if (own >= 0 && !isBusiness && Math.abs(between - own) > DAY) lane.contradictions += 1;
  const seconds = Number.isNaN(own) ? between : own;
  if (!(seconds >= 0)) return;
  ticket.resolutionHours = (isBusiness ? seconds : passed(plan, ticket, seconds)) / HOUR;
}

function readCounts(reading: Reading, cells: readonly string[], ticket: Ticket): void {
  const { plan } = reading;
  const count = (role: Role): number =>
    plan.columns[role] < 0 ? Number.NaN : readNumber(cellOf(plan, cells, role));
  const reopens = count('reopens');
  const { isResolved } = ticket;
  const isReopened =
    reopens >= 1 || (Number.isNaN(reopens) && readFlag(cellOf(plan, cells, 'reopens')));
  ticket.isReopened = isResolved && isReopened;
  ticket.isOneAgent = isResolved && count('stations') === 1;
  ticket.isFirstContact =
    isResolved &&
    (plan.columns.firstContact >= 0
      ? readFlag(cellOf(plan, cells, 'firstContact'))
      : ticket.replies === 1 && !isReopened);
  ticket.isEscalated = readFlag(cellOf(plan, cells, 'escalated'));
  ticket.sla = isResolved ? readSla(cellOf(plan, cells, 'slaStatus')) : null;
}

function readAnswers(reading: Reading, cells: readonly string[], ticket: Ticket): void {
  const { plan, note } = reading;
  ticket.answer = readAnswer(cellOf(plan, cells, 'rating'));
  if (ticket.answer === UNREADABLE || ticket.answer === 0) {
    note(partly.unreadableRating);
    ticket.answer = NO_ANSWER;
  }
  ticket.score = NO_ANSWER;
  const cell = cellOf(plan, cells, 'npsScore');
  if (NOTHING.test(cell)) return;
  const score = readNumber(cell);
  if (Number.isInteger(score) && score >= 0 && score <= 10) ticket.score = score;
  else note(partly.unreadableScore);
}

/** The category in a cell: all of it, or the first of several. */
export function categoryIn(plan: Plan, cell: string): string {
  if (plan.listSeparator === null) return cell;
  return cell.split(plan.listSeparator).find((part) => part.trim() !== '') ?? '';
}

/** Reads the names and the customer of a row. */
export function readNames(
  { plan, names }: Pick<Reading, 'plan' | 'names'>,
  cells: readonly string[],
  ticket: Pick<Ticket, 'category' | 'channel' | 'agent' | 'customer'>,
): void {
  const named = (list: Names, cell: string): number =>
    cell === '' ? NO_NAME : nameNumber(list, cell);
  const customer = cellOf(plan, cells, 'customer');
  ticket.category = named(names.categories, categoryIn(plan, cellOf(plan, cells, 'category')));
  ticket.channel = named(names.channels, cellOf(plan, cells, 'channel'));
  ticket.agent = named(names.agents, cellOf(plan, cells, 'agent'));
  ticket.customer = NOTHING.test(customer) ? -1 : hashText(customer);
}

/** Fills a ticket from a row of cells. What cannot be read is noted, the rest counts. */
export function readTicket(
  reading: Reading,
  cells: readonly string[],
  standing: Standing,
  ticket: Ticket,
): void {
  const { plan } = reading;
  readDates(reading, cells, ticket);
  ticket.isResolved = !Number.isNaN(ticket.solved.local) && standing !== 'open';
  ticket.isOver = standing === 'closed';
  ticket.replies =
    plan.columns.replies < 0 ? Number.NaN : readNumber(cellOf(plan, cells, 'replies'));
  readFirstResponse(reading, cells, ticket);
  readResolution(reading, cells, ticket);
  readCounts(reading, cells, ticket);
  readNames(reading, cells, ticket);
  readAnswers(reading, cells, ticket);
}
