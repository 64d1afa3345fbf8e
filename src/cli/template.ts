import { parseArgs } from 'node:util';
import { init } from 'excelize-wasm';
import { ordinalOf } from '../workbook/month';
import type { Plan } from '../workbook/plan';
import { planTyped } from '../workbook/typed';
import { openEngine } from '../xlsx/engine';
import { writeWorkbook } from '../xlsx/write';
import { withResults } from './calculate';
import { deflateByNode } from './deflate';
import { messages } from './messages';
import { checkFree, writeOutput } from './output';
import { emptyTyped, sampleTyped } from './sample';

const DEFAULT_FILE = 'dist/support-metrics.xlsx';
const TITLE = 'Support metrics';

interface Wish {
  readonly file: string;
  readonly isEmpty: boolean;
  readonly mayReplace: boolean;
  readonly running: number;
}

/** Writes the workbook as an .xlsx file. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const wish = readWish(args);
    if (wish === null) console.log(messages.templateUsage);
    else console.log(await writeTemplate(wish));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

const OPTIONS = {
  empty: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  month: { type: 'string' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const [sentence] = String(error instanceof Error ? error.message : error).split('. ');
    throw new Error(messages.notUnderstood(sentence ?? ''));
  }
}

/** Null where help was asked for. @throws a sentence where an argument says nothing */
function readWish(args: readonly string[]): Wish | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  if (positionals.length > 1) throw new Error(messages.oneFile(positionals.length));
  const [file = DEFAULT_FILE] = positionals;
  if (!/\.xlsx$/i.test(file)) throw new Error(messages.notXlsx(file));
  const running = values.month === undefined ? monthOfClock() : monthIn(values.month);
  const isOurs = positionals.length === 0;
  return { file, isEmpty: values.empty, mayReplace: values.force || isOurs, running };
}

function monthOfClock(): number {
  const now = new Date();
  return ordinalOf(now.getFullYear(), now.getMonth() + 1);
}

function monthIn(text: string): number {
  const parts = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text);
  if (parts === null) throw new Error(messages.notMonth(text));
  return ordinalOf(Number(parts[1]), Number(parts[2]));
}

async function writeTemplate({ file, isEmpty, mayReplace, running }: Wish): Promise<string> {
  checkFree(file, mayReplace);
  const typed = isEmpty ? emptyTyped(running) : sampleTyped(running);
  const plan = withResults(planTyped(typed, running));
  const engine = await openEngine(init, require.resolve('excelize-wasm/excelize.wasm.gz'));
  const bytes = writeWorkbook(engine, plan, TITLE, deflateByNode);
  writeOutput(file, bytes);
  const kilobytes = Math.ceil(bytes.length / 1024);
  return messages.written(file, plan.tabs.length, formulasIn(plan), plan.charts.length, kilobytes);
}

const formulasIn = (plan: Plan): number =>
  plan.tabs.reduce(
    (sum, tab) => sum + tab.cells.filter((cell) => cell.formula !== undefined).length,
    0,
  );
