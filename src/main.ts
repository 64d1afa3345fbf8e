import { answer } from './api/calls';
import { desk } from './google/desk';
import { followEdit } from './google/edit';
import {
  buildMenu,
  definitionsFromMenu,
  enterFromMenu,
  helpFromMenu,
  refreshFromMenu,
  setUpFromMenu,
  showSidebar,
} from './google/menu';

export { callFunction } from './functions/call';

/** What Apps Script sees. The build makes each export a function at the top of the script. */
export function onOpen(): void {
  buildMenu();
}

export function onInstall(): void {
  onOpen();
}

/** A simple trigger: it runs without permissions and may show nothing. */
export function onEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  followEdit(event);
}

export function enterMonthlyData(): void {
  enterFromMenu();
}

export function importExports(): void {
  showSidebar('import');
}

export function copySummary(): void {
  showSidebar('summary');
}

export function chooseMetrics(): void {
  showSidebar('choose');
}

export function setUpOrRepair(): void {
  setUpFromMenu();
}

export function refreshCharts(): void {
  refreshFromMenu();
}

export function showDefinitions(): void {
  definitionsFromMenu();
}

export function showHelp(): void {
  helpFromMenu();
}

/** The one entry of the sidebar: JSON in, JSON out. */
export function sidebarCall(json: string): string {
  return answer(desk, json);
}
