import { Counter } from './counter';
import type { Host } from './host';
import { HtmlService } from './html';
import type { Context, Realm } from './local-object';
import { LockService } from './lock';
import type { SpreadsheetModel } from './model';
import { PropertiesService } from './properties';
import { Sheet } from './sheet';
import { Charts, SpreadsheetApp } from './spreadsheet-app';
import { strict } from './strict';
import { createConsole, Session, Utilities } from './utilities';

export type { ButtonName, ButtonSetName, Host, MenuItem } from './host';
export { newSheet, newSpreadsheet } from './new-spreadsheet';

export interface ServiceOptions {
  /** Read and written in place; it may be edited from outside between calls. */
  model: SpreadsheetModel;
  /** Of the window or vm context that the bundle runs in; default: this one. */
  realm?: Realm;
  host: Host;
  /** What Session tells; default "Etc/UTC". */
  scriptTimeZone?: string;
}

export type Services = ReturnType<typeof createServices>;

/**
 * Google's services over a model: exactly the calls that the add-on makes, synchronous, with
 * Google's checks and messages, and counted. Any other property throws by its name.
 */
export function createServices({ model, realm, host, scriptTimeZone }: ServiceOptions) {
  const counter = new Counter();
  const context: Context = {
    model,
    realm: realm ?? { Date },
    host,
    counter,
    scriptTimeZone: scriptTimeZone ?? 'Etc/UTC',
    sheetOf: (id) => new Sheet(context, id),
  };
  const globals = createGlobals(context);
  return { ...globals, globals, counter };
}

/** What the script sees as its globals. */
function createGlobals(context: Context) {
  return {
    SpreadsheetApp: strict(new SpreadsheetApp(context)),
    HtmlService: strict(new HtmlService(context)),
    LockService: strict(new LockService(context)),
    PropertiesService: strict(new PropertiesService(context)),
    Utilities: strict(new Utilities(context)),
    Session: strict(new Session(context)),
    Charts: strict(new Charts(context)),
    console: createConsole(context),
  };
}
