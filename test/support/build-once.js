const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { ADDON, buildAddon } = require('../../build.js');

const SOURCES = ['src', 'build.js', 'appsscript.json'];
const ROOT = join(__dirname, '../..');

function newestTime(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}

/** Builds the add-on before the tests, unless what is built is newer than every source. */
module.exports = async function buildOnce() {
  const code = join(ADDON, 'Code.js');
  const newest = Math.max(...SOURCES.map((source) => newestTime(join(ROOT, source))));
  if (!existsSync(code) || statSync(code).mtimeMs < newest) await buildAddon();
};
