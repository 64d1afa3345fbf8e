export interface Staffing {
  /** Calls or chats that arrive in the interval. */
  readonly contacts: number;
  /** Length of the interval. */
  readonly minutes: number;
  /** Mean handling time of one, after-call work included. */
  readonly ahtSeconds: number;
  /** How many of 100 are to be answered within `targetSeconds`: above 0, under 100. */
  readonly targetPercent: number;
  readonly targetSeconds: number;
  /** Paid time away from the queue (breaks, training, illness): 0 to under 100. */
  readonly shrinkagePercent?: number;
}

/** A share such as 100 × 7 / 87.5 may come out a hair above the whole number it is. */
const ROUNDING = 1e-9;

/**
 * How many people would be busy at once if nobody had to wait, in erlangs.
 *
 * @returns null of an interval without length
 * @example trafficOf(100, 30, 180) // 10
 */
export function trafficOf(contacts: number, minutes: number, ahtSeconds: number): number | null {
  return minutes === 0 ? null : (contacts * ahtSeconds) / (minutes * 60);
}

/** The share answered in time, of 1; `blocked` is Erlang B of the same people and traffic. */
function answeredInTime(
  people: number,
  traffic: number,
  blocked: number,
  patience: number,
): number {
  const waiting = blocked / (1 - (traffic / people) * (1 - blocked));
  return 1 - waiting * Math.exp(-(people - traffic) * patience);
}

/** The fewest people who reach the target; Erlang B grows by one person in every round. */
function peopleOnQueue(traffic: number, patience: number, targetPercent: number): number {
  let blocked = 1;
  for (let people = 1; ; people += 1) {
    blocked = (traffic * blocked) / (people + traffic * blocked);
    if (people <= traffic) continue;
    if (100 * answeredInTime(people, traffic, blocked, patience) >= targetPercent) return people;
  }
}

/**
 * How many people a phone queue or live chat needs so that enough contacts are answered in time:
 * Erlang C. Contacts come at random, so ten people for ten people's work leave a queue that never
 * ends; this tells how many more it takes. Callers are taken never to hang up, so it errs on the
 * side of too many. Not meant for mail, which can wait until tomorrow.
 *
 * Shrinkage turns people on the queue into people on the roster: ⌈100 n / (100 − s)⌉.
 *
 * Source: A. K. Erlang (1917); the recursion, which no large number of people overflows, in
 * R. B. Cooper, Introduction to Queueing Theory (1981). Takes as many rounds as people.
 * @returns whole people; 0 where nothing arrives; null where the interval has no length, or no
 *   number of people would do (a target of 100 %, all time away)
 * @example staffNeeded({ contacts: 100, minutes: 30, ahtSeconds: 180, targetPercent: 80,
 *   targetSeconds: 20 }) // 14: 13 would answer 79.6 % in time, 14 answer 88.8 %
 */
export function staffNeeded(staffing: Staffing): number | null {
  const { ahtSeconds, targetPercent, targetSeconds, shrinkagePercent = 0 } = staffing;
  const traffic = trafficOf(staffing.contacts, staffing.minutes, ahtSeconds);
  if (traffic === null || targetPercent >= 100 || shrinkagePercent >= 100) return null;
  if (traffic === 0) return 0;
  const people = peopleOnQueue(traffic, targetSeconds / ahtSeconds, targetPercent);
  return Math.ceil((100 * people) / (100 - shrinkagePercent) - ROUNDING);
}
