import { sampleDays } from '../workbook/sample-days';
import type { Host } from './host';
import type { SpreadsheetModel } from './model';
import { createServices, newSpreadsheet } from './services';

/** A made-up year and a half, oldest month first: entries by row key, targets by metric. */
export interface SampleYear {
  readonly targets: Readonly<Record<string, number>>;
  /** Rows of the tab Agents: the month (counted back from now), the agent, numbers by column key. */
  readonly agents: readonly Readonly<Record<string, number | string>>[];
  readonly months: readonly Readonly<Record<string, number | string>>[];
}

/** Runs the built script with these globals and gives its functions. */
export type RunScript = (
  globals: Record<string, unknown>,
) => Record<string, (...args: unknown[]) => unknown>;

export interface SampleOptions {
  readonly year: SampleYear;
  readonly run: RunScript;
  /** The text of the sidebar's page. */
  readonly page: string;
  /** Milliseconds since 1970: the sample ends with the month before. */
  readonly now: number;
}

/** A host for work that nobody watches. */
function unattended({ page, now }: SampleOptions): Host {
  return {
    toast: () => undefined,
    alert: (_title, prompt) => {
      throw new Error(prompt);
    },
    showSidebar: () => undefined,
    addMenu: () => undefined,
    htmlFile: () => page,
    activeSheetChanged: () => undefined,
    now: () => now,
  };
}

/**
 * The sample workbook, made as a user would make it: set up from the menu, then month after month
 * saved from the sidebar.
 * @throws the add-on's own sentence where it refuses something
 */
export function sampleWorkbook(options: SampleOptions): SpreadsheetModel {
  const model = newSpreadsheet({ name: 'Support metrics: sample year' });
  const services = createServices({ model, host: unattended(options) });
  const script = options.run(services.globals);
  const today = new Date(options.now);
  const running = 12 * today.getUTCFullYear() + today.getUTCMonth();
  script.setUpOrRepair?.();
  options.year.months.forEach((entries, index) => {
    saveMonth(script, running - options.year.months.length + index, entries);
  });
  typeTargets(model, options.year.targets);
  typeAgents(model, options.year.agents, running);
  wantDays(model);
  script.refreshCharts?.();
  typeDays(model, options.year.months, running);
  script.refreshCharts?.();
  model.sheets = model.sheets.filter((sheet) => sheet.name !== 'Sheet1');
  model.activeSheetId = model.sheets[0]?.id ?? 0;
  return model;
}

function ask(script: ReturnType<RunScript>, call: string, request: unknown): unknown {
  const reply = JSON.parse(String(script.sidebarCall?.(JSON.stringify({ call, request }))));
  if (reply.ok !== true) throw new Error(`The sample year: ${reply.message}`);
  return reply.answer;
}

/** Only what this version of the workbook has a row for. */
function saveMonth(
  script: ReturnType<RunScript>,
  month: number,
  entries: Readonly<Record<string, number | string>>,
): void {
  const { fields } = ask(script, 'openMonth', { month }) as { fields: { id: string }[] };
  const changes = fields.flatMap(({ id }) =>
    entries[id] === undefined ? [] : [{ id, was: null, value: entries[id] }],
  );
  ask(script, 'saveMonth', { month, changes });
}

/** Targets are typed straight into the tab Metrics, found by its hidden keys. */
function typeTargets(model: SpreadsheetModel, targets: Readonly<Record<string, number>>): void {
  const metrics = model.sheets.find((sheet) => sheet.name === 'Metrics');
  if (metrics === undefined) throw new Error('The sample year: there is no tab Metrics');
  const column = Object.entries(metrics.cells[1] ?? {}).find(([, cell]) => cell.value === 'target');
  for (const cells of Object.values(metrics.cells)) {
    const target = targets[String(cells[1]?.value)];
    const place = Number(column?.[0]);
    if (target !== undefined) cells[place] = { ...cells[place], value: target };
  }
}

/** Types into the cells of a tab, found by its hidden keys. */
function typist(model: SpreadsheetModel, name: string) {
  const tab = model.sheets.find((sheet) => sheet.name === name);
  if (tab === undefined) throw new Error(`The sample year: there is no tab ${name}`);
  const rowOf = (key: string): number => Number(keyAt(tab.cells, (cells) => cells[1]?.value, key));
  const columnOf = (key: string): number =>
    Number(keyAt(tab.cells[1] ?? {}, (cell) => cell.value, key));
  return (row: string, column: string, value: number | string): void => {
    const cells = tab.cells[rowOf(row)] ?? {};
    cells[columnOf(column)] = { ...cells[columnOf(column)], value };
  };
}

/** The dropdown of Ticket Volume: the next refresh makes the tab Daily Volume. */
function wantDays(model: SpreadsheetModel): void {
  typist(model, 'Ticket Volume')('title', 'total', 'Yes');
}

/** Days are pasted into the table of their tab. */
function typeDays(model: SpreadsheetModel, months: SampleYear['months'], running: number): void {
  const put = typist(model, 'Daily Volume');
  sampleDays(months, running).forEach(({ serial, counts }, index) => {
    const line = String(index + 1);
    put(line, 'date', serial);
    for (const [key, count] of Object.entries(counts)) put(line, key, count);
  });
}

/** Agents are pasted into the table of their tab, under its hidden keys. */
function typeAgents(model: SpreadsheetModel, agents: SampleYear['agents'], running: number): void {
  const put = typist(model, 'Agents');
  put('title', 'frt', 'By name');
  agents.forEach(({ monthsAgo, ...numbers }, index) => {
    const month = running - Number(monthsAgo);
    const days = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
    put(`line:${index + 1}`, 'table:month', days + SERIAL_OF_1970);
    for (const [key, value] of Object.entries(numbers)) {
      put(`line:${index + 1}`, `table:${key}`, value);
    }
  });
}

/** The serial number of 1 January 1970. */
const SERIAL_OF_1970 = 25_569;

function keyAt<T>(
  entries: Readonly<Record<number, T>>,
  keyOf: (entry: T) => unknown,
  key: string,
): string {
  const found = Object.entries(entries).find(([, entry]) => String(keyOf(entry)) === key);
  if (found === undefined) throw new Error(`The sample year: there is no place for ${key}`);
  return found[0];
}
