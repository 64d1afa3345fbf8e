const { execFileSync } = require('node:child_process');
const { createReadStream, mkdtempSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const Papa = require('papaparse');
const { bundleCommand } = require('../src/cli/start.js');
const { writeTickets } = require('./tickets.js');

// Above a million the file would fill disks, and prove nothing more.
const MOST_ROWS = 1e6;
const LEAST_SPEED = 0.5;
const MOST_MEMORY = 1.3;
const MOST_ERROR = 0.01;
const RUNS = 3;

/** Rows per millisecond of PapaParse alone, with a step function that does nothing. */
function parseAlone(file) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const complete = () => resolve(performance.now() - start);
    Papa.parse(createReadStream(file), { step() {}, complete, error: reject });
  });
}

async function importAlone(readExport, file) {
  const start = performance.now();
  const result = await readExport(file);
  return { time: performance.now() - start, result };
}

/** Turn by turn, so that whatever else the machine does disturbs both alike; the fastest of each. */
async function compareSpeed(readExport, file) {
  let parsing = Number.POSITIVE_INFINITY;
  let importing = Number.POSITIVE_INFINITY;
  let last = null;
  for (let run = 0; run < RUNS; run += 1) {
    parsing = Math.min(parsing, await parseAlone(file));
    const { time, result } = await importAlone(readExport, file);
    importing = Math.min(importing, time);
    last = result;
  }
  return { parsing, importing, result: last };
}

/** The most memory that an import of a file held at once, in megabytes, in a process of its own. */
function peakMemory(command, file) {
  const script = `require(${JSON.stringify(command)}).readExport(${JSON.stringify(file)})
    .then(() => console.log(process.resourceUsage().maxRSS / 1024));`;
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
}

/** The exact percentile by linear interpolation. */
function exactPercentile(values, share) {
  const sorted = Float64Array.from(values).sort();
  const rank = share * (sorted.length - 1);
  const low = Math.floor(rank);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (rank - low) * (sorted[high] - sorted[low]);
}

function percentileError(result, minutes) {
  const inputs = result.months.get('2024-01').inputs;
  const error = (id, share) => {
    const exact = exactPercentile(minutes, share) / 60;
    return Math.abs(inputs.get(id) - exact) / exact;
  };
  return Math.max(error('resolutionMedian', 0.5), error('resolutionP90', 0.9));
}

function check(sentence, isGood) {
  console.log(`  ${sentence}`);
  if (!isGood) throw new Error(`Import: ${sentence}`);
}

/** Measures an import of so many tickets, and of a tenth, in a folder that is removed again. */
async function measure(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'support-metrics-'));
  try {
    const command = bundleCommand('import');
    const large = join(folder, 'large.csv');
    const small = join(folder, 'small.csv');
    const minutes = writeTickets(large, rows);
    writeTickets(small, rows / 10);
    const speed = await compareSpeed(require(command).readExport, large);
    return {
      rows: speed.result.rows,
      megabytes: statSync(large).size / 1e6,
      parsing: speed.parsing,
      importing: speed.importing,
      speed: speed.parsing / speed.importing,
      memory: peakMemory(command, large) / peakMemory(command, small),
      error: percentileError(speed.result, minutes),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(asked = MOST_ROWS) {
  const rows = Math.min(asked, MOST_ROWS);
  const found = await measure(rows);
  const each = (time) => Math.round(rows / time);
  console.log(
    `Import of ${found.rows} tickets, ${found.megabytes.toFixed(0)} MB: ` +
      `${each(found.importing)} rows/ms, PapaParse alone ${each(found.parsing)} rows/ms`,
  );
  const { speed, memory, error } = found;
  check(`speed ${speed.toFixed(2)} of PapaParse (at least ${LEAST_SPEED})`, speed >= LEAST_SPEED);
  check(
    `memory ${memory.toFixed(2)} times that for a tenth (at most ${MOST_MEMORY})`,
    memory <= MOST_MEMORY,
  );
  check(
    `percentiles off by ${(100 * error).toFixed(2)} % (less than ${100 * MOST_ERROR} %)`,
    error < MOST_ERROR,
  );
}

module.exports = { bench, measure };

if (require.main === module) {
  bench(Number(process.argv[2] ?? MOST_ROWS)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
