import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { META_POLICY, SECURITY_HEADERS } from '../../.ci/policy.mjs';
import { DIST, ROOT } from '../../.ci/prepare.mjs';
import { serve, type Served } from '../../.ci/server.mjs';
import { axe } from './support/axe';
import { expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

const PROBE = join(ROOT, 'tests/browser/support/probe');

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

/** Opens the page that tries what must be refused, and waits for its report. */
async function probe(headers: Readonly<Record<string, string>>): Promise<[Workbook, Record<string, string>]> {
  const served: Served = await serve({ folder: PROBE, headers });
  opened.push(served);
  const workbook = await openWorkbook({ address: served.address });
  opened.push(workbook);
  await workbook.page.waitForFunction(() => document.querySelector('output')?.textContent !== '');
  const report = await workbook.page.locator('output').textContent();
  return [workbook, JSON.parse(report ?? '{}') as Record<string, string>];
}

describe('the built workbook', () => {
  it('opens without a request elsewhere, a refusal or an error', async () => {
    const workbook = await openWorkbook({ offline: true });
    opened.push(workbook);
    await expect.poll(() => workbook.page.locator('h1').count()).toBeGreaterThan(0);
    expect(workbook.requests).toContain(workbook.address);
    expectNothingLeft(workbook);
  });

  it('carries the policy in its page, which has no inline script or style', () => {
    const page = readFileSync(join(DIST, 'index.html'), 'utf8');
    expect(page.replaceAll('&#39;', "'")).toContain(META_POLICY);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it('names no other host in its page or its styles', () => {
    const styles = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.css'));
    const files = ['index.html', ...styles.map((name) => `assets/${name}`)];
    const named = files.flatMap(
      (file) =>
        readFileSync(join(DIST, file), 'utf8').match(/(?:href|src|url|import)[=( ]+["']?https?:[^"') ]+/g) ?? [],
    );
    expect(named).toEqual([]);
  });

  it('can be checked by axe', async () => {
    const workbook = await openWorkbook();
    opened.push(workbook);
    await workbook.page.setContent('<html lang="en"><title>A</title><main><h1>A</h1><img src="data:,"></main>');
    expect(await axe(workbook.page)).toEqual([expect.stringMatching(/^image-alt \(critical\)/)]);
  });
});

describe('the server', () => {
  it.each(['', 'missing', '../package.json', '%2e%2e/package.json', '%'])(
    'sends the policy with "%s"',
    async (path) => {
      const response = await fetch(inject('address') + path);
      expect(response.status).toBe(path === '' ? 200 : 404);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name)).toBe(value);
    },
  );

  it('sends the policy with every built file, workers among them, and lets hashed files be kept', async () => {
    for (const name of readdirSync(join(DIST, 'assets'))) {
      const response = await fetch(`${inject('address')}assets/${name}`, { method: 'HEAD' });
      expect(response.headers.get('Content-Security-Policy')).toBe(SECURITY_HEADERS['Content-Security-Policy']);
      expect(response.headers.get('Cache-Control')).toContain('immutable');
      expect(response.headers.get('Content-Type')).not.toBe('application/octet-stream');
    }
  });
});

describe('the policy', () => {
  it('stops a page, its worker and its worker’s worker from reaching anything', async () => {
    const [workbook, outcomes] = await probe(SECURITY_HEADERS);
    expect(outcomes).toEqual({
      fetch: 'refused',
      evaluation: 'refused',
      compilation: 'went through',
      workerFetch: 'refused',
      nestedFetch: 'refused',
    });
    expect(workbook.requests).toContain(`${workbook.address}nested-worker.js`);
    expect(workbook.crossings).toEqual([]);
    const directives = workbook.violations.map((violation) => violation.split(' ')[0]);
    expect(new Set(directives)).toEqual(new Set(['connect-src', 'script-src', 'script-src-elem', 'img-src']));
  });

  it('is what stops them: without it each attempt reaches the border and is seen there', async () => {
    const [workbook, outcomes] = await probe({});
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['went through']));
    for (const who of ['page', 'worker', 'nested-worker', 'image', 'script', 'socket', 'beacon']) {
      expect(workbook.crossings.join('\n')).toContain(who === 'socket' ? '192.0.2.1:80' : `192.0.2.1/${who}`);
    }
  });
});
