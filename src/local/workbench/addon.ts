/** The add-on as it is pushed to Google, byte for byte, and what the page must know of it. */

import type { SpreadsheetModel } from '../model';
import { createServices, type Host } from '../services';
import { type FunctionDeclaration, readDeclarations } from './functions/declarations';
import { functionNames, openRealm } from './host/realm';

export interface AddOn {
  code: string;
  /** Changes whenever the code does. */
  hash: string;
  functions: FunctionDeclaration[];
  /** Top-level functions that a page may call: those whose name does not end in "_". */
  publicNames: string[];
  htmlFile(name: string): string;
}

/** Fetches the bundle from beside the page; throws where it was not built. */
export async function loadAddOn(): Promise<AddOn> {
  const [code, sidebar] = await Promise.all([
    fetchText('addon/Code.js'),
    fetchText('addon/Sidebar.html'),
  ]);
  return {
    code,
    hash: hashOf(code),
    functions: readDeclarations(code),
    publicNames: functionNames(code).filter((name) => !name.endsWith('_')),
    htmlFile: (name) => {
      if (name === 'Sidebar') return sidebar;
      throw new Error(`No HTML file named ${name} was found.`);
    },
  };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is missing: run "npm run build" first.`);
  return response.text();
}

/** FNV-1a: enough to notice that the code is another. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}

/** Calls the add-on's custom functions, in a window that stays open for them. */
export function openFunctions(addOn: AddOn, model: SpreadsheetModel) {
  const realm = openRealm(
    addOn.code,
    (window) => servicesIn(window, model, silentHost(addOn)).globals,
  );
  return { call: realm.call, Date: realm.window.Date };
}

/** The services as a script sees them, and the counter of its calls. */
export function servicesIn(
  window: Window & typeof globalThis,
  model: SpreadsheetModel,
  host: Host,
) {
  const { counter, ...globals } = createServices({ model, realm: window, host });
  return { counter, globals };
}

/** Custom functions may show nothing, as in Google. */
function silentHost(addOn: AddOn): Host {
  const refuse = (): never => {
    throw new Error('You do not have permission to call this from a custom function.');
  };
  return {
    toast: refuse,
    alert: refuse,
    showSidebar: refuse,
    addMenu: refuse,
    activeSheetChanged: refuse,
    htmlFile: addOn.htmlFile,
    now: () => Date.now(),
  };
}
