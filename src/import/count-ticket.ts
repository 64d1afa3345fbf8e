import { DAY, monthOfDay } from './calendar';
import { addValue } from './percentile';
import type { Ticket } from './ticket';
import {
  addAnswer,
  addShareAnswer,
  type MonthTotals,
  monthIn,
  type Share,
  shareIn,
  type Totals,
} from './totals';

const dayOf = (seconds: number): number => Math.floor(seconds / DAY);
const monthAt = (seconds: number): number => monthOfDay(dayOf(seconds));

/** The shares of a ticket in a month: its category, channel and agent. */
function eachShare(month: MonthTotals, ticket: Ticket, visit: (share: Share) => void): void {
  if (ticket.category >= 0) visit(shareIn(month.categories, ticket.category));
  if (ticket.channel >= 0) visit(shareIn(month.channels, ticket.channel));
  if (ticket.agent >= 0) visit(shareIn(month.agents, ticket.agent));
}

function countDay(totals: Totals, day: number, category: number): void {
  let counts = totals.days.get(day);
  if (!counts) {
    counts = [0];
    totals.days.set(day, counts);
  }
  counts[0] = (counts[0] ?? 0) + 1;
  if (category < 0) return;
  while (counts.length <= category + 1) counts.push(0);
  counts[category + 1] = (counts[category + 1] ?? 0) + 1;
}

function countCustomer(month: MonthTotals, customer: number): void {
  if (customer >= 0 && !month.contacting.add(customer)) month.repeating.add(customer);
}

function countFirstResponse(month: MonthTotals, hours: number): void {
  if (!(hours >= 0)) return;
  month.firstResponses += 1;
  month.firstResponseHours += hours;
  addValue(month.firstResponseTimes, hours);
}

/** Extends the days that a file covers; rows left out count too, they show what was exported. */
export function coverDay(totals: Totals, seconds: number): void {
  const day = dayOf(seconds);
  if (day < totals.firstDay) totals.firstDay = day;
  if (day > totals.lastDay) totals.lastDay = day;
}

/** What counts by the created date. */
function countCreated(totals: Totals, ticket: Ticket): void {
  const day = dayOf(ticket.created.local);
  const month = monthIn(totals, monthOfDay(day));
  const hours = ticket.firstResponseHours;
  month.received += 1;
  if (ticket.isUnanswered) month.noReplyYet += 1;
  if (ticket.isEscalated) month.escalated += 1;
  countFirstResponse(month, hours);
  countCustomer(month, ticket.customer);
  countDay(totals, day, ticket.category);
  eachShare(month, ticket, (share) => {
    share.received += 1;
    share.assigned += 1;
    if (!(hours >= 0)) return;
    share.firstResponses += 1;
    share.firstResponseHours += hours;
  });
}

function countFlags(month: MonthTotals, ticket: Ticket): void {
  if (ticket.isFirstContact) month.firstContact += 1;
  if (ticket.isOneAgent) month.oneAgent += 1;
  if (ticket.isReopened) month.reopened += 1;
  if (ticket.sla === 'met') month.slaMet += 1;
  if (ticket.sla === 'breached') month.slaBreached += 1;
}

/** What counts by the solved date. */
function countResolved(totals: Totals, ticket: Ticket): void {
  const month = monthIn(totals, monthAt(ticket.solved.local));
  const { resolutionHours } = ticket;
  const isTimed = resolutionHours >= 0;
  const replies = ticket.replies >= 0 ? ticket.replies : 0;
  month.resolved += 1;
  month.replies += replies;
  if (isTimed) {
    month.resolutionsTimed += 1;
    month.resolutionHours += resolutionHours;
    addValue(month.resolutionTimes, resolutionHours);
  }
  countFlags(month, ticket);
  eachShare(month, ticket, (share) => {
    share.resolved += 1;
    share.replies += replies;
    if (!isTimed) return;
    share.resolutionsTimed += 1;
    share.resolutionHours += resolutionHours;
  });
}

/** Open from the month of creation until the month of solution; over without a date: never open. */
function countOpen(totals: Totals, ticket: Ticket): void {
  const { created, solved } = ticket;
  if (Number.isNaN(created.local) || (ticket.isOver && !ticket.isResolved)) return;
  monthIn(totals, monthAt(created.local)).openChange += 1;
  if (!ticket.isResolved) totals.oldestOpen = Math.min(totals.oldestOpen, created.local);
  else monthIn(totals, monthAt(Math.max(created.local, solved.local))).openChange -= 1;
}

/** Ratings by their own date, else by the solved, else by the created date. */
function countAnswers(totals: Totals, ticket: Ticket): void {
  if (ticket.answer < 0 && ticket.score < 0) return;
  const dates = [ticket.rated.local, ticket.solved.local, ticket.created.local];
  const date = dates.find((local) => !Number.isNaN(local));
  if (date === undefined) return;
  const month = monthIn(totals, monthAt(date));
  if (ticket.score >= 0) addAnswer(month, 'nps', ticket.score);
  if (ticket.answer < 0) return;
  addAnswer(month, 'csat', ticket.answer);
  eachShare(month, ticket, (share) => addShareAnswer(share, ticket.answer));
}

/** Counts one ticket into every total that it belongs to. */
export function countTicket(totals: Totals, ticket: Ticket): void {
  const { created, solved } = ticket;
  if (created.local >= totals.lastMoment) totals.lastMoment = created.local;
  if (solved.local >= totals.lastMoment) totals.lastMoment = solved.local;
  if (!Number.isNaN(created.local)) countCreated(totals, ticket);
  if (ticket.isResolved) countResolved(totals, ticket);
  countOpen(totals, ticket);
  countAnswers(totals, ticket);
}

/** Counts one message of an agent: how long the customer had waited for it, NaN if nobody knows. */
export function countReply(totals: Totals, local: number, agent: number, hours: number): void {
  const month = monthIn(totals, monthAt(local));
  month.replies += 1;
  if (hours >= 0) month.responseHours += hours;
  if (agent >= 0) shareIn(month.agents, agent).replies += 1;
}
