import { type Beginning, readBeginning, refuseUnusable } from './beginning';
import { newDecoder } from './bytes';
import { copyText } from './cells';
import { HEAD_LENGTH } from './file-run';
import { headerSignature } from './header';
import { mappingOf, questionsOf } from './report';
import type { ImportOptions, Inspection, SourceFile } from './result';

const SAMPLE_ROWS = 5;
const SAMPLE_LENGTH = 80;

/** The text at the beginning of a file, and whether it is all of it. */
async function readStart(file: SourceFile): Promise<{ text: string; isWhole: boolean }> {
  const decoder = newDecoder(file.name);
  let text = '';
  for await (const bytes of file.chunks()) {
    text += decoder.push(bytes);
    if (text.length >= HEAD_LENGTH) return { text, isWhole: false };
  }
  return { text: text + decoder.end().text, isWhole: true };
}

function problemOf(name: string, { plan }: Beginning, options: ImportOptions): string | null {
  try {
    refuseUnusable(name, plan, options);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Looks at the beginning of a file: what it is taken for, its columns and first rows. Unlike an
 * import it answers for an unknown table too, so that its columns can be chosen. Throws one sentence
 * for what is no table at all.
 */
export async function inspectFile(
  file: SourceFile,
  options: ImportOptions = {},
): Promise<Inspection> {
  const { text, isWhole } = await readStart(file);
  const beginning = readBeginning(file.name, text, isWhole, options);
  const { head, plan, candidates } = beginning;
  const shown = head.sample.slice(0, SAMPLE_ROWS);
  return {
    name: file.name,
    source: plan.format.id,
    sourceLabel: plan.format.label,
    confidence: candidates.find(({ format }) => format === plan.format)?.confidence ?? 0,
    candidates: candidates.map(({ format, confidence }) => ({ source: format.id, confidence })),
    columns: plan.header.names,
    signature: headerSignature(plan.header),
    mapping: mappingOf(plan),
    questions: questionsOf(plan),
    sample: shown.map((row) => row.map((cell) => copyText(cell.trim().slice(0, SAMPLE_LENGTH)))),
    problem: problemOf(file.name, beginning, options),
  };
}
