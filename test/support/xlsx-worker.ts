import { parentPort } from 'node:worker_threads';
import { init } from 'excelize-wasm';
import { deflateByNode } from '../../src/cli/deflate';
import type { Plan } from '../../src/workbook/plan';
import { openEngine } from '../../src/xlsx/engine';
import { writeWorkbook } from '../../src/xlsx/write';

/** Writes every plan that is sent, and sends the bytes back or what was thrown. */
parentPort?.on('message', async ({ plan, title }: { plan: Plan<string>; title: string }) => {
  try {
    const engine = await openEngine(init, require.resolve('excelize-wasm/excelize.wasm.gz'));
    parentPort?.postMessage({ bytes: writeWorkbook(engine, plan, title, deflateByNode) });
  } catch (error) {
    parentPort?.postMessage({ error: String(error) });
  }
});
