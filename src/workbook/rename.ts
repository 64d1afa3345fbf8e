import { figureOf } from '../metrics/breakdowns';
import type { Scalar, Snapshot, TabSnapshot } from './snapshot';
import { findMarker } from './state';
import type { TabId } from './tab';

/** New key by old one. */
export type Renaming = ReadonlyMap<string, string>;

/** A key may be part of others: a category's trend and its figures end with the category's key. */
function renamedKey(value: Scalar, renaming: Renaming): Scalar {
  if (typeof value !== 'string') return value;
  for (const [old, key] of renaming) {
    if (value === old) return key;
    if (value.endsWith(`:${old}`) || figureOf(value).row === old)
      return `${value.slice(0, -old.length)}${key}`;
  }
  return value;
}

function renamedTab(tab: TabSnapshot, id: TabId, renaming: Renaming): TabSnapshot {
  const marker = findMarker(tab, id);
  if (marker === null) return tab;
  const isKey = (row: number, column: number): boolean =>
    row === marker.row - 1 || column === marker.column - 1;
  const values = tab.values.map((line, row) =>
    line.map((value, column) => (isKey(row, column) ? renamedKey(value, renaming) : value)),
  );
  return { ...tab, values };
}

/** The snapshot as if rows and columns had other keys; steps against the old one rename them. */
export function renameKeys(snapshot: Snapshot, renaming: Renaming): Snapshot {
  if (renaming.size === 0) return snapshot;
  const tabs = Object.entries(snapshot.tabs) as [TabId, TabSnapshot][];
  return {
    ...snapshot,
    tabs: Object.fromEntries(tabs.map(([id, tab]) => [id, renamedTab(tab, id, renaming)])),
  };
}
