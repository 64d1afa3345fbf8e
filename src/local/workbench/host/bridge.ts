/** google.script.run and google.script.host for the page in the sidebar. */

/** The script that goes right after the page's <head>. */
export function bridgeScript(names: string[]): string {
  return `(${bridge.toString()})(${JSON.stringify(names)})`.replace(/<\//g, '<\\/');
}

type Handler = ((value: unknown, user?: unknown) => void) | undefined;

/** Runs inside of the frame, so it may use nothing from outside of itself. */
function bridge(names: string[]): void {
  const waiting = new Map<number, { done: Handler; failed: Handler; user: unknown }>();
  let lastId = 0;

  /** As Google: no dates, no functions, nothing that JSON would lose. */
  function check(value: unknown, path: string): void {
    const kind = Object.prototype.toString.call(value);
    const isPlain = ['[object Object]', '[object Array]'].includes(kind);
    if (typeof value === 'function' || typeof value === 'symbol' || kind === '[object Date]') {
      throw new TypeError(`Failed due to illegal value in property: ${path}`);
    }
    if (isPlain) for (const [key, item] of Object.entries(value as object)) check(item, key);
  }

  function runner(done: Handler, failed: Handler, user: unknown): object {
    const calls = names.map((name) => [
      name,
      (...args: unknown[]) => {
        args.forEach((arg, index) => {
          check(arg, String(index));
        });
        lastId += 1;
        waiting.set(lastId, { done, failed, user });
        const message = { kind: 'call', id: lastId, name, args: JSON.parse(JSON.stringify(args)) };
        parent.postMessage(message, '*');
      },
    ]);
    return {
      ...Object.fromEntries(calls),
      withSuccessHandler: (handler: Handler) => runner(handler, failed, user),
      withFailureHandler: (handler: Handler) => runner(done, handler, user),
      withUserObject: (object: unknown) => runner(done, failed, object),
    };
  }

  addEventListener('message', ({ source, data }) => {
    const call = source === parent ? waiting.get(data.id) : undefined;
    if (!call) return;
    waiting.delete(data.id);
    if (data.error === undefined) call.done?.(data.result, call.user);
    else if (call.failed) call.failed(new Error(data.error), call.user);
    else console.warn(`Uncaught error of the script: ${data.error}`);
  });

  const none = () => {};
  Object.defineProperty(window, 'google', {
    value: {
      script: {
        run: runner(undefined, undefined, undefined),
        host: {
          close: () => parent.postMessage({ kind: 'close' }, '*'),
          setHeight: none,
          setWidth: none,
          editor: { focus: none },
          origin: '',
        },
      },
    },
  });
}
