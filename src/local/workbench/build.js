/** Builds the workbench: one page, its styles and its scripts, split so that it opens quickly. */

const fs = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');

/**
 * @param {{ outDir: string, minify?: boolean, sample?: string }} options `sample` is the text of
 * sample.json, a spreadsheet as the workbench keeps it; without it the page opens empty
 */
async function buildWorkbench({ outDir, minify = true, sample = 'null' }) {
  const folder = `${outDir}.${process.pid}`;
  await esbuild.build({
    entryPoints: [path.join(__dirname, 'page.ts'), path.join(__dirname, 'page.css')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    chunkNames: 'chunks/[name]-[hash]',
    minify,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutHyphenation],
    logLevel: 'warning',
  });
  await fs.copyFile(path.join(__dirname, 'index.html'), path.join(folder, 'index.html'));
  await fs.writeFile(path.join(folder, 'sample.json'), sample);
  // The writer of .xlsx files, fetched when somebody downloads one.
  const writer = require.resolve('excelize-wasm/excelize.wasm.gz');
  await fs.copyFile(writer, path.join(folder, 'excelize.wasm.gz'));
  // In one go, so that somebody who reads meanwhile never sees half of it.
  await fs.rm(outDir, { recursive: true, force: true });
  await fs.rename(folder, outDir);
}

/** Univer's renderer brings 4 MB of hyphenation rules for text documents; cells have no use for them. */
const withoutHyphenation = {
  name: 'without-hyphenation',
  setup(build) {
    build.onResolve({ filter: /^\.\/[a-z0-9-]+-[\w-]{8}\.js$/ }, ({ path: file, importer }) =>
      /engine-render[\\/]lib[\\/]es/.test(importer)
        ? { path: 'none', namespace: 'none' }
        : { path: path.resolve(path.dirname(importer), file) },
    );
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {};' }));
  },
};

module.exports = { buildWorkbench };
