/** The examples of docs/hosting.md, as they stand there: each is given to its server, and the workbook opened from it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../.ci/policy.mjs';
import { build, DIST, ROOT } from '../../.ci/prepare.mjs';
import { samplesOpen } from '../browser/support/sheet';
import { expectNothingLeft, openWorkbook } from '../browser/support/workbook';

const PAGE = readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8');
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  wasm: 'application/wasm',
  parquet: 'application/vnd.apache.parquet',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** The examples for a server, in the order of the page, with the folder in the place of the one that stands there. */
const examples = (language: string, folder: string): readonly string[] =>
  [...PAGE.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, written]) => written === language)
    .map(([, , example = '']) => example.replaceAll('/srv/scrutiny-workbook', folder));

interface Host {
  readonly program: string;
  /** A whole configuration, of which nothing but the examples says how the workbook is served. */
  configuration(folder: string, work: string, port: number): string;
  parameters(file: string): readonly string[];
}

const HOSTS: Readonly<Record<string, Host>> = {
  nginx: {
    program: '/usr/sbin/nginx',
    configuration(folder, work, port) {
      const [beside = '', inside = ''] = examples('nginx', folder);
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (one) => `${one}_temp_path ${work}/${one};`,
      );
      return `daemon off; pid ${work}/pid; error_log stderr; events {}
        http { access_log off; ${places.join(' ')}\n${beside}\nserver { listen 127.0.0.1:${port};\n${inside}\n} }`;
    },
    parameters: (file) => ['-c', file],
  },
  apache: {
    program: '/usr/sbin/apache2',
    configuration(folder, work, port) {
      const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers'];
      const loaded = modules.map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so`);
      return `${loaded.join('\n')}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${work}/pid\nErrorLog ${work}/errors
DefaultRuntimeDir ${work}\nTypesConfig /dev/null\nUser www-data\nGroup www-data\n${examples('apache', folder).join('\n')}`;
    },
    parameters: (file) => ['-DFOREGROUND', '-f', file],
  },
};

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => settle(port));
    });
  });
}

async function answers(address: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said.join('')}`);
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((go) => setTimeout(go, 100));
  }
}

beforeAll(() => {
  if (process.env['SKIP_BUILD'] === undefined) build();
});

describe.each(Object.entries(HOSTS))('the example for %s', (name, host) => {
  let work = '';
  let address = '';
  let child: ChildProcess | undefined;
  const there = existsSync(host.program);

  beforeAll(async () => {
    if (!there) return;
    work = mkdtempSync(join(tmpdir(), 'scrutiny-workbook-'));
    chmodSync(work, 0o755);
    const folder = join(work, 'served');
    cpSync(DIST, folder, { recursive: true });
    spawnSync('chmod', ['-R', 'a-w,a+rX', folder]);
    const port = await freePort();
    const file = join(work, `${name}.conf`);
    writeFileSync(file, host.configuration(folder, work, port));
    const said: string[] = [];
    child = spawn(host.program, host.parameters(file), { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(String(piece)));
    address = `http://127.0.0.1:${port}/scrutiny/`;
    await answers(address, child, said);
  });
  afterAll(async () => {
    if (child?.exitCode === null) {
      const ended = new Promise((settle) => child?.once('exit', settle));
      child.kill();
      await ended;
    }
    if (work !== '') spawnSync('chmod', ['-R', 'u+w', work]);
    if (work !== '') rmSync(work, { recursive: true });
  });

  it.skipIf(!there)('sends every file with its type, the four headers and how long it may be kept', async () => {
    const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((one) => /\.\w+$/.test(one));
    expect(names.length).toBeGreaterThan(30);
    for (const one of ['', ...names, 'missing.js']) {
      const response = await fetch(address + one, { method: 'HEAD' });
      for (const [header, value] of Object.entries(SECURITY_HEADERS)) {
        expect([one, header, response.headers.get(header)]).toEqual([one, header, value]);
      }
      if (one === 'missing.js') {
        expect(response.status).toBe(404);
        continue;
      }
      const ending = one === '' ? 'html' : (one.split('.').at(-1) ?? '');
      expect([one, response.headers.get('content-type')?.toLowerCase()]).toEqual([one, TYPES[ending]]);
      expect([one, response.headers.get('cache-control')]).toEqual([
        one,
        one.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ]);
    }
  });

  it.skipIf(!there)('serves a workbook that counts its samples, keeps to the policy and may be kept', async () => {
    const workbook = await openWorkbook({ address, path: '#/oocd/whole', kept: true });
    const { page } = workbook;
    await samplesOpen(page);
    await page
      .getByText('The browser keeps it, so from this address it opens without one too.')
      .waitFor({ timeout: 90_000 });
    expect(page.url()).toContain('/scrutiny/');
    expectNothingLeft(workbook);
    await workbook.close();
  });
});
