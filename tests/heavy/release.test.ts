/** What goes out is the same bytes each time, whole, known by its sums, and made without a network. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LICENCES } from '../../.ci/packaging/inside';
import { packagesIn } from '../../.ci/packaging/licences';
import { SINGLE_FILE } from '../../.ci/packaging/single-file';
import { ROOT } from '../../.ci/prepare.mjs';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
/** Every way of Node to another computer throws. */
const NO_NETWORK = `data:text/javascript,import net from 'node:net'; import dns from 'node:dns'; import { syncBuiltinESMExports } from 'node:module';
const refuse = () => { throw new Error('There is no network.'); };
net.Socket.prototype.connect = refuse; dns.lookup = refuse; syncBuiltinESMExports();`;

const folders: string[] = [];
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutiny-workbook-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Runs Node with no network; gives its exit code and what it printed. */
function offline(parameters: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const options = `--import "${NO_NETWORK.replaceAll('\n', ' ').replaceAll('"', "'")}"`;
  const ended = spawnSync(process.execPath, parameters, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env, NODE_OPTIONS: options },
  });
  return { code: ended.status, said: `${ended.stdout}${ended.stderr}` };
}

/** Name -> content of everything in a release made just now. */
function released(): ReadonlyMap<string, Buffer> {
  const [RELEASE, DIST] = [temporary(), temporary()];
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { code, said } = offline([tsx, join(ROOT, '.ci/packaging/release.ts')], { RELEASE, DIST });
  expect(code, said).toBe(0);
  const folder = join(RELEASE, `scrutiny-workbook-${version}`);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a release', () => {
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(() => void (files = released()));
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';

  it('is made where there is no network, which the test would notice', () => {
    const probe = "import('node:http').then((http) => http.get('http://127.0.0.1:9'))";
    expect(offline(['-e', probe])).toMatchObject({ code: 1, said: expect.stringContaining('There is no network.') });
  });

  it('holds the file, the served build, and all papers, each with its sum', () => {
    const names = [
      ...['CHANGELOG.md', 'LICENSE', 'SECURITY.md', 'SHA256SUMS', 'bill-of-materials.cdx.json', 'hosting.md', LICENCES],
      ...[`scrutiny-workbook-${version}-served.zip`, SINGLE_FILE],
    ];
    expect([...files.keys()].sort()).toEqual(names.sort());
    const sums = names
      .filter((name) => name !== 'SHA256SUMS')
      .map((name) => {
        return `${digest(files.get(name) ?? Buffer.of())}  ${name}\n`;
      });
    expect(text('SHA256SUMS')).toBe(sums.join(''));
    const served = Object.keys(unzipSync(files.get(`scrutiny-workbook-${version}-served.zip`) ?? Buffer.of()));
    expect(served).toEqual(
      expect.arrayContaining(['index.html', 'service-worker.js', 'workbook.webmanifest', LICENCES, SINGLE_FILE]),
    );
  });

  it('says what must be known of its security on two pages: so many words fill them, on A4 in letters of 11 points', () => {
    expect(text('SECURITY.md').split(/\s+/).length).toBeLessThan(1_125);
  });

  it('has a bill of materials of what is inside, and of nothing else', () => {
    const bill = JSON.parse(text('bill-of-materials.cdx.json')) as {
      bomFormat: string;
      metadata: { component: { name: string; version: string } };
      components: { name: string; version: string; licenses?: unknown[]; hashes?: unknown[] }[];
    };
    expect([bill.bomFormat, bill.metadata.component]).toMatchObject([
      'CycloneDX',
      { name: 'scrutiny-workbook', version },
    ]);
    const listed = packagesIn(text(LICENCES)).map((one) => `${one.name}@${one.version}`);
    expect(bill.components.map((one) => `${one.name}@${one.version}`).sort()).toEqual([...listed].sort());
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['@duckdb/duckdb-wasm', 'parquet-wasm', 'svelte', '@e965/xlsx']));
    expect(names).not.toContain('vitest');
    for (const one of bill.components) expect([one.name, one.hashes?.length]).toEqual([one.name, 1]);
  });

  it('is the same bytes again', () => {
    const again = [...released()].map(([name, bytes]) => [name, digest(bytes)]);
    expect(again).toEqual([...files].map(([name, bytes]) => [name, digest(bytes)]));
  });
});
