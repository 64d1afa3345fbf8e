/** What becomes of the rows of a file in one lane. */
export interface Sink {
  readonly row: (cells: readonly string[]) => void;
  /** Counts what could only be counted when all rows were read. */
  readonly end: () => void;
}
