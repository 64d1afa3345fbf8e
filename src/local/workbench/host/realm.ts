/** Where the add-on's code runs: a world of its own without anything Apps Script does not have. */

/** What browsers have and Apps Script has not. */
const ABSENT = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Request', 'Response', 'Headers'],
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'setImmediate'],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'queueMicrotask'],
  ...['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'crypto', 'performance'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'navigator'],
  ...['Worker', 'SharedWorker', 'MessageChannel', 'BroadcastChannel', 'Blob', 'File', 'FormData'],
  ...['FileReader', 'AbortController', 'Event', 'EventTarget', 'CustomEvent', 'structuredClone'],
  ...['atob', 'btoa', 'alert', 'confirm', 'prompt', 'open', 'postMessage', 'parent', 'opener'],
];

/** A window with the bundle's functions in it. */
export interface BundleRealm {
  window: RealmWindow;
  /** Calls one of the bundle's top-level functions; throws if there is none of that name. */
  call(name: string, args: unknown[]): unknown;
  dispose(): void;
}

export type RealmWindow = Window & typeof globalThis;

/**
 * Runs the bundle in a fresh hidden frame, as Google starts each execution afresh.
 * @param makeServices the globals (SpreadsheetApp and so on) for code that runs in that window
 */
export function openRealm(
  code: string,
  makeServices: (window: RealmWindow) => Record<string, unknown>,
): BundleRealm {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'The add-on at work';
  document.body.append(frame);
  const window = frame.contentWindow as RealmWindow;
  for (const name of ABSENT) define(window, name, undefined);
  for (const [name, service] of Object.entries(makeServices(window))) define(window, name, service);
  runScript(window, code);
  return {
    window,
    call: (name, args) => callIn(window, name, args),
    dispose: () => frame.remove(),
  };
}

/** As a script, not by eval: in strict code, eval would keep its functions to itself. */
function runScript(window: RealmWindow, code: string): void {
  const script = window.document.createElement('script');
  script.text = code;
  window.document.documentElement.append(script);
}

function define(window: RealmWindow, name: string, value: unknown): void {
  Object.defineProperty(window, name, { value, writable: true, configurable: true });
}

function callIn(window: RealmWindow, name: string, args: unknown[]): unknown {
  const called: unknown = Reflect.get(window, name);
  if (typeof called !== 'function') throw new Error(`Script function not found: ${name}`);
  return Reflect.apply(called, undefined, args);
}

/** The names of the bundle's top-level functions, in their order. */
export function functionNames(code: string): string[] {
  return [...code.matchAll(/^(?:async )?function\s+([A-Za-z_$][\w$]*)\s*\(/gm)].map(
    ([, name]) => name as string,
  );
}
