import { cellAt, isNothing } from './cells';
import { readFlag, readSla } from './flags';
import { hashText } from './hash';
import { partly } from './messages';
import { nameNumber } from './names';
import { readNumber } from './number';
import type { Plan } from './plan';
import { NO_ANSWER, UNREADABLE } from './rating';
import { readDates, readFirstResponse, readResolution } from './read-times';
import type { FileNames, Reading } from './reading';
import type { Standing } from './status';
import type { Ticket } from './ticket';

/** A count in a column; NaN where the file has no such column or the cell no number. */
const countAt = (cells: readonly string[], column: number): number =>
  column < 0 ? Number.NaN : readNumber(cellAt(cells, column));

/** What counts of a ticket once it is resolved. */
function readOutcome({ columns }: Plan, cells: readonly string[], ticket: Ticket): void {
  const { isResolved } = ticket;
  const reopens = countAt(cells, columns.reopens);
  const isReopened =
    reopens >= 1 || (Number.isNaN(reopens) && readFlag(cellAt(cells, columns.reopens)));
  const isFirstContact =
    columns.firstContact >= 0
      ? readFlag(cellAt(cells, columns.firstContact))
      : ticket.replies === 1 && !isReopened;
  ticket.isReopened = isResolved && isReopened;
  ticket.isFirstContact = isResolved && isFirstContact;
  ticket.isOneAgent = isResolved && countAt(cells, columns.stations) === 1;
  ticket.sla = isResolved ? readSla(cellAt(cells, columns.slaStatus)) : null;
}

function readScore(cell: string, note: (reason: string) => void): number {
  if (isNothing(cell)) return NO_ANSWER;
  const score = readNumber(cell);
  if (Number.isInteger(score) && score >= 0 && score <= 10) return score;
  note(partly.unreadableScore);
  return NO_ANSWER;
}

function readAnswers(reading: Reading, cells: readonly string[], ticket: Ticket): void {
  const { plan, note } = reading;
  const answer = reading.answerIn(cellAt(cells, plan.columns.rating));
  const isAboveStars = plan.format.hasStars === true && answer > 5 && answer <= 10;
  const isUnreadable = answer === UNREADABLE || answer === 0 || isAboveStars;
  if (isUnreadable) note(partly.unreadableRating);
  ticket.answer = isUnreadable ? NO_ANSWER : answer;
  ticket.score = readScore(cellAt(cells, plan.columns.npsScore), note);
}

/** The category in a cell: all of it, or the first of several. */
function categoryIn({ listSeparator }: Plan, cell: string): string {
  if (listSeparator === null || cell === '') return cell;
  return cell.split(listSeparator).find((part) => part.trim() !== '') ?? '';
}

/** Reads the names and the customer of a row. */
export function readNames(
  plan: Plan,
  names: FileNames,
  cells: readonly string[],
  ticket: Pick<Ticket, 'category' | 'channel' | 'agent' | 'customer'>,
): void {
  const { columns } = plan;
  const customer = cellAt(cells, columns.customer);
  ticket.category = nameNumber(names.categories, categoryIn(plan, cellAt(cells, columns.category)));
  ticket.channel = nameNumber(names.channels, cellAt(cells, columns.channel));
  ticket.agent = nameNumber(names.agents, cellAt(cells, columns.agent));
  ticket.customer = isNothing(customer) ? -1 : hashText(customer);
}

/** Fills a ticket from a row of cells. What cannot be read is noted, the rest counts. */
export function readTicket(
  reading: Reading,
  cells: readonly string[],
  standing: Standing,
  ticket: Ticket,
): void {
  const { plan, names } = reading;
  readDates(reading, cells, ticket);
  ticket.isResolved = !Number.isNaN(ticket.solved.local) && standing !== 'open';
  ticket.isOver = standing === 'closed';
  ticket.replies = countAt(cells, plan.columns.replies);
  ticket.isEscalated = readFlag(cellAt(cells, plan.columns.escalated));
  readFirstResponse(reading, cells, ticket);
  readResolution(reading, cells, ticket);
  readOutcome(plan, cells, ticket);
  readNames(plan, names, cells, ticket);
  readAnswers(reading, cells, ticket);
}
