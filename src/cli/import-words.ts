import {
  FIELDS,
  type Field,
  type ImportOptions,
  type WorkingDay,
  type WorkingWeek,
} from '../import/result';

/** What was asked for on the command line. */
export interface ImportCommand {
  readonly files: readonly string[];
  readonly isJson: boolean;
  readonly options: ImportOptions;
  /** A source for all files, or none. */
  readonly source: string | null;
}

export const USAGE =
  'Usage: npm run import -- FILE… [--json] [--timezone ZONE] [--map field=column]… [--dates day-first|month-first] [--source NAME] [--business-hours file|"Mon-Fri 09:00-17:00"] [--holiday DAY]…';

const TAKES_VALUE = [
  '--timezone',
  '--spreadsheet-timezone',
  '--map',
  '--dates',
  '--source',
  '--business-hours',
  '--holiday',
] as const;
type Flag = (typeof TAKES_VALUE)[number];
type Values = Partial<Record<Flag, string[]>>;

const isFlag = (word: string): word is Flag => TAKES_VALUE.some((flag) => flag === word);

/** Words sorted into files, switches and values; `--map=a=b` is `--map a=b`. */
function sortWords(words: readonly string[]): { files: string[]; isJson: boolean; values: Values } {
  const files: string[] = [];
  const values: Values = {};
  let isJson = false;
  const rest = words.flatMap((word) => {
    const [, flag, value] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
    return flag === undefined || value === undefined ? [word] : [flag, value];
  });
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    if (word === '--json') isJson = true;
    else if (isFlag(word)) {
      const value = rest.shift();
      if (value === undefined) throw new Error(`${word} needs a value. ${USAGE}`);
      values[word] = [...(values[word] ?? []), value];
    } else if (word.startsWith('--')) throw new Error(`${word} is not known. ${USAGE}`);
    else files.push(word);
  }
  if (files.length === 0) throw new Error(`No file was named. ${USAGE}`);
  return { files, isJson, values };
}

function readMap(words: readonly string[]): Partial<Record<Field, string>> {
  const pairs = words.map((word) => {
    const [, name = '', column = ''] = /^([^=]+)=(.+)$/s.exec(word) ?? [];
    const field = FIELDS.find((known) => known === name.trim());
    if (field !== undefined) return [field, column] as const;
    throw new Error(
      `--map ${word} must read field=column, where field is one of ${FIELDS.join(', ')}.`,
    );
  });
  return Object.fromEntries(pairs);
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function dayIndexes(span: string): number[] {
  const [first = -1, last = first] = span
    .toLowerCase()
    .split('-')
    .map((name) => WEEKDAYS.indexOf(name.slice(0, 3)));
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_each, index) => (first + index) % 7);
}

/** Reads `Mon-Fri 09:00-17:00, Sat 10:00-14:00`; days that are not named are off. */
export function readWeek(text: string, holidays: readonly string[], zone?: string): WorkingWeek {
  const days: WorkingDay[] = WEEKDAYS.map(() => null);
  for (const part of text.split(',')) {
    const found =
      /^\s*((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:-(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?)\s+(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})\s*$/i.exec(
        part,
      );
    if (!found)
      throw new Error(`Business hours must read like "Mon-Fri 09:00-17:00", not "${text}".`);
    const [, span = '', h1, m1, h2, m2] = found;
    const hours = { from: Number(h1) * 60 + Number(m1), to: Number(h2) * 60 + Number(m2) };
    for (const day of dayIndexes(span)) days[day] = hours;
  }
  return { days, holidays, ...(zone === undefined ? {} : { zone }) };
}

function readOrder(word: string): 'day first' | 'month first' {
  if (/^(?:day[- ]first|dmy)$/i.test(word)) return 'day first';
  if (/^(?:month[- ]first|mdy)$/i.test(word)) return 'month first';
  throw new Error(`--dates must be day-first or month-first, not ${word}.`);
}

function optionsFrom(values: Values): ImportOptions {
  const zone = values['--timezone']?.[0];
  const target = values['--spreadsheet-timezone']?.[0] ?? zone;
  const dates = values['--dates']?.[0];
  const hours = values['--business-hours']?.[0];
  const holidays = values['--holiday'] ?? [];
  return {
    map: readMap(values['--map'] ?? []),
    ...(zone === undefined ? {} : { fileZone: zone }),
    ...(target === undefined ? {} : { zone: target }),
    ...(dates === undefined ? {} : { dateOrder: readOrder(dates) }),
    ...(hours === undefined
      ? {}
      : { businessHours: hours === 'file' ? ('file' as const) : readWeek(hours, holidays, zone) }),
  };
}

/** Reads the words after `npm run import --`. Throws one sentence for what cannot be meant. */
export function readWords(words: readonly string[]): ImportCommand {
  const { files, isJson, values } = sortWords(words);
  return { files, isJson, options: optionsFrom(values), source: values['--source']?.[0] ?? null };
}
