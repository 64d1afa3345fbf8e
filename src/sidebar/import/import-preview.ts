import type { Entry } from '../../api/contract';
import type { ImportDesk, MonthCells } from '../../api/import-contract';
import type { FileReport, ImportResult, MonthResult } from '../../import/result';
import { inputById } from '../../metrics/catalogue';
import { monthName } from '../months';
import { type CellChange, cellsOf, valuesOf } from './import-cells';
import { type Answers, matchNames, type NameMatch } from './match-names';
import { say, sayList } from './messages';
import { ordinalDay, ordinalOfName } from './month-names';
import { partsOf, replacedParts } from './source-text';

/** What somebody decided about months and cells against what is ticked by itself. */
export interface Decisions {
  /** By month as 2026-07. */
  readonly months: Readonly<Record<string, boolean>>;
  /** By month and row, `2026-07|ticketsReceived`. */
  readonly cells: Readonly<Record<string, boolean>>;
  readonly names: Answers;
}

export const NO_DECISIONS: Decisions = { months: {}, cells: {}, names: {} };

export interface CellView extends CellChange {
  /** For a decision about it. */
  readonly key: string;
  readonly isTicked: boolean;
}

export interface MonthView {
  readonly month: number;
  /** As 2026-07. */
  readonly name: string;
  readonly title: string;
  readonly isTicked: boolean;
  /** Sentences to read before ticking. */
  readonly tells: readonly string[];
  /** Cells that would change: those typed by hand first. */
  readonly cells: readonly CellView[];
  readonly locked: readonly string[];
  /** How many numbers would be written if the month is ticked. */
  readonly count: number;
}

export interface Preview {
  readonly match: NameMatch;
  readonly months: readonly MonthView[];
  /** Sentences on months that cannot be imported. */
  readonly leftMonths: readonly string[];
  /** Numbers of ticked months. */
  readonly count: number;
  readonly tickedMonths: number;
}

const FIRST_MONTH = 12 * 2000;

const cellKey = (name: string, id: string): string => `${name}|${id}`;

/** The earliest and latest day that any of the files holds. */
function span(files: readonly FileReport[]): { first: string; last: string } {
  const firsts = files.flatMap(({ firstDay }) => firstDay ?? []).sort();
  const lasts = files.flatMap(({ lastDay }) => lastDay ?? []).sort();
  return { first: firsts[0] ?? '', last: lasts[lasts.length - 1] ?? '' };
}

function tellCut(files: readonly FileReport[], name: string, title: string): string {
  const { first, last } = span(files);
  if (first.startsWith(name) && !first.endsWith('-01')) {
    return say('startsLate', { month: title, day: ordinalDay(Number(first.slice(8))) });
  }
  if (last.startsWith(name)) {
    return say('endsEarly', { month: title, day: ordinalDay(Number(last.slice(8))) });
  }
  return say('notWhole', { month: title });
}

function sayTheseFiles(files: readonly FileReport[], tool: string): string {
  const [file] = files;
  if (!file || files.length > 1) return say('theseFiles');
  const isKnown = tool === file.sourceLabel;
  return isKnown ? say('thisFile', { tool }) : say('thisUnknown');
}

/** Sentences on another tool's numbers, which would go. */
function tellOtherTools(result: ImportResult, name: string, title: string, source: string) {
  const parts = partsOf(result, name);
  return replacedParts(source, parts).map((old) => {
    const tool = parts.find(({ of }) => of === old.of)?.tool ?? '';
    const theseFiles = sayTheseFiles(result.files, tool);
    const { count, of, tool: other } = old;
    return say('otherTool', { month: title, count, of, tool: other, theseFiles });
  });
}

const byTyped = (a: CellChange, b: CellChange): number => Number(b.isTyped) - Number(a.isTyped);

interface Sight {
  readonly desk: ImportDesk;
  readonly result: ImportResult;
  readonly decisions: Decisions;
  readonly match: NameMatch;
}

function viewCells(sight: Sight, name: string, before: MonthCells | undefined): CellView[] {
  const { desk, result, match, decisions } = sight;
  const values: ReadonlyMap<string, Entry> = valuesOf(desk, result, match, name, before);
  return cellsOf(desk, values, before)
    .sort(byTyped)
    .map((cell) => {
      const key = cellKey(name, cell.id);
      return { ...cell, key, isTicked: !cell.isLocked && (decisions.cells[key] ?? !cell.isTyped) };
    });
}

function viewMonth(sight: Sight, name: string, { complete }: MonthResult): MonthView {
  const { desk, result, decisions } = sight;
  const month = ordinalOfName(name);
  const before = desk.months.find((each) => each.month === month);
  const isRunning = month === desk.running;
  const title = monthName(month);
  const others = tellOtherTools(result, name, title, before?.source ?? '');
  const isWhole = complete || isRunning;
  const isTicked = decisions.months[name] ?? (isWhole && others.length === 0);
  const cut = isTicked ? say('cutShort', { month: title }) : tellCut(result.files, name, title);
  const all = viewCells(sight, name, before);
  return {
    month,
    name,
    title: isRunning ? say('soFar', { month: title }) : title,
    isTicked,
    tells: [...(isWhole ? [] : [cut]), ...others],
    cells: all.filter(({ isLocked }) => !isLocked),
    locked: all.filter(({ isLocked }) => isLocked).map(({ label }) => label),
    count: all.filter((cell) => cell.isTicked).length,
  };
}

/** Why a month cannot be imported at all; null where it can. */
function refusal(name: string, running: number): string | null {
  const month = ordinalOfName(name);
  if (month > running) return say('notYet', { month: monthName(month) });
  return month < FIRST_MONTH ? say('tooOld', { month: monthName(month) }) : null;
}

/** What an import would do, month by month, for somebody to look at and decide. */
export function previewOf(desk: ImportDesk, result: ImportResult, decisions: Decisions): Preview {
  const match = matchNames(desk, result, decisions.names);
  const sight = { desk, result, decisions, match };
  const open = [...result.months].filter(([name]) => refusal(name, desk.running) === null);
  const months = open
    .map(([name, month]) => viewMonth(sight, name, month))
    .sort((a, b) => b.month - a.month);
  const going = months.filter(({ isTicked, count }) => isTicked && count > 0);
  return {
    match,
    months,
    leftMonths: [...result.months.keys()].flatMap((name) => refusal(name, desk.running) ?? []),
    count: going.reduce((sum, { count }) => sum + count, 0),
    tickedMonths: going.length,
  };
}

/** Rows that Monthly lacks although the files feed them. */
export function missingRows(desk: ImportDesk, result: ImportResult): string {
  const rows = new Set(desk.fields.map(({ id }) => id));
  const ids = [...result.months.values()].flatMap(({ inputs }) => [...inputs.keys()]);
  const missing = [...new Set(ids)].filter((id) => !rows.has(id));
  return sayList(missing.map((id) => inputById(id)?.label ?? id));
}
