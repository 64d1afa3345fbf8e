import type { Format } from './formats/format';
import { type Head, readHead } from './head';
import { refusals } from './messages';
import { columnNamed, newPlan, type Plan } from './plan';
import { findQuestions } from './questions';
import { type Candidate, formatNamed, recognise } from './recognise';
import type { ImportOptions } from './result';

/** What the beginning of a file tells: how it is written, what it is, how it will be read. */
export interface Beginning {
  readonly head: Head;
  readonly plan: Plan;
  readonly candidates: readonly Candidate[];
}

const SHOWN_COLUMNS = 12;

/** Column names for an error, no more than fit into a sentence. */
export function listColumns(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_COLUMNS).map((name) => name.slice(0, 60));
  return shown.join(', ') + (names.length > SHOWN_COLUMNS ? ', …' : '');
}

/** The format that the user named, else the likeliest; mapped ticket dates make it a table of tickets. */
function choose(name: string, candidates: readonly Candidate[], options: ImportOptions): Format {
  const named = options.sources?.[name];
  if (named !== undefined) return formatNamed(named);
  const [likeliest] = candidates;
  const isGuess =
    likeliest === undefined || likeliest.confidence < 0.5 || likeliest.format.id === 'survey';
  const mapsTickets = options.map?.created !== undefined || options.map?.solved !== undefined;
  return isGuess && mapsTickets
    ? formatNamed('generic')
    : (likeliest?.format ?? formatNamed('generic'));
}

/** Throws a sentence where no month could be told or nothing counted. */
export function refuseUnusable(name: string, plan: Plan, { map = {} }: ImportOptions): void {
  const { columns, format, header, questions } = plan;
  const shown = listColumns(header.names);
  const missing = Object.values(map).find((column) => columnNamed(header, column) < 0);
  const noDate =
    missing === undefined ? refusals.noDate(name, shown) : refusals.noColumn(missing, name, shown);
  if (format.kind !== 'survey') {
    if (columns.created < 0 && columns.solved < 0) throw new Error(noDate);
    return;
  }
  if (questions.length === 0) throw new Error(refusals.noQuestion(name));
  if (columns.rated < 0 && columns.created < 0) throw new Error(noDate);
}

/** Reads the beginning of a file; `isWhole` where the text is all of it. */
export function readBeginning(
  name: string,
  text: string,
  isWhole: boolean,
  options: ImportOptions,
): Beginning {
  const head = readHead(name, text, isWhole);
  const hasQuestions = findQuestions(head, new Map(), new Set()).length > 0;
  const candidates = recognise(head.header, hasQuestions);
  const plan = newPlan(choose(name, candidates, options), head, options);
  return { head, plan, candidates };
}
