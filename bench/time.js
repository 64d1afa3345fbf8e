/** The fastest of several runs, in milliseconds: what disturbs a run only makes it slower. */
function fastest(work, runs = 15) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = process.hrtime.bigint();
    work();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return best;
}

module.exports = { fastest };
