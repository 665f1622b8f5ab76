import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Driver, Opening } from './driver';

let started: Promise<Browser> | undefined;

/** Where it puts what a page gives as a file; gone with the process. */
export const DOWNLOADS = mkdtempSync(join(tmpdir(), 'scrutiny-workbook-'));
process.once('exit', () => rmSync(DOWNLOADS, { recursive: true, force: true }));
const TO_DOWNLOADS = { 'browser.download.folderList': 2, 'browser.download.dir': DOWNLOADS };

/** What only Firefox is asked for. */
export interface FirefoxDriver extends Driver {
  /** The page in sight as it would be printed. */
  pdf(): Promise<Uint8Array>;
}

/** One Firefox for all journeys of a run; it ends with the process that started it. */
function theFirefox(program: string): Promise<Browser> {
  const extraPrefsFirefox = TO_DOWNLOADS;
  started ??= puppeteer.launch({
    ...{ browser: 'firefox', executablePath: program, headless: true, extraPrefsFirefox, defaultViewport: null },
  });
  return started;
}

/** With a viewport the driver sends a command about screens that turn, which Firefox ESR does not know: the size is set all the same. */
async function setSize(page: Page, { width, height }: Opening): Promise<void> {
  await page.setViewport({ width, height }).catch((thrown: unknown) => {
    if (!String(thrown).includes('unknown command')) throw thrown;
  });
  await page.waitForFunction((wide) => innerWidth === wide, { timeout: 60_000 }, width);
}

/** A journey in Firefox, through puppeteer-core and WebDriver BiDi. */
export async function openInFirefox(program: string, opening: Opening): Promise<FirefoxDriver> {
  const browser = await theFirefox(program);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await setSize(page, opening);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(opening.address + opening.path);
  return {
    press: async (key, shift = false) => {
      if (shift) await page.keyboard.down('Shift');
      await page.keyboard.press(key === 'Space' ? ' ' : key);
      if (shift) await page.keyboard.up('Shift');
    },
    type: (words) => page.keyboard.type(words),
    evaluate: (read, given) => page.evaluate(read, given),
    giveFile: async (file) => {
      // A file saved before can leave the window without the focus: the field still is what the page calls active.
      const active = await page.evaluateHandle(() => document.activeElement as HTMLInputElement);
      await active.uploadFile(file);
    },
    pdf: () => page.pdf(),
    errors,
    close: () => context.close(),
  };
}
