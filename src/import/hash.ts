/**
 * Numbers in place of text: customers and ticket ids are only ever compared, never shown, so that a
 * million of them fit into a few megabytes.
 */

/** Spreads the bits of a number over all of its 32. */
export function mixBits(hash: number): number {
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
  return mixBits(hash);
}

/** A set of whole numbers from 0 to 2³² − 1. */
export interface NumberSet {
  readonly size: () => number;
  /** True where the number was not in the set yet. */
  readonly add: (value: number) => boolean;
  readonly forEach: (visit: (value: number) => void) => void;
  /** Makes room for so many more: values of another set come in an order that would pile up. */
  readonly reserve: (count: number) => void;
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
  const resize = (length: number): void => {
    const old = table;
    table = new Uint32Array(length);
    for (let slot = 0; slot < old.length; slot += 1) {
      const value = old[slot] ?? 0;
      if (value !== 0) place(value);
    }
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
      if (used * 4 > table.length * 3) resize(table.length * 2);
      return true;
    },
    forEach(visit) {
      if (hasZero) visit(0);
      for (const value of table) if (value !== 0) visit(value);
    },
    reserve(count) {
      let { length } = table;
      while ((used + count) * 4 > length * 3) length *= 2;
      if (length > table.length) resize(length);
    },
  };
}
