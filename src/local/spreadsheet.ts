import { fail } from './exception';
import { type Context, type EnumValue, LocalObject } from './local-object';
import { checkMetadataSize, DeveloperMetadata } from './metadata';
import { newSheet } from './new-spreadsheet';
import { Sheet } from './sheet';
import { checkSheetName, takeId } from './sheets';

const CALLS = {
  getSheets: '',
  insertSheet: 'string int',
  getSpreadsheetLocale: '',
  getSpreadsheetTimeZone: '',
  getActiveSheet: '',
  setActiveSheet: 'Sheet',
  toast: 'string | string string? | string string? number?',
  getId: '',
  getName: '',
  getSheetById: 'int',
  addDeveloperMetadata: 'string string DeveloperMetadataVisibility',
  getDeveloperMetadata: '',
};

/** The spreadsheet that the add-on works in. */
export class Spreadsheet extends LocalObject {
  constructor(context: Context) {
    super(context, { kind: 'Spreadsheet', calls: CALLS });
  }

  getSheets(): Sheet[] {
    return this.context.model.sheets.map(({ id }) => new Sheet(this.context, id));
  }

  /** A new tab at a place counted from 0; it becomes the active one, as in Google Sheets. */
  insertSheet(name: string, index: number): Sheet {
    const { model } = this.context;
    checkSheetName(model, name);
    if (index < 0 || index > model.sheets.length) {
      fail(`The index of a new sheet must be from 0 to ${model.sheets.length}, got ${index}.`);
    }
    const sheet = newSheet(takeId(model), name);
    model.sheets.splice(index, 0, sheet);
    return new Sheet(this.context, sheet.id).activate();
  }

  getSpreadsheetLocale(): string {
    return this.context.model.locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.context.model.timeZone;
  }

  getActiveSheet(): Sheet {
    const { sheets, activeSheetId } = this.context.model;
    const active = sheets.find(({ id }) => id === activeSheetId);
    const shown = active ?? sheets.find(({ isHidden }) => !isHidden);
    return new Sheet(this.context, shown?.id ?? activeSheetId);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  /** Google shows a toast for 5 seconds unless told otherwise; negative means until closed. */
  toast(message: string, title?: string | null, seconds?: number | null): void {
    this.context.host.toast(message, title ?? '', seconds ?? 5);
  }

  getId(): string {
    return this.context.model.id;
  }

  getName(): string {
    return this.context.model.name;
  }

  /** Null where there is no such tab. */
  getSheetById(id: number): Sheet | null {
    const isThere = this.context.model.sheets.some((sheet) => sheet.id === id);
    return isThere ? new Sheet(this.context, id) : null;
  }

  addDeveloperMetadata(
    key: string,
    value: string,
    visibility: EnumValue<'DOCUMENT' | 'PROJECT'>,
  ): this {
    const { model } = this.context;
    checkMetadataSize(model, key.length + value.length);
    model.metadata.push({ id: takeId(model), key, value, visibility: visibility.name });
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const { model } = this.context;
    return model.metadata.map(({ id }) => new DeveloperMetadata(this.context, () => model, id));
  }
}
