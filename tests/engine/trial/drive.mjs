// Builds nothing: serves /tmp/engine-trial with the policy as a header, drives Chromium, prints what the page logged.
import { createServer } from 'node:http';
import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; form-action 'none'; base-uri 'none'";
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css' };

const server = createServer(async (request, response) => {
  try {
    const path = new URL(request.url, 'http://x').pathname;
    const body = await readFile(join('/tmp/engine-trial', path === '/' ? 'index.html' : path));
    response.writeHead(200, {
      'content-security-policy': POLICY,
      'content-type': TYPES[extname(path)] ?? (path === '/' ? 'text/html' : 'application/octet-stream'),
      'cache-control': 'max-age=3600',
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const { port } = server.address();
const origin = `http://127.0.0.1:${port}`;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const context = await browser.newContext();
const page = await context.newPage();
context.on('request', (request) => {
  if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) console.log('FOREIGN', request.url());
});
page.on('console', (message) => message.type() === 'error' && console.log('console:', message.text().slice(0, 300)));
page.on('pageerror', (fault) => console.log('pageerror:', String(fault).slice(0, 300)));
await page.goto(origin + (process.env.LATE ? '/?late' : process.env.QUICK ? '/?quick' : ''));
const logged = () => page.locator('#log').textContent();
const until = async (word, times = 1) => {
  const late = Date.now() + 240_000;
  while ((await logged()).split(word).length - 1 < times) {
    if ((await logged()).includes('THROWN') || Date.now() > late) break;
    await new Promise((go) => setTimeout(go, 100));
  }
};
await until('READY');
let count = 0;
for (const file of process.argv.slice(2)) {
  await page.setInputFiles('#file', file);
  if (process.env.LATE) setTimeout(() => appendFileSync(file, 'x'), Number(process.env.LATE));
  await until('LOADED', ++count);
}
console.log(await logged());
await browser.close();
server.close();
