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
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the built workbook and the bare page, each with the policy of the product, and starts one browser. */
export async function startBench(): Promise<Bench> {
  if (buildIsStale()) buildWorkbook();
  const folder = join(tmpdir(), 'scrutiny-workbook-bare');
  await build({
    configFile: join(import.meta.dirname, 'bare/vite.config.ts'),
    build: { outDir: folder, emptyOutDir: true },
  });
  const [workbook, bare] = await Promise.all([serve({ folder: DIST }), serve({ folder })]);
  const browser: Browser = await chromium.launch({ executablePath: ensureBrowser(), args: ARGUMENTS });
  return {
    workbook: workbook.address,
    bare: bare.address,
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
      await Promise.all([workbook.close(), bare.close()]);
    },
  };
}
