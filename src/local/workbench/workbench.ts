/** The workbench put together: model, grid, add-on, menu, sidebar, charts, storage. */

import type { Edit } from '../edit-event';
import type { SpreadsheetModel } from '../model';
import { newSpreadsheet } from '../services';
import type { AddOn } from './addon';
import { type Charts, createCharts } from './charts/overlay';
import type { Messages } from './functions/add-on';
import { formulasOf } from './functions/formulas';
import { drawSparklines } from './functions/sparkline';
import type { Bench } from './grid/bench';
import { type Calculation, watchCalculation } from './grid/calculation';
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
import { createRunner, type Effects, type Runner } from './host/runner';
import { createSidebar, type Sidebar } from './host/sidebar';
import { createSaver, type Saved, type Saver, type Storage } from './host/storage';
import { showToast } from './host/toast';

const ADD_ON_NAME = 'Support Metrics';
const KEPT = 'Kept in this browser';
const NOT_KEPT = 'Not kept: this browser allows no storage';

/** An empty spreadsheet in the time zone of this browser. */
export function emptySpreadsheet(): SpreadsheetModel {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return newSpreadsheet({ timeZone });
}

/** The page at work: one spreadsheet, one add-on. */
export class Workbench {
  readonly bench: Bench;
  readonly runner: Runner;
  charts: Charts;
  private readonly sidebar: Sidebar;
  private readonly saver: Saver;
  private readonly calculation: Calculation;
  private trigger: Promise<void> = Promise.resolve();

  /** Opens the spreadsheet in the page; `start` is still to be called. */
  constructor(addOn: AddOn, opened: Saved, storage: Storage) {
    const { model } = opened;
    const messages: Messages = new Map();
    const grid = startUniver(byId('grid'), formulasOf(addOn, opened, messages));
    this.bench = openBench(grid, model);
    this.calculation = watchCalculation(this.bench);
    this.charts = createCharts(this.bench);
    this.saver = createSaver(
      storage,
      () => ({ model, codeHash: addOn.hash }),
      () => {
        byId('saved').textContent = storage.isLasting ? KEPT : NOT_KEPT;
      },
    );
    this.runner = createRunner({
      ...addOn,
      model,
      before: () => this.bench.shown,
      effects: this.effects(),
    });
    const call = (name: string, args: unknown[]) => this.runner.run(name, args);
    this.sidebar = createSidebar({ element: byId('sidebar'), names: addOn.publicNames, call });
    watchUser(this.bench, messages, {
      edited: (edits) => this.edited(edits),
      changed: () => this.changed(),
    });
  }

  /** Lets the add-on make its menu, as Google does when a spreadsheet opens. */
  async start(): Promise<void> {
    this.changed();
    await this.run('onOpen', [{ authMode: 'FULL' }]);
  }

  /** Runs a function of the add-on and tells of its error, if there is one. */
  runMenu(functionName: string): Promise<void> {
    return this.run(functionName, []);
  }

  /** Replaces the spreadsheet. */
  async reset(next: SpreadsheetModel): Promise<void> {
    this.sidebar.close();
    reopenBench(this.bench, next);
    this.charts = createCharts(this.bench);
    await this.start();
  }

  rename(name: string): void {
    this.bench.model.name = name;
    show(this.bench);
    this.changed();
  }

  /** Resolves when calculation, charts and storage have caught up. */
  async settle(): Promise<void> {
    await this.trigger;
    await this.calculation.idle();
    await this.charts.refresh();
    await this.saver.saveNow();
  }

  private async run(functionName: string, args: unknown[]): Promise<void> {
    try {
      await this.runner.run(functionName, args);
    } catch (error) {
      console.warn(error);
      showToast(textOf(error), ADD_ON_NAME, 12, true);
    }
  }

  private changed(): void {
    this.saver.saveSoon();
    showHeights(this.bench);
    void this.charts.refresh();
  }

  /** Google starts the trigger on its side, a moment after the cell shows what was typed. */
  private edited(edits: Edit[]): void {
    this.changed();
    for (const edit of edits) {
      this.trigger = this.trigger.then(moment).then(() => this.runner.edited(edit));
    }
  }

  private effects(): Effects {
    const run = (functionName: string) => void this.runMenu(functionName);
    return {
      toast: showToast,
      ask: ({ title, prompt, buttons }) => ask(title, prompt, buttons),
      showSidebar: (page) => this.sidebar.show(page),
      addMenu: (items) => drawMenu(byId('menus'), ADD_ON_NAME, items, run),
      select: (sheetId, a1) => select(this.bench, sheetId, a1),
      ran: () => {
        show(this.bench);
        this.changed();
      },
    };
  }
}

interface Changes {
  edited(edits: Edit[]): void;
  changed(): void;
}

function watchUser(bench: Bench, messages: Messages, { edited, changed }: Changes): void {
  watchGrid(bench, { edited, calculated: changed });
  watchTyping(bench);
  watchTabs(bench, changed);
  watchLinks(bench);
  watchProtection(bench, agreesToEdit);
  drawSparklines(bench.grid.injector);
  showMessages(bench, messages);
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function agreesToEdit(description: string): Promise<boolean> {
  const prompt = description || 'This part of the sheet is protected.';
  const captions = { OK: 'Edit anyway' };
  return (await ask('Edit a protected part?', prompt, 'OK_CANCEL', captions)) === 'OK';
}

function textOf(error: unknown): string {
  return String(Reflect.get(Object(error), 'message') ?? error);
}
