import type { Lane } from './lane';
import type { Names } from './names';
import type { Plan } from './plan';
import type { Standing } from './status';

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
  /** Notes that the row at hand was left out, or read only in part. */
  readonly note: (reason: string) => void;
  readonly standingOf: (cell: string) => Standing;
  readonly answerIn: (cell: string) => number;
}
