/** `npm run icons`: draws the icons of the installed workbook from the one drawing, public/icon.svg. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../browser.mjs';
import { ROOT } from '../prepare.mjs';

/** Pixels of a side, as public/workbook.webmanifest names them. */
const SIDES = [192, 512];

const drawing = await readFile(join(ROOT, 'public', 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const side of SIDES) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await writeFile(join(ROOT, 'public', `icon-${side}.png`), await page.screenshot());
}
await browser.close();
