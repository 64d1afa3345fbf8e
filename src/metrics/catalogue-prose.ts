import { BREAKDOWNS } from './breakdowns';
import { INPUTS, METRICS } from './catalogue';
import { type Prose, proseOf, restoreProse } from './prose';

export { packedProseIn, proseElement } from './prose';

const CATALOGUE = { metrics: METRICS, inputs: INPUTS, breakdowns: BREAKDOWNS };

/** All words of the catalogue; read where they were not taken out. */
export function catalogueProse(): Prose {
  return proseOf(CATALOGUE) ?? {};
}

/** Whether the words are in place: always in the source, in a bundle once they are restored. */
export function hasProse(): boolean {
  return INPUTS[0]?.howToCollect !== undefined;
}

/**
 * Puts the words back where a bundle lacks them.
 * @param words what catalogueProse gave, as JSON
 */
export function restoreCatalogue(words: string): void {
  if (!hasProse()) restoreProse(CATALOGUE, JSON.parse(words));
}
