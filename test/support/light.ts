import type { SpreadsheetModel } from '../../src/local/model';
import { viewTab } from './addon';
import { eachCell } from './calculation';

const JUDGING_ROW = /^(trend|margin|answers|chart):/;
const JUDGING_COLUMNS = ['status', 'reading', 'trend'];

/**
 * A copy in which nothing is judged and no chart has its lines: usual ranges, margins, statuses and
 * readings are most of what an engine works out, and nothing that is counted hangs on them.
 */
export function withoutJudgement(model: SpreadsheetModel): SpreadsheetModel {
  const copy: SpreadsheetModel = JSON.parse(JSON.stringify(model));
  const [workings, metrics] = [viewTab(copy, 'workings'), viewTab(copy, 'metrics')];
  workings.rows.forEach((key, index) => {
    if (JUDGING_ROW.test(key)) delete workings.sheet.cells[index + 1];
  });
  const dropped = JUDGING_COLUMNS.map((key) => metrics.columnOf(key));
  const isKept = (row: number): boolean =>
    row <= metrics.rowOf('header') || row === metrics.rowOf('ticketCategories');
  eachCell(metrics.sheet, (cell, row, column) => {
    if (dropped.includes(column) && !isKept(row)) delete cell.formula;
  });
  return copy;
}

const FEW_ROWS = 20;

/** Rows of a list are alike: a copy with the first of each is worked out in half the time. */
export function withFewRows(model: SpreadsheetModel): SpreadsheetModel {
  const copy: SpreadsheetModel = JSON.parse(JSON.stringify(model));
  for (const id of ['agents', 'ticketVolume'] as const) {
    const { sheet, rows } = viewTab(copy, id);
    rows.forEach((key, index) => {
      const place = /^(?:line|month):(\d+)$/.exec(key)?.[1];
      if (Number(place ?? 0) > FEW_ROWS) delete sheet.cells[index + 1];
    });
  }
  return copy;
}
