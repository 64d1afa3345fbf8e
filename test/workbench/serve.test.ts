import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { join } from 'node:path';
import { serveWorkbench } from '../../src/local/workbench/serve.js';

const SERVE = join(__dirname, '../../src/local/workbench/serve.js');
let server: Awaited<ReturnType<typeof serveWorkbench>>;

beforeAll(async () => {
  server = await serveWorkbench({ port: 0 });
});

afterAll(() => server.close());

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  size: number;
}

/** A request as it stands, without the tidying that fetch does. */
function request(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ ...new URL(server.url), port: new URL(server.url).port, path, headers }, (response) => {
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, size });
      });
    }).on('error', reject);
  });
}

test('serves the page and the add-on as it is pushed', async () => {
  expect((await request('/')).status).toBe(200);
  expect((await request('/addon/Code.js')).headers['content-type']).toMatch(/javascript/);
});

test('compresses, so that the page opens with less than 4 MB', async () => {
  const wanted = ['/page.js', '/page.css', '/sample.json', '/addon/Code.js', '/addon/Sidebar.html'];
  const answers = await Promise.all(
    wanted.map((path) => request(path, { 'accept-encoding': 'br, gzip' })),
  );
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(wanted.map(() => 'br'));
  expect(answers.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(4 * 1024 * 1024);
});

test('hands out nothing from outside of its folder', async () => {
  expect((await request('/addon/..%2f..%2fpackage.json')).status).toBe(404);
  expect((await request('/..%2f..%2fpackage.json')).status).toBe(404);
  expect((await request('/%E0%A4%A')).status).toBe(404);
});

test('lets the page speak to no other host', async () => {
  const { headers } = await request('/');
  expect(headers['content-security-policy']).toMatch(/^default-src 'self'/);
});

test('says in one sentence that the port is taken', async () => {
  const { port } = new URL(server.url);
  const second = spawn(process.execPath, [SERVE], { env: { ...process.env, PORT: port } });
  let said = '';
  second.stderr.on('data', (part: Buffer) => {
    said += String(part);
  });
  const code = await new Promise((resolve) => second.on('exit', resolve));
  expect(code).toBe(1);
  expect(said.trim()).toBe(
    `Port ${port} is taken; choose another: PORT=${Number(port) + 1} npm start`,
  );
});
