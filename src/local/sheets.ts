import { fail } from './exception';
import { isSameName } from './follow';
import { mapReferences } from './formula-text';
import type { SheetModel, SpreadsheetModel } from './model';

/** The tab with this id; throws where there is none. */
export function findSheet(model: SpreadsheetModel, sheetId: number): SheetModel {
  const sheet = model.sheets.find(({ id }) => id === sheetId);
  return sheet ?? fail(`Sheet ${sheetId} not found`);
}

/** Throws where Google would refuse the name for a new tab, or for the tab with this id. */
export function checkSheetName(model: SpreadsheetModel, name: string, ownId?: number): void {
  if (name === '') fail('The sheet name cannot be empty.');
  if (name.length > 100) fail('The sheet name cannot be greater than 100 characters.');
  const isTaken = model.sheets.some((sheet) => sheet.id !== ownId && isSameName(sheet.name, name));
  if (isTaken) fail(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** Renames a tab, in every formula too. */
export function renameSheet(model: SpreadsheetModel, sheetId: number, name: string): void {
  const sheet = findSheet(model, sheetId);
  checkSheetName(model, name, sheetId);
  const before = sheet.name;
  mapFormulas(model, (formula) =>
    mapReferences(formula, (reference) =>
      reference.sheet !== undefined && isSameName(reference.sheet, before)
        ? { ...reference, sheet: name }
        : reference,
    ),
  );
  sheet.name = name;
}

/** Removes a tab with its charts; references to it become #REF!, charts elsewhere lose its lines. */
export function removeSheet(model: SpreadsheetModel, sheetId: number): void {
  const sheet = findSheet(model, sheetId);
  const others = model.sheets.filter((other) => other !== sheet);
  const next = others.find(({ isHidden }) => !isHidden);
  if (!next) fail("You can't remove all the visible sheets in a document.");
  model.sheets = others;
  if (model.activeSheetId === sheetId) model.activeSheetId = next.id;
  mapFormulas(model, (formula) =>
    mapReferences(formula, (reference) =>
      reference.sheet !== undefined && isSameName(reference.sheet, sheet.name) ? null : reference,
    ),
  );
  for (const { charts } of model.sheets) {
    for (const chart of charts) chart.ranges = chart.ranges.filter((r) => r.sheetId !== sheetId);
  }
}

/**
 * Copies a tab, right behind the original: charts and developer metadata too, under new ids, as
 * Google does. Its own references stay its own; those that name the original keep naming it.
 */
export function duplicateSheet(
  model: SpreadsheetModel,
  sheetId: number,
  name?: string,
): SheetModel {
  const source = findSheet(model, sheetId);
  const copyName = name ?? freeCopyName(model, source.name);
  checkSheetName(model, copyName);
  const copy = clone(source);
  Object.assign(copy, { id: takeId(model), name: copyName, isHidden: false });
  for (const metadata of copy.metadata) metadata.id = takeId(model);
  for (const chart of copy.charts) {
    chart.id = takeId(model);
    for (const range of chart.ranges) if (range.sheetId === sheetId) range.sheetId = copy.id;
  }
  model.sheets.splice(model.sheets.indexOf(source) + 1, 0, copy);
  return copy;
}

/** A fresh number for a sheet, chart or metadata. */
export function takeId(model: SpreadsheetModel): number {
  const id = model.nextId;
  model.nextId += 1;
  return id;
}

/** A deep copy of plain data. */
export function clone<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

function freeCopyName(model: SpreadsheetModel, name: string): string {
  const wanted = `Copy of ${name}`;
  let free = wanted;
  const isTaken = () => model.sheets.some((sheet) => isSameName(sheet.name, free));
  for (let n = 1; isTaken(); n += 1) free = `${wanted} ${n}`;
  return free;
}

/** Rewrites every formula of the spreadsheet: in cells, validations and rules. */
function mapFormulas(model: SpreadsheetModel, map: (formula: string) => string): void {
  for (const sheet of model.sheets) {
    for (const cells of Object.values(sheet.cells)) {
      for (const cell of Object.values(cells)) {
        if (cell.formula !== undefined) cell.formula = map(cell.formula);
      }
    }
    for (const rule of sheet.rules) rule.formula = map(rule.formula);
    for (const validation of sheet.validations) {
      if (validation.kind !== 'formula' && validation.kind !== 'listRange') continue;
      validation.values = validation.values.map((value) => map(String(value)));
    }
  }
}
