/**
 * Numbers in place of text: customers and ticket ids are only ever compared, never shown, so that a
 * million of them fit into a few megabytes.
 */

function finish(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 32 bits of a text, for counting customers of a month. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return finish(hash);
}

/** A set of whole numbers from 0 to 2³² − 1. */
export interface NumberSet {
  readonly size: () => number;
  /** True where the number was not in the set yet. */
  readonly add: (value: number) => boolean;
  readonly forEach: (visit: (value: number) => void) => void;
}

/** Open addressing in one typed array; 0, which marks a free place, is kept beside it. */
export function newNumberSet(): NumberSet {
  let table = new Uint32Array(64);
  let used = 0;
  let hasZero = false;
  const place = (value: number): boolean => {
    const mask = table.length - 1;
    let slot = value & mask;
    while (table[slot] !== 0) {
      if (table[slot] === value) return false;
      slot = (slot + 1) & mask;
    }
    table[slot] = value;
    return true;
  };
  const grow = (): void => {
    const old = table;
    table = new Uint32Array(old.length * 2);
    for (const value of old) if (value !== 0) place(value);
  };
  const addZero = (): boolean => {
    const isNew = !hasZero;
    hasZero = true;
    return isNew;
  };
  return {
    size: () => used + (hasZero ? 1 : 0),
    add(value) {
      if (value === 0) return addZero();
      if (!place(value)) return false;
      used += 1;
      if (used * 4 > table.length * 3) grow();
      return true;
    },
    forEach(visit) {
      if (hasZero) visit(0);
      for (const value of table) if (value !== 0) visit(value);
    },
  };
}

/** A set of texts, kept as 64 bits each: among ten million ids two that fall together are unlikely. */
export interface TextSet {
  readonly has: (text: string) => boolean;
  /** True where the text was not in the set yet. */
  readonly add: (text: string) => boolean;
}

const SHARDS = 16;

interface Shard {
  table: Uint32Array;
  used: number;
}

/** The place of a pair, or the free place where it belongs. */
function slotOf(table: Uint32Array, low: number, high: number): number {
  const mask = table.length / 2 - 1;
  let slot = (low >>> 4) & mask;
  for (;;) {
    const at = slot * 2;
    if (table[at] === 0 && table[at + 1] === 0) return at;
    if (table[at] === low && table[at + 1] === high) return at;
    slot = (slot + 1) & mask;
  }
}

function growShard(shard: Shard): void {
  const old = shard.table;
  shard.table = new Uint32Array(old.length * 2);
  for (let at = 0; at < old.length; at += 2) {
    const low = old[at] ?? 0;
    const high = old[at + 1] ?? 0;
    if (low === 0 && high === 0) continue;
    const slot = slotOf(shard.table, low, high);
    shard.table[slot] = low;
    shard.table[slot + 1] = high;
  }
}

/** Sixteen small tables rather than a large one, which would need twice its room to grow. */
export function newTextSet(): TextSet {
  const shards = Array.from(
    { length: SHARDS },
    (): Shard => ({ table: new Uint32Array(128), used: 0 }),
  );
  let low = 0;
  let high = 0;
  const hash = (text: string): void => {
    let a = 0x811c9dc5;
    let b = 0x9747b28c;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 15);
    }
    low = finish(a ^ text.length);
    high = (finish(b) | 1) >>> 0;
  };
  const shardOf = (): Shard => shards[low & (SHARDS - 1)] as Shard;
  return {
    has(text) {
      hash(text);
      const { table } = shardOf();
      return table[slotOf(table, low, high) + 1] !== 0;
    },
    add(text) {
      hash(text);
      const shard = shardOf();
      const slot = slotOf(shard.table, low, high);
      if (shard.table[slot + 1] !== 0) return false;
      shard.table[slot] = low;
      shard.table[slot + 1] = high;
      shard.used += 1;
      if (shard.used * 8 > shard.table.length * 3) growShard(shard);
      return true;
    },
  };
}
