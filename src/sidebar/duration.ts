/** A time written with a colon or with unit letters, in seconds; null where it is neither. */
export type DurationReading = { readonly seconds: number } | 'sixtyOrMore' | null;

const COLON = /^(\d+):(\d{2})(?::(\d{2}))?$/;
const AMOUNT = '(\\d+(?:[.,]\\d+)?)';
const LETTERS = new RegExp(
  `^(?:${AMOUNT}\\s*(?:h|hr|hrs|hour|hours)\\.?(?:\\s+|$|(?=\\d)))?` +
    `(?:${AMOUNT}\\s*(?:m|min|mins|minute|minutes)\\.?(?:\\s+|$|(?=\\d)))?` +
    `(?:${AMOUNT}\\s*(?:s|sec|secs|second|seconds)\\.?)?$`,
  'i',
);
const HOURS_THEN_MINUTES = /^(\d+)\s*h\s*(\d{1,2})$/i;

const amount = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));

/** In an hours field 2:30 is hours and minutes, in a seconds field minutes and seconds. */
function readColon(match: RegExpExecArray, unit: 'hours' | 'seconds'): DurationReading {
  const [first, second] = [amount(match[1]), amount(match[2])];
  const third = match[3] === undefined ? null : amount(match[3]);
  if (second > 59 || (third ?? 0) > 59) return 'sixtyOrMore';
  if (third !== null) return { seconds: first * 3600 + second * 60 + third };
  return { seconds: unit === 'hours' ? first * 3600 + second * 60 : first * 60 + second };
}

/** Reads 2:30, 1:02:30, 2h 30m, 2h30, 150 min, 90 s. Plain numbers are not its business. */
export function readDuration(text: string, unit: 'hours' | 'seconds'): DurationReading {
  const colon = COLON.exec(text);
  if (colon) return readColon(colon, unit);
  const short = HOURS_THEN_MINUTES.exec(text);
  if (short) return { seconds: amount(short[1]) * 3600 + amount(short[2]) * 60 };
  const letters = LETTERS.exec(text);
  if (!letters || text === '') return null;
  return { seconds: amount(letters[1]) * 3600 + amount(letters[2]) * 60 + amount(letters[3]) };
}
