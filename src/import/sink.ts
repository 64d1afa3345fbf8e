import type { Lane } from './lane';
import type { Plan } from './plan';
import type { FileNames } from './read-ticket';

/** What becomes of the rows of a file in one lane. */
export interface Sink {
  readonly row: (cells: readonly string[]) => void;
  /** Counts what could only be counted when all rows were read. */
  readonly end: () => void;
}

/** What every kind of sink needs. */
export interface SinkSetting {
  readonly plan: Plan;
  readonly names: FileNames;
  readonly lane: Lane;
  /** The physical line of the row at hand. */
  readonly line: () => number;
}
