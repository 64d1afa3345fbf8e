import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { importFiles } from '../import/import';
import { toJson } from '../import/json';
import type { ImportResult, SourceFile } from '../import/result';
import { messages } from './import-messages';
import { printResult } from './import-table';
import { type ImportCommand, readWords } from './import-words';

const CHUNK = 256 * 1024;

/** The bytes of a file in two buffers by turns: while one is read into, the other is counted. */
async function* readByTurns(file: FileHandle): AsyncIterable<Uint8Array> {
  let filled = new Uint8Array(CHUNK);
  let free = new Uint8Array(CHUNK);
  let reading = file.read(filled, 0, CHUNK, null);
  for (;;) {
    const { bytesRead } = await reading;
    if (bytesRead === 0) return;
    reading = file.read(free, 0, CHUNK, null);
    yield filled.subarray(0, bytesRead);
    [filled, free] = [free, filled];
  }
}

async function* chunksOf(path: string): AsyncIterable<Uint8Array> {
  try {
    const file = await open(path);
    try {
      yield* readByTurns(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === undefined ? error : new Error(messages.cannotOpen(path, code));
  }
}

const sourceFile = (path: string): SourceFile => ({
  name: basename(path),
  chunks: () => chunksOf(path),
});

/** Reads one file with nothing chosen; for benchmarks and tests. */
export function readExport(path: string): Promise<ImportResult> {
  return importFiles([sourceFile(path)]);
}

/** Nothing tells whether 03/07 is in March or July: a terminal cannot ask, so the user says it. */
function refuseOpenDates({ files }: ImportResult): void {
  const open = files.find(({ dates }) => dates.decidedBy === 'nobody');
  if (open) throw new Error(messages.openDates(open.name, open.dates.samples[0]?.text ?? ''));
}

async function runImport({ files, isJson, options, source }: ImportCommand): Promise<string> {
  const opened = files.map(sourceFile);
  const sources = Object.fromEntries(opened.map(({ name }) => [name, source ?? '']));
  const result = await importFiles(opened, source === null ? options : { ...options, sources });
  refuseOpenDates(result);
  return isJson ? JSON.stringify(toJson(result), null, 2) : printResult(result);
}

/** `npm run import -- FILE…`: prints totals; the exit code, 1 after one sentence on standard error. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    process.stdout.write(`${await runImport(readWords(words))}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
