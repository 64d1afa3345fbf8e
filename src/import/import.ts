import { listColumns } from './beginning';
import { breakdownsOf } from './breakdowns';
import { monthName } from './calendar';
import { completeness } from './coverage';
import { newKnown } from './duplicates';
import { IMPORTABLE } from './feeds';
import { type FileResult, newFileRun } from './file-run';
import { newHeader } from './header';
import { mergeFiles } from './merge';
import { refusals } from './messages';
import { inputsByMonth } from './month-inputs';
import { columnNamed } from './plan';
import type { ImportOptions, ImportResult, Skipped, SourceFile } from './result';

async function readFile(
  file: SourceFile,
  options: ImportOptions,
  known: ReturnType<typeof newKnown>,
  onBytes: (bytes: number) => void,
): Promise<FileResult> {
  const run = newFileRun(file.name, options, known);
  for await (const bytes of file.chunks()) {
    run.push(bytes);
    onBytes(bytes.length);
  }
  return run.end();
}

/**
 * The newest export first: of two that hold the same ticket the later one knows its end. Each is
 * read once alone to see how late its dates run.
 */
async function newestFirst(
  files: readonly SourceFile[],
  options: ImportOptions,
): Promise<SourceFile[]> {
  const dated: { file: SourceFile; last: number }[] = [];
  for (const file of files) {
    const { lastMoment } = await readFile(file, options, newKnown(false), () => {});
    dated.push({ file, last: lastMoment });
  }
  return dated.sort((a, b) => b.last - a.last).map(({ file }) => file);
}

/** Throws where the user named a column that no file has. */
function refuseUnknownColumns(files: readonly FileResult[], options: ImportOptions): void {
  const reports = files.map(({ report }) => report);
  for (const column of Object.values(options.map ?? {})) {
    const isKnown = reports.some(({ columns }) => columnNamed(newHeader(columns), column) >= 0);
    if (isKnown) continue;
    const columns = listColumns([...new Set(reports.flatMap((report) => report.columns))]);
    throw new Error(refusals.noColumn(column, reports.map(({ name }) => name).join(', '), columns));
  }
}

function skippedIn(files: readonly FileResult[]): Skipped[] {
  return files.flatMap(({ report, skips }) =>
    [...skips].map(([reason, { count, lines }]) => ({ file: report.name, reason, count, lines })),
  );
}

function resultOf(files: readonly FileResult[]): ImportResult {
  const merged = mergeFiles(files);
  const isComplete = completeness(files);
  const reports = files.map(({ report }) => report);
  const months = [...inputsByMonth(merged)].map(
    ([month, inputs]) => [monthName(month), { complete: isComplete(month), inputs }] as const,
  );
  return {
    source: [...new Set(reports.map(({ source }) => source))].join(' + '),
    confidence: Math.min(...reports.map(({ confidence }) => confidence)),
    rows: reports.reduce((sum, { rows }) => sum + rows, 0),
    files: reports,
    months: new Map(months),
    ...breakdownsOf(merged),
    skipped: skippedIn(files),
    unfed: IMPORTABLE.filter((id) => !merged.fed.has(id)),
  };
}

/**
 * Makes monthly totals of one or several exports: the files of one helpdesk joined by ticket id,
 * other helpdesks and surveys beside them. Streams, so that memory does not grow with the files.
 * Throws one sentence for a file that cannot be read.
 */
export async function importFiles(
  files: readonly SourceFile[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const ordered = files.length > 1 ? await newestFirst(files, options) : files;
  const known = newKnown(files.length > 1);
  const results: FileResult[] = [];
  let read = 0;
  const onBytes = (bytes: number): void => {
    read += bytes;
    options.onProgress?.(read);
  };
  for (const file of ordered) results.push(await readFile(file, options, known, onBytes));
  refuseUnknownColumns(results, options);
  const inGivenOrder = files.map((file) => results[ordered.indexOf(file)] as FileResult);
  return resultOf(inGivenOrder);
}
