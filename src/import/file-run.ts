import { type Beginning, readBeginning, refuseUnusable } from './beginning';
import { newDecoder } from './bytes';
import { LONGEST_ROW, type RowReader, readRows } from './csv';
import { type Known, newDuplicates } from './duplicates';
import type { Format } from './formats/format';
import { type LaneCounter, openLanes } from './lanes';
import { notes, partly, refusals } from './messages';
import { MOST_NAMES, newNames } from './names';
import { wantedColumns } from './plan';
import type { FileNames } from './reading';
import { type Decision, reportFile } from './report';
import type { FileReport, ImportOptions } from './result';
import { type SettledFile, settleFile } from './settle';
import type { Skips } from './skips';

/** What one file gave. */
export interface FileResult {
  readonly report: FileReport;
  readonly kind: Format['kind'];
  readonly settled: SettledFile;
  readonly skips: Skips;
  /** The latest date of any kind, in seconds: of two exports the newer one knows better. */
  readonly lastMoment: number;
}

/** Reads one file from its bytes, in one pass. */
export interface FileRun {
  readonly push: (bytes: Uint8Array) => void;
  readonly end: () => FileResult;
}

// Enough for some hundred rows, by which columns are recognised.
export const HEAD_LENGTH = 256 * 1024;
// Rows of small pieces are gone from memory before it is tidied up.
const PIECE = 64 * 1024;

/** A file whose beginning is known: rows are being counted. */
interface Counting {
  readonly beginning: Beginning;
  readonly reader: RowReader;
  readonly counter: LaneCounter;
  readonly rows: () => number;
  readonly end: () => void;
}

function startCounting(
  name: string,
  beginning: Beginning,
  names: FileNames,
  options: ImportOptions,
  known: Known,
): Counting {
  const { head, plan } = beginning;
  let seen = 0;
  let rows = 0;
  const counter = openLanes(beginning, names, options.dateOrder, () => reader.line());
  const duplicates = newDuplicates(plan, known);
  const reader = readRows(name, head.dialect, wantedColumns(plan), (cells) => {
    seen += 1;
    if (seen <= head.rowsBefore) return;
    rows += 1;
    if (reader.isOpenQuote()) counter.note(partly.neverClosedQuote);
    if (duplicates.isKnown(cells, reader.written)) counter.leaveOut(cells, duplicates.reason);
    else counter.row(cells);
  });
  const end = (): void => {
    reader.end();
    duplicates.end();
  };
  return { beginning, reader, counter, rows: () => rows, end };
}

function noteWhatWasFound({ plan }: Beginning, names: FileNames, { lane }: Decision): void {
  if (lane.isToTheDay) plan.notes.push(notes.toTheDay);
  for (const [what, { isFull }] of Object.entries(names)) {
    if (isFull) plan.notes.push(notes.manyNames(what, MOST_NAMES));
  }
  if (plan.columns.created >= 0 && plan.columns.solved >= 0) plan.notes.push(notes.lowerBound);
}

function finish(name: string, counting: Counting, names: FileNames): FileResult {
  const { beginning, counter } = counting;
  counting.end();
  const decision = counter.end();
  const { lane } = decision;
  if (counting.rows() === 0) throw new Error(refusals.onlyHeader(name));
  noteWhatWasFound(beginning, names, decision);
  const settled = settleFile(beginning.plan, names, lane);
  const isUndated = settled.months.size === 0 && !Number.isFinite(settled.firstDay);
  if (isUndated) throw new Error(refusals.unreadable(name));
  return {
    report: reportFile(name, beginning, decision, counting.rows()),
    kind: beginning.plan.format.kind,
    settled,
    skips: lane.skips,
    lastMoment: lane.totals.lastMoment,
  };
}

/** Starts reading a file. `known` is shared by the files of one import. */
export function newFileRun(name: string, options: ImportOptions, known: Known): FileRun {
  const decoder = newDecoder(name);
  const names: FileNames = { categories: newNames(), channels: newNames(), agents: newNames(true) };
  let waiting = '';
  let needed = HEAD_LENGTH;
  let counting: Counting | null = null;

  const start = (isWhole: boolean): Counting | null => {
    const beginning = readBeginning(name, waiting, isWhole, options);
    refuseUnusable(name, beginning.plan, options);
    // One huge first record: wait until it is whole.
    if (!isWhole && beginning.head.sample.length === 0) return null;
    const started = startCounting(name, beginning, names, options, known);
    started.reader.push(waiting);
    waiting = '';
    return started;
  };
  const take = (text: string): void => {
    if (counting) {
      counting.reader.push(text);
      return;
    }
    waiting += text;
    if (waiting.length > LONGEST_ROW) throw new Error(refusals.openQuote(name, 2));
    if (waiting.length < needed) return;
    counting = start(false);
    needed *= 2;
  };
  return {
    push(bytes) {
      for (let from = 0; from < bytes.length; from += PIECE) {
        take(decoder.push(bytes.subarray(from, from + PIECE)));
      }
    },
    end() {
      const { text, isDamaged } = decoder.end();
      take(text);
      const started = counting ?? (start(true) as Counting);
      if (isDamaged) started.beginning.plan.notes.push(notes.damaged);
      return finish(name, started, names);
    },
  };
}
