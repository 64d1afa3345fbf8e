import type { SheetText } from '../../api/import-contract';
import { say } from './messages';
import type { PickedFile } from './protocol';

/** Files are told apart by name: a second one of the same name gets a number. */
export function addFiles(
  before: readonly PickedFile[],
  added: readonly PickedFile[],
): readonly PickedFile[] {
  const all = [...before];
  for (const { name, blob } of added) {
    const taken = (candidate: string) => all.some((file) => file.name === candidate);
    let [free, number] = [name, 2];
    while (taken(free)) free = `${name} (${number++})`;
    all.push({ name: free, blob });
  }
  return all;
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;

/** A tab of the spreadsheet as if it were a file. */
export function fileOfSheet(name: string, { rows }: SheetText): PickedFile {
  const text = rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
  return { name: say('sheetFile', { name }), blob: new Blob([text]) };
}
