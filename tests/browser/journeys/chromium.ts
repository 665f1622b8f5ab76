import { theBrowser } from '../support/browser';
import type { Driver, Opening } from './driver';

/** A journey in Chromium, through playwright-core. */
export async function openInChromium({ address, path, width, height }: Opening): Promise<Driver> {
  const browser = await theBrowser();
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(address + path);
  return {
    press: (key, shift = false) => page.keyboard.press(shift ? `Shift+${key}` : key),
    type: (words) => page.keyboard.type(words),
    evaluate: (read, given) => page.evaluate(read, given),
    giveFile: (file) => page.locator('input[type=file]:focus').setInputFiles(file),
    errors,
    close: () => context.close(),
  };
}
