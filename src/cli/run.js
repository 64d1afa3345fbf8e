/** Builds one command of this folder and runs it: node src/cli/run.js COMMAND [ARGUMENTS]. */
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const esbuild = require('esbuild');

const ROOT = join(__dirname, '../..');

/** @returns the built file */
function buildCommand(command, name = command) {
  const outfile = join(ROOT, 'dist/cli', `${name}.js`);
  esbuild.buildSync({
    absWorkingDir: ROOT,
    entryPoints: [`src/cli/${command}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    external: ['excelize-wasm', '@ironcalc/wasm/wasm_bg.wasm'],
    // @ironcalc/wasm looks for itself beside a page; here it is handed its bytes.
    logOverride: { 'empty-import-meta': 'silent' },
    legalComments: 'none',
  });
  return outfile;
}

if (require.main === module) {
  const [command, ...rest] = process.argv.slice(2);
  if (!existsSync(join(__dirname, `${command}.ts`))) {
    console.error(`There is no command ${command}`);
    process.exit(1);
  }
  // The engines run for a second: compiling them better than plainly takes longer than it saves.
  setFlagsFromString('--liftoff-only');
  // Ends by itself: the writer of .xlsx files would keep the process waiting.
  require(buildCommand(command))
    .main(rest)
    .then((code) => process.exit(code));
}

module.exports = { buildCommand };
