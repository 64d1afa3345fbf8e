import { DAY, monthOfDay } from './calendar';
import { addValue } from './percentile';
import type { Ticket } from './ticket';
import {
  addAnswer,
  addShareAnswer,
  type MonthTotals,
  monthIn,
  type Shares,
  shareIn,
  type Totals,
} from './totals';

const dayOf = (seconds: number): number => Math.floor(seconds / DAY);
const monthAt = (seconds: number): number => monthOfDay(dayOf(seconds));
// No month: nothing happened.
const NEVER = -1;

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

function shareCreated(shares: Shares, number: number, hours: number): void {
  if (number < 0) return;
  const share = shareIn(shares, number);
  share.received += 1;
  if (!(hours >= 0)) return;
  share.firstResponses += 1;
  share.firstResponseHours += hours;
}

/** What counts by the created date. */
function countCreated(totals: Totals, ticket: Ticket, number: number): void {
  const day = dayOf(ticket.created.local);
  const month = monthIn(totals, number);
  const hours = ticket.firstResponseHours;
  month.received += 1;
  if (ticket.isUnanswered) month.noReplyYet += 1;
  if (ticket.isEscalated) month.escalated += 1;
  countFirstResponse(month, hours);
  countCustomer(month, ticket.customer);
  countDay(totals, day, ticket.category);
  shareCreated(month.categories, ticket.category, hours);
  shareCreated(month.channels, ticket.channel, hours);
  shareCreated(month.agents, ticket.agent, hours);
}

function countFlags(month: MonthTotals, ticket: Ticket): void {
  if (ticket.isFirstContact) month.firstContact += 1;
  if (ticket.isOneAgent) month.oneAgent += 1;
  if (ticket.isReopened) month.reopened += 1;
  if (ticket.sla === 'met') month.slaMet += 1;
  if (ticket.sla === 'breached') month.slaBreached += 1;
}

function shareResolved(shares: Shares, number: number, hours: number): void {
  if (number < 0) return;
  const share = shareIn(shares, number);
  share.resolved += 1;
  if (!(hours >= 0)) return;
  share.resolutionsTimed += 1;
  share.resolutionHours += hours;
}

/** What counts by the solved date. */
function countResolved(totals: Totals, ticket: Ticket, number: number): void {
  const month = monthIn(totals, number);
  const { resolutionHours } = ticket;
  const isTimed = resolutionHours >= 0;
  const replies = Number.isNaN(ticket.replies) ? 0 : ticket.replies;
  month.resolved += 1;
  month.replies += replies;
  if (isTimed) {
    month.resolutionsTimed += 1;
    month.resolutionHours += resolutionHours;
    addValue(month.resolutionTimes, resolutionHours);
  }
  countFlags(month, ticket);
  shareResolved(month.categories, ticket.category, resolutionHours);
  shareResolved(month.channels, ticket.channel, resolutionHours);
  shareResolved(month.agents, ticket.agent, resolutionHours);
  if (ticket.agent >= 0) shareIn(month.agents, ticket.agent).replies += replies;
}

/** Open from the month of creation until the month of solution; over without a date: never open. */
function countOpen(totals: Totals, ticket: Ticket, created: number, solved: number): void {
  if (ticket.isOver && !ticket.isResolved) return;
  monthIn(totals, created).openChange += 1;
  if (ticket.isResolved) monthIn(totals, Math.max(created, solved)).openChange -= 1;
  else totals.oldestOpen = Math.min(totals.oldestOpen, ticket.created.local);
}

function shareAnswer(shares: Shares, number: number, answer: number): void {
  if (number >= 0) addShareAnswer(shareIn(shares, number), answer);
}

/** Ratings by their own date, else by the solved, else by the created date. */
function countAnswers(totals: Totals, ticket: Ticket, created: number, solved: number): void {
  if (ticket.answer < 0 && ticket.score < 0) return;
  const rated = Number.isNaN(ticket.rated.local) ? NEVER : monthAt(ticket.rated.local);
  const number = rated !== NEVER ? rated : solved !== NEVER ? solved : created;
  if (number === NEVER) return;
  const month = monthIn(totals, number);
  if (ticket.score >= 0) addAnswer(month, 'nps', ticket.score);
  if (ticket.answer < 0) return;
  addAnswer(month, 'csat', ticket.answer);
  shareAnswer(month.categories, ticket.category, ticket.answer);
  shareAnswer(month.channels, ticket.channel, ticket.answer);
  shareAnswer(month.agents, ticket.agent, ticket.answer);
}

/** Counts one ticket into every total that it belongs to. */
export function countTicket(totals: Totals, ticket: Ticket): void {
  const created = Number.isNaN(ticket.created.local) ? NEVER : monthAt(ticket.created.local);
  const solved = Number.isNaN(ticket.solved.local) ? NEVER : monthAt(ticket.solved.local);
  if (created !== NEVER) {
    totals.lastMoment = Math.max(totals.lastMoment, ticket.created.local);
    countCreated(totals, ticket, created);
    countOpen(totals, ticket, created, solved);
  }
  if (solved !== NEVER) totals.lastMoment = Math.max(totals.lastMoment, ticket.solved.local);
  if (ticket.isResolved) countResolved(totals, ticket, solved);
  countAnswers(totals, ticket, created, solved);
}

/** Counts one message of an agent: how long the customer had waited for it, NaN if nobody knows. */
export function countReply(totals: Totals, local: number, agent: number, hours: number): void {
  const month = monthIn(totals, monthAt(local));
  month.replies += 1;
  if (hours >= 0) month.responseHours += hours;
  if (agent >= 0) shareIn(month.agents, agent).replies += 1;
}
