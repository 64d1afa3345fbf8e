import { countTicket, coverDay } from './count-ticket';
import { noteIn, noteOrder } from './lane';
import { leftOut } from './messages';
import { readMoment } from './moment';
import { copyText } from './names';
import { cellOf, type Reading, readTicket } from './read-ticket';
import type { Sink, SinkSetting } from './sink';
import { isMerged, type Standing, standingOf } from './status';
import { newTicket } from './ticket';

const MOST_STATUSES = 1000;

/** Standings by cell: a file has a handful of statuses and a million rows. */
export function newStandings(): (cell: string) => Standing {
  const known = new Map<string, Standing>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const standing = standingOf(cell);
    if (known.size < MOST_STATUSES) known.set(copyText(cell.slice(0, 200)), standing);
    return standing;
  };
}

/** Counts a file with one row for each ticket. */
export function newTicketSink({ plan, names, lane, line }: SinkSetting): Sink {
  const ticket = newTicket();
  const standingIn = newStandings();
  const note = (reason: string): void => noteIn(lane, reason, line);
  const reading: Reading = { plan, names, lane, note };
  const { ticketNumber } = plan.format;

  const isFooter = (cells: readonly string[]): boolean => {
    if (ticketNumber && !ticketNumber.test(cellOf(plan, cells, 'id'))) return true;
    if (cellOf(plan, cells, 'created') !== '') return false;
    return cellOf(plan, cells, 'solved') === '' && cellOf(plan, cells, 'closed') === '';
  };
  const reasonAgainst = (cells: readonly string[], standing: Standing): string | null => {
    if (typeof standing === 'object') return standing.leftOut;
    if (isMerged(cellOf(plan, cells, 'tags'))) return leftOut.merged;
    return null;
  };
  const leave = (cells: readonly string[], reason: string): void => {
    note(reason);
    const created = cellOf(plan, cells, 'created');
    if (!readMoment(created, lane.isDayFirst, plan.clock, ticket.created)) return;
    coverDay(lane.totals, ticket.created.local);
  };
  return {
    row(cells) {
      if (isFooter(cells)) {
        note(leftOut.footer);
        return;
      }
      const standing = standingIn(cellOf(plan, cells, 'status'));
      const reason = reasonAgainst(cells, standing);
      if (reason !== null) {
        leave(cells, reason);
        return;
      }
      readTicket(reading, cells, standing, ticket);
      const created = ticket.created.local;
      noteOrder(lane, created);
      if (!Number.isNaN(created)) coverDay(lane.totals, created);
      countTicket(lane.totals, ticket);
    },
    end() {},
  };
}
