/** Which tab the user sees, and links that lead to another one. */

import { type Bench, sheetOf } from './bench';

/** Tells the model which tab is open; `changed` also redraws the charts of that tab. */
export function watchTabs(bench: Bench, changed: () => void): void {
  bench.commands.onCommandExecuted(({ id, params }) => {
    if (id !== 'sheet.operation.set-worksheet-active') return;
    const { subUnitId } = params as { subUnitId: string };
    const sheet = sheetOf(bench.model, bench, subUnitId);
    if (!sheet) return;
    bench.model.activeSheetId = sheet.id;
    bench.shown.activeSheetId = sheet.id;
    changed();
  });
}
