/** On hover, a cell whose function threw an error says why. */

import { CellAlertManagerService, CellAlertType, HoverManagerService } from '@univerjs/sheets-ui';
import { type Messages, messageKey } from '../functions/add-on';
import { type Bench, workbookOf } from './bench';

/** Univer's own key and delay for errors of formulas: its word "Error" is replaced by ours. */
const ALERT = 'SHEET_FORMULA_ALERT';
const DELAY = 110;

/** Shows the messages of thrown errors beside their cells. */
export function showMessages(bench: Bench, messages: Messages): void {
  const { injector } = bench.grid;
  const alerts = injector.get(CellAlertManagerService);
  let timer: ReturnType<typeof setTimeout> | undefined;
  injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    clearTimeout(timer);
    if (!hovered) return;
    timer = setTimeout(() => {
      const { location } = hovered;
      const message = messages.get(messageKey(location.subUnitId, location.row, location.col));
      const cell = workbookOf(bench).getActiveSheet().getCellRaw(location.row, location.col);
      if (!message || cell?.v !== '#ERROR!') return;
      alerts.showAlert({
        type: CellAlertType.ERROR,
        title: '#ERROR!',
        message,
        location,
        width: 260,
        height: 90,
        key: ALERT,
      });
    }, DELAY);
  });
}
