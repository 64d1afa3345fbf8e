/**
 * Where keys stand along one direction of a tab. Users insert, move and delete rows and columns, so
 * a position is always looked up by its key and never a constant.
 */
export interface Axis {
  /** Position of each key, counted from 1, once `inserts` are carried out. */
  readonly at: Readonly<Record<string, number>>;
  /** Keys that were not there before, in order of position. */
  readonly fresh: readonly string[];
  /** Rows or columns to insert, one after the other: each after position `after`. */
  readonly inserts: readonly Insert[];
  /** Keys by position (index 0 is position 1); "" is the user's own. */
  readonly keys: readonly string[];
}

export interface Insert {
  readonly after: number;
  readonly count: number;
}

function withInsert(inserts: readonly Insert[], after: number): Insert[] {
  const last = inserts[inserts.length - 1];
  const continues = last !== undefined && last.after + last.count === after;
  return continues
    ? [...inserts.slice(0, -1), { after: last.after, count: last.count + 1 }]
    : [...inserts, { after, count: 1 }];
}

function positions(keys: readonly string[]): Record<string, number> {
  const at: Record<string, number> = Object.create(null);
  keys.forEach((key, index) => {
    if (key !== '' && at[key] === undefined) at[key] = index + 1;
  });
  return at;
}

/**
 * Places the keys that are due among those found: what is there stays where the user has it, what is
 * missing is inserted behind the key that comes before it.
 * @param found keys by position; empty for a new tab, which needs no insertions
 */
export function placeKeys(due: readonly string[], found: readonly string[]): Axis {
  const keys = [...found];
  const known = new Set(found);
  const fresh: string[] = [];
  let inserts: Insert[] = [];
  let behind = 0;
  for (const key of due) {
    if (known.has(key)) {
      behind = keys.indexOf(key) + 1;
      continue;
    }
    keys.splice(behind, 0, key);
    inserts = withInsert(inserts, behind);
    behind += 1;
    fresh.push(key);
  }
  return { at: positions(keys), fresh, keys, inserts: found.length === 0 ? [] : inserts };
}

/** Where an old position stands after the insertions. */
export function movedBy(inserts: readonly Insert[], position: number): number {
  return inserts.reduce((now, insert) => (now > insert.after ? now + insert.count : now), position);
}
