import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { messages } from './messages';

/** The way a file system says no, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  EROFS: 'that disk is read-only',
  ENOSPC: 'that disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'no folder can be made there',
  EEXIST: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program has it open',
};

/** @throws a sentence where something is in the way that nobody asked to replace */
export function checkFree(file: string, mayReplace: boolean): void {
  const found = told(file, () => statSync(file, { throwIfNoEntry: false }));
  if (found === undefined) return;
  if (found.isDirectory()) throw new Error(messages.isFolder(file));
  if (!mayReplace) throw new Error(messages.exists(file));
}

/** Writes a file and the folders above it. @throws a sentence where that cannot be done */
export function writeOutput(file: string, bytes: Uint8Array): void {
  told(file, () => {
    makeFolder(dirname(file));
    writeFileSync(file, bytes);
  });
}

/** @throws a sentence naming the file where the file system says no */
function told<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(messages.notWritten(file, reasonOf(error)));
  }
}

/** One folder after the other: Node's own way never ends where none can be made. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
