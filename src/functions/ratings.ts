import type { Known } from '../formula/evaluate';
import type { RatingScale } from '../metrics/metric';
import { describeCell, errorValueOf, isBlank } from './cell';
import { messages, type Place } from './messages';
import { type Range, sizeOf } from './range';

/** How often each rating was given: the rating is the index. */
export type Tally = Uint32Array;

/** The rating a text stands for: exactly a whole number of the scale, e.g. "9"; else null. */
function ratingOfText(cell: unknown, scale: RatingScale): Known {
  if (typeof cell !== 'string' || String(Number(cell)) !== cell) return null;
  const rating = Number(cell);
  const isOnScale = Number.isInteger(rating) && rating >= scale.lowest && rating <= scale.highest;
  return isOnScale ? rating : null;
}

/** @throws always: the sentence for a cell that is neither a rating nor blank */
function refuse(fn: string, cell: unknown, scale: RatingScale, place: Place): never {
  const error = errorValueOf(cell);
  if (error !== null) throw new Error(messages.ratingError({ fn, got: error, place }));
  const told = { fn, got: describeCell(cell), place, lowest: scale.lowest, highest: scale.highest };
  const isOutside = typeof cell === 'number' && Number.isInteger(cell);
  throw new Error(isOutside ? messages.ratingOutside(told) : messages.notARating(told));
}

/** A text in the first cell of several is a heading; an error value never is. */
function isHeading(cell: unknown, place: Place, range: Range): boolean {
  const { rows, columns } = sizeOf(range);
  const isFirst = place.row === 1 && place.column === 1 && rows * columns > 1;
  return isFirst && typeof cell === 'string' && errorValueOf(cell) === null;
}

/**
 * Counts ratings in one pass and without copies, so that a million of them in one range is a
 * normal call. One cell is one rating; blanks and a heading are skipped.
 * @throws where a cell holds anything else, with its row: "NPS: row 17 holds 11, but ratings run
 *   from 0 to 10."
 */
export function tallyRatings(fn: string, range: Range, scale: RatingScale): Tally {
  const { lowest, highest } = scale;
  const tally = new Uint32Array(highest + 1);
  const hasColumns = sizeOf(range).columns > 1;
  for (let row = 0; row < range.length; row += 1) {
    const cells = range[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      // A whole number by its bits: a global such as Math is looked up again in every round.
      const rating = typeof cell === 'number' ? cell | 0 : -1;
      const isRating = rating === cell && rating >= lowest && rating <= highest;
      if (isRating) tally[rating] = (tally[rating] ?? 0) + 1;
      else if (!isBlank(cell)) addText(cell, { row: row + 1, column: column + 1, hasColumns });
    }
  }
  return tally;

  function addText(cell: unknown, place: Place): void {
    const rating = ratingOfText(cell, scale);
    if (rating !== null) tally[rating] = (tally[rating] ?? 0) + 1;
    else if (!isHeading(cell, place, range)) refuse(fn, cell, scale, place);
  }
}

/** What an argument adds up over the ratings: how many lie in its part of the scale, or their sum. */
export function argumentOfTally(tally: Tally, scale: RatingScale, name: string): Known {
  const part = scale.counts[name];
  if (part === undefined) return null;
  let total = 0;
  for (let rating = part.from; rating <= part.to; rating += 1) {
    total += (tally[rating] ?? 0) * (part.sumsRatings ? rating : 1);
  }
  return total;
}
