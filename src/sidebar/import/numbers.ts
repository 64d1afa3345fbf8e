import type { Entry } from '../../api/contract';
import { figureOf } from '../../metrics/breakdowns';
import { inputById } from '../../metrics/catalogue';
import { formatValue } from '../../metrics/format';

/** "1,234" */
export const shortNumber = (count: number): string => formatValue('count', count);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "3 Jul 2026" for 2026-07-03. */
export function shortDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** A cell as the preview shows it; a dash where it is blank. */
export function shortEntry(id: string, entry: Entry): string {
  if (entry === null) return '–';
  if (typeof entry === 'string') return entry;
  const input = inputById(figureOf(id).figure ?? id);
  return formatValue(input?.unit ?? 'count', entry);
}
