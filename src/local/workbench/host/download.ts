/** The workbook as a file. */

import type { SpreadsheetModel } from '../../model';
import { showToast } from './toast';

/** Downloads the spreadsheet as .xlsx. The writer comes with the file template. */
export async function downloadWorkbook(model: SpreadsheetModel): Promise<void> {
  const message = `Saving "${model.name}" as .xlsx comes with the file template and is not here yet.`;
  showToast(message, 'Download .xlsx', 8);
}
