import type { Known } from '../formula/evaluate';
import { staffNeeded, trafficOf } from '../statistics/staff-needed';
import { type Caller, type Given, mapGiven } from './given';
import { messages } from './messages';
import type { FunctionResult } from './result';

/** Past this the answer takes longer than a spreadsheet waits, and no team is as large. */
const MOST_BUSY = 100_000;

/** `80%` in a cell arrives as 0.8, and 100 % as 1; nobody means one percent or less. */
function percentOf(caller: Caller, name: string, typed = 0): number {
  const percent = typed <= 1 ? typed * 100 : typed;
  if (percent < 100) return percent;
  throw new Error(messages.notWithin({ ...caller, name, due: 'under 100 %', got: `${percent} %` }));
}

function checkTraffic(caller: Caller, traffic: Known): void {
  if (traffic === null) {
    if (caller.place !== undefined) return;
    throw new Error(messages.nothingToDivideBy({ ...caller, name: 'minutes' }));
  }
  if (traffic <= MOST_BUSY) return;
  const name = 'people busy at once (contacts × ahtSeconds ÷ seconds of the interval)';
  const due = `at most ${MOST_BUSY}`;
  throw new Error(messages.notWithin({ ...caller, name, due, got: String(Math.round(traffic)) }));
}

/** @throws where no number of people would do, naming the argument */
export function staffNeededCall(first: Given, ...others: Given[]): FunctionResult {
  return mapGiven(first.fn, [first, ...others], (values, caller) => {
    const [contacts = 0, minutes = 0, ahtSeconds = 0, target, targetSeconds = 0, away] = values;
    checkTraffic(caller, trafficOf(contacts, minutes, ahtSeconds));
    const targetPercent = percentOf(caller, 'targetPercent', target);
    const shrinkagePercent = percentOf(caller, 'shrinkagePercent', away);
    const arrivals = { contacts, minutes, ahtSeconds };
    return staffNeeded({ ...arrivals, targetPercent, targetSeconds, shrinkagePercent });
  });
}
