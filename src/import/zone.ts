/** Seconds east of UTC at an instant given in seconds since 1970. */
export type OffsetAt = (instant: number) => number;

const HOUR = 3600;
const known = new Map<string, OffsetAt>();

function formatOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

/** Whether the machine knows a zone of that name, such as Europe/Berlin. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

function offsetBy(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(
    format.formatToParts(instant * 1000).map(({ type, value }) => [type, +value]),
  );
  const part = (type: string): number => parts.get(type as Intl.DateTimeFormatPartTypes) ?? 0;
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall / 1000 - instant;
}

/**
 * The offsets of a zone. Each hour is looked up once: clocks change on the hour or half hour.
 * Throws where the zone is unknown.
 */
export function offsetsOf(zone: string): OffsetAt {
  const found = known.get(zone);
  if (found) return found;
  if (!isZone(zone)) {
    throw new Error(`The time zone "${zone}" is not known: name one such as Europe/Berlin.`);
  }
  const format = formatOf(zone);
  const hours = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const hour = Math.floor(instant / (HOUR / 2));
    let offset = hours.get(hour);
    if (offset === undefined) {
      offset = offsetBy(format, hour * (HOUR / 2));
      hours.set(hour, offset);
    }
    return offset;
  };
  known.set(zone, offsetAt);
  return offsetAt;
}

/**
 * The offset of a zone at a local time, in seconds since 1970 as a clock there shows it. A time that
 * the clock shows twice is taken for the first, one that it skips for the time before.
 */
export function offsetAtWall(offsetAt: OffsetAt, wall: number): number {
  const before = offsetAt(wall - 24 * HOUR);
  if (offsetAt(wall - before) === before) return before;
  const after = offsetAt(wall + 24 * HOUR);
  return offsetAt(wall - after) === after ? after : before;
}
