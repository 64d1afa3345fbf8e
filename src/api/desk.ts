import { METRICS } from '../metrics/catalogue';
import { hasProse, packedProseIn, restoreCatalogue } from '../metrics/catalogue-prose';
import { type Layout, layTab } from '../workbook/layout';
import { messages } from '../workbook/messages';
import { longMonth } from '../workbook/month';
import type { LineChart } from '../workbook/plan';
import type { Area } from '../workbook/reference';
import type { Snapshot } from '../workbook/snapshot';
import { type Due, type State, stateOf } from '../workbook/state';
import { type Step, stepsOf } from '../workbook/steps';
import { TABS, type TabId } from '../workbook/tab';
import { planCharts } from '../workbook/ticket-volume';
import { layoutOf, planWorkbook } from '../workbook/workbook';
import {
  agentChoiceSteps,
  appliedSteps,
  checkHidden,
  choicesOf,
  hasTick,
  tickSteps,
} from './choices';
import type { Change, Choices, MonthForm, SaveResult, Summary } from './contract';
import { openMonth } from './open-month';
import { type CheckedSave, checkSave, saveSteps } from './save-month';
import { summaryOf } from './summary';

/** A spreadsheet that can be read and changed. */
export interface Desk {
  read(tabs?: readonly TabId[]): Sheetful;
  /** Runs alone: nobody else's save happens meanwhile. @throws a sentence where it is busy */
  alone<T>(work: () => T): T;
}

/** What was read, and the way to change it. */
export interface Sheetful {
  readonly snapshot: Snapshot;
  readonly workbookName: string;
  /** The spreadsheet's, such as "Europe/Berlin". */
  readonly timeZone: string;
  /** Names of tabs that are not ours and hold cells. */
  otherTabs(): readonly string[];
  /**
   * The cells of a tab as text, dates as 2026-07-03 10:17:00; null where there is no such tab.
   * @param most cells that are read; a larger tab gives their number instead
   */
  textOf(tab: string, most: number): readonly (readonly string[])[] | number | null;
  /** The same with more tabs read. */
  with(tabs: readonly TabId[]): Sheetful;
  apply(steps: readonly Step[]): void;
  /** The text of the sidebar's page, which keeps the words of the catalogue, packed. */
  page(): string;
  /** @param packed gzip in base64 */
  unpack(packed: string): string;
}

/** Month columns of a new workbook: a year and the running month. */
export const NEW_MONTHS = 13;

const isKnown = (snapshot: Snapshot): boolean => Object.keys(snapshot.tabs).length > 0;

/**
 * Builds what is missing and repairs what is broken; nothing that a user typed, moved, renamed,
 * coloured or added is touched.
 * @param months how many month columns a new workbook gets
 * @returns sentences about what was found
 */
export function setUp(desk: Desk, months: number = NEW_MONTHS): readonly string[] {
  return desk.alone(() => {
    const sheetful = desk.read();
    const { running } = sheetful.snapshot;
    const columns = Array.from({ length: months }, (_, index) => running - months + 1 + index);
    const due = sheetful.snapshot.tabs.monthly === undefined ? { columns } : {};
    return rebuild(sheetful, due, [{ do: 'show', tab: 'metrics' }]);
  });
}

/** The same for a workbook that is there. @throws a sentence where the tab Monthly is gone */
export function refresh(desk: Desk): readonly string[] {
  return desk.alone(() => {
    const sheetful = desk.read();
    if (!isKnown(sheetful.snapshot)) throw new Error(messages.notSetUp);
    if (sheetful.snapshot.tabs.monthly === undefined) throw new Error(messages.monthlyMissing);
    return rebuild(sheetful, {});
  });
}

/** The script does without the words of the catalogue until it builds a tab. */
export function bringProse(sheetful: Sheetful): void {
  if (!hasProse()) restoreCatalogue(sheetful.unpack(packedProseIn(sheetful.page())));
}

function rebuild(sheetful: Sheetful, due: Due, last: readonly Step[] = []): readonly string[] {
  bringProse(sheetful);
  const state = stateOf(sheetful.snapshot, due);
  const { layout, steps } = stepsFor(state, TABS);
  const applied = appliedSteps(state, layout.definitions);
  sheetful.apply([...steps, ...applied, ...rememberStep(state), ...last]);
  return [...state.notices, ...addedSentence(layout)];
}

function stepsFor(state: State, tabs: readonly TabId[]): { layout: Layout; steps: Step[] } {
  const layout = layoutOf(state);
  return { layout, steps: stepsOf(planWorkbook(state, layout, tabs), state.snapshot, layout) };
}

/**
 * The same where numbers come in: a chart that is to draw what it draws already is not asked for,
 * which saves a dozen calls.
 * @param before what the steps start from
 */
export function growSteps(
  state: State,
  tabs: readonly TabId[],
  before = state.snapshot,
): { layout: Layout; steps: Step[] } {
  const layout = layoutOf(state);
  const plan = planWorkbook(state, layout, tabs);
  const then = stateOf(before);
  const drawn = new Set(planCharts(then, layoutOf(then)).map((chart) => JSON.stringify(chart)));
  const isDrawn = (chart: LineChart): boolean =>
    before.charts[chart.key] !== undefined && drawn.has(JSON.stringify(chart));
  const charts = plan.charts.filter((chart) => !isDrawn(chart));
  return { layout, steps: stepsOf({ ...plan, charts }, before, layout) };
}

/** Which metrics the tabs now hide, where that has changed. */
function rememberStep(state: State): Step[] {
  const hidden = [...state.hidden];
  const before = state.snapshot.hidden;
  const isSame = before !== null && before.join() === hidden.join();
  return isSame ? [] : [{ do: 'remember', hidden }];
}

