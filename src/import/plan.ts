import { newWorkedBetween, type WorkedBetween } from './business-hours';
import { type DurationUnit, unitOfHeader } from './duration';
import type { Format, Role } from './formats/format';
import type { Head } from './head';
import { findFirst, type Header, normalise } from './header';
import { type Clock, newClock } from './moment';
import { findQuestions, type Question } from './questions';
import type { Field, ImportOptions, QuestionKind } from './result';
import { isZone } from './zone';

export type Columns = Record<Role, number>;
export type DurationRole =
  | 'firstResponseHours'
  | 'resolutionHours'
  | 'businessFirstResponse'
  | 'businessResolution'
  | 'responseTime';

/** How one file is to be read: everything that does not change from row to row. */
export interface Plan {
  readonly format: Format;
  readonly header: Header;
  /** Column numbers by role, -1 where the file has none. */
  readonly columns: Columns;
  readonly units: Record<DurationRole, DurationUnit | null>;
  readonly hasDecimalComma: boolean;
  readonly clock: Clock;
  readonly zone: string | null;
  /** Whether the helpdesk's own business-hours columns count. */
  readonly usesFileHours: boolean;
  readonly worked: WorkedBetween | null;
  /** Whether business hours are taken on instants rather than on times as written. */
  readonly isWorkedByInstant: boolean;
  readonly questions: readonly Question[];
  /** What sets several categories in one cell apart; null where the whole cell is the category. */
  readonly listSeparator: RegExp | null;
  readonly notes: string[];
}

/** The column that a user means: by its name as written, else by the name as compared. */
export function columnNamed(header: Header, name: string): number {
  const exact = header.names.indexOf(name.trim());
  return exact >= 0 ? exact : header.keys.indexOf(normalise(name));
}

function columnOf(format: Format, header: Header, role: Role, options: ImportOptions): number {
  const named = options.map?.[role as Field];
  const chosen = named === undefined ? -1 : columnNamed(header, named);
  return chosen >= 0 ? chosen : findFirst(header, format.columns[role] ?? []);
}

function findColumns(format: Format, header: Header, options: ImportOptions): Columns {
  const of = (role: Role): number => columnOf(format, header, role, options);
  // Written out, so that every row reads a plain object.
  const columns: Columns = {
    id: of('id'),
    created: of('created'),
    firstResponse: of('firstResponse'),
    firstResponseHours: of('firstResponseHours'),
    solved: of('solved'),
    resolutionHours: of('resolutionHours'),
    status: of('status'),
    category: of('category'),
    channel: of('channel'),
    agent: of('agent'),
    customer: of('customer'),
    replies: of('replies'),
    reopens: of('reopens'),
    rating: of('rating'),
    npsScore: of('npsScore'),
    slaStatus: of('slaStatus'),
    escalated: of('escalated'),
    closed: of('closed'),
    rated: of('rated'),
    tags: of('tags'),
    byAgent: of('byAgent'),
    stations: of('stations'),
    firstContact: of('firstContact'),
    businessFirstResponse: of('businessFirstResponse'),
    businessResolution: of('businessResolution'),
    message: of('message'),
    direction: of('direction'),
    autoReply: of('autoReply'),
    responseTime: of('responseTime'),
  };
  // A column that the user takes for the solved date needs nothing in its stead.
  if (options.map?.solved !== undefined || columns.closed === columns.solved) columns.closed = -1;
  return columns;
}

function unitsOf(format: Format, header: Header, columns: Columns): Plan['units'] {
  const fixed = format.unit === 'measured' ? null : (format.unit ?? null);
  const unit = (role: DurationRole): DurationUnit | null =>
    unitOfHeader(header.keys[columns[role]] ?? '') ?? fixed;
  return {
    firstResponseHours: unit('firstResponseHours'),
    resolutionHours: unit('resolutionHours'),
    businessFirstResponse: unit('businessFirstResponse'),
    businessResolution: unit('businessResolution'),
    responseTime: unit('responseTime'),
  };
}

/** A zone that stands in a header: `Conversation started at (America/New_York)`, `(UTC)`, `(GMT+2)`. */
function zoneInHeader(header: Header, column: number): string | null {
  const [, name = ''] = /\(([^()]+)\)\s*$/.exec(header.names[column] ?? '') ?? [];
  const [, sign, hours] = /^(?:GMT|UTC)\s*([+-])0?(\d{1,2})(?::?00)?$/i.exec(name) ?? [];
  if (hours !== undefined) return `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
  if (/^(?:utc|gmt)$/i.test(name)) return 'UTC';
  return name.includes('/') && isZone(name) ? name : null;
}

const LISTS = new Set(['tags', 'tag', 'topics', 'labels']);

function separatorOf(format: Format, header: Header, columns: Columns): RegExp | null {
  const isList = LISTS.has(header.keys[columns.category] ?? '');
  return isList ? (format.listSeparator ?? /[,;]/) : null;
}

function chosenQuestions(
  head: Head,
  columns: Columns,
  options: ImportOptions,
): readonly Question[] {
  const own: Record<string, QuestionKind | 'skip'> = { ...options.questions };
  if (columns.rating >= 0) own[head.header.names[columns.rating] ?? ''] = 'csat';
  if (columns.npsScore >= 0) own[head.header.names[columns.npsScore] ?? ''] = 'nps';
  const taken = Object.values(columns).filter((column) => column >= 0);
  return findQuestions(head, new Map(Object.entries(own)), new Set(taken));
}

/** How a file of this format and header is read, with what the user chose. */
export function newPlan(format: Format, head: Head, options: ImportOptions): Plan {
  const { header, hasDecimalComma } = head;
  const columns = findColumns(format, header, options);
  const dated = columns.created >= 0 ? columns.created : columns.rated;
  const zone = zoneInHeader(header, dated) ?? options.fileZone ?? null;
  const week = typeof options.businessHours === 'object' ? options.businessHours : null;
  const workZone = week?.zone ?? zone;
  return {
    format,
    header,
    columns,
    units: unitsOf(format, header, columns),
    hasDecimalComma,
    clock: newClock(zone ?? week?.zone ?? null, options.zone),
    zone,
    usesFileHours: options.businessHours === 'file',
    worked: week && newWorkedBetween(workZone === null ? week : { ...week, zone: workZone }),
    isWorkedByInstant: workZone !== null,
    questions: format.kind === 'survey' ? chosenQuestions(head, columns, options) : [],
    listSeparator: separatorOf(format, header, columns),
    notes: [],
  };
}

/** The columns that an import looks at; all others are never cut out of the text. */
export function wantedColumns({ columns, questions, header }: Plan): boolean[] {
  const wanted = new Set([...Object.values(columns), ...questions.map(({ column }) => column)]);
  return header.names.map((_name, column) => wanted.has(column));
}
