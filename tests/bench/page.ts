import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { ensureBrowser } from '../../.ci/browser.mjs';
import { build as buildWorkbook, buildIsStale, DIST } from '../../.ci/prepare.mjs';
import { serve } from '../../.ci/server.mjs';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

export interface Bench {
  /** The built workbook. */
  readonly workbook: string;
  /** The page that runs the bare engine, for ratios within one run. */
  readonly bare: string;
  /** The page of a peer. */
  readonly peers: string;
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

/** Builds a page of the bench into a folder of its own. */
async function built(name: string): Promise<string> {
  const folder = join(tmpdir(), `scrutiny-workbook-${name}`);
  const configFile = join(import.meta.dirname, name, 'vite.config.ts');
  await build({ configFile, build: { outDir: folder, emptyOutDir: true } });
  return folder;
}

/** Serves the built workbook, the bare page and that of the peers, each with the policy of the product, and starts one browser. */
export async function startBench(): Promise<Bench> {
  if (buildIsStale()) buildWorkbook();
  const [bareFolder, peersFolder] = [await built('bare'), await built('peers')];
  const [workbook, bare, peers] = await Promise.all([
    serve({ folder: DIST }),
    serve({ folder: bareFolder }),
    serve({ folder: peersFolder }),
  ]);
  const browser: Browser = await chromium.launch({ executablePath: ensureBrowser(), args: ARGUMENTS });
  return {
    workbook: workbook.address,
    bare: bare.address,
    peers: peers.address,
    open: async (address) => {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'en-GB',
        serviceWorkers: 'block',
      });
      // tsx names every function by a helper that the page does not have.
      await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    close: async () => {
      await browser.close();
      await Promise.all([workbook.close(), bare.close(), peers.close()]);
    },
  };
}
