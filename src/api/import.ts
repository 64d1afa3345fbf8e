import { LINE } from '../workbook/agents';
import { IMPORTED } from '../workbook/keys';
import { layTab, type TabLayout } from '../workbook/layout';
import { messages } from '../workbook/messages';
import { type State, stateOf } from '../workbook/state';
import type { Step } from '../workbook/steps';
import type { TabId } from '../workbook/tab';
import { agentSteps, agentsBefore, checkAgents, linesNeeded } from './agent-lines';
import {
  type CheckedImport,
  checkImport,
  importedSentence,
  importSteps,
  stateWith,
  undoOf,
} from './apply-import';
import { bringProse, type Desk, GROWING, growSteps, type Sheetful } from './desk';
import type {
  ImportAnswer,
  ImportChoices,
  ImportDesk,
  ImportRequest,
  SheetText,
} from './import-contract';
import { agentNames, importDesk, objectIn } from './import-desk';
import { daySteps, daysBefore } from './save-days';

/** Cells of a tab that are handed to the sidebar: more take too long on their way. */
const MOST_CELLS = 500_000;

/** What a preview needs of the workbook. @throws a sentence where it was never set up */
export function readImport(desk: Desk): ImportDesk {
  const sheetful = desk.read(['monthly', 'agents']);
  const { workbookName, timeZone } = sheetful;
  const sheets = sheetful.otherTabs();
  return importDesk(stateOf(sheetful.snapshot), { workbookName, timeZone, sheets });
}

/** A tab of this spreadsheet as if it were a file. @throws a sentence where it is gone or too large */
export function readSheet(desk: Desk, name: string): SheetText {
  const rows = desk.read([]).textOf(name, MOST_CELLS);
  if (rows === null) throw new Error(messages.noSheet(name));
  if (typeof rows === 'number') throw new Error(messages.sheetTooLarge(name, rows, MOST_CELLS));
  return { rows };
}

/** Writes an import: all of it or, where something is wrong or somebody else was here, nothing. */
export function applyImport(desk: Desk, request: ImportRequest): ImportAnswer {
  return desk.alone(() => {
    const hasAgents = request.agents.length > 0;
    const hasDays = request.days.length > 0;
    const sheetful = desk.read([
      'monthly',
      ...(hasAgents ? (['agents'] as const) : []),
      ...(hasDays ? (['daily'] as const) : []),
    ]);
    const state = stateOf(sheetful.snapshot);
    if (hasAgents && agentNames(state) === 'no') throw new Error(messages.agentsAreOff);
    checkAgents(request.agents);
    const checked = checkImport(state, request);
    if (checked.conflicts.length > 0) return { outcome: 'conflict', conflicts: checked.conflicts };
    write(sheetful, state, checked);
    return {
      outcome: 'applied',
      message: importedSentence(checked),
      hints: checked.hints,
      undo: {
        ...undoOf(state, checked),
        agents: agentsBefore(state, request.agents),
        days: daysBefore(
          state,
          request.days.map(({ day }) => day),
        ),
      },
    };
  });
}

const hasNewNames = ({ categories }: CheckedImport): boolean =>
  categories.category.length + categories.channel.length > 0;

const hasNewFigures = (rows: readonly string[], { figures }: CheckedImport): boolean =>
  figures.some((key) => !rows.includes(key));

/** Tabs that get rows or columns; none where every cell of the import is there already. */
function growing(state: State, checked: CheckedImport): TabId[] {
  const { rows = [] } = state.found.monthly ?? {};
  const isWider = hasNewNames(checked) || hasNewFigures(rows, checked);
  const isNew = checked.filling.length > 0 || isWider || !rows.includes(IMPORTED);
  const hasDays = checked.request.days.length > 0;
  const hasDaily = state.snapshot.remembered?.includes('daily') === true;
  const lines = linesNeeded(state, checked.request.agents);
  const isLonger = lines > 0 && state.found.agents?.rows.includes(`${LINE}${lines}`) !== true;
  // What refers to other tabs is planned with those at hand.
  return [
    ...(isNew || isLonger || hasDays ? GROWING : []),
    ...(isWider || hasDays ? (['ticketVolume'] as const) : []),
    ...(hasDays || (hasNewNames(checked) && hasDaily) ? (['daily'] as const) : []),
    ...(isLonger ? (['agents'] as const) : []),
  ];
}

function write(sheetful: Sheetful, state: State, checked: CheckedImport): void {
  const { agents, days, choices } = checked.request;
  const tabs = growing(state, checked);
  const last = rememberSteps(state, choices);
  const ofAgents = (now: State, layout: TabLayout): Step[] =>
    agents.length === 0 ? [] : agentSteps(now, layout, agents);
  if (tabs.length === 0) {
    const asFound = (tab: TabId): TabLayout => layTab(state, tab, { rows: [], columns: [] });
    const monthly = importSteps(state, asFound('monthly'), checked);
    sheetful.apply([...monthly, ...ofAgents(state, asFound('agents')), ...last]);
    return;
  }
  const whole = sheetful.with(tabs);
  bringProse(whole);
  const after = stateWith({ ...state, snapshot: whole.snapshot }, checked, {
    agentLines: linesNeeded(state, agents),
    ...(days.length > 0 && { daily: days.map(({ day }) => day) }),
  });
  const { layout, steps } = growSteps(after, tabs, whole.snapshot);
  whole.apply([
    ...steps,
    ...importSteps(after, layout.monthly, checked),
    ...ofAgents(after, layout.agents),
    ...(days.length > 0 ? daySteps(after, layout, days) : []),
    ...last,
  ]);
}

/** What spreadsheets take as metadata is limited; what was chosen last is kept. */
const MOST_CHOICES = 12_000;

function rememberSteps(state: State, choices: Readonly<Record<string, ImportChoices>>): Step[] {
  if (Object.keys(choices).length === 0) return [];
  const known = { ...objectIn(state.snapshot.importChoices ?? '') };
  for (const key of Object.keys(choices)) delete known[key];
  const entries = [...Object.entries(known), ...Object.entries(choices)];
  while (JSON.stringify(entries).length > MOST_CHOICES) entries.shift();
  const importChoices = JSON.stringify(Object.fromEntries(entries));
  return importChoices === state.snapshot.importChoices ? [] : [{ do: 'remember', importChoices }];
}
