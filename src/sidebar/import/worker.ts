import type { ReaderPort } from './protocol';
import { serveReader } from './serve-reader';

/** In a worker nobody waits for the screen. */
const IN_WORKER = { slice: 1 << 20, pause: null };
/** On the page each slice is short, and the page gets its turn in between. */
const IN_PAGE = {
  slice: 1 << 16,
  pause: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
};

/** Where the page finds the reader if no worker can be made. */
export interface ReaderScope {
  readSupportFiles?: (port: ReaderPort) => void;
}

const inPage: ReaderScope = { readSupportFiles: (port) => serveReader(port, IN_PAGE) };
if (typeof document === 'undefined') serveReader(self, IN_WORKER);
else Object.assign(globalThis, inPage);
