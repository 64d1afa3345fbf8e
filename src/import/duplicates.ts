import { newTextSet, type TextSet } from './hash';
import { leftOut } from './messages';
import type { Plan } from './plan';
import { cellOf } from './read-ticket';

/** What the files of one import share, by format: the same helpdesk is joined, others are added. */
export interface Known {
  readonly ids: Map<string, TextSet>;
  /** Whole rows of files without ids, a set for each file. */
  readonly rows: Map<string, TextSet[]>;
  readonly isJoint: boolean;
}

/** `isJoint`: whether the import has several files, whose rows may overlap. */
export const newKnown = (isJoint: boolean): Known => ({ ids: new Map(), rows: new Map(), isJoint });

/** Tells rows that were counted already. */
export interface Duplicates {
  readonly isKnown: (cells: readonly string[]) => boolean;
  readonly reason: string;
  /** To be called after the last row: from now on other files are held against this one. */
  readonly end: () => void;
}

const REASONS = {
  tickets: leftOut.duplicate,
  messages: leftOut.duplicateMessage,
  survey: leftOut.duplicateAnswer,
};
const BETWEEN = '\u001f';

/** Rows by ticket, message or answer id; without such a column by the whole row of an earlier file. */
export function newDuplicates(plan: Plan, known: Known): Duplicates {
  const { format, columns } = plan;
  const role = format.kind === 'messages' ? 'message' : 'id';
  const ids = known.ids.get(format.id) ?? newTextSet();
  const earlier = known.rows.get(format.id) ?? [];
  const mine = newTextSet();
  known.ids.set(format.id, ids);
  known.rows.set(format.id, earlier);
  const isKnownRow = (cells: readonly string[]): boolean => {
    const row = cells.join(BETWEEN);
    mine.add(row);
    return earlier.some((rows) => rows.has(row));
  };
  return {
    reason: REASONS[format.kind],
    isKnown(cells) {
      if (columns[role] < 0) return known.isJoint && isKnownRow(cells);
      const id = cellOf(plan, cells, role);
      return id !== '' && !ids.add(id);
    },
    end: () => void earlier.push(mine),
  };
}
