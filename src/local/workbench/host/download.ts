/** The workbook as a file. */

import { filePlan } from '../../file-plan';
import type { SpreadsheetModel } from '../../model';
import { showToast } from './toast';

const TITLE = 'Download .xlsx';
/** Beside the page; four megabytes, so it is fetched on the first click. */
const ENGINE = 'excelize.wasm.gz';

/**
 * Downloads the spreadsheet as .xlsx, written as `npm run template` writes it.
 * @param functions of the add-on, which no other program knows
 */
export async function downloadWorkbook(
  model: SpreadsheetModel,
  functions: readonly string[],
): Promise<void> {
  showToast('Writing the file…', TITLE, 3);
  try {
    const { leftOut } = await download(model);
    const told = [...leftOutSentence(leftOut), ...functionSentence(model, functions)];
    if (told.length > 0) showToast(told.join(' '), TITLE, 15);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showToast(`“${model.name}” was not written. ${reason}`, TITLE, 15, true);
  }
}

async function download(model: SpreadsheetModel): Promise<{ leftOut: readonly string[] }> {
  const [{ init }, { openEngine }, { writeWorkbook }] = await Promise.all([
    import('excelize-wasm'),
    import('../../../xlsx/engine'),
    import('../../../xlsx/write'),
  ]);
  const { plan, leftOut } = filePlan(model);
  const bytes = writeWorkbook(await openEngine(init, await fetchEngine()), plan, model.name);
  offer(bytes, `${fileName(model.name)}.xlsx`);
  return { leftOut };
}

let fetched: string | undefined;

/** The address of the writer once it is here. @throws a sentence where it cannot be fetched */
async function fetchEngine(): Promise<string> {
  if (fetched !== undefined) return fetched;
  const response = await fetch(ENGINE).catch(() => null);
  if (!response?.ok) throw new Error('The writer of .xlsx files could not be fetched; try again.');
  fetched = URL.createObjectURL(await response.blob());
  return fetched;
}

/** Without signs that file systems refuse. */
export function fileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ').trim();
  return plain === '' || /^\.+$/.test(plain) ? 'support-metrics' : plain;
}

function offer(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const leftOutSentence = (leftOut: readonly string[]): string[] =>
  leftOut.length === 0
    ? []
    : [`Left out, since the file has no words for them yet: ${leftOut.join(', ')}.`];

/** Where formulas use functions of the add-on, other programs show #NAME? once they calculate. */
function functionSentence(model: SpreadsheetModel, functions: readonly string[]): string[] {
  const formulas = model.sheets.flatMap(({ cells }) =>
    Object.values(cells).flatMap((line) => Object.values(line).map(({ formula = '' }) => formula)),
  );
  const used = functions.filter((name) => {
    const call = new RegExp(`(^|[^A-Z0-9_.])${name}\\(`, 'i');
    return formulas.some((formula) => call.test(formula.replace(/"(?:[^"]|"")*"/g, '""')));
  });
  if (used.length === 0) return [];
  const names = used.join(', ');
  return [`${names}: functions of the add-on show #NAME? in Excel and LibreOffice.`];
}