/** Says which rows a newer add-on has added to an older workbook. */
function addedSentence(layout: Layout): string[] {
  const { isNew, rows } = layout.metrics;
  return isNew || rows.fresh.length === 0 ? [] : [messages.rowsAdded(rows.fresh.length)];
}

/** What to follow. @throws a sentence where the workbook was never set up */
export function readChoices(desk: Desk): Choices {
  const { snapshot } = desk.read(['definitions']);
  if (!isKnown(snapshot)) throw new Error(messages.notSetUp);
  return choicesOf(stateOf(snapshot));
}

/** The paragraph to copy. @param month ordinal; null is the latest complete month with numbers */
export function readSummary(desk: Desk, month: number | null): Summary {
  const { snapshot } = desk.read(['monthly', 'metrics']);
  return summaryOf(stateOf(snapshot), month);
}

/**
 * Shows and hides rows of Metrics and Monthly.
 * @param ids of the metrics to switch off
 * @param agents whether numbers per agent are kept; undefined leaves the switch as it is
 */
export function saveChoices(
  desk: Desk,
  ids: readonly unknown[],
  agents?: unknown,
): { message: string } {
  return desk.alone(() => {
    const hidden = checkHidden(ids);
    const sheetful = desk.read();
    if (sheetful.snapshot.tabs.monthly === undefined) throw new Error(messages.notSetUp);
    bringProse(sheetful);
    const state = stateOf(sheetful.snapshot, { hidden });
    const { layout, steps } = stepsFor(state, TABS);
    const ticks = [
      ...tickSteps(state, layout.definitions),
      ...appliedSteps(state, layout.definitions),
      ...agentChoiceSteps(agents, layout.agents),
    ];
    sheetful.apply([...steps, ...ticks, ...rememberStep(state)]);
    return { message: messages.chosen(METRICS.length - hidden.length) };
  });
}

/**
 * Applies the ticks of Formulas & Definitions right after one was changed there.
 * @param edited the cells of that tab that somebody changed
 */
export function applyTicks(desk: Desk, edited: Area): void {
  desk.alone(() => {
    const sheetful = desk.read(['definitions']);
    const ticked = stateOf(sheetful.snapshot);
    if (!hasTick(ticked, edited) || ticked.hidden.size === METRICS.length) return;
    const more = sheetful.with(GROWING);
    if (more.snapshot.missing.length > 0) return;
    bringProse(more);
    const state = stateOf(more.snapshot);
    const { steps } = growSteps(state, GROWING);
    const asFound = layTab(state, 'definitions', { rows: [], columns: [] });
    more.apply([...steps, ...appliedSteps(state, asFound), ...rememberStep(state)]);
  });
}

/** @param month ordinal; null is the latest complete month */
export function openForm(desk: Desk, month: number | null): MonthForm {
  const { snapshot, workbookName } = desk.read(['monthly']);
  return openMonth(stateOf(snapshot), month, workbookName);
}

/** The tabs that a first number for a month or a tick changes; what is judged is so on Workings. */
export const GROWING: readonly TabId[] = ['metrics', 'monthly', 'workings'];

/** Saves one month: all of it or, where something is wrong or somebody else was here, nothing. */
export function saveMonth(desk: Desk, month: number, changes: readonly Change[]): SaveResult {
  return desk.alone(() => {
    const sheetful = desk.read(['monthly']);
    const state = stateOf(sheetful.snapshot);
    const checked = checkSave(state, month, changes);
    if (checked.conflicts.length > 0) return { outcome: 'conflict', conflicts: checked.conflicts };
    write(sheetful, state, month, checked);
    const form = savedForm(state, sheetful.workbookName, month, checked.changes);
    const undo = checked.changes.map(({ id, was, value }) => ({ id, was: value, value: was }));
    const message =
      undo.length === 0
        ? messages.unchanged(longMonth(month))
        : messages.saved(longMonth(month), undo.length);
    return { outcome: 'saved', message, undo, form, hints: checked.hints };
  });
}

function write(sheetful: Sheetful, state: State, month: number, checked: CheckedSave): void {
  const { changes, isFirst } = checked;
  if (changes.length === 0) return;
  if (isFirst) fillFirst(sheetful.with(GROWING), month, changes);
  else {
    // As it stands: what a repair would insert is not inserted here.
    const asFound = layTab(state, 'monthly', { rows: [], columns: [] });
    sheetful.apply(saveSteps(state, asFound, month, changes));
  }
}

/** The first number of a month: its column, its row, the range of the charts, then the numbers. */
function fillFirst(sheetful: Sheetful, month: number, changes: readonly Change[]): void {
  bringProse(sheetful);
  const hasNumber = changes.some(({ value }) => typeof value === 'number');
  const state = stateOf(sheetful.snapshot, hasNumber ? { filling: [month] } : { columns: [month] });
  const { layout, steps } = growSteps(state, GROWING);
  sheetful.apply([...steps, ...saveSteps(state, layout.monthly, month, changes)]);
}

/** The form as it is after the save, without reading the spreadsheet again. */
function savedForm(
  state: State,
  workbookName: string,
  month: number,
  changes: readonly Change[],
): MonthForm {
  const form = openMonth(state, month, workbookName);
  const values = { ...form.values };
  for (const { id, value } of changes) values[id] = value;
  const filled = Object.values(values).filter((value) => value !== null).length;
  const months = form.months.map((each) => (each.month === month ? { ...each, filled } : each));
  return { ...form, values, months };
}
