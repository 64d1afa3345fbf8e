/** Excel's limits for the name of a tab. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
const RESERVED = /^history$/i;

function allowed(name: string): string {
  const text = name.replace(FORBIDDEN, '-').replace(/^'+|'+$/g, '’');
  return cut(RESERVED.test(text) || text.trim() === '' ? `${text} tab`.trim() : text, LONGEST);
}

/** Counted as Excel counts, and never through the middle of a sign. */
function cut(text: string, length: number): string {
  let result = '';
  for (const sign of text) {
    if (result.length + sign.length > length) break;
    result += sign;
  }
  return result;
}

/**
 * What tabs are called in the file: as in the workbook, unless Excel takes no such name.
 * @returns names in the file by name in the workbook
 */
export function fileNames(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const result = new Map<string, string>();
  for (const name of names) {
    const wanted = allowed(name);
    let free = wanted;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      free = `${cut(wanted, LONGEST - String(count).length - 1)} ${count}`;
    }
    taken.add(free.toLowerCase());
    result.set(name, free);
  }
  return result;
}
