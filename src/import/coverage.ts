import { firstDayOf } from './calendar';
import type { FileResult } from './file-run';

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Spans of days without gaps between them: two exports may meet at midnight. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const before = joined[joined.length - 1];
    if (!before || span.first > before.last + 1) joined.push(span);
    else
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
  }
  return joined;
}

/** One helpdesk or survey tool: the days and months that its files hold. */
interface Source {
  readonly isSurvey: boolean;
  readonly spans: readonly Span[];
  readonly months: ReadonlySet<number>;
}

function sourcesOf(files: readonly FileResult[]): Source[] {
  const names = [...new Set(files.map(({ report }) => report.source))];
  return names.map((name) => {
    const own = files.filter(({ report }) => report.source === name);
    return {
      isSurvey: own.every(({ kind }) => kind === 'survey'),
      spans: joinSpans(
        own.map(({ settled }) => ({ first: settled.firstDay, last: settled.lastDay })),
      ),
      months: new Set(own.flatMap(({ settled }) => [...settled.months.keys()])),
    };
  });
}

function covers({ spans }: Source, month: number): boolean {
  const first = firstDayOf(month);
  const last = firstDayOf(month + 1) - 1;
  return spans.some((span) => span.first <= first && span.last >= last);
}

/**
 * Tells whether a month (12 × year + month − 1) is there as a whole: from the first to the last day
 * on which a ticket was created, in every helpdesk that has the month; answers to surveys decide
 * only where there are no tickets.
 */
export function completeness(files: readonly FileResult[]): (month: number) => boolean {
  const sources = sourcesOf(files);
  return (month) => {
    const having = sources.filter(({ months }) => months.has(month));
    const helpdesks = having.filter(({ isSurvey }) => !isSurvey);
    const deciding = helpdesks.length > 0 ? helpdesks : having;
    return deciding.length > 0 && deciding.every((source) => covers(source, month));
  };
}
