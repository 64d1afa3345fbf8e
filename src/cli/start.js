/** Bundles a command of this folder into dist/cli/ and runs it: `node src/cli/start.js import FILE`. */
const { join } = require('node:path');
const esbuild = require('esbuild');

const ROOT = join(__dirname, '../..');

/** The bundle of a command, built afresh; its path. */
function bundleCommand(name) {
  const outfile = join(ROOT, 'dist/cli', `${name}.js`);
  esbuild.buildSync({
    absWorkingDir: ROOT,
    entryPoints: [join(__dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'silent',
  });
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
