/** The page: opens what was kept, else the sample year, else an empty spreadsheet. */

import type { SpreadsheetModel } from '../model';
import { loadAddOn } from './addon';
import { byId } from './host/element';
import { openStorage } from './host/storage';
import { emptySpreadsheet, startWorkbench } from './workbench';

async function fetchSample(): Promise<SpreadsheetModel | null> {
  const response = await fetch('sample.json');
  return response.ok ? ((await response.json()) as SpreadsheetModel | null) : null;
}

async function open(): Promise<void> {
  const [addOn, storage] = await Promise.all([loadAddOn(), openStorage()]);
  const kept = await storage.read();
  const opened = kept ?? { model: (await fetchSample()) ?? emptySpreadsheet(), codeHash: '' };
  byId('grid').replaceChildren();
  await startWorkbench(addOn, opened, storage);
}

open().catch((error: unknown) => {
  console.error(error);
  byId('grid').textContent = String(error);
});
