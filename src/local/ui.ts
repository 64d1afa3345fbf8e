import { Button, ButtonSet } from './enums';
import { fail } from './exception';
import type { ButtonSetName, MenuItem } from './host';
import type { HtmlOutput } from './html';
import { type Context, type EnumValue, LocalObject } from './local-object';

/** The menu of the add-on, under construction. */
export class Menu extends LocalObject {
  private readonly items: MenuItem[] = [];

  constructor(context: Context) {
    const calls = { addItem: 'string string', addSeparator: '', addToUi: '' };
    super(context, { kind: 'Menu', service: 'Ui', calls, isFree: true });
  }

  addItem(caption: string, functionName: string): this {
    this.items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push('separator');
    return this;
  }

  addToUi(): void {
    this.context.host.addMenu([...this.items]);
  }
}

const CALLS = { createAddonMenu: '', alert: 'string string ButtonSet', showSidebar: 'HtmlOutput' };

/** SpreadsheetApp.getUi(). */
export class Ui extends LocalObject {
  declare readonly Button: typeof Button;
  declare readonly ButtonSet: typeof ButtonSet;

  constructor(context: Context) {
    super(context, {
      kind: 'Ui',
      service: 'Ui',
      calls: CALLS,
      constants: { Button, ButtonSet },
    });
  }

  createAddonMenu(): Menu {
    return new Menu(this.context);
  }

  /** Returns the button pressed; CLOSE where the dialog was closed by its cross. */
  alert(title: string, prompt: string, buttons: EnumValue<ButtonSetName>) {
    const pressed = this.context.host.alert(title, prompt, buttons.name);
    const isOffered = pressed === 'CLOSE' || buttons.name.split('_').includes(pressed);
    if (!isOffered) fail(`Ui.alert: ${pressed} is not a button of ${buttons.name}.`);
    return Button[pressed];
  }

  showSidebar(page: HtmlOutput): void {
    const { title, width } = page;
    this.context.host.showSidebar({ title, width, content: page.getContent() });
  }
}
