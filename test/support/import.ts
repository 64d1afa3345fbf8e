import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles } from '../../src/import/import';
import { toJson } from '../../src/import/json';
import type { ImportOptions, ImportResult, SourceFile } from '../../src/import/result';

const FIXTURES = join(__dirname, '../fixtures/imports');

/** What `--json` prints, as a test reads it. */
export interface ImportJson {
  source: string;
  confidence: number;
  rows: number;
  months: Record<string, Record<string, number | boolean>>;
  categories: Record<string, Record<string, number>>;
  channels: Record<string, Record<string, number>>;
  agents: Record<string, Record<string, Record<string, number>>>;
  days: Record<string, Record<string, number>>;
  skipped: { file?: string; reason: string; count: number; lines: number[] }[];
  unfed: string[];
}

async function* cut(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** A file in memory, handed out in pieces of a size. */
export function fileOf(
  content: string | Uint8Array,
  name = 'tickets.csv',
  size = 1 << 16,
): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, chunks: () => cut(bytes, size) };
}

export const fixtureText = (name: string): string =>
  readFileSync(join(FIXTURES, `${name}.csv`), 'utf8');

export const fixture = (name: string): SourceFile => fileOf(fixtureText(name), `${name}.csv`);

export function importText(
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<ImportResult> {
  return importFiles([fileOf(content)], options);
}

/** The result as plain data, through text, as a terminal prints it. */
export async function importJson(
  files: SourceFile | readonly SourceFile[],
  options: ImportOptions = {},
): Promise<ImportJson> {
  const list = Array.isArray(files) ? files : [files];
  return JSON.parse(JSON.stringify(toJson(await importFiles(list, options))));
}

/** Cells as a line of CSV, quoted where they must be. */
export const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',');

export const csvText = (rows: readonly (readonly string[])[], newline = '\n'): string =>
  rows.map((row) => csvLine(row) + newline).join('');
