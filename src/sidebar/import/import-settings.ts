import type { ImportChoices } from '../../api/import-contract';
import {
  type DateOrder,
  FIELDS,
  type Field,
  type Inspection,
  type QuestionKind,
  type WorkingWeek,
} from '../../import/result';
import type { PlainOptions } from './protocol';

/** What the user overruled or answered for one file. */
export interface FileSettings {
  readonly source?: string;
  /** Column by field. */
  readonly map?: Readonly<Partial<Record<Field, string>>>;
  readonly questions?: ReadonlyMap<string, QuestionKind | 'skip'>;
  readonly dateOrder?: DateOrder;
}

/** Everything that was chosen about how files are read. */
export interface Settings {
  /** By name of the file. */
  readonly files: ReadonlyMap<string, FileSettings>;
  readonly fileZone: string;
  readonly hours: 'all' | 'file' | 'own';
  readonly week: WorkingWeek;
}

const NINE = { from: 9 * 60, to: 17 * 60 };

export const NO_SETTINGS: Settings = {
  files: new Map(),
  fileZone: '',
  hours: 'all',
  week: { days: [NINE, NINE, NINE, NINE, NINE, null, null], holidays: [] },
};

export const settingsOf = ({ files }: Settings, name: string): FileSettings =>
  files.get(name) ?? {};

/** Settings with something changed about one file. */
export function changeFile(settings: Settings, name: string, change: FileSettings): Settings {
  const files = new Map(settings.files);
  files.set(name, { ...settingsOf(settings, name), ...change });
  return { ...settings, files };
}

function businessHours({ hours, week }: Settings): Pick<PlainOptions, 'businessHours'> {
  if (hours === 'all') return {};
  return { businessHours: hours === 'file' ? 'file' : week };
}

/**
 * The reader's options. Months are taken in the spreadsheet's time zone where a file or the user
 * says in which zone its times are. Columns, questions and the order of dates count for all files of one import;
 * files without such a column keep their own.
 */
export function optionsOf(settings: Settings, timeZone: string): PlainOptions {
  const all = [...settings.files];
  const sources = all.flatMap(([name, { source }]) => (source ? [[name, source] as const] : []));
  const map: Partial<Record<Field, string>> = {};
  const questions: [string, QuestionKind | 'skip'][] = [];
  let dateOrder: DateOrder | undefined;
  for (const [, own] of all) {
    for (const field of FIELDS) if (own.map?.[field]) map[field] = own.map[field];
    questions.push(...(own.questions ?? []));
    dateOrder = own.dateOrder ?? dateOrder;
  }
  const { fileZone } = settings;
  return {
    sources: Object.fromEntries(sources),
    map,
    questions: Object.fromEntries(questions),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(fileZone === '' ? {} : { fileZone }),
    ...(timeZone === '' ? {} : { zone: timeZone }),
    ...businessHours(settings),
  };
}

const QUESTIONS: readonly string[] = ['nps', 'csat', 'ces', 'happiness', 'skip'];
const isQuestion = (kind: string): kind is QuestionKind | 'skip' => QUESTIONS.includes(kind);
const isOrder = (order: string | undefined): order is DateOrder =>
  order === 'day first' || order === 'month first';

/** What was chosen for files with these headers before. */
export function recalled(choices: ImportChoices, { columns }: Inspection): FileSettings {
  const map = FIELDS.flatMap((field) => {
    const column = choices.map?.[field];
    return column !== undefined && columns.includes(column) ? [[field, column] as const] : [];
  });
  const questions = Object.entries(choices.questions ?? {}).flatMap(([column, kind]) =>
    isQuestion(kind) && columns.includes(column) ? [[column, kind] as const] : [],
  );
  return {
    ...(choices.source ? { source: choices.source } : {}),
    ...(map.length > 0 ? { map: Object.fromEntries(map) } : {}),
    ...(questions.length > 0 ? { questions: new Map(questions) } : {}),
    ...(isOrder(choices.dateOrder) ? { dateOrder: choices.dateOrder } : {}),
  };
}

/** What to remember of a file; null where nothing was chosen. */
export function remembered(
  own: FileSettings,
  names: Readonly<Record<string, string>>,
): ImportChoices | null {
  const choices: ImportChoices = {
    ...(own.source ? { source: own.source } : {}),
    ...(own.map ? { map: { ...own.map } } : {}),
    ...(own.questions ? { questions: Object.fromEntries(own.questions) } : {}),
    ...(own.dateOrder ? { dateOrder: own.dateOrder } : {}),
    ...(Object.keys(names).length > 0 ? { names } : {}),
  };
  return Object.keys(choices).length > 0 ? choices : null;
}
