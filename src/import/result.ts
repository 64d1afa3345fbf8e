/** What `--map field=column` may name, and what a preview shows as mapped. */
export const FIELDS = [
  'id',
  'created',
  'firstResponse',
  'firstResponseHours',
  'solved',
  'resolutionHours',
  'status',
  'category',
  'channel',
  'agent',
  'customer',
  'replies',
  'reopens',
  'rating',
  'npsScore',
  'slaStatus',
  'escalated',
] as const;
export type Field = (typeof FIELDS)[number];

/** Which number comes first in 03/07/2025. */
export type DateOrder = 'day first' | 'month first';

/** What a column of answers asks. */
export type QuestionKind = 'nps' | 'csat' | 'ces' | 'happiness';

/** A file to read, as often as needed: the bytes never leave the machine. */
export interface SourceFile {
  readonly name: string;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Minutes after midnight from which and until which people work on a weekday; null: a day off. */
export type WorkingDay = { readonly from: number; readonly to: number } | null;

/** Business hours: durations count only time inside of them. */
export interface WorkingWeek {
  /** Seven days, Monday first. */
  readonly days: readonly WorkingDay[];
  /** The zone of these hours; without it they are in the zone in which the file is written. */
  readonly zone?: string;
  /** Days off, as 2025-12-25. */
  readonly holidays: readonly string[];
}

export interface ImportOptions {
  /** Overrules recognition, by file name: an id of formats.ts, or `generic` or `survey`. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Columns by field, as the user names them; files without such a column keep their own. */
  readonly map?: Readonly<Partial<Record<Field, string>>>;
  /** Rating columns of surveys by header; `skip` leaves one out. */
  readonly questions?: Readonly<Record<string, QuestionKind | 'skip'>>;
  readonly dateOrder?: DateOrder;
  /** The zone of times for which the file itself names none. */
  readonly fileZone?: string;
  /** The zone in which months are taken; without it they are taken as written. */
  readonly zone?: string;
  /** Count business hours: the columns the helpdesk gives, or these hours. */
  readonly businessHours?: 'file' | WorkingWeek;
  /** Called with the bytes read so far of all files. */
  readonly onProgress?: (bytes: number) => void;
}

/** How the dates of a file were read. */
export interface DateReading {
  /** Null where every date names its month or begins with the year. */
  readonly order: DateOrder | null;
  readonly decidedBy: 'form' | 'values' | 'rows' | 'durations' | 'helpdesk' | 'user' | 'nobody';
  /** Up to three cells, and what they were taken for: `2025-07-03 10:17`. */
  readonly samples: readonly { readonly text: string; readonly read: string }[];
}

/** Rows left out or read only in part. Lines are those of the file; the first thousand are kept. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
  readonly count: number;
  readonly lines: readonly number[];
}

/** What was found in one file, for a preview that can be overruled. */
export interface FileReport {
  readonly name: string;
  readonly source: string;
  readonly sourceLabel: string;
  readonly confidence: number;
  /** Every format with its confidence, the likeliest first. */
  readonly candidates: readonly { readonly source: string; readonly confidence: number }[];
  /** Records after the header. */
  readonly rows: number;
  readonly columns: readonly string[];
  /** The columns in one text, to remember a mapping by. */
  readonly signature: string;
  readonly mapping: Readonly<Partial<Record<Field, string>>>;
  readonly questions: Readonly<Record<string, QuestionKind>>;
  readonly dates: DateReading;
  /** The zone that the file or the user names; null where times are taken as written. */
  readonly zone: string | null;
  /** First and last day on which a ticket was created or an answer given. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Sentences worth reading: contradictions, what was taken for what. */
  readonly notes: readonly string[];
}

/** The beginning of a file, to choose columns by before anything is counted. */
export interface Inspection {
  readonly name: string;
  readonly source: string;
  readonly sourceLabel: string;
  readonly confidence: number;
  readonly candidates: FileReport['candidates'];
  readonly columns: readonly string[];
  readonly signature: string;
  readonly mapping: FileReport['mapping'];
  readonly questions: FileReport['questions'];
  /** The first rows, their cells cut to what fits on a line. */
  readonly sample: readonly (readonly string[])[];
  /** Why the file cannot be imported like this, in one sentence; null where it can. */
  readonly problem: string | null;
}

/** Totals per category, channel or agent; only those that the files can feed. */
export type Figures = ReadonlyMap<string, number>;
/** Month (`2025-01`), then name, then figures by input id. */
export type Breakdowns = ReadonlyMap<string, ReadonlyMap<string, Figures>>;

export interface MonthResult {
  /** False where the files hold only a part of the month. */
  readonly complete: boolean;
  /** Monthly inputs by id, unrounded. */
  readonly inputs: ReadonlyMap<string, number>;
}

export interface DayResult {
  readonly received: number;
  readonly categories: ReadonlyMap<string, number>;
}

/** Everything an import found: totals only, never a row. */
export interface ImportResult {
  readonly source: string;
  readonly confidence: number;
  readonly rows: number;
  readonly files: readonly FileReport[];
  readonly months: ReadonlyMap<string, MonthResult>;
  /** The nineteen largest categories, the rest as `Other`. */
  readonly categories: Breakdowns;
  readonly channels: Breakdowns;
  readonly agents: Breakdowns;
  readonly days: ReadonlyMap<string, DayResult>;
  readonly skipped: readonly Skipped[];
  /** Importable inputs that these files cannot feed. */
  readonly unfed: readonly string[];
}
