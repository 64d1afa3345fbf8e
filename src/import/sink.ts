/** What becomes of the rows of a file in one lane. */
export interface Sink {
  readonly row: (cells: readonly string[]) => void;
  /** Leaves a row out. Its date still shows which days the file holds. */
  readonly leaveOut: (cells: readonly string[], reason: string) => void;
  /** Counts what could only be counted when all rows were read. */
  readonly end: () => void;
}
