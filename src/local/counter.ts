/** Counts calls of services, since on Google's side each of them costs time. */
export class Counter {
  /** Calls since the start or the last reset. */
  total = 0;
  /** By "Sheet.getRange" and the like. */
  byMethod: Record<string, number> = {};

  /** Adds one call of a method. */
  count(method: string): void {
    this.total += 1;
    this.byMethod[method] = (this.byMethod[method] ?? 0) + 1;
  }

  /** Starts again at nothing. */
  reset(): void {
    this.total = 0;
    this.byMethod = {};
  }
}
