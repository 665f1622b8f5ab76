/** The served workbook as an application on a device: it opens without a network, and changes only when it is asked to. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { workerOf } from '../../.ci/packaging/installable';
import { SINGLE_FILE } from '../../.ci/packaging/single-file';
import { DIST, ROOT } from '../../.ci/prepare.mjs';
import { serve, type Served } from '../../.ci/server.mjs';
import { realExtract } from '../support/real-extract';
import { chooseFiles, goTo, samplesOpen } from './support/sheet';
import { expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

// The tests are one story: each begins where the one before it ended.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const KEPT = 'The browser keeps it, so from this address it opens without one too.';
const NEWER =
  'A newer version of the workbook is here. Nothing changes until you use it. That closes the extracts that are open; what is ticked stays.';

let folder = '';
let served: Served;
let workbook: Workbook;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrutiny-workbook-'));
  await cp(DIST, folder, { recursive: true });
  served = await serve({ folder });
  workbook = await openWorkbook({ address: served.address, path: '#/oocd/whole', kept: true });
});
afterAll(async () => {
  await workbook.close();
  await served.close();
  await rm(folder, { recursive: true });
});

/** Puts another version on the server: its page calls itself by another name, and its list holds what `digest` says. */
async function publish(name: string, digest: (file: string, bytes: Buffer) => string = digestOf): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(
    join(folder, 'index.html'),
    page.replace(/(<meta\s+name="description"\s+content=")[^"]*/, `$1${name}`),
  );
  const script = await readFile(join(ROOT, '.ci/packaging/service-worker.js'), 'utf8');
  const assets = (await readdir(join(folder, 'assets'))).map((file) => `assets/${file}`);
  const names = ['index.html', 'watch.js', 'workbook.webmanifest', 'icon.svg', ...assets];
  const files = await Promise.all(
    names.map(async (file) => [file, digest(file, await readFile(join(folder, file)))] as const),
  );
  await writeFile(
    join(folder, 'service-worker.js'),
    workerOf(script, files, [SINGLE_FILE, digest(SINGLE_FILE, Buffer.from(single()))]),
  );
}

const single = (): string => readFileSync(join(DIST, SINGLE_FILE), 'utf8');
const digestOf = (_file: string, bytes: Buffer) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** What the page that is open calls itself. */
const version = (page: Page) => page.locator('meta[name=description]').getAttribute('content');

/** Versions that the browser holds, and the one entry that says which of them is served. */
const held = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

/** Looks for another version, and waits until it is at work or was given up. */
const look = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = (await registration?.update())?.installing;
    return new Promise<string>((resolve) => {
      if (!found) return resolve('none');
      found.addEventListener('statechange', () => {
        if (['activated', 'redundant'].includes(found.state)) resolve(found.state);
      });
    });
  });

describe('the served workbook', () => {
  it('is kept by the browser once all of it is here, and may be installed', async () => {
    const { page } = workbook;
    await page.getByText(KEPT).waitFor(LONG);
    expect(await held(page)).toBe(2);
    const debug = await page.context().newCDPSession(page);
    expect((await debug.send('Page.getAppManifest')).errors).toEqual([]);
    // The tests run in windows that keep nothing after them, in which no browser installs anything.
    const { installabilityErrors } = await debug.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  });

  it('keeps what copies with extracts are made of', async () => {
    const kept = await workbook.page.evaluate(async (name) => {
      const found = await caches.match(new URL(name, document.baseURI));
      return found ? found.text() : '';
    }, SINGLE_FILE);
    expect(kept === single()).toBe(true);
  });

  it('does not take up a version of which one file is not as it was listed', async () => {
    const { page } = workbook;
    await publish('half', (file, bytes) => digestOf(file, file === 'watch.js' ? Buffer.from('other') : bytes));
    expect(await look(page)).toBe('redundant');
    expect(await held(page)).toBe(2);
    await page.reload();
    await page.getByText(KEPT).waitFor(LONG);
    expect(await version(page)).toMatch(/^A workbook for scrutiny panels/);
    expect(await page.getByText(NEWER).count()).toBe(0);
    // That one file was refused is what the browser writes to its console.
    expect(workbook.errors.filter((error) => !/integrity/.test(error))).toEqual([]);
  });

  it('fetches a newer version beside, goes on with the old one, and changes when it is asked to', async () => {
    const { page } = workbook;
    await publish('second');
    expect(await look(page)).toBe('activated');
    await page.getByText(NEWER).waitFor(LONG);
    expect(await held(page)).toBe(3);
    await page.reload();
    await page.getByText(NEWER).waitFor(LONG);
    expect(await version(page)).toMatch(/^A workbook for scrutiny panels/);
    await page.getByRole('button', { name: 'Use the newer version' }).click();
    await expect.poll(() => version(page).catch(() => ''), LONG).toBe('second');
    await expect.poll(() => page.url()).toContain('/oocd/whole');
    await page.getByText(KEPT).waitFor(LONG);
    await expect.poll(() => held(page), LONG).toBe(2);
  });

  it('takes up a version whose server is without the single file', async () => {
    const { page } = workbook;
    await rm(join(folder, SINGLE_FILE));
    await publish('third');
    expect(await look(page)).toBe('activated');
    await page.getByText(NEWER).waitFor(LONG);
  });

  it('opens with its server gone: samples, engine, the reader of Parquet and what copies are made of', async () => {
    const { page } = workbook;
    await served.close();
    await page.reload();
    await samplesOpen(page);
    await goTo(page, 'Remand');
    await chooseFiles(page, [{ name: 'remand.parquet', bytes: realExtract('remand') }]);
    await page.locator('section.notes', { hasText: 'remand.parquet' }).waitFor(LONG);
    expect(await version(page)).toBe('second');
    await page.getByRole('button', { name: 'Save a copy' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill('river lamp orange walk');
    await page.getByLabel('The same passphrase again').fill('river lamp orange walk');
    const coming = page.waitForEvent('download', LONG);
    await page.getByRole('button', { name: 'Save the copy' }).click();
    const copy = await readFile(await (await coming).path(), 'utf8');
    expect(copy.replace(/(data-extracts>)[^<]+/, '$1') === single()).toBe(true);
    expect(workbook.foreign()).toEqual([]);
    expect(workbook.violations).toEqual([]);
  });
});

describe('the icons', () => {
  it('are made from the one drawing', async () => {
    const apart = await openWorkbook();
    const furthest = await apart.page.evaluate(async () => {
      const pixels = async (address: string, side: number) => {
        const image = new Image(side, side);
        image.src = address;
        await image.decode();
        const context = new OffscreenCanvas(side, side).getContext('2d');
        context?.drawImage(image, 0, 0, side, side);
        return context?.getImageData(0, 0, side, side).data ?? new Uint8ClampedArray();
      };
      const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
      const apartFrom = async (address: string, side: number) => {
        const [drawing, made] = await Promise.all([pixels('icon.svg', side), pixels(address, side)]);
        return made.reduce((most, value, at) => Math.max(most, Math.abs(value - (drawing[at] ?? 999))), 0);
      };
      return Promise.all([apartFrom('icon-192.png', 192), apartFrom('icon-512.png', 512), apartFrom(icon, 64)]);
    });
    expect(furthest).toEqual([0, 0, 0]);
    expectNothingLeft(apart);
    await apart.close();
  });
});
