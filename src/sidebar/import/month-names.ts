import { ordinalOf } from '../months';

/** 24318 for "2026-07", the way months are named in what was read. */
export const ordinalOfName = (name: string): number =>
  ordinalOf(Number(name.slice(0, 4)), Number(name.slice(5, 7)) - 1);

/** "2026-07" for 24318. */
export const nameOfOrdinal = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** "15th" for 15. */
export function ordinalDay(day: number): string {
  const isTeen = day % 100 > 10 && day % 100 < 14;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}
