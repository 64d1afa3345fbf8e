import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { SpreadsheetModel } from '../../src/local/model';
import { type SampleYear, sampleWorkbook } from '../../src/local/sample';
import { ADDON, readBuilt } from './bundle';
import { NOON, setClock } from './host';

const YEAR = join(__dirname, '../../src/workbook/sample-year.json');

/** The sample workbook, made by the built script; its last month is July 2026. */
export function openSample(): SpreadsheetModel {
  const year: SampleYear = JSON.parse(readFileSync(YEAR, 'utf8'));
  const page = readBuilt('Sidebar.html');
  const code = readFileSync(join(ADDON, 'Code.js'), 'utf8');
  const run = (globals: Record<string, unknown>) => {
    const context = createContext({ ...globals });
    setClock(context, () => NOON);
    runInContext(code, context);
    return context as ReturnType<Parameters<typeof sampleWorkbook>[0]['run']>;
  };
  return sampleWorkbook({ year, run, page, now: NOON });
}
