import { cellAt } from './cells';
import { countTicket, coverDay } from './count-ticket';
import { noteOrder } from './lane';
import { leftOut } from './messages';
import { readMoment } from './moment';
import type { Plan } from './plan';
import { readTicket } from './read-ticket';
import type { Reading } from './reading';
import type { Sink } from './sink';
import { isMerged, type Standing } from './status';
import { newTicket } from './ticket';

/** Rows below a report: no ticket number, or neither of the two dates. */
function isFooter({ columns, format }: Plan, cells: readonly string[]): boolean {
  const { ticketNumber } = format;
  if (ticketNumber && !ticketNumber.test(cellAt(cells, columns.id))) return true;
  if (cellAt(cells, columns.created) !== '') return false;
  return cellAt(cells, columns.solved) === '' && cellAt(cells, columns.closed) === '';
}

/** Why a row is left out as a whole, or null. */
function reasonAgainst(plan: Plan, cells: readonly string[], standing: Standing): string | null {
  if (typeof standing === 'object') return standing.leftOut;
  return isMerged(cellAt(cells, plan.columns.tags)) ? leftOut.merged : null;
}

/** Counts a file with one row for each ticket. */
export function newTicketSink(reading: Reading): Sink {
  const { plan, lane, note } = reading;
  const ticket = newTicket();
  const leaveOut = (cells: readonly string[], reason: string): void => {
    note(reason);
    const created = cellAt(cells, plan.columns.created);
    if (!readMoment(created, lane.isDayFirst, plan.clock, ticket.created)) return;
    coverDay(lane.totals, ticket.created.local);
  };
  return {
    row(cells) {
      if (isFooter(plan, cells)) return note(leftOut.footer);
      const standing = reading.standingOf(cellAt(cells, plan.columns.status));
      const reason = reasonAgainst(plan, cells, standing);
      if (reason !== null) return leaveOut(cells, reason);
      readTicket(reading, cells, standing, ticket);
      const created = ticket.created.local;
      noteOrder(lane, created);
      if (!Number.isNaN(created)) coverDay(lane.totals, created);
      countTicket(lane.totals, ticket);
    },
    leaveOut,
    end() {},
  };
}
