/** Bundles a command of this folder into dist/cli/ and runs it: `node src/cli/start.js import FILE`. */
const { mkdirSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const esbuild = require('esbuild');

const ROOT = join(__dirname, '../..');

/** The bundle of a command, built afresh; its path. Written in one go: two may run at once. */
function bundleCommand(name) {
  const outfile = join(ROOT, 'dist/cli', `${name}.js`);
  const built = esbuild.buildSync({
    absWorkingDir: ROOT,
    entryPoints: [join(__dirname, `${name}.ts`)],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'silent',
  });
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(`${outfile}.${process.pid}`, built.outputFiles[0].text);
  renameSync(`${outfile}.${process.pid}`, outfile);
  return outfile;
}

module.exports = { bundleCommand };

if (require.main === module) {
  const [, , name, ...words] = process.argv;
  require(bundleCommand(name))
    .run(words)
    .then((code) => {
      process.exitCode = code;
    });
}
