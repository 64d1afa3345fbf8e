/** The workbook between visits, in the browser's own database. */

import type { SpreadsheetModel } from '../../model';

export interface Saved {
  model: SpreadsheetModel;
  /** Of the bundle that calculated the results in the model. */
  codeHash: string;
}

const DATABASE = 'support-metrics-workbench';
const STORE = 'workbooks';
const KEY = 'current';

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Keeps the workbook of this browser; `database` is open for the whole visit. */
export interface Storage {
  /** Whether what is written is still there at the next visit. */
  isLasting: boolean;
  read(): Promise<Saved | undefined>;
  write(saved: Saved): Promise<void>;
  /** Forgets what was kept. */
  clear(): Promise<void>;
}

/** The browser's database; where it is forbidden (private windows), nothing is kept. */
export async function openStorage(): Promise<Storage> {
  try {
    return storageOf(await openDatabase());
  } catch {
    const nothing = async () => {};
    return { isLasting: false, read: async () => undefined, write: nothing, clear: nothing };
  }
}

function storageOf(database: IDBDatabase): Storage {
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  return {
    isLasting: true,
    read: () => settled<Saved | undefined>(store('readonly').get(KEY)),
    write: async (saved) => {
      await settled(store('readwrite').put(saved, KEY));
    },
    clear: async () => {
      await settled(store('readwrite').delete(KEY));
    },
  };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export interface Saver {
  /** Saves a while after the last change. */
  saveSoon(): void;
  /** Saves what is not saved yet; resolves when it is kept. */
  saveNow(): Promise<void>;
}

/** Saves `current`, also when the page is left; `told` hears of each time. */
export function createSaver(storage: Storage, current: () => Saved, told: () => void): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  const saveNow = () => {
    if (timer === undefined) return saving;
    clearTimeout(timer);
    timer = undefined;
    saving = storage.write(current()).then(told);
    return saving;
  };
  window.addEventListener('pagehide', () => void saveNow());
  return {
    saveNow,
    saveSoon: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void saveNow(), 400);
    },
  };
}
