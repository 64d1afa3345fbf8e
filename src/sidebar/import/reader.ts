import { unpack } from '../unpack';
import type { Ask, Port, ReaderPort, Told } from './protocol';
import type { ReaderScope } from './worker';

/** Reads files away from the page. One question at a time. */
export interface Reader {
  /** @returns what was told in the end; null where it was cancelled or another question came */
  ask(question: Ask, onProgress: (share: number) => void): Promise<Told | null>;
  /** Ends what is going on; nothing has changed. */
  cancel(): void;
}

interface Started {
  readonly port: Port<Ask, Told>;
  readonly end: () => void;
}

/** A worker that has not said a word by then will not come up. */
const PATIENCE = 5000;

function startWorker(code: string): Promise<Started> {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const worker = new Worker(url);
    const timer = setTimeout(() => fail(new Error('silent')), PATIENCE);
    const fail = (reason: unknown) => {
      clearTimeout(timer);
      worker.terminate();
      reject(reason);
    };
    worker.onerror = fail;
    worker.onmessage = () => {
      clearTimeout(timer);
      URL.revokeObjectURL(url);
      worker.onerror = null;
      resolve({ port: worker, end: () => worker.terminate() });
    };
  });
}

/** The same code in the page, for browsers and frames that allow no worker. */
function startInPage(code: string): Started {
  const scope: ReaderScope = Object(globalThis);
  if (!scope.readSupportFiles) {
    const script = document.createElement('script');
    script.textContent = code;
    document.head.append(script);
  }
  const { port1, port2 } = new MessageChannel();
  const inner: ReaderPort = port2;
  scope.readSupportFiles?.(inner);
  const end = () => {
    port1.postMessage({ ask: 'stop' });
    port1.onmessage = null;
  };
  return { port: port1, end };
}

async function start(code: string): Promise<Started> {
  try {
    return await startWorker(code);
  } catch {
    return startInPage(code);
  }
}

/** @param packed the code of the reader: gzip in base64 */
export function newReader(packed: string): Reader {
  let started: Promise<Started> | null = null;
  let settle: ((told: Told | null) => void) | null = null;

  function cancel(): void {
    if (!settle) return;
    settle(null);
    settle = null;
    void started?.then(({ end }) => end());
    started = null;
  }

  async function ask(question: Ask, onProgress: (share: number) => void): Promise<Told | null> {
    cancel();
    return new Promise((resolve, reject) => {
      settle = resolve;
      started = started ?? unpack(packed).then(start);
      const mine = resolve;
      const listen = ({ port }: Started) => {
        if (settle !== mine) return;
        port.onmessage = ({ data }) => {
          if (settle !== mine || data.told === 'ready') return;
          if (data.told === 'progress') return onProgress(data.share);
          settle = null;
          resolve(data);
        };
        port.postMessage(question);
      };
      started.then(listen, reject);
    });
  }

  return { ask, cancel };
}
