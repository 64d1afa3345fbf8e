import type { Head } from './head';
import { ANSWER, readAnswer } from './rating';
import type { QuestionKind } from './result';

/** One rating column of a survey. */
export interface Question {
  readonly column: number;
  readonly kind: QuestionKind;
  /** The highest answer that the header names, such as 7 in "(1–7)"; 0 where it names none. */
  readonly highest: number;
}

const RECOMMEND = /\brecommend|\bnps\b|net promoter|how likely/i;
const EASE = /\beas[ey]|\beffort|\bces\b|difficult/i;
const SATISFIED =
  /satisf|\brat(?:e|ing)\b|\bcsat\b|\bhapp|\bscore\b|\bstars?\b|how (?:was|did|would|do you feel)|quality/i;
const NO_QUESTION =
  /\b(?:id|age|number of|how many|how much|how long|zip|postal|phone|year|month|order|count|quantity|price|amount)\b/i;

/** The highest answer of `(1-7)`, `1 to 5`, `out of 10`, `/10`; 0 where none is named. */
export function highestNamed(header: string): number {
  const found =
    /\b[01]\s*(?:-|–|to|bis|\.\.)\s*(3|5|7|10)\b|\bout of (3|5|7|10)\b|\/\s?(3|5|7|10)\b/i.exec(
      header,
    );
  return Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? 0);
}

const codesIn = (sample: readonly string[][], column: number): number[] =>
  sample.map((row) => readAnswer(row[column] ?? '')).filter((code) => code !== -1);

/** Whether a column holds ratings: nearly every filled cell is one. */
function isRatingLike(codes: readonly number[]): boolean {
  const readable = codes.filter((code) => code >= 0).length;
  return codes.length > 0 && readable >= codes.length * 0.8;
}

function kindOf(header: string, codes: readonly number[]): QuestionKind | null {
  if (NO_QUESTION.test(header)) return null;
  const highest = Math.max(highestNamed(header), ...codes.filter((code) => code <= 10));
  if (RECOMMEND.test(header) && (highest > 7 || /\bnps\b|promoter/i.test(header))) return 'nps';
  if (EASE.test(header)) return 'ces';
  if (codes.some((code) => code >= ANSWER.great && code <= ANSWER.notGood)) return 'happiness';
  if (SATISFIED.test(header) || codes.some((code) => code > 10)) return 'csat';
  return RECOMMEND.test(header) ? 'nps' : null;
}

/** The rating columns of a survey, by what the user chose, else by header and first answers. */
export function findQuestions(
  head: Head,
  chosen: ReadonlyMap<string, QuestionKind | 'skip'>,
  taken: ReadonlySet<number>,
): readonly Question[] {
  return head.header.names.flatMap((name, column): Question[] => {
    const own = chosen.get(name);
    const codes = codesIn(head.sample, column);
    const isFree = !taken.has(column) && isRatingLike(codes);
    const kind = own ?? (isFree ? kindOf(name, codes) : null);
    return kind === null || kind === 'skip' ? [] : [{ column, kind, highest: highestNamed(name) }];
  });
}
