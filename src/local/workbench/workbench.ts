/** The workbench put together: model, grid, add-on, menu, sidebar, storage. */

import type { SpreadsheetModel } from '../model';
import { newSpreadsheet } from '../services';
import { type AddOn, openFunctions } from './addon';
import { functionClass, functionInfo, type Messages } from './functions/add-on';
import type { Bench } from './grid/bench';
import { watchGrid } from './grid/fold';
import { openBench, reopenBench } from './grid/open';
import { show } from './grid/show';
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
  sidebar: Sidebar;
  messages: Messages;
  /** Runs a function of the add-on and tells of its error, if there is one. */
  runMenu(functionName: string): Promise<void>;
  /** Replaces the spreadsheet. */
  reset(model: SpreadsheetModel): Promise<void>;
  saveNow(): Promise<void>;
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
  const changed = () => saver.saveSoon();
  watchGrid(bench, { edited: changed, calculated: changed });
  const runner = startRunner(addOn, bench, changed, () => workbench.sidebar, runMenu);
  const sidebar = createSidebar({
    element: byId('sidebar'),
    names: addOn.publicNames,
    call: (name, args) => runner.run(name, args),
  });
  const workbench = { bench, runner, sidebar, messages, runMenu, reset, saveNow: saver.saveNow };
  await runMenu('onOpen');
  return workbench;

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
    changed();
    await runMenu('onOpen');
  }
}

function startGrid(addOn: AddOn, { model, codeHash }: Saved, messages: Messages) {
  const { call, Date } = openFunctions(addOn, model);
  const place = () => ({ Date, timeZone: model.timeZone });
  return startUniver(byId('grid'), {
    executors: addOn.functions.map(({ name }) => [
      functionClass(name, { call, place, messages }),
      name,
    ]),
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
      select: () => {},
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
