import { createServices, newSpreadsheet, type ServiceOptions } from '../../src/local/services';
import { NOON } from './host';

/** Services over a new spreadsheet in this realm, and its first tab. */
export function openSheet(options: Partial<ServiceOptions> & { locale?: string } = {}) {
  const { locale = 'en_US' } = options;
  const model = options.model ?? newSpreadsheet({ timeZone: 'Europe/Berlin', locale });
  const services = createServices({ host: quietHost(), ...options, model });
  const spreadsheet = services.SpreadsheetApp.getActive();
  const [sheet] = spreadsheet.getSheets();
  const [sheetModel] = model.sheets;
  if (!sheet || !sheetModel) throw new Error('The spreadsheet has no tab');
  return { ...services, model, spreadsheet, sheet, sheetModel };
}

/** A host that shows nothing and answers every question with its first button. */
export function quietHost(): ServiceOptions['host'] {
  return {
    toast: () => undefined,
    alert: (_title, _prompt, buttons) => (buttons === 'YES_NO' ? 'YES' : 'OK'),
    showSidebar: () => undefined,
    addMenu: () => undefined,
    htmlFile: (name) => `<p>${name}</p>`,
    activeSheetChanged: () => undefined,
    now: () => NOON,
  };
}
