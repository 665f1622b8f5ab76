/** A browser as a reader has it: with a profile that stays, and with compiled code as it comes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { ensureBrowser } from '../../../.ci/browser.mjs';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

/** Visits one after another, each in a new process on the same profile. */
export interface OwnProfile {
  visit(serviceWorkers: 'allow' | 'block'): Promise<BrowserContext>;
  /** Takes the profile away; every visit is closed by then. */
  end(): Promise<void>;
}

/** A new profile in a folder of its own. */
export async function ownProfile(): Promise<OwnProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'scrutiny-workbook-profile-'));
  return {
    visit: (serviceWorkers) =>
      chromium.launchPersistentContext(folder, {
        ...{ executablePath: ensureBrowser(), args: ARGUMENTS, serviceWorkers },
        viewport: { width: 1366, height: 768 },
      }),
    end: () => rm(folder, { recursive: true }),
  };
}
