import { FORMATS, generic, RECOGNISED, survey } from './formats';
import type { Format } from './formats/format';
import { type ColumnPattern, findColumn, findFirst, type Header } from './header';
import { refusals } from './messages';

/** Columns that many exports have tell little. */
const COMMON = new Set([
  'agent',
  'assignee',
  'category',
  'channel',
  'created',
  'group',
  'id',
  'priority',
  'resolved',
  'source',
  'status',
  'subject',
  'tags',
  'ticket id',
  'type',
  'via',
]);
const ENOUGH = 0.5;

const weightOf = (pattern: ColumnPattern): number =>
  typeof pattern === 'string' && COMMON.has(pattern) ? 1 : 3;

/** How much of a format's columns a header has, from 0 to 1. */
function shareOf(format: Format, header: Header): number {
  const groups = [...Object.values(format.columns), ...format.also.map((pattern) => [pattern])];
  let all = 0;
  let found = 0;
  for (const patterns of groups) {
    const weight = weightOf(patterns[0] ?? '');
    all += weight;
    if (findFirst(header, patterns) >= 0) found += weight;
  }
  return found / all;
}

/**
 * How sure it is that a header is of a format, from 0 to 1. The signature nearly settles it; without
 * it, renamed or missing columns, the rest may still do.
 */
export function confidenceIn(format: Format, header: Header): number {
  const signed = format.signature.filter((pattern) => findColumn(header, pattern) >= 0).length;
  const bySignature = signed / Math.max(1, format.signature.length);
  const doubt = (1 - 0.9 * bySignature ** 2) * (1 - 0.8 * shareOf(format, header));
  return Math.round((1 - doubt) * 100) / 100;
}

export interface Candidate {
  readonly format: Format;
  readonly confidence: number;
}

/** Nothing is known about the columns: whatever the names of most helpdesks find. */
function fallbacks(header: Header, hasQuestions: boolean): Candidate[] {
  const rated = findFirst(header, survey.columns.rated ?? []) >= 0;
  const solved = findFirst(header, generic.columns.solved ?? []) >= 0;
  const created = findFirst(header, generic.columns.created ?? []) >= 0;
  return [
    { format: generic, confidence: created || solved ? 0.3 : 0.1 },
    { format: survey, confidence: rated && hasQuestions && !solved ? 0.6 : 0.1 },
  ];
}

/** Every format with its confidence, the likeliest first. */
export function recognise(header: Header, hasQuestions: boolean): readonly Candidate[] {
  const known = RECOGNISED.map((format) => ({ format, confidence: confidenceIn(format, header) }));
  const sure = known.filter(({ confidence }) => confidence >= ENOUGH);
  const unsure = known.filter(({ confidence }) => confidence < ENOUGH);
  const byConfidence = (a: Candidate, b: Candidate): number => b.confidence - a.confidence;
  return [
    ...sure.sort(byConfidence),
    ...fallbacks(header, hasQuestions).sort(byConfidence),
    ...unsure.sort(byConfidence),
  ];
}

/** The format that the user named. Throws where there is none of that name. */
export function formatNamed(id: string): Format {
  const found = FORMATS.find((format) => format.id === id);
  if (!found) throw new Error(refusals.noSource(id, FORMATS.map((format) => format.id).join(', ')));
  return found;
}
