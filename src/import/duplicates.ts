import { cellAt } from './cells';
import { leftOut } from './messages';
import type { Plan } from './plan';
import { newTextSet, type TextSet } from './text-set';

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
  readonly isKnown: (cells: readonly string[], written: () => string) => boolean;
  readonly reason: string;
  /** To be called after the last row: from now on other files are held against this one. */
  readonly end: () => void;
}

const REASONS = {
  tickets: leftOut.duplicate,
  messages: leftOut.duplicateMessage,
  survey: leftOut.duplicateAnswer,
};

/** Rows by ticket, message or answer id; without such a column by the whole row of an earlier file. */
export function newDuplicates(plan: Plan, known: Known): Duplicates {
  const { format, columns } = plan;
  const role = format.kind === 'messages' ? 'message' : 'id';
  const ids = known.ids.get(format.id) ?? newTextSet();
  const earlier = known.rows.get(format.id) ?? [];
  const mine = newTextSet();
  known.ids.set(format.id, ids);
  known.rows.set(format.id, earlier);
  const isKnownRow = (row: string): boolean => {
    mine.add(row);
    return earlier.some((rows) => rows.has(row));
  };
  return {
    reason: REASONS[format.kind],
    isKnown(cells, written) {
      if (columns[role] < 0) return known.isJoint && isKnownRow(written().trim());
      const id = cellAt(cells, plan.columns[role]);
      return id !== '' && !ids.add(id);
    },
    end: () => void earlier.push(mine),
  };
}
