import { FORMATS } from '../../import/formats';
import { importFiles } from '../../import/import';
import { inspectFile } from '../../import/inspect';
import { BY_SWITCH } from '../../import/messages';
import type { SourceFile } from '../../import/result';
import type { Ask, Looked, PickedFile, PlainOptions, ReaderPort } from './protocol';

/** How much is read at once, in bytes, and what happens between two slices. */
export interface Pace {
  readonly slice: number;
  readonly pause: (() => Promise<void>) | null;
}

/** Messages of progress are sent this often, in milliseconds. */
const PROGRESS_EVERY = 80;

/** Thrown inside the reading of a file to end it; nobody gets to see it. */
const STOPPED = new Error('stopped');

/** A page has fields to name columns in, no switches. */
const inPage = (message: string): string => message.replace(BY_SWITCH, '');

const sentence = (error: unknown): string =>
  inPage(error instanceof Error ? error.message : String(error));

interface Reading {
  isStopped: boolean;
  readonly onBytes: (bytes: number) => void;
}

async function* slicesOf(blob: Blob, pace: Pace, reading: Reading): AsyncIterable<Uint8Array> {
  for (let from = 0; from < blob.size; from += pace.slice) {
    const slice = new Uint8Array(await blob.slice(from, from + pace.slice).arrayBuffer());
    await pace.pause?.();
    if (reading.isStopped) throw STOPPED;
    yield slice;
    reading.onBytes(slice.length);
  }
}

const sourceOf = ({ name, blob }: PickedFile, pace: Pace, reading: Reading): SourceFile => ({
  name,
  chunks: () => slicesOf(blob, pace, reading),
});

async function look(file: SourceFile, options: PlainOptions): Promise<Looked> {
  try {
    const inspection = await inspectFile(file, options);
    const { problem } = inspection;
    return { isTable: true, inspection: { ...inspection, problem: problem && inPage(problem) } };
  } catch (error) {
    if (error === STOPPED) throw error;
    return { isTable: false, name: file.name, message: sentence(error) };
  }
}

/** Tells progress over everything that will be read: several files are read twice. */
function countBytes(port: ReaderPort, files: readonly PickedFile[]): (bytes: number) => void {
  const passes = files.length > 1 ? 2 : 1;
  const all = passes * files.reduce((sum, { blob }) => sum + blob.size, 0);
  let [read, last] = [0, 0];
  return (bytes) => {
    read += bytes;
    const now = Date.now();
    if (now - last < PROGRESS_EVERY) return;
    last = now;
    port.postMessage({ told: 'progress', share: Math.min(1, read / all) });
  };
}

async function answer(port: ReaderPort, ask: Ask, pace: Pace, reading: Reading): Promise<void> {
  if (ask.ask === 'stop') return;
  const files = ask.files.map((file) => sourceOf(file, pace, reading));
  if (ask.ask === 'import') {
    port.postMessage({ told: 'imported', result: await importFiles(files, ask.options) });
    return;
  }
  const looked: Looked[] = [];
  for (const file of files) looked.push(await look(file, ask.options));
  const formats = FORMATS.map(({ id, label }) => ({ id, label }));
  port.postMessage({ told: 'inspected', files: looked, formats });
}

/** Answers what comes through a port. One question at a time: a new one ends the one before. */
export function serveReader(port: ReaderPort, pace: Pace): void {
  let current: Reading | null = null;
  port.onmessage = async ({ data }) => {
    if (current) current.isStopped = true;
    const files = data.ask === 'import' ? data.files : [];
    const reading: Reading = { isStopped: false, onBytes: countBytes(port, files) };
    current = reading;
    try {
      await answer(port, data, pace, reading);
    } catch (error) {
      if (!reading.isStopped) port.postMessage({ told: 'failed', message: sentence(error) });
    }
  };
  port.postMessage({ told: 'ready' });
}
