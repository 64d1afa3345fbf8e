/** Serves the workbench on this machine alone. */

const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const zlib = require('node:zlib');

const DIST = path.join(__dirname, '..', '..', '..', 'dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};
/** The page speaks to nobody but this server; frames inherit this. */
const POLICY = [
  "default-src 'self' data: blob:",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
].join('; ');

/**
 * Starts the server on 127.0.0.1.
 * @param {{ port?: number, dist?: string }} options port 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
function serveWorkbench({ port = 8080, dist = DIST } = {}) {
  const packed = new Map();
  const server = http.createServer((request, response) => {
    const file = fileOf(dist, request.url ?? '/');
    if (file) send(file, request, response, packed);
    else notFound(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${server.address().port}/`;
      resolve({ url, close: () => closeServer(server) });
    });
  });
}

/** /addon/… is the add-on as it is pushed; everything else belongs to the page. */
function fileOf(dist, url) {
  const name = nameOf(url);
  const folder = name.startsWith('/addon/') ? dist : path.join(dist, 'workbench');
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  const isInside = file.startsWith(folder + path.sep);
  return isInside && fs.existsSync(file) && fs.statSync(file).isFile() ? file : null;
}

/** The path of a request in plain letters; "" where it cannot be read. */
function nameOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return '';
  }
}

function send(file, request, response, packed) {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = ['br', 'gzip'].find((each) => accepted.includes(each));
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(encoding ? pack(file, encoding, packed) : fs.readFileSync(file));
}

/** Compressed once for each state of the file. */
function pack(file, encoding, packed) {
  const { mtimeMs, size } = fs.statSync(file);
  const key = [file, encoding, mtimeMs, size].join('|');
  if (!packed.has(key)) packed.set(key, compress(fs.readFileSync(file), encoding));
  return packed.get(key);
}

function compress(content, encoding) {
  if (encoding === 'gzip') return zlib.gzipSync(content, { level: 6 });
  return zlib.brotliCompressSync(content, {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 },
  });
}

function notFound(response) {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Not found');
}

function closeServer(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function explain(error, port) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken; choose another: PORT=${port + 1} npm start`);
  process.exitCode = 1;
}

if (require.main === module) {
  const port = Number(process.env.PORT || 8080);
  serveWorkbench({ port })
    .then(({ url }) => console.log(`Support Metrics workbench: ${url}`))
    .catch((error) => explain(error, port));
}

module.exports = { serveWorkbench };
