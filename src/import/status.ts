import { normalise } from './header';
import { leftOut } from './messages';

/** What a status means for counting: still open, anything else, or a reason to leave the row out. */
export type Standing = 'open' | 'closed' | 'other' | { readonly leftOut: string };

const OPEN =
  /^(new|open|opened|pending|on hold|onhold|hold|waiting|awaiting|working|reopened|re opened|escalated|in progress)\b|\bin progress\b/;
const CLOSED =
  /^(closed|solved|resolved|done|complete|completed|archived|cancelled|canceled|declined|fixed)\b/;
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/^(?:closed )?(?:merged|merge)\b/, leftOut.merged],
  [/^(?:deleted|trash|trashed)\b/, leftOut.deleted],
  [/^spam\b/, leftOut.spam],
  [/^suspended\b/, leftOut.suspended],
];

export function standingOf(status: string): Standing {
  const name = normalise(status.slice(0, 100));
  const reason = LEFT_OUT.find(([pattern]) => pattern.test(name))?.[1];
  if (reason !== undefined) return { leftOut: reason };
  if (OPEN.test(name)) return 'open';
  return CLOSED.test(name) ? 'closed' : 'other';
}

const MERGED_TAG = /(?:^|[\s,;])closed_by_merge(?:$|[\s,;])/;

/** Zendesk marks a ticket that was merged into another by a tag. */
export function isMerged(tags: string): boolean {
  return tags.includes('closed_by_merge') && MERGED_TAG.test(tags);
}
