import { mixBits } from './hash';

/** A set of texts, such as ticket ids, of which only the presence is asked. */
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

/**
 * Texts as 64 bits each: among ten million two that fall together are unlikely. Sixteen small tables
 * rather than a large one, which would need twice its room to grow.
 */
function newHashedSet(): TextSet {
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
    low = mixBits(a ^ text.length);
    high = (mixBits(b) | 1) >>> 0;
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

// Numbers of one page: neighbouring ids share a page, which is small enough to waste.
const PAGE = 2048;
const MOST_DIGITS = 15;

/** The number that a text is, if it is written as numbers are: no sign, no leading zero; else -1. */
function wholeNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS || text.charCodeAt(0) === 48) return -1;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * A set of ids. Most helpdesks count them up, so that they lie close together: one bit each. Where
 * they do not, pages would be as many as ids, and they are kept as hashes.
 */
export function newTextSet(): TextSet {
  const hashed = newHashedSet();
  const pages = new Map<number, Uint8Array>();
  let count = 0;
  let hasHashed = false;
  let lastNumber = -1;
  let lastPage: Uint8Array = new Uint8Array(0);

  const pageOf = (number: number): Uint8Array | undefined => {
    if (number === lastNumber) return lastPage;
    const isDense = pages.size * 64 < count + 4096;
    const found = pages.get(number) ?? (isDense ? new Uint8Array(PAGE / 8) : undefined);
    if (found === undefined) return undefined;
    pages.set(number, found);
    lastNumber = number;
    lastPage = found;
    return found;
  };
  const addHashed = (text: string): boolean => {
    hasHashed = true;
    return hashed.add(text);
  };
  const addBit = (text: string, id: number): boolean => {
    const page = pageOf(Math.floor(id / PAGE));
    if (page === undefined) return addHashed(text);
    const bit = id % PAGE;
    const mask = 1 << (bit & 7);
    const byte = page[bit >> 3] ?? 0;
    if ((byte & mask) !== 0 || (hasHashed && hashed.has(text))) return false;
    page[bit >> 3] = byte | mask;
    return true;
  };
  return {
    has(text) {
      const id = wholeNumber(text);
      const page = id < 0 ? undefined : pages.get(Math.floor(id / PAGE));
      const bit = id % PAGE;
      if (page && ((page[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0) return true;
      return hashed.has(text);
    },
    add(text) {
      const id = wholeNumber(text);
      const isNew = id < 0 ? addHashed(text) : addBit(text, id);
      if (isNew) count += 1;
      return isNew;
    },
  };
}
