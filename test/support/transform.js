const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

const OPTIONS = { format: 'cjs', target: 'node20', jsx: 'automatic', jsxImportSource: 'preact' };

/** TypeScript for jest: types are checked by tsc, so here they are only taken out. */
module.exports = {
  process(source, path) {
    const loader = /x$/.test(path) ? 'tsx' : 'ts';
    const built = esbuild.transformSync(source, {
      ...OPTIONS,
      loader,
      sourcefile: path,
      sourcemap: 'inline',
    });
    return { code: built.code };
  },
  getCacheKey(source, path) {
    return createHash('sha1')
      .update(source)
      .update(path)
      .update(JSON.stringify(OPTIONS))
      .digest('hex');
  },
};
