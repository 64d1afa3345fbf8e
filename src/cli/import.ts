import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { importFiles } from '../import/import';
import { toJson } from '../import/json';
import type { ImportResult, SourceFile } from '../import/result';
import { printResult } from './import-table';
import { type ImportCommand, readWords } from './import-words';
import { messages } from './messages';

const CHUNK = 256 * 1024;

async function* chunksOf(path: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new Error(messages.cannotOpen(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

const sourceFile = (path: string): SourceFile => ({
  name: basename(path),
  chunks: () => chunksOf(path),
});

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
