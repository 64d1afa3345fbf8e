/** The page: opens what was kept, else the sample year, else an empty spreadsheet. */

import type { SpreadsheetModel } from '../model';
import { loadAddOn } from './addon';
import { debugHandle } from './debug';
import { downloadWorkbook } from './host/download';
import { button, byId, element } from './host/element';
import { startHeader } from './host/header';
import { openStorage } from './host/storage';
import { emptySpreadsheet, Workbench } from './workbench';

async function fetchSample(): Promise<SpreadsheetModel | null> {
  const response = await fetch('sample.json');
  return response.ok ? ((await response.json()) as SpreadsheetModel | null) : null;
}

async function open(): Promise<void> {
  const [addOn, storage] = await Promise.all([loadAddOn(), openStorage()]);
  const kept = await storage.read();
  const opened = kept ?? { model: (await fetchSample()) ?? emptySpreadsheet(), codeHash: '' };
  byId('grid').replaceChildren();
  const workbench = new Workbench(addOn, opened, storage);
  await workbench.start();
  const { model } = workbench.bench;
  startHeader({
    name: () => model.name,
    rename: (name) => workbench.rename(name),
    newEmpty: () => workbench.reset(emptySpreadsheet()),
    sample: async () => {
      const sample = await fetchSample();
      if (sample) await workbench.reset(sample);
      return sample !== null;
    },
    download: async () => {
      await workbench.settle();
      await downloadWorkbook(
        model,
        addOn.functions.map(({ name }) => name),
      );
    },
  });
  window.workbench = debugHandle(workbench);
}

/** Says what went wrong; what was kept may be the reason, so there is a way without it. */
function explain(error: unknown): void {
  console.error(error);
  const again = button('wb-button', 'Forget what was kept and start again', () => {
    void openStorage()
      .then((storage) => storage.clear())
      .then(() => location.reload());
  });
  const message = element('p', '', `The workbench could not open. ${String(error)}`);
  byId('grid').replaceChildren(element('div', 'wb-loading', message, again));
}

open().catch(explain);
