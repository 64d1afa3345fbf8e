/** Runs every benchmark of this folder and prints ratios, which differ little between machines. */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { buildAddon } = require('../build.js');

async function run() {
  await buildAddon();
  for (const name of readdirSync(__dirname).filter((file) => file.endsWith('.bench.js'))) {
    await require(join(__dirname, name)).bench();
  }
}

run().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
