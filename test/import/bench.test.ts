import { measure } from '../../bench/import.bench.js';

test('the benchmark runs, on a file small enough for a test', async () => {
  const found = await measure(20000);
  expect(found.rows).toBe(20000);
  expect(found.error).toBeLessThan(0.01);
  // Speed and memory are judged by the benchmark itself; a small file only warms up the machine.
  expect(found.speed).toBeGreaterThan(0);
  expect(found.memory).toBeLessThan(2);
});
