/** Which tab the user sees, and links that lead to another one. */

import { type Bench, gridIdOf, sheetOf } from './bench';
import { leaveHiddenCell, select } from './select';

/** Tells the model which tab is open; `changed` also redraws the charts of that tab. */
export function watchTabs(bench: Bench, changed: () => void): void {
  bench.commands.onCommandExecuted(({ id, params }) => {
    if (id !== 'sheet.operation.set-worksheet-active') return;
    const { subUnitId } = params as { subUnitId: string };
    const sheet = sheetOf(bench.model, bench, subUnitId);
    if (!sheet) return;
    bench.model.activeSheetId = sheet.id;
    bench.shown.activeSheetId = sheet.id;
    requestAnimationFrame(() => leaveHiddenCell(bench, sheet));
    changed();
  });
}

const LINK = /^=HYPERLINK\("#gid=(\d+)(?:&range=([^"]+))?"/i;

/** Follows a click on =HYPERLINK("#gid=…&range=…"), as a link inside a spreadsheet of Google's. */
export function watchLinks(bench: Bench): void {
  const { api } = bench.grid;
  api.addEvent(api.Event.CellClicked, ({ row, column, worksheet }) => {
    const sheet = sheetOf(bench.model, bench, worksheet.getSheetId());
    const link = LINK.exec(sheet?.cells[row + 1]?.[column + 1]?.formula ?? '');
    const target = bench.model.sheets.find(({ id }) => id === Number(link?.[1]));
    if (!link || !target) return;
    api.getActiveWorkbook()?.setActiveSheet(gridIdOf(bench, target.id));
    const [, , a1] = link;
    if (a1) requestAnimationFrame(() => select(bench, target.id, a1));
  });
}
