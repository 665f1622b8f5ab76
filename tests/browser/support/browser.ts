/** One browser for all the browser tests of a run; it ends with the process that started it. */
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../../../.ci/browser.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Every page compiles the engine's 34 MB of WebAssembly. Compiled once and simply they run a little slower and save a
  // second and more of each opening.
  '--js-flags=--liftoff-only',
  // What the browser asks by itself: what the fields of a page may hold, which helpers it may offer, and a connection to
  // its search engine. No page can ask or stop these. The last two make pages of the browser's own in every window, for
  // an address bar that nobody sees: two thirds of a second of work each time.
  `--disable-features=${[
    'AutofillServerCommunication',
    ...['AimEnabled', 'AimServerEligibilityEnabled', 'PreconnectToSearch', 'SearchEnginePreconnect2'],
    ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ].join(',')}`,
];

let started: Promise<Browser> | undefined;

/** The browser, started at the first call. */
export function theBrowser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: ensureBrowser(), args: ARGUMENTS });
  return started;
}
