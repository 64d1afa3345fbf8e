/** Type checks every part with the tsconfig.json of its own folder; the root's is the server. */
const { spawnSync } = require('node:child_process');
const { readdirSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const ROOT = join(__dirname, '../..');
const TSC = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

function configsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return configsIn(path);
    return entry.name === 'tsconfig.json' ? [path] : [];
  });
}

const configs = ['src', 'test'].flatMap((folder) => configsIn(join(ROOT, folder)));
const failed = [join(ROOT, 'tsconfig.json'), ...configs].filter((config) => {
  const { status } = spawnSync(process.execPath, [TSC, '-p', config], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) console.error(`Type errors in ${relative(ROOT, config)}`);
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
