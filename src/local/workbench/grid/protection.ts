/** Protection that only warns, as the add-on uses it: "You can edit this, but …". */

import type { RangeModel, SheetModel } from '../../model';
import { type Bench, fromGridRange, sheetOf } from './bench';

/** Commands that change cells of the selection without opening an editor. */
const EDITS = new Set([
  'sheet.command.clear-selection-content',
  'sheet.command.clear-selection-all',
  'sheet.command.paste',
  'sheet.command.paste-by-short-key',
  'sheet.command.cut',
  'sheet.command.auto-clear-content',
  'sheet.command.refill',
  'sheet.command.auto-fill',
  'sheet.command.delete-range-move-left',
  'sheet.command.delete-range-move-up',
  'sheet.command.move-range',
]);

/** What the user is told; answers whether to go on. */
export type Warn = (description: string) => Promise<boolean>;

/** Asks before protected cells are changed; once agreed, that tab stays open for this visit. */
export function watchProtection(bench: Bench, warn: Warn): void {
  const agreed = new Set<number>();
  const { api } = bench.grid;
  /** What to warn of, or `null` where the selection is free to edit. */
  const concern = () => {
    const place = selection(bench);
    if (bench.isShowing || !place || agreed.has(place.sheet.id)) return null;
    const description = protectionOf(place.sheet, place.range);
    return description === null ? null : { description, sheetId: place.sheet.id };
  };
  const askThen = async ({ description, sheetId }: Concern): Promise<boolean> => {
    const isAgreed = await warn(description);
    if (isAgreed) agreed.add(sheetId);
    return isAgreed;
  };
  // The editor opens first and keeps what was typed: cancelled at its start, it would stay deaf.
  api.addEvent(api.Event.SheetEditStarted, () => {
    const found = concern();
    if (!found) return;
    void askThen(found).then((isAgreed) => {
      if (!isAgreed) void api.getActiveWorkbook()?.abortEditingAsync();
    });
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const found = EDITS.has(event.id) ? concern() : null;
    if (!found) return;
    event.cancel = true;
    void askThen(found).then((isAgreed) => {
      if (isAgreed) void bench.commands.executeCommand(event.id, event.params);
    });
  });
}

interface Concern {
  description: string;
  sheetId: number;
}

function selection(bench: Bench): { sheet: SheetModel; range: RangeModel } | null {
  const worksheet = bench.grid.api.getActiveWorkbook()?.getActiveSheet();
  const range = worksheet?.getSelection()?.getActiveRange()?.getRange();
  const sheet = worksheet && sheetOf(bench.model, bench, worksheet.getSheetId());
  return sheet && range ? { sheet, range: fromGridRange(range) } : null;
}

/** The description of a warning protection that the range touches; `null` where it is free. */
export function protectionOf(sheet: SheetModel, range: RangeModel): string | null {
  const found = sheet.protections.find(
    (protection) =>
      protection.isWarningOnly &&
      (protection.range === null || touches(protection.range, range)) &&
      !protection.unprotected.some((free) => holds(free, range)),
  );
  return found ? found.description : null;
}

function touches(one: RangeModel, other: RangeModel): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function holds(outer: RangeModel, inner: RangeModel): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
