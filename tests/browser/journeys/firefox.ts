import puppeteer, { type Browser } from 'puppeteer-core';
import type { Driver, Opening } from './driver';

let started: Promise<Browser> | undefined;

/** One Firefox for all journeys of a run; it ends with the process that started it. */
function theFirefox(program: string): Promise<Browser> {
  started ??= puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true });
  return started;
}

/** A journey in Firefox, through puppeteer-core and WebDriver BiDi. */
export async function openInFirefox(program: string, opening: Opening): Promise<Driver> {
  const browser = await theFirefox(program);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: opening.width, height: opening.height });
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
      const field = await page.waitForSelector('input[type=file]:focus');
      await field?.uploadFile(file);
    },
    errors,
    close: () => context.close(),
  };
}
