import { DAY } from './calendar';
import { cellAt, isNothing } from './cells';
import { readDuration } from './duration';
import { readFlag } from './flags';
import { partly } from './messages';
import { newMoment, readMoment } from './moment';
import type { DurationRole, Plan } from './plan';
import type { Reading } from './reading';
import type { Ticket } from './ticket';

const HOUR = 3600;
const replied = newMoment();

/** Fills the dates of a ticket; unreadable ones are noted and stay empty. */
export function readDates(reading: Reading, cells: readonly string[], ticket: Ticket): void {
  const { plan, lane } = reading;
  const { columns, clock } = plan;
  const created = cellAt(cells, columns.created);
  const solved = cellAt(cells, columns.solved) || cellAt(cells, columns.closed);
  const rated = cellAt(cells, columns.rated);
  if (!readMoment(created, lane.isDayFirst, clock, ticket.created) && columns.created >= 0) {
    reading.note(isNothing(created) ? partly.createdBlank : partly.createdUnreadable);
  }
  if (!readMoment(solved, lane.isDayFirst, clock, ticket.solved) && !isNothing(solved)) {
    reading.note(partly.solvedUnreadable);
  }
  if (!readMoment(rated, lane.isDayFirst, clock, ticket.rated) && !isNothing(rated)) {
    reading.note(partly.ratedUnreadable);
  }
}

/** Seconds in a column of durations; NaN for a blank, and with a note for what is no duration. */
function secondsIn(
  { plan, note }: Reading,
  cells: readonly string[],
  role: DurationRole,
  unreadable: string,
): number {
  const cell = cellAt(cells, plan.columns[role]);
  if (cell === '') return Number.NaN;
  const seconds = readDuration(cell, plan.units[role], plan.hasDecimalComma);
  if (Number.isNaN(seconds) && !isNothing(cell)) note(unreadable);
  return seconds;
}

/** Business seconds where business hours were asked for, else all that passed. */
function passed({ worked, isWorkedByInstant }: Plan, ticket: Ticket, seconds: number): number {
  if (worked === null) return seconds;
  const from = isWorkedByInstant ? ticket.created.instant : ticket.created.local;
  return worked(from, from + seconds);
}

/** Whether the helpdesk's business-hours column is to be read, chosen or for want of another. */
function usesBusiness(plan: Plan, business: number, calendar: number, date: number): boolean {
  if (business < 0 || plan.worked !== null) return false;
  return plan.usesFileHours || (calendar < 0 && date < 0);
}

/** Seconds until the first response date; NaN where there is none or no time of day. */
function secondsToReply(reading: Reading, cells: readonly string[], ticket: Ticket): number {
  const { plan, lane, note } = reading;
  const cell = cellAt(cells, plan.columns.firstResponse);
  if (cell === '' || Number.isNaN(ticket.created.local)) return Number.NaN;
  if (!readMoment(cell, lane.isDayFirst, plan.clock, replied)) {
    if (!isNothing(cell)) note(partly.repliedUnreadable);
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

/** The file's own duration before the difference of dates, before a business-hours column. */
function firstResponseSeconds(reading: Reading, cells: readonly string[], ticket: Ticket): number {
  const { plan, note } = reading;
  const { businessFirstResponse, firstResponseHours, firstResponse } = plan.columns;
  const isBusiness = usesBusiness(plan, businessFirstResponse, firstResponseHours, firstResponse);
  const role = isBusiness ? 'businessFirstResponse' : 'firstResponseHours';
  const own = secondsIn(reading, cells, role, partly.unreadableResponse);
  if (own < 0) note(partly.negativeResponse);
  if (isBusiness) return own;
  const seconds = Number.isNaN(own) ? secondsToReply(reading, cells, ticket) : own;
  return seconds >= 0 ? passed(plan, ticket, seconds) : seconds;
}

/** Whether a duration of zero stands for "no reply": replies or the date of the reply say so. */
function isZeroBlank({ columns }: Plan, cells: readonly string[], ticket: Ticket): boolean {
  if (ticket.replies === 0) return true;
  return columns.firstResponse >= 0 && cellAt(cells, columns.firstResponse) === '';
}

/** Whether anything in a row says that somebody replied, even where it cannot be timed. */
function hasReplyCell({ columns }: Plan, cells: readonly string[], ticket: Ticket): boolean {
  const { firstResponse, firstResponseHours, businessFirstResponse } = columns;
  if (ticket.replies > 0 || !isNothing(cellAt(cells, firstResponse))) return true;
  if (!isNothing(cellAt(cells, firstResponseHours))) return true;
  return firstResponseHours < 0 && !isNothing(cellAt(cells, businessFirstResponse));
}

/** The first response, or that there is none yet. An agent's own tickets count in neither. */
export function readFirstResponse(
  reading: Reading,
  cells: readonly string[],
  ticket: Ticket,
): void {
  const { plan } = reading;
  ticket.firstResponseHours = Number.NaN;
  ticket.isUnanswered = false;
  if (plan.columns.byAgent >= 0 && readFlag(cellAt(cells, plan.columns.byAgent))) return;
  const seconds = firstResponseSeconds(reading, cells, ticket);
  const isBlank = seconds === 0 && isZeroBlank(plan, cells, ticket);
  if (seconds >= 0 && !isBlank) ticket.firstResponseHours = seconds / HOUR;
  else ticket.isUnanswered = isBlank || !hasReplyCell(plan, cells, ticket);
}

/** Seconds between created and solved; whole days where either has no time. */
function secondsBetween(reading: Reading, { created, solved }: Ticket): number {
  if (Number.isNaN(created.local)) return Number.NaN;
  if (created.hasTime && solved.hasTime) return solved.instant - created.instant;
  reading.lane.isToTheDay = true;
  return (Math.floor(solved.local / DAY) - Math.floor(created.local / DAY)) * DAY;
}

/** Seconds to resolution before business hours are taken; NaN where it cannot be timed. */
function resolutionSeconds(reading: Reading, cells: readonly string[], ticket: Ticket): number {
  const { plan, lane, note } = reading;
  const { businessResolution, resolutionHours, created } = plan.columns;
  const between = secondsBetween(reading, ticket);
  if (between < 0) {
    lane.contradictions += 1;
    note(partly.solvedBeforeCreated);
    return Number.NaN;
  }
  const isBusiness = usesBusiness(plan, businessResolution, resolutionHours, created);
  const role = isBusiness ? 'businessResolution' : 'resolutionHours';
  const own = secondsIn(reading, cells, role, partly.unreadableResolution);
  if (own < 0) note(partly.negativeResolution);
  if (isBusiness) return own;
  if (own >= 0 && Math.abs(between - own) > DAY) lane.contradictions += 1;
  const seconds = Number.isNaN(own) ? between : own;
  return seconds >= 0 ? passed(plan, ticket, seconds) : Number.NaN;
}

/** Hours to resolution of a resolved ticket, NaN where they cannot be told. */
export function readResolution(reading: Reading, cells: readonly string[], ticket: Ticket): void {
  ticket.resolutionHours = Number.NaN;
  if (!ticket.isResolved) return;
  const seconds = resolutionSeconds(reading, cells, ticket);
  if (seconds >= 0) ticket.resolutionHours = seconds / HOUR;
}
