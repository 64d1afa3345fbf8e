import type {
  DayCounts,
  ImportChoices,
  ImportDesk,
  ImportRequest,
  MonthImport,
  NewName,
} from '../../api/import-contract';
import type { DayResult, ImportResult } from '../../import/result';
import { breakdownKey, CATEGORIES, CHANNELS, figureOf } from '../../metrics/breakdowns';
import { agentMonths } from './agent-months';
import type { MonthView, Preview } from './import-preview';
import { ordinalOfName } from './month-names';
import { partsOf, sourceText, type Today } from './source-text';

/** Months that are ticked and have something to write. */
export const goingMonths = ({ months }: Preview): MonthView[] =>
  months.filter(({ isTicked, count }) => isTicked && count > 0);

/** New names that stay empty in the chosen months get no row. */
function neededNames(preview: Preview, names: readonly NewName[], prefix: string): NewName[] {
  const counted = new Set(
    goingMonths(preview).flatMap(({ cells }) =>
      cells.filter((cell) => cell.isTicked && cell.value).map(({ id }) => id),
    ),
  );
  return names.filter(({ name }) => counted.has(prefix + name));
}

/** Keys of rows that would be new and get nothing, so that they are not made. */
function droppedRows(preview: Preview): ReadonlySet<string> {
  const drop = (names: readonly NewName[], prefix: string): string[] => {
    const needed = neededNames(preview, names, prefix);
    return names.filter((name) => !needed.includes(name)).map(({ name }) => prefix + name);
  };
  const { categories, channels } = preview.match;
  return new Set([
    ...drop(categories, CATEGORIES.keyPrefix),
    ...drop(channels, CHANNELS.keyPrefix),
  ]);
}

function monthImport(
  view: MonthView,
  { desk, result, today }: Importing,
  dropped: ReadonlySet<string>,
): MonthImport {
  const before = desk.months.find(({ month }) => month === view.month);
  const parts = partsOf(result, view.name);
  const going = view.cells.filter((cell) => cell.isTicked && !dropped.has(figureOf(cell.id).row));
  return {
    month: view.month,
    changes: going.map(({ id, was, value }) => ({ id, was, value })),
    source: parts.length > 0 ? sourceText(before?.source ?? '', parts, today) : null,
  };
}

/** Tickets that no category holds, beside the rows of categories. */
const REST = 'rest:category';

/** Tickets of a day by row; what has no category, or none with a row, is the rest. */
function countsOf(
  { received, categories }: DayResult,
  rowOf: ReadonlyMap<string, string>,
  dropped: ReadonlySet<string>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  let rest = received;
  for (const [name, count] of categories) {
    const row = rowOf.get(breakdownKey(CATEGORIES, name));
    if (row === undefined || dropped.has(row)) continue;
    counts[row] = (counts[row] ?? 0) + count;
    rest -= count;
  }
  if (rest > 0) counts[REST] = rest;
  return counts;
}

function dayCounts(
  { result, preview }: Importing,
  months: ReadonlySet<number>,
  dropped: ReadonlySet<string>,
): DayCounts[] {
  return [...result.days].flatMap(([day, found]): DayCounts[] => {
    if (!months.has(ordinalOfName(day))) return [];
    const counts = countsOf(found, preview.match.rowOf, dropped);
    return Object.keys(counts).length > 0 ? [{ day, counts }] : [];
  });
}

export interface Importing {
  readonly desk: ImportDesk;
  readonly result: ImportResult;
  readonly preview: Preview;
  readonly choices: Readonly<Record<string, ImportChoices>>;
  readonly today: Today;
}

/** What is sent to the workbook: the ticked cells of the ticked months, and what belongs to them. */
export function requestOf(importing: Importing): ImportRequest {
  const { desk, result, preview, choices } = importing;
  const dropped = droppedRows(preview);
  const going = goingMonths(preview);
  const months = new Set(going.map(({ month }) => month));
  return {
    categories: neededNames(preview, preview.match.categories, CATEGORIES.keyPrefix),
    channels: neededNames(preview, preview.match.channels, CHANNELS.keyPrefix),
    months: going.map((view) => monthImport(view, importing, dropped)),
    agents: agentMonths(result.agents, months, desk.agents),
    days: dayCounts(importing, months, dropped),
    choices,
  };
}
