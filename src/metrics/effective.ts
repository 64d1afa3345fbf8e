import { evaluate, type Known } from '../formula/evaluate';
import { inputById, MONTHS } from './catalogue';

/**
 * An input of one month as metrics use it: where it follows from others (customers lost, star
 * counts), what follows; `months` is 1.
 * @param typed what stands in the month's cells, by input id
 */
export function effectiveInput(id: string, typed: (id: string) => Known): Known {
  if (id === MONTHS) return 1;
  const effective = inputById(id)?.effective;
  return effective === undefined ? typed(id) : evaluate(effective, typed);
}
