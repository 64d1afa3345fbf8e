import type { Known } from '../formula/evaluate';
import { csatInterval } from '../statistics/csat-interval';
import { npsMargin } from '../statistics/nps-margin';
import { type Given, mapGiven, readValues } from './given';
import { messages, type Place } from './messages';
import { checkLine, commonSize, isRange, layAlong, mapSize } from './range';
import type { FunctionResult } from './result';

/** Points to either side of a score; blank under 30 answers. */
export function npsMarginCall(first: Given, ...others: Given[]): FunctionResult {
  return mapGiven(first.fn, [first, ...others], ([promoters = 0, passives = 0, detractors = 0]) =>
    npsMargin(promoters, passives, detractors),
  );
}

type Ends = [low: Known, high: Known];

/** @throws where more are satisfied than answered, or, in a single call, nobody answered */
function intervalAt(satisfied: Given, responses: Given, place?: Place): Ends {
  const { fn } = satisfied;
  const [part = null, whole = null] = readValues([satisfied, responses], place);
  if (part === null || whole === null) return [null, null];
  if (part > whole) {
    const [parts, wholes] = [[satisfied.name], [responses.name]];
    throw new Error(messages.aboveWhole({ fn, parts, wholes, part, whole, place }));
  }
  const interval = csatInterval(part, whole);
  if (interval !== null) return [interval.low, interval.high];
  if (place !== undefined) return [null, null];
  throw new Error(messages.nothingToDivideBy({ fn, name: responses.name }));
}

/** Low and high beside each other; of a column two columns, of a row two rows. */
export function csatIntervalCall(satisfied: Given, responses: Given): FunctionResult {
  const size = commonSize(satisfied.fn, [satisfied, responses]);
  if (size === null) return [intervalAt(satisfied, responses)];
  checkLine(isRange(satisfied.value) ? satisfied : responses, size);
  return layAlong(size, mapSize(size, (place) => intervalAt(satisfied, responses, place)).flat());
}
