import { inputById } from '../metrics/catalogue';
import { END, PERIODS } from './keys';
import { type Layout, referencesTo } from './layout';
import * as look from './look';
import { messages } from './messages';
import { call } from './reference';
import type { State } from './state';
import type { TabBuilder } from './tab-builder';

/** Answers by star, the best first: inputs of Monthly. */
const STARS = ['csat5', 'csat4', 'csat3', 'csat2', 'csat1'] as const;

/** The metric made of them: its choice shows and hides the table. */
export const STARS_FOLLOW = 'dissatisfied';

const starKey = (id: string): string => `stars:${id}`;

/** Rows of Metrics: satisfaction by star. */
export const starRows = (): string[] => STARS.map(starKey);

/** Count and share of the answers with each number of stars, for each period and month. */
export function planStars(builder: TabBuilder, state: State, layout: Layout): void {
  const own = referencesTo(layout.metrics, true);
  const monthly = referencesTo(layout.monthly, false);
  const all = STARS.map((id) => monthly.cell(id, 'this'));
  for (const id of STARS) {
    const row = starKey(id);
    builder.words(row, 'label', inputById(id)?.label ?? id);
    for (const column of [...PERIODS, ...state.months]) {
      const count = monthly.cell(id, column);
      builder.formula(row, column, call('IF', `${call('COUNT', count)}=0`, '""', count));
    }
    const [now, then] = [own.cell(row, 'this'), own.cell(row, 'previous')];
    const isOpen = `${call('COUNT', now, then)}<2`;
    builder.formula(row, 'change', call('IF', isOpen, '""', `${now}-${then}`));
    const share = call('FIXED', `100*${now}/(${all.join('+')})`, 0);
    const isKnown = `${call('COUNT', ...all)}=${all.length}`;
    const told = call('IF', `${all.join('+')}=0`, '""', `${share}&"${messages.ofAnswers}"`);
    builder.formula(row, 'reading', call('IF', isKnown, told, '""'));
    styleStar(builder, row);
  }
}

function styleStar(builder: TabBuilder, row: string): void {
  builder.style(builder.area(row, 'label', row, END), look.row);
  builder.style(builder.area(row, 'this', row, 'change'), look.number);
  builder.style(builder.area(row, 'yearAgo'), look.number);
  builder.style(builder.area(row, 'gap', row, END), look.number);
  builder.style(builder.area(row, 'reading'), look.muted);
}

/** Blank where a month is no longer on Monthly. */
export function blankStars(builder: TabBuilder, month: string): void {
  for (const row of starRows()) builder.formula(row, month, '""');
}
