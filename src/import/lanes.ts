import type { Beginning } from './beginning';
import { remember } from './cells';
import { dateColumns, decide, lanesFor, orderInRow } from './date-order';
import { type Lane, newLane, noteIn } from './lane';
import { measureUnits } from './measure';
import { newMessageSink } from './message-sink';
import { readAnswer } from './rating';
import type { FileNames, Reading } from './reading';
import type { Decision } from './report';
import type { DateOrder } from './result';
import type { Sink } from './sink';
import { standingOf } from './status';
import { newSurveySink } from './survey-sink';
import { newTicketSink } from './ticket-sink';

/** Counts the rows of a file under each reading of its dates that is still possible. */
export interface LaneCounter {
  readonly row: (cells: readonly string[]) => void;
  readonly leaveOut: (cells: readonly string[], reason: string) => void;
  readonly note: (reason: string) => void;
  /** Counts what is left, and decides. */
  readonly end: () => Decision;
}

function newSink(reading: Reading): Sink {
  const { kind } = reading.plan.format;
  if (kind === 'messages') return newMessageSink(reading);
  return kind === 'survey' ? newSurveySink(reading) : newTicketSink(reading);
}

/** Opens the lanes of a file. `line` tells the physical line of the row at hand. */
export function openLanes(
  { plan, head }: Beginning,
  names: FileNames,
  chosen: DateOrder | undefined,
  line: () => number,
): LaneCounter {
  const found = lanesFor(plan, head, chosen);
  const dates = dateColumns(plan);
  const readers = { standingOf: remember(standingOf), answerIn: remember(readAnswer) };
  let { decidedBy } = found;
  const isOpen = found.orders.length > 1 || decidedBy === 'values';
  measureUnits(plan, head, found.orders[0] === true);
  let lanes = found.orders.map((isDayFirst) => {
    const lane = newLane(isDayFirst);
    const note = (reason: string): void => noteIn(lane, reason, line);
    return { lane, sink: newSink({ plan, names, lane, note, ...readers }) };
  });
  const narrow = (cells: readonly string[]): void => {
    const isDayFirst = orderInRow(dates, cells);
    if (isDayFirst === null) return;
    lanes = lanes.filter(({ lane }) => lane.isDayFirst === isDayFirst);
    decidedBy = 'values';
  };
  return {
    row(cells) {
      if (lanes.length > 1) narrow(cells);
      for (const { sink } of lanes) sink.row(cells);
    },
    leaveOut(cells, reason) {
      for (const { sink } of lanes) sink.leaveOut(cells, reason);
    },
    note(reason) {
      for (const { lane } of lanes) noteIn(lane, reason, line);
    },
    end() {
      for (const { sink } of lanes) sink.end();
      const all = lanes.map(({ lane }) => lane);
      if (all.length > 1) return { ...decide(plan, head, all), isOpen };
      return { lane: all[0] as Lane, decidedBy, isOpen };
    },
  };
}
