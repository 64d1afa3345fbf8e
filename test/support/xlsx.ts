import { Worker } from 'node:worker_threads';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { buildCommand } from '../../src/cli/run.js';
import type { Plan, PlannedCell } from '../../src/workbook/plan';
import { at } from '../../src/workbook/reference';
import type { Scalar } from '../../src/workbook/snapshot';

/** Writes plans as files. The writer cannot run inside of jest, so it runs beside it. */
export function openWriter() {
  const worker = new Worker(buildCommand('../../test/support/xlsx-worker', 'xlsx-worker'));
  const write = (plan: Plan<string>, title = 'Test'): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      worker.once('message', ({ bytes, error }: { bytes?: Uint8Array; error?: string }) => {
        if (bytes === undefined) reject(new Error(error));
        else resolve(bytes);
      });
      worker.once('error', reject);
      worker.postMessage({ plan, title });
    });
  return { write, close: () => worker.terminate() };
}

/** The file as a library reads it that had no part in writing it. */
export async function readFile(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** The text of one part of the file. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`The file has no part ${name}`);
  return strFromU8(part);
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** What a cell shows: null where it is blank or "". */
export function valueIn(cell: ExcelJS.Cell): Scalar {
  // In `value` this library leaves out results that are 0 or false.
  return plain(cell.formula === undefined ? cell.value : cell.result);
}

function plain(value: unknown): Scalar {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return (value.getTime() - EPOCH) / DAY;
  if (typeof value !== 'object') return value as Scalar;
  if ('error' in value) return String(value.error);
  if ('richText' in value) {
    return (value.richText as { text: string }[]).map(({ text }) => text).join('');
  }
  throw new Error(`A cell of an unknown kind: ${JSON.stringify(value)}`);
}

export const isSame = (a: Scalar, b: Scalar): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : a === b;

/** The cells of a tab of a plan by address; of two for the same one, the later counts. */
export function plannedCells(cells: readonly PlannedCell<string>[]) {
  return new Map(cells.map((cell) => [at(cell.row, cell.column), cell]));
}
