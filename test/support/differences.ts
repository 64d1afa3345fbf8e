import { columnLetters } from '../../src/local/a1';
import type { CellModel, SheetModel, SpreadsheetModel } from '../../src/local/model';
import { eachCell } from './calculation';

/** One thing that is no longer as it was. */
export interface Difference {
  readonly tab: string;
  /** "B7", or the part of the tab that changed: "hiddenRows". */
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
}

export const copyOf = (model: SpreadsheetModel): SpreadsheetModel =>
  JSON.parse(JSON.stringify(model));

/** What a cell holds, without results of formulas, which nobody typed. */
function contentOf({ formula, value, note, style = {} }: CellModel = {}): string {
  return JSON.stringify([formula, value, note, Object.entries(style).sort()]);
}

function cellDifferences(before: SheetModel, after: SheetModel): Difference[] {
  const places = new Map<string, readonly [number, number]>();
  for (const sheet of [before, after]) {
    eachCell(sheet, (_cell, row, column) => {
      places.set(`${columnLetters(column)}${row}`, [row, column]);
    });
  }
  return [...places].flatMap(([what, [row, column]]) => {
    const [old, now] = [before, after].map(({ cells }) => cells[row]?.[column]);
    const difference = { tab: after.name, what, before: old, after: now };
    return contentOf(old) === contentOf(now) ? [] : [difference];
  });
}

function tabDifferences(before: SheetModel, after: SheetModel): Difference[] {
  const parts = Object.keys(after).filter((part) => part !== 'cells') as (keyof SheetModel)[];
  const changed = parts.filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
  return [
    ...cellDifferences(before, after),
    ...changed.map((what) => ({
      tab: after.name,
      what,
      before: before[what],
      after: after[what],
    })),
  ];
}

/** Everything that differs between two states of a spreadsheet, cell by cell. */
export function differencesOf(before: SpreadsheetModel, after: SpreadsheetModel): Difference[] {
  const gone = before.sheets.filter(({ id }) => !after.sheets.some((sheet) => sheet.id === id));
  return [
    ...gone.map(({ name }) => ({ tab: name, what: 'tab', before: name, after: null })),
    ...after.sheets.flatMap((sheet) => {
      const old = before.sheets.find(({ id }) => id === sheet.id);
      if (old) return tabDifferences(old, sheet);
      return [{ tab: sheet.name, what: 'tab', before: null, after: sheet.name }];
    }),
  ];
}
