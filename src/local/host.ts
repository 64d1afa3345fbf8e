/** What only a page or a test can do for the services. */
export interface Host {
  toast(message: string, title: string, seconds: number): void;
  /** Shows a dialog and returns the button pressed, one of those that `buttons` offers, or CLOSE. */
  alert(title: string, prompt: string, buttons: ButtonSetName): ButtonName;
  showSidebar(sidebar: { title: string; width: number; content: string }): void;
  addMenu(items: MenuItem[]): void;
  /** The text of a file of the bundle, named without ".html"; throws where there is none. */
  htmlFile(name: string): string;
  /** The script changed the tab that the user sees. */
  activeSheetChanged(sheetId: number): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether somebody else holds the document lock; without it, nobody does. */
  isLocked?(): boolean;
  /** The script selected cells, in A1 notation. */
  selectionChanged?(sheetId: number, a1: string): void;
  /** What the script writes to its console; without it, the page's own console. */
  log?(level: 'log' | 'warn' | 'error', parts: unknown[]): void;
}

export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO';
export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** A line of the add-on's menu, or a line between lines. */
export type MenuItem = { caption: string; functionName: string } | 'separator';
