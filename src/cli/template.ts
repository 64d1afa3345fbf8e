import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { init } from 'excelize-wasm';
import year from '../workbook/sample-year.json';
import { planTyped, type Typed } from '../workbook/typed';
import { openEngine } from '../xlsx/engine';
import { writeWorkbook } from '../xlsx/write';
import { withResults } from './calculate';

const DEFAULT = 'dist/support-metrics.xlsx';

export async function main(args: readonly string[]): Promise<void> {
  const now = new Date();
  const running = 12 * now.getFullYear() + now.getMonth();
  const first = running - year.months.length;
  const typed: Typed = {
    months: [...year.months.map((_, i) => first + i), running],
    entries: Object.fromEntries(year.months.map((m, i) => [first + i, m as never])),
    targets: year.targets,
  };
  console.time('plan');
  const plan = planTyped(typed, running);
  console.timeEnd('plan');
  console.time('calc');
  const result = withResults(plan);
  console.timeEnd('calc');
  console.time('init');
  const engine = await openEngine(init, require.resolve('excelize-wasm/excelize.wasm.gz'));
  console.timeEnd('init');
  console.time('write');
  const bytes = writeWorkbook(engine, result, 'Support metrics');
  console.timeEnd('write');
  const file = args[0] ?? DEFAULT;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(file, bytes.length);
  process.exit(0);
}
