import { DAY, firstDayOf } from './calendar';
import { IMPORTABLE } from './feeds';
import type { Merged } from './merge';
import { percentile } from './percentile';
import type { SettledMonth } from './settle';

const STARS = new Set(['csatRatingTotal', 'csat5', 'csat4', 'csat3', 'csat2', 'csat1']);

/** Open tickets at the end of each month: what was open before and what came, less what went. */
function unresolvedByMonth({ months }: Merged): Map<number, number> {
  let open = 0;
  return new Map(
    [...months].map(([number, { sums }]) => {
      open += sums.get('openChange') ?? 0;
      return [number, open];
    }),
  );
}

/** Whole days from the oldest open ticket to the end of a month; null where none is open. */
function oldestOpenDays(oldestOpen: number, month: number): number | null {
  if (!Number.isFinite(oldestOpen)) return null;
  return firstDayOf(month + 1) - 1 - Math.floor(oldestOpen / DAY);
}

function valueOf(id: string, month: SettledMonth): number | null {
  const { sums } = month;
  if (id === 'firstResponseMedian') return percentile(month.firstResponseTimes, 0.5);
  if (id === 'firstResponseP90') return percentile(month.firstResponseTimes, 0.9);
  if (id === 'resolutionMedian') return percentile(month.resolutionTimes, 0.5);
  if (id === 'resolutionP90') return percentile(month.resolutionTimes, 0.9);
  if (id === 'customersContacting') return month.contacting.size();
  if (id === 'customersRepeating') return month.repeating.size();
  // Stars say nothing where some answers of the month carry none.
  if (STARS.has(id) && sums.get('starred') !== sums.get('csatResponses')) return null;
  return sums.get(id) ?? 0;
}

/** The inputs of each month by id, in the order of the tab; only what the files can feed. */
export function inputsByMonth(merged: Merged): Map<number, Map<string, number>> {
  const unresolved = unresolvedByMonth(merged);
  const lastMonth = Math.max(...merged.months.keys());
  const inputs = [...merged.months].map(([number, month]): [number, Map<string, number>] => {
    const value = (id: string): number | null => {
      if (id === 'ticketsUnresolved') return unresolved.get(number) ?? 0;
      if (id !== 'oldestOpenDays') return valueOf(id, month);
      return number === lastMonth ? oldestOpenDays(merged.oldestOpen, number) : null;
    };
    const fed = IMPORTABLE.filter((id) => month.fed.has(id));
    const known = fed.map((id): [string, number | null] => [id, value(id)]);
    return [number, new Map(known.filter((pair): pair is [string, number] => pair[1] !== null))];
  });
  return new Map(inputs);
}
