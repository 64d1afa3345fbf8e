import type { FileReport, ImportResult } from '../../import/result';
import { say, sayList } from './messages';

/** What one tool gave to a month: "Freshdesk 512 tickets". */
export interface SourcePart {
  readonly tool: string;
  readonly count: number;
  readonly of: 'tickets' | 'answers';
}

export interface Today {
  /** Day of the month, and month from 0. */
  readonly day: number;
  readonly monthIndex: number;
}

const PART = /^(.+) ([\d,]+) (tickets?|answers?)$/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Reads what an import wrote into the row Source; nothing of what somebody typed there. */
export function readSource(text: string): SourcePart[] {
  const bare = text.replace(/, \d{1,2} [A-Z][a-z]{2}$/, '');
  return bare.split(' + ').flatMap((part): SourcePart[] => {
    const [, tool = '', count = '', word = ''] = PART.exec(part) ?? [];
    if (tool === '') return [];
    const of = word.startsWith('ticket') ? 'tickets' : 'answers';
    return [{ tool, count: Number(count.replace(/,/g, '')), of }];
  });
}

const isSurvey = ({ questions }: FileReport): boolean => Object.keys(questions).length > 0;

/** What the tool is called; a table that nobody knows is a file, or a survey. */
export function toolOf({ source, sourceLabel }: FileReport): string {
  if (source === 'generic') return say('toolFile');
  return source === 'survey' ? say('toolSurvey') : sourceLabel;
}

const toolsOf = (files: readonly FileReport[]): string => sayList([...new Set(files.map(toolOf))]);

/** People who answered: the largest number of answers to one of the questions. */
function answersIn(inputs: ReadonlyMap<string, number>, kinds: ReadonlySet<string>): number {
  const sum = (...ids: string[]): number =>
    ids.reduce((total, id) => total + (inputs.get(id) ?? 0), 0);
  return Math.max(
    0,
    kinds.has('nps') ? sum('npsPromoters', 'npsPassives', 'npsDetractors') : 0,
    kinds.has('csat') ? sum('csatResponses') : 0,
    kinds.has('ces') ? sum('cesResponses') : 0,
    kinds.has('happiness') ? sum('happinessGreat', 'happinessOkay', 'happinessNotGood') : 0,
  );
}

const holds =
  (name: string) =>
  ({ firstDay, lastDay }: FileReport): boolean =>
    (firstDay ?? '').slice(0, 7) <= name && name <= (lastDay ?? '').slice(0, 7);

/** Questions by whose answers a survey can be counted: the helpdesk may ask for satisfaction too. */
function kindsOf(surveys: readonly FileReport[], helpdesks: readonly FileReport[]): Set<string> {
  const kinds = new Set<string>(surveys.flatMap(({ questions }) => Object.values(questions)));
  const isShared = helpdesks.some(({ mapping }) => mapping.rating !== undefined);
  if (isShared && kinds.size > 1) kinds.delete('csat');
  return kinds;
}

/** What these files give to a month. @param name as 2026-07 */
export function partsOf({ files, months }: ImportResult, name: string): SourcePart[] {
  const inputs = months.get(name)?.inputs ?? new Map<string, number>();
  const surveys = files.filter(isSurvey).filter(holds(name));
  const helpdesks = files.filter((file) => !isSurvey(file));
  const tickets = inputs.get('ticketsReceived') || inputs.get('ticketsResolved') || 0;
  const answers = answersIn(inputs, kindsOf(surveys, helpdesks));
  const parts: SourcePart[] = [
    { tool: toolsOf(helpdesks), count: tickets, of: 'tickets' },
    { tool: toolsOf(surveys), count: answers, of: 'answers' },
  ];
  return parts.filter(({ tool, count }) => tool !== '' && count > 0);
}

/** Parts of another tool whose numbers these files would replace. */
export function replacedParts(before: string, parts: readonly SourcePart[]): SourcePart[] {
  return readSource(before).filter((old) =>
    parts.some((part) => part.of === old.of && part.tool !== old.tool),
  );
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function partText({ tool, count, of }: SourcePart): string {
  const unit = count === 1 ? of.slice(0, -1) : of;
  return `${tool} ${grouped(count)} ${unit}`;
}

/**
 * What the row Source says after the import: "Freshdesk 512 tickets + Typeform 120 answers, 3 Aug".
 * What an earlier import gave and this one leaves alone stays.
 */
export function sourceText(before: string, parts: readonly SourcePart[], today: Today): string {
  const kept = readSource(before).filter((old) => !parts.some((part) => part.of === old.of));
  const all = [...kept, ...parts].sort((a, b) => (a.of === b.of ? 0 : a.of === 'tickets' ? -1 : 1));
  const texts = all.map(partText).join(say('sourcePlus'));
  return `${texts}, ${today.day} ${MONTHS[today.monthIndex]}`;
}
