import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { require as loadFolder } from 'gas-local';
import type { Realm } from '../../src/local/local-object';
import type { SpreadsheetModel } from '../../src/local/model';
import {
  type ButtonName,
  createServices,
  type Host,
  type MenuItem,
  newSpreadsheet,
} from '../../src/local/services';
import { ADDON } from './bundle';

export interface Recording {
  toasts: { message: string; title: string; seconds: number }[];
  alerts: { title: string; prompt: string; buttons: string }[];
  sidebars: { title: string; width: number; content: string }[];
  menus: MenuItem[][];
  activeSheets: number[];
  selections: string[];
  logs: { level: string; parts: unknown[] }[];
}

export interface HostOptions {
  /** Where Code.js and the pages lie; default: the built add-on. */
  folder?: string;
  model?: SpreadsheetModel;
  scriptTimeZone?: string;
  /** Milliseconds since 1970; default: 3 August 2026, noon in UTC. */
  now?: number;
  /** Buttons pressed, one after the other; afterwards the first that is offered. */
  answers?: ButtonName[];
}

type Globals = Record<string, (...args: unknown[]) => unknown>;

/** The noon at which tests take place. */
export const NOON = Date.UTC(2026, 7, 3, 12);

/**
 * The built add-on at work on a model, as in Google Sheets: fresh globals, services checked and
 * counted, everything shown to the user recorded. `lock.isTaken` plays somebody else at work.
 */
export function openHost(options: HostOptions = {}) {
  const model = options.model ?? newSpreadsheet({ timeZone: 'Europe/Berlin' });
  const recording = emptyRecording();
  const lock = { isTaken: false };
  const { folder = ADDON, scriptTimeZone = 'Etc/UTC' } = options;
  const host = { ...recordingHost(options, recording, folder), isLocked: () => lock.isTaken };
  const context = createContext({});
  setClock(context, host.now);
  const services = createServices({ model, realm: realmOf(context), host, scriptTimeZone });
  const globals = loadFolder<Globals>(folder, Object.assign(context, services.globals));
  const call = (name: string, ...args: unknown[]) => callGlobal(globals, name, args);
  return { globals, call, model, counter: services.counter, recording, lock, services };
}

const CLOCK = `(function (now) {
  globalThis.Date = class extends globalThis.Date {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now()] : parts));
    }
    static now() {
      return now();
    }
  };
})`;

/** The script runs at the time of the test, not at that of the machine. */
export function setClock(context: object, now: () => number): void {
  runInContext(CLOCK, context)(now);
}

/** The built-ins of the context itself, so that the script's `instanceof` holds. */
function realmOf(context: object): Realm {
  return runInContext('({ Date, Array, Error })', context) as Realm;
}

function callGlobal(globals: Globals, name: string, args: unknown[]): unknown {
  const found = globals[name];
  if (typeof found !== 'function') throw new Error(`The script has no function ${name}`);
  return found(...args);
}

function emptyRecording(): Recording {
  const shown = { toasts: [], alerts: [], sidebars: [], menus: [] };
  return { ...shown, activeSheets: [], selections: [], logs: [] };
}

function recordingHost(options: HostOptions, recording: Recording, folder: string): Host {
  const answers = [...(options.answers ?? [])];
  return {
    toast: (message, title, seconds) => recording.toasts.push({ message, title, seconds }),
    alert(title, prompt, buttons) {
      recording.alerts.push({ title, prompt, buttons });
      return answers.shift() ?? (buttons.split('_')[0] as ButtonName);
    },
    showSidebar: (sidebar) => recording.sidebars.push(sidebar),
    addMenu: (items) => recording.menus.push(items),
    htmlFile: (name) => readFileSync(join(folder, `${name}.html`), 'utf8'),
    activeSheetChanged: (id) => recording.activeSheets.push(id),
    selectionChanged: (_id, a1) => recording.selections.push(a1),
    log: (level, parts) => recording.logs.push({ level, parts }),
    now: () => options.now ?? NOON,
  };
}
