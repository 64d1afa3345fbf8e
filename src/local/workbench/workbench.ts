/** The workbench put together: model, grid, add-on, menu, sidebar, charts, storage. */

import type { SpreadsheetModel } from '../model';
import { newSpreadsheet } from '../services';
import { type AddOn, openFunctions } from './addon';
import { type Charts, createCharts } from './charts/overlay';
import { functionClass, functionInfo, type Messages } from './functions/add-on';
import { EdateFunction } from './functions/corrections';
import { drawSparklines, SparklineFunction } from './functions/sparkline';
import type { Bench } from './grid/bench';
import { watchCalculation } from './grid/calculation';
import { watchGrid } from './grid/fold';
import { showMessages } from './grid/hover';
import { openBench, reopenBench } from './grid/open';
import { watchProtection } from './grid/protection';
import { select } from './grid/select';
import { show, showHeights } from './grid/show';
import { watchLinks, watchTabs } from './grid/tabs';
import { watchTyping } from './grid/typing';
import { startUniver } from './grid/univer';
import { ask } from './host/dialog';
import { byId } from './host/element';
import { drawMenu } from './host/menu';
import { createRunner, type Runner } from './host/runner';
import { createSidebar, type Sidebar } from './host/sidebar';
import { createSaver, type Saved, type Storage } from './host/storage';
import { showToast } from './host/toast';

const ADD_ON_NAME = 'Support Metrics';

export interface Workbench {
  bench: Bench;
  runner: Runner;
  charts(): Charts;
  /** Runs a function of the add-on and tells of its error, if there is one. */
  runMenu(functionName: string): Promise<void>;
  /** Replaces the spreadsheet. */
  reset(model: SpreadsheetModel): Promise<void>;
  rename(name: string): void;
  /** Resolves when calculation, charts and storage have caught up. */
  settle(): Promise<void>;
}

/** An empty spreadsheet in the time zone of this browser. */
export function emptySpreadsheet(): SpreadsheetModel {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return newSpreadsheet({ timeZone });
}

/** Opens the spreadsheet in the page and starts the add-on's onOpen. */
export async function startWorkbench(
  addOn: AddOn,
  opened: Saved,
  storage: Storage,
): Promise<Workbench> {
  const { model } = opened;
  const messages: Messages = new Map();
  const bench = openBench(startGrid(addOn, opened, messages), model);
  const saver = createSaver(storage, () => ({ model, codeHash: addOn.hash }), sayKept);
  const calculation = watchCalculation(bench);
  let charts = createCharts(bench);
  const changed = () => {
    saver.saveSoon();
    showHeights(bench);
    void charts.refresh();
  };
  const runner = startRunner(addOn, bench, changed, () => sidebar, runMenu);
  const sidebar = createSidebar({
    element: byId('sidebar'),
    names: addOn.publicNames,
    call: (name, args) => runner.run(name, args),
  });
  watchGrid(bench, { edited: changed, calculated: changed });
  watchEverything(bench, messages, changed);
  changed();
  await runMenu('onOpen');
  return { bench, runner, charts: () => charts, runMenu, reset, rename, settle };

  async function runMenu(functionName: string): Promise<void> {
    try {
      await runner.run(functionName, functionName === 'onOpen' ? [{ authMode: 'FULL' }] : []);
    } catch (error) {
      console.warn(error);
      showToast(textOf(error), ADD_ON_NAME, 12, true);
    }
  }

  async function reset(next: SpreadsheetModel): Promise<void> {
    sidebar.close();
    reopenBench(bench, next);
    charts = createCharts(bench);
    changed();
    await runMenu('onOpen');
  }

  function rename(name: string): void {
    model.name = name;
    show(bench);
    changed();
  }

  async function settle(): Promise<void> {
    await calculation.idle();
    await charts.refresh();
    await saver.saveNow();
  }
}

function watchEverything(bench: Bench, messages: Messages, changed: () => void): void {
  watchTyping(bench);
  watchTabs(bench, changed);
  watchLinks(bench);
  drawSparklines(bench.grid.injector);
  showMessages(bench, messages);
  watchProtection(bench, async (description) => {
    const prompt = description || 'This part of the sheet is protected.';
    const captions = { OK: 'Edit anyway' };
    return (await ask('Edit a protected part?', prompt, 'OK_CANCEL', captions)) === 'OK';
  });
}

function startGrid(addOn: AddOn, { model, codeHash }: Saved, messages: Messages) {
  const { call, Date } = openFunctions(addOn, model);
  const place = () => ({ Date, timeZone: model.timeZone });
  const caller = { call, place, messages };
  return startUniver(byId('grid'), {
    executors: [
      ['SPARKLINE', SparklineFunction] as const,
      ['EDATE', EdateFunction] as const,
      ...addOn.functions.map(({ name }) => [name, functionClass(name, caller)] as const),
    ].map(([name, executor]) => [executor, name]),
    infos: addOn.functions.map(functionInfo),
    isStale: codeHash !== addOn.hash,
  });
}

function startRunner(
  addOn: AddOn,
  bench: Bench,
  changed: () => void,
  sidebar: () => Sidebar,
  runMenu: (functionName: string) => Promise<void>,
): Runner {
  return createRunner({
    code: addOn.code,
    htmlFile: addOn.htmlFile,
    model: bench.model,
    before: () => bench.shown,
    effects: {
      toast: showToast,
      ask: ({ title, prompt, buttons }) => ask(title, prompt, buttons),
      showSidebar: (page) => sidebar().show(page),
      addMenu: (items) => drawMenu(byId('menus'), ADD_ON_NAME, items, (name) => void runMenu(name)),
      select: (sheetId, a1) => select(bench, sheetId, a1),
      ran: () => {
        show(bench);
        changed();
      },
    },
  });
}

function sayKept(): void {
  byId('saved').textContent = 'Kept in this browser';
}

function textOf(error: unknown): string {
  return String(Reflect.get(Object(error), 'message') ?? error);
}
