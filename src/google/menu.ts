import { refresh, setUp } from '../api/desk';
import { messages } from '../workbook/messages';
import type { TABS } from '../workbook/tab';
import { desk } from './desk';
import { readMemory } from './memory';
import { sidebarPage } from './page';
import { readSnapshot } from './snapshot';

/** The menu under Extensions. It may be built without any permission. */
export function buildMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(messages.menu.enter, 'enterMonthlyData')
    .addItem(messages.menu.import, 'importExports')
    .addItem(messages.menu.summary, 'copySummary')
    .addSeparator()
    .addItem(messages.menu.setUp, 'setUpOrRepair')
    .addItem(messages.menu.refresh, 'refreshCharts')
    .addItem(messages.menu.choose, 'chooseMetrics')
    .addItem(messages.menu.definitions, 'showDefinitions')
    .addSeparator()
    .addItem(messages.menu.help, 'showHelp')
    .addToUi();
}

/** Runs a menu entry; what goes wrong is told in one sentence. */
function told(work: () => readonly string[]): void {
  try {
    const notices = work();
    if (notices.length > 0) say(notices.join('\n\n'));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

function say(text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(messages.product, text, ui.ButtonSet.OK);
}

const toast = (text: string): void => {
  SpreadsheetApp.getActive().toast(text, messages.product, 6);
};

function showTab(tab: (typeof TABS)[number]): void {
  const sheet = readSnapshot([tab]).sheets[tab];
  if (sheet === undefined) throw new Error(messages.notSetUp);
  sheet.activate();
}

export type View = 'enter' | 'import' | 'first' | 'choose' | 'summary';

/** Opens the sidebar on one of its views. */
export function showSidebar(view: View): void {
  const page = sidebarPage();
  page.setContent(page.getContent().replace('data-view="enter"', `data-view="${view}"`));
  SpreadsheetApp.getUi().showSidebar(page.setTitle(messages.product));
}

/** Whether the add-on has never been in this spreadsheet. */
const isNewHere = (): boolean => readMemory(SpreadsheetApp.getActive()) === null;

/** The first time the sidebar asks what to follow; it can be skipped. */
export function setUpFromMenu(): void {
  told(() => {
    const isNew = isNewHere();
    const notices = setUp(desk);
    showSidebar(isNew ? 'first' : 'enter');
    return notices;
  });
}

export function refreshFromMenu(): void {
  told(() => {
    const notices = refresh(desk);
    toast(messages.refreshed);
    return notices;
  });
}

/** A spreadsheet that was never set up is set up first: nobody has to know the order. */
export function enterFromMenu(): void {
  told(() => {
    const { snapshot } = readSnapshot();
    const isNew = Object.keys(snapshot.tabs).length === 0 && snapshot.missing.length === 0;
    const notices = isNew ? setUp(desk) : [];
    showSidebar('enter');
    return notices;
  });
}

export function definitionsFromMenu(): void {
  told(() => {
    showTab('definitions');
    return [];
  });
}

export function helpFromMenu(): void {
  say(messages.help);
}
