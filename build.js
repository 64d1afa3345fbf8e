/**
 * Builds what is pushed to Apps Script, dist/addon/, and the workbench, dist/workbench/.
 * The bundler strips JSDoc and hides functions in a closure, so the script ends with declarations
 * that are written here: one for each custom function of the catalogue and each entry of main.ts.
 */
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const vm = require('node:vm');
const { gzipSync } = require('node:zlib');
const esbuild = require('esbuild');
const ts = require('typescript');

const ROOT = __dirname;
const ADDON = join(ROOT, 'dist/addon');
// The script is parsed for every cell that calls a function of it.
const LIMITS = { 'Code.js': 240 * 1024, 'Sidebar.html': 200 * 1024 };
const SIDEBAR = join(ROOT, 'src/sidebar');

const SHARED = { absWorkingDir: ROOT, bundle: true, write: false, legalComments: 'none' };

/** Writes in one go, so that somebody who reads meanwhile never sees half a file. */
function writeWhole(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

/** A module of src/, built and run here: the build reads the catalogue from it. */
function load(path) {
  const built = esbuild.buildSync({
    ...SHARED,
    entryPoints: [path],
    format: 'cjs',
    target: 'es2019',
  });
  const module = { exports: {} };
  vm.runInThisContext(`(function (module, exports) {${built.outputFiles[0].text}\n})`)(
    module,
    module.exports,
  );
  return module.exports;
}

const isProse = (node, fields) =>
  (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
  fields.includes(node.name.getText());

/** The text of a catalogue file without its prose, which travels in the page (see prose.ts). */
function withoutProse(file, fields) {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if (isProse(node, fields)) cuts.push([node.getFullStart(), node.getEnd()]);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return cuts.reduceRight((rest, [from, to]) => {
    return rest.slice(0, from) + rest.slice(rest[to] === ',' ? to + 1 : to);
  }, text);
}

/** Leaves the prose of the catalogue out of a bundle. */
const proseApart = {
  name: 'prose-apart',
  setup(build) {
    const { PROSE_FIELDS } = load('src/metrics/prose.ts');
    const withProse = /src[\\/](metrics[\\/].*|functions[\\/]judgements)\.ts$/;
    build.onLoad({ filter: withProse }, ({ path }) => ({
      contents: withoutProse(path, PROSE_FIELDS),
      loader: 'ts',
    }));
  },
};

/** White space and long names cost parsing for every cell that calls a function; a map keeps them. */
async function bundleServer(isCompact) {
  const built = await esbuild.build({
    ...SHARED,
    plugins: [proseApart],
    entryPoints: ['src/main.ts'],
    format: 'iife',
    globalName: 'SupportMetrics',
    target: 'es2019',
    charset: 'utf8',
    minifySyntax: isCompact,
    minifyWhitespace: isCompact,
    minifyIdentifiers: isCompact,
    lineLimit: 160,
    outfile: 'Code.js',
    sourcemap: 'external',
    sourcesContent: false,
  });
  const textOf = (ending) => built.outputFiles.find((file) => file.path.endsWith(ending)).text;
  return { code: textOf('.js'), map: textOf('.map') };
}

/** Menu items, triggers and the sidebar's call: every export of main.ts that Google calls by name. */
function writeEntries(bundle) {
  const names = vm.runInNewContext(`${bundle}\nObject.keys(SupportMetrics)`);
  return names
    .filter((name) => name !== 'callFunction')
    .map((name) => `function ${name}(event) {\n  return SupportMetrics.${name}(event);\n}\n`)
    .join('\n');
}

async function buildCode() {
  const { code, map } = await bundleServer(true);
  const { writeDeclarations } = load('src/functions/declarations.ts');
  writeWhole(join(ADDON, 'Code.js'), `${code}\n${writeEntries(code)}\n${writeDeclarations()}`);
  // Beside what is pushed: it turns a line of Google's execution log into one of the source.
  writeWhole(join(ROOT, 'dist/Code.js.map'), map);
}

/** Text that would end a script element, or that Apps Script would take for a template. */
function escapeScript(text) {
  return text
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
    .replace(/<\?/g, '<\\?')
    .replace(/\?>/g, '?\\>');
}

async function bundleSidebar() {
  const built = await esbuild.build({
    ...SHARED,
    plugins: [proseApart],
    entryPoints: [join(SIDEBAR, 'main.tsx')],
    outdir: 'dist/addon',
    format: 'iife',
    target: 'es2019',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'dataurl' },
    // Apps Script cuts what looks like a comment inside a template literal.
    supported: { 'template-literal': false },
  });
  const textOf = (ending) =>
    built.outputFiles
      .filter((file) => file.path.endsWith(ending))
      .map((file) => file.text)
      .join('');
  return { script: textOf('.js'), style: textOf('.css') };
}

/** A script that stands on its own in the page, or starts a worker of it. */
async function bundlePart(path) {
  const built = await esbuild.build({
    ...SHARED,
    entryPoints: [join(SIDEBAR, path)],
    format: 'iife',
    target: 'es2019',
    minify: true,
    supported: { 'template-literal': false },
  });
  return built.outputFiles[0].text;
}

/** Gzip whose header tells neither time nor system, so that equal text gives equal bytes. */
function pack(text) {
  const bytes = gzipSync(text, { level: 9 });
  bytes.fill(0, 4, 8);
  bytes[9] = 255;
  return bytes.toString('base64');
}

/** The prose as an element of the page; the script of the page and the server read it there. */
function packedProse() {
  const { catalogueProse, proseElement } = load('src/metrics/catalogue-prose.ts');
  return proseElement(pack(JSON.stringify(catalogueProse())));
}

/** Text that a page unpacks; Apps Script takes "//" for a comment in places, hence the "_". */
function packedElement(id, text) {
  return `<script type="text/plain" id="${id}">${pack(text).replace(/\//g, '_')}</script>`;
}

/** The script of the sidebar and its reader of files come packed; a few lines unpack them. */
async function buildSidebar() {
  const { script, style } = await bundleSidebar();
  const parts = [
    packedProse(),
    packedElement('sidebar-script', script),
    packedElement('file-reader', await bundlePart('import/worker.ts')),
    `<script>${escapeScript(await bundlePart('boot.ts'))}</script>`,
  ];
  const page = readFileSync(join(SIDEBAR, 'index.html'), 'utf8');
  const head = `<base target="_top">\n<style>${style}</style>\n</head>`;
  const html = page
    .replace('</head>', () => head)
    .replace('</body>', () => `${parts.join('\n')}\n</body>`);
  if (/<\?|\?>/.test(html)) throw new Error('Sidebar.html holds <? or ?>, which Apps Script runs');
  writeWhole(join(ADDON, 'Sidebar.html'), html);
}

const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

/** Prints the size of what is pushed. A large script makes each cell of each function slower. */
function checkSizes() {
  for (const [name, limit] of Object.entries(LIMITS)) {
    const file = join(ADDON, name);
    if (!existsSync(file)) continue;
    const size = readFileSync(file).length;
    console.log(`${name}: ${kilobytes(size)} KB of ${limit / 1024} KB`);
    if (size > limit) throw new Error(`${name} is ${kilobytes(size)} KB, above its limit`);
  }
}

async function buildAddon() {
  await buildCode();
  await buildSidebar();
  writeWhole(join(ADDON, 'appsscript.json'), readFileSync(join(ROOT, 'appsscript.json'), 'utf8'));
}

async function buildWorkbench() {
  const builder = join(ROOT, 'src/local/workbench/build.js');
  if (!existsSync(builder)) return;
  const outDir = join(ROOT, 'dist/workbench');
  await require(builder).buildWorkbench({ outDir, minify: true, sample: buildSample(Date.now()) });
}

/** The sample year as a spreadsheet, made by the built script itself; it ends with last month. */
function buildSample(now) {
  const { sampleWorkbook } = load('src/local/sample.ts');
  const read = (name) => readFileSync(join(ROOT, name), 'utf8');
  const code = read('dist/addon/Code.js');
  const run = (globals) => {
    const context = vm.createContext({ ...globals });
    vm.runInContext(code, context);
    return context;
  };
  const year = JSON.parse(read('src/workbook/sample-year.json'));
  return JSON.stringify(sampleWorkbook({ year, run, page: read('dist/addon/Sidebar.html'), now }));
}

/** What the script would weigh as it is written, for comparison. */
async function plainSize() {
  const [plain, compact] = [await bundleServer(false), await bundleServer(true)];
  const pushed = readFileSync(join(ADDON, 'Code.js')).length;
  return pushed + Buffer.byteLength(plain.code) - Buffer.byteLength(compact.code);
}

async function build() {
  await buildAddon();
  checkSizes();
  console.log(`Code.js unminified: ${kilobytes(await plainSize())} KB`);
  await buildWorkbench();
}

module.exports = { ADDON, LIMITS, buildAddon };

if (require.main === module) {
  build().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
